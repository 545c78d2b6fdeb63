import { describe, expect, it } from "@effect/vitest"
import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { Arbitrary } from "effect"
import { claimsIn, jsonMapper, mapCsv, mapRows, problemsIn, startWith } from "./mapping.fixture.ts"
import { thirteenColumns, thirteenKinds, thirteenRow } from "./thirteen-kinds.fixture.ts"

const names = thirteenColumns.split(",")
const sound = thirteenRow.split(",")

/** Cells as they should be, cells of other columns, and cells that mean nothing. */
const cell = anyOf<string>([
  oneOf([
    "",
    "0",
    "-1",
    "1e9",
    "2030-02-30",
    "x",
    "T1",
    "north",
    "reds",
    "R",
    "Q",
    "..",
    "2202-01-01",
    "between"
  ]),
  Arbitrary.map(integer(0, sound.length - 1), (i) => sound[i] ?? ""),
  Arbitrary.map(text, (written) => written.replaceAll(/[,\n]/g, " "))
])

const row = Arbitrary.map(
  Arbitrary.all([Arbitrary.array(cell, { minLength: names.length, maxLength: names.length }), integer(0, 6)]),
  // Most cells stay as they should be, so that some rows make claims and the others are refused for few reasons.
  ([cells, changed]) => sound.map((right, i) => ((i * 7) % names.length < changed ? (cells[i] ?? "") : right))
)

const objectOf = (cells: ReadonlyArray<string>) =>
  Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]))
const mapper = jsonMapper([objectOf(sound)], startWith(thirteenKinds))

describe("whatever stands in the cells", () => {
  // Bodies that the schema refuses, or that are not canonical as they are, make the fixture throw.
  it.prop("a row is refused with reasons, or its claims and records keep the schema", [row], ([cells]) => {
    const [outcome] = mapRows(mapper, [objectOf(cells)]).outcomes
    if (outcome?.kind === "claims") expect(outcome.claims.length).toBe(13)
    else expect(problemsIn(outcome).length).toBeGreaterThan(0)
  })

  it.prop("the same row is the same claims, whatever rows come before it", [row, row], ([before, cells]) => {
    const together = mapRows(mapper, [before, cells].map(objectOf))
    const alone = mapRows(mapper, [objectOf(cells)])
    expect(JSON.stringify(together.outcomes[1])).toBe(JSON.stringify(alone.outcomes[0]))
  })

  it.prop(
    "NDJSON of any values never throws",
    [cell, integer(0, 7), integer(0, names.length - 1)],
    ([some, which, at]) => {
      const value = [null, 3, true, [some], { a: some }, [{}], Number.MAX_VALUE, some][which]
      const [outcome] = mapRows(mapper, [{ ...objectOf(sound), [names[at] ?? ""]: value }]).outcomes
      expect(["claims", "refused"]).toContain(outcome?.kind)
    }
  )
})

describe("a sound row", () => {
  it("makes thirteen claims, so that the properties above are about something", () => {
    expect(claimsIn(mapCsv(`${thirteenColumns}\n${thirteenRow}`, startWith(thirteenKinds)))).toHaveLength(13)
  })
})
