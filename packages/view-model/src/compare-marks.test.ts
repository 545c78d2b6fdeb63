import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { describe, expect, test } from "vitest"
import type { ComparedControls } from "./compare-address.ts"
import {
  type ComparedMarks,
  compareMarks,
  countDifferences,
  type MarkDifference,
  rowsApart
} from "./compare-marks.ts"
import { markedBundle } from "./fixture/marked-bundle.ts"
import { jointLegend } from "./joint-legend.ts"
import { corridorView } from "./map-corridor.ts"
import { flowView } from "./map-flow.ts"
import { forceView } from "./map-force.ts"
import { incidentView } from "./map-incident.ts"
import { mapLegend } from "./map-legend.ts"

const index = indexCase(markedBundle())
const answered = (at: string, accordingTo: object, knownBy = "2030-03-31") =>
  situation(index, { at, knownBy, accordingTo } as unknown as ComparedControls)
const marksOf = (answer: ReturnType<typeof answered>): ComparedMarks => ({
  forces: forceView(answer, index),
  flows: flowView(answer, index),
  corridors: corridorView(answer, index),
  incidents: incidentView(answer, index)
})
const consensus = { kind: "consensus" }
const source = (id: string) => ({ kind: "source", source: id })
const wire = marksOf(answered("2030-03-10", source("wire")))
const agency = marksOf(answered("2030-03-10", source("agency")))

const told = <T>(differences: ReadonlyArray<MarkDifference<T>>, say: (mark: T) => string | undefined) =>
  differences.map((difference) =>
    difference.kind === "both"
      ? `A ${say(difference.a)}, B ${say(difference.b)}`
      : `only ${difference.side}: ${say(difference.mark)}`
  )

describe("the marks of two sources", () => {
  const { forces, flows, corridors, incidents } = compareMarks(wire, agency)

  test("differ where the numbers do; then comes what one alone says", () => {
    expect(told(forces.differences, ({ placeName, range }) => `${range} in ${placeName}`)).toEqual([
      "A 4,000 to 5,000 in Quarter B, B 3,000+ in Quarter B",
      "only a: 200 in The east"
    ])
    expect(told(flows.differences, ({ range }) => range)).toEqual(["A 8,500+, B 20,000", "only a: 100"])
    expect(told(corridors.differences, ({ status }) => status)).toEqual(["only a: open"])
    expect(told(incidents.differences, ({ title, placeName }) => `${title}, ${placeName}`)).toEqual([
      "only a: Shelling, Quarter C"
    ])
    expect(countDifferences(compareMarks(wire, agency))).toBe(6)
  })

  test("name the rows of a movement in which they differ", () => {
    const [both] = flows.differences
    if (both?.kind !== "both") throw new Error("both sides speak of the movement")
    expect(rowsApart(both.a, both.b).map(({ counting, range }) => [counting, range])).toEqual([
      ["cumulative", "8,500+"],
      ["increment", "700"]
    ])
    expect(rowsApart(both.b, both.a).map(({ counting, range }) => [counting, range])).toEqual([
      ["cumulative", "20,000"]
    ])
    expect(rowsApart(both.a, both.a)).toEqual([])
  })

  test("are the same differences seen from the other side", () => {
    const turned = compareMarks(agency, wire)
    expect(turned.forces.differences.map(({ key }) => key)).toEqual(forces.differences.map(({ key }) => key))
    expect(
      turned.forces.differences.map((found) => (found.kind === "oneSided" ? found.side : "both"))
    ).toEqual(["both", "b"])
  })
})

describe("the marks of one view", () => {
  test("are the same on both sides, and known by their keys", () => {
    const found = compareMarks(wire, wire)
    expect(countDifferences(found)).toBe(0)
    expect(
      [found.forces, found.flows, found.corridors, found.incidents].map(({ same }) => same.size)
    ).toEqual([2, 2, 1, 1])
  })

  test("are all on one side where the other knows of none yet", () => {
    const before = marksOf(answered("2030-03-10", consensus, "2030-03-08"))
    const after = marksOf(answered("2030-03-10", consensus))
    const { forces, incidents } = compareMarks(before, after)
    expect(forces.differences.map((found) => found.kind === "oneSided" && found.side)).toEqual(["b", "b"])
    expect(incidents.differences.map((found) => found.kind === "oneSided" && found.side)).toEqual(["b"])
  })

  test("differ when the same is said by more", () => {
    const [spot] = wire.incidents.spots
    const [incident] = spot!.incidents
    const more = { ...incident!, claims: [...incident!.claims, "I9" as never], origins: 2 }
    const heard = { ...wire, incidents: { ...wire.incidents, spots: [{ ...spot!, incidents: [more] }] } }
    expect(told(compareMarks(wire, heard).incidents.differences, ({ origins }) => String(origins))).toEqual([
      "A 1, B 2"
    ])
  })
})

describe("one legend for two maps", () => {
  const legendOf = (at: string, accordingTo: object, facilities: boolean) => {
    const answer = answered(at, accordingTo)
    return mapLegend(answer, { ...marksOf(answer), stale: false, week: false, facilities }, index)
  }
  const parts = (a: ReturnType<typeof legendOf>, b: ReturnType<typeof legendOf>) =>
    jointLegend(a, b, index).map(({ part }) => part)

  test("has what either shows, once, in the order of a legend", () => {
    const a = legendOf("2030-03-10", source("agency"), true)
    const b = legendOf("2030-03-10", consensus, false)
    expect(a.rows.map(({ part }) => part)).not.toContain("corridors")
    expect(parts(a, b)).toEqual([...b.rows.map(({ part }) => part).slice(0, -1), "facilities", "names"])
    expect(parts(b, a)).toEqual(parts(a, b))
    expect(parts(b, b)).toEqual(b.rows.map(({ part }) => part))
  })

  test("joins the details of a row, widths in the order of their numbers", () => {
    const a = legendOf("2030-03-10", source("agency"), false)
    const b = legendOf("2030-03-10", source("wire"), false)
    const flows = jointLegend(a, b, index).find(({ part }) => part === "flows")
    expect(flows?.details.map(({ label }) => label)).toEqual([
      "Displaced",
      "Evacuated",
      "100",
      "10,000",
      "100,000"
    ])
  })
})
