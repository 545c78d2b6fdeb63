import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { anyTable } from "../dataset/any-cell.fixture.ts"
import { readRows, rowsOf } from "../dataset/read-rows.fixture.ts"
import { acledFormat } from "./acled-format.ts"

const [header = [], ...plausible] = rowsOf(
  readFileSync(new URL("invented-acled.csv", import.meta.url), "utf8")
)

describe("any table with ACLED's columns", () => {
  it.prop(
    "is read into records that decode and refer to nothing unknown, or refused with reasons",
    [anyTable(header, plausible)],
    ([text]) => {
      const { claims, refused } = readRows(acledFormat, text)
      for (const { proposition } of claims) {
        if (proposition.kind !== "Casualties") continue
        expect("value" in proposition.amount && proposition.amount.value).toBeGreaterThan(0)
      }
      for (const problems of refused.values()) {
        for (const { field, found, reason } of problems) {
          expect(header).toContain(field)
          expect(found).not.toBe("")
          expect(reason).not.toBe("")
        }
      }
    },
    60_000
  )
})
