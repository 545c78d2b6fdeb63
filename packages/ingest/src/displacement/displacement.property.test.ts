import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { anyTable } from "../dataset/any-cell.fixture.ts"
import { readRows, rowsOf } from "../dataset/read-rows.fixture.ts"
import { displacementFormat } from "./displacement-format.ts"

describe.each([
  "invented-idmc-years.csv",
  "invented-idu.csv",
  "invented-gidd-figures.csv",
  "invented-dtm-api.csv"
])("any table with the columns of %s", (name) => {
  const [header = [], ...plausible] = rowsOf(readFileSync(new URL(name, import.meta.url), "utf8"))

  it.prop(
    "is read into records that decode and refer to nothing unknown, or refused with reasons",
    [anyTable(header, plausible)],
    ([text]) => {
      const { claims, refused } = readRows(displacementFormat, text, { name })
      for (const { proposition } of claims) {
        if (proposition.kind !== "Population" && proposition.kind !== "Movement")
          throw new Error(proposition.kind)
        expect(proposition.amount.unit).toBe("persons")
      }
      for (const problems of refused.values()) {
        for (const { field, reason } of problems) {
          expect(header).toContain(field)
          expect(reason).not.toBe("")
        }
      }
    },
    60_000
  )
})
