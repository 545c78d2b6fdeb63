import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { requestOf, textOf } from "../fixture/invented-export.ts"
import { collectionIds } from "../feature/case-feature.ts"
import { featuresOf } from "../feature/features-of.ts"

interface Collection {
  readonly type: string
  readonly name: string
  readonly case: string
  readonly controls: Readonly<Record<string, string>>
  readonly head: { readonly sequence: number }
  readonly cannotCarry: ReadonlyArray<string>
  readonly features: ReadonlyArray<{
    readonly type: string
    readonly id: string
    readonly geometry: { readonly type: string } | null
    readonly properties: Readonly<Record<string, unknown>>
  }>
}

const bodies = [
  claimRecorded("C1"),
  claimRecorded("C2", {
    heldDuring: "2030-03-10",
    publishedAt: "2030-03-11",
    proposition: { kind: "Statement", topic: "weather" }
  })
]
const written = (more: Parameters<typeof requestOf>[1]): Collection =>
  JSON.parse(textOf("geojson", requestOf(bodies, more))) as Collection

describe("GeoJSON", () => {
  it("holds every feature of a collection, with a null geometry where nobody locates it", () => {
    const found = written({ collections: ["claims"] })
    expect(found).toMatchObject({ type: "FeatureCollection", name: "claims", case: "invented-siege" })
    expect(found.features).toMatchObject([
      { type: "Feature", id: "C1", geometry: { type: "Point" }, properties: { held_from_day: "2030-03-04" } },
      { type: "Feature", id: "C2", geometry: null }
    ])
    expect(found.features[0]?.properties).not.toHaveProperty("collection")
  })

  it("holds all collections in one, each id unique by its collection", () => {
    const found = written({})
    const { index } = requestOf(bodies)
    const count = collectionIds.reduce((sum, id) => sum + featuresOf(id, index, {}).length, 0)
    expect(found.features).toHaveLength(count)
    expect(new Set(found.features.map(({ id }) => id)).size).toBe(count)
    expect(found.features.map(({ properties }) => properties["collection"])).toContain("places")
  })

  it("carries the controls that were given, where it comes from and what it cannot carry", () => {
    const at = CalendarDay.make("2030-03-04")
    expect(written({ controls: { at } })).toMatchObject({
      controls: { at: "2030-03-04", knownBy: "2030-03-04", accordingTo: "consensus" },
      head: { sequence: 15 }
    })
    expect(written({}).controls).toEqual({ accordingTo: "consensus" })
    expect(written({}).cannotCarry.length).toBeGreaterThan(0)
  })

  it("keeps with `at` only what is said to hold then, and what was known by then", () => {
    const ids = (at: string, knownBy: string) =>
      written({
        collections: ["claims"],
        controls: { at: CalendarDay.make(at), knownBy: CalendarDay.make(knownBy) }
      }).features.map(({ id }) => id)
    expect(ids("2030-03-04", "2030-04-30")).toEqual(["C1"])
    expect(ids("2030-03-10", "2030-04-30")).toEqual(["C2"])
    expect(ids("2030-03-10", "2030-03-10")).toEqual([])
    expect(ids("2030-03-05", "2030-04-30")).toEqual([])
  })

  it("has one ground for each cell of the map at a date", () => {
    const found = written({ collections: ["control"], controls: { at: CalendarDay.make("2030-03-05") } })
    expect(found.features.map(({ properties }) => properties["place"])).toEqual(["bridge", "north", "south"])
    expect(found.features.map(({ properties }) => properties["held_by"])).toEqual([
      undefined,
      "reds",
      undefined
    ])
  })
})
