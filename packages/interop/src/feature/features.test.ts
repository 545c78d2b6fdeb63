import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { propositionKinds } from "@cordon/domain/claim/proposition"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { covers } from "@cordon/domain/time/span"
import { lastInstantOf } from "@cordon/ledger/control-spell"
import { parseAccordingTo } from "@cordon/ledger/controls"
import { claim as anyClaim } from "@cordon/testing/arbitrary/record"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Effect } from "effect"
import { requestOf } from "../fixture/invented-export.ts"
import { type CaseFeature, collectionIds, type FeatureField } from "./case-feature.ts"
import { collectionSpecs } from "./collection-specs.ts"
import { featuresOf } from "./features-of.ts"

const index = (...bodies: ReadonlyArray<EntryBody>) => requestOf(bodies).index
const one = (id: string, fields: Partial<ClaimEncoded>) => index(claimRecorded(id, fields))
const byId = (features: ReadonlyArray<CaseFeature>, id: string): CaseFeature => {
  const found = features.find((feature) => feature.id === id)
  if (found === undefined) throw new Error(`no feature ${id}`)
  return found
}

const persons = { quantifier: "exactly", value: 42, unit: "persons" } as const

describe("collections", () => {
  it("name their fields so that GIS can hold them, one word for one thing in all of them", () => {
    const seen = new Map<string, FeatureField>()
    for (const id of collectionIds) {
      const names = collectionSpecs[id].fields.map(({ name }) => name)
      expect(new Set(names).size, id).toBe(names.length)
      for (const field of collectionSpecs[id].fields) {
        expect(field.name).toMatch(/^[a-z][a-z0-9_]{0,62}$/)
        expect(field.description, field.name).not.toBe("")
        expect(seen.get(field.name) ?? field, field.name).toEqual(field)
        seen.set(field.name, field)
      }
    }
  })

  it.prop(
    "carry for any claim only fields that they declare, of the type and words that they declare",
    [anyClaim],
    ([claim]) => {
      const made = index({ kind: "claim.recorded.v1", claim })
      for (const id of collectionIds) {
        const fields = new Map(collectionSpecs[id].fields.map((field) => [field.name, field]))
        for (const { properties } of featuresOf(id, made, {})) {
          for (const [name, value] of Object.entries(properties)) {
            const field = fields.get(name)
            expect(field, `${id}: ${name}`).toBeDefined()
            expect(fits(field!, value), `${id}: ${name} = ${String(value)}`).toBe(true)
          }
        }
      }
    },
    { arbitrary: { runs: 150, seed: 2016 } }
  )

  it.effect("have a feature for each of the thirteen kinds", () =>
    Effect.gen(function* () {
      const claims = yield* Arbitrary.sampleEffect(anyClaim, { count: 400, seed: 7 })
      const bodies = new Map(
        claims.map((claim) => [
          claim.id,
          { kind: "claim.recorded.v1" as const, claim: { ...claim, sensitivity: OPEN } }
        ])
      )
      const features = featuresOf("claims", index(...bodies.values()), {})
      expect(features).toHaveLength(bodies.size)
      expect(new Set(features.map(({ properties }) => properties["kind"]))).toEqual(new Set(propositionKinds))
      expect(features.map(({ id }) => id)).toEqual([...bodies.keys()].sort())
    })
  )
})

describe("a claim as a feature", () => {
  it("has its three clocks as written and as days, and spans with open ends infinite", () => {
    const made = one("C1", { heldDuring: "2030-03-04/..", publishedAt: "[2030-03-05..2030-03-07]" })
    const { valid, known, properties } = byId(featuresOf("claims", made, {}), "C1")
    expect(properties).toMatchObject({
      held_during: "2030-03-04/..",
      held_from: "2030-03-04",
      held_to: "..",
      held_from_day: "2030-03-04",
      published: "[2030-03-05..2030-03-07]",
      published_day: "2030-03-07",
      recorded_at: expect.stringMatching(/^2030-.*Z$/) as unknown
    })
    expect(properties["held_to_day"]).toBeUndefined()
    expect(valid).toEqual({ from: made.clock.startOfDay(day("2030-03-04")), to: Number.POSITIVE_INFINITY })
    expect(known).toEqual({ from: made.clock.endOfDay(day("2030-03-07")) - 1, to: Number.POSITIVE_INFINITY })
  })

  it("is known by the day on which it had surely been published, not before", () => {
    const made = one("C1", { publishedAt: "2030-03-05" })
    const known = (by: string) => featuresOf("claims", made, { knownBy: day(by) })
    expect(known("2030-03-04")).toEqual([])
    expect(covers(byId(known("2030-03-05"), "C1").known, lastInstantOf(day("2030-03-05"), made.clock))).toBe(
      true
    )
  })

  it("of an unknown publication is known from when the ledger learned it", () => {
    const made = one("C1", { publishedAt: "" })
    const { known, properties } = byId(featuresOf("claims", made, {}), "C1")
    expect(known.from).toBe(made.bundle.record.claims[0]?.recordedAt)
    expect(properties["published"]).toBeUndefined()
    expect(properties["published_day"]).toBeUndefined()
  })

  it.each([
    [{ quantifier: "exactly", value: 42 }, [42, 42, 42]],
    [{ quantifier: "about", value: 270_000 }, [undefined, 270_000, undefined]],
    [{ quantifier: "about", value: 100, tolerance: 10 }, [90, 100, 110]],
    [{ quantifier: "atLeast", value: 21_000 }, [21_000, undefined, undefined]],
    [{ quantifier: "atMost", value: 16_000 }, [undefined, undefined, 16_000]],
    [{ quantifier: "between", low: 4000, high: 5000 }, [4000, undefined, 5000]],
    [{ quantifier: "unknown" }, [undefined, undefined, undefined]]
  ] as const)("keeps an amount as it was said: %j", (amount, [low, best, high]) => {
    const made = one("C1", {
      proposition: {
        kind: "Population",
        place: "city",
        group: "people",
        amount: { ...amount, unit: "persons" } as typeof persons
      }
    })
    const { properties } = byId(featuresOf("claims", made, {}), "C1")
    expect([properties["amount_low"], properties["amount_best"], properties["amount_high"]]).toEqual([
      low,
      best,
      high
    ])
    expect(properties["amount_quantifier"]).toBe(amount.quantifier)
  })

  it("counts only where the view counts it", () => {
    const made = index(
      claimRecorded("C1", { speaker: "monitor" }),
      claimRecorded("C2", {
        speaker: "wire",
        origin: { kind: "repeats", source: "monitor", stance: "neutral" }
      }),
      claimRecorded("C3", { speaker: "reds_office" })
    )
    const ids = (view: string) =>
      featuresOf("claims", made, { accordingTo: parseAccordingTo(view)! }).map(({ id }) => id)
    expect(ids("consensus")).toEqual(["C1", "C2", "C3"])
    expect(ids("source:monitor")).toEqual(["C1", "C2"])
    expect(ids("party:reds")).toEqual(["C3"])
    expect(ids("assessed")).toEqual([])
  })
})

describe("movements and corridors", () => {
  const movement = (ends: { readonly from?: string; readonly to?: string }) => {
    const made = one("C1", {
      proposition: {
        kind: "Movement",
        movement: "evacuation",
        group: "people",
        counting: "increment",
        amount: persons,
        ...ends
      }
    })
    const { geometry, properties } = byId(featuresOf("movements", made, {}), "C1")
    return [geometry?.type, properties["ends_located"]]
  }

  it("join two located ends, else stand at the one that is, else nowhere", () => {
    expect(movement({ from: "north", to: "south" })).toEqual(["LineString", "both"])
    expect(movement({ from: "north" })).toEqual(["Point", "from"])
    expect(movement({ to: "south" })).toEqual(["Point", "to"])
    expect(movement({ from: "north", to: "north" })).toEqual(["Point", "both"])
    expect(movement({})).toEqual([undefined, undefined])
  })
})

describe("ground", () => {
  it("agrees with itself: with knownBy, the spells known then and no other", () => {
    const made = index(
      claimRecorded("C1", { heldDuring: "2030-03-04/..", publishedAt: "2030-03-05" }),
      claimRecorded("C2", {
        heldDuring: "2030-03-10/..",
        publishedAt: "2030-03-20",
        proposition: {
          kind: "Control",
          place: "north",
          holding: { kind: "held", by: "blues" },
          observed: "change"
        }
      })
    )
    const all = featuresOf("control", made, {})
    for (const by of ["2030-03-04", "2030-03-05", "2030-03-20"]) {
      const at = lastInstantOf(day(by), made.clock)
      expect(featuresOf("control", made, { knownBy: day(by) })).toEqual(
        all.filter(({ known }) => covers(known, at))
      )
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})

const OPEN = { level: "low", tlp: "TLP:CLEAR" } as const
const day = (text: string): CalendarDay => CalendarDay.make(text)

const fits = ({ type, values }: FeatureField, value: unknown): boolean => {
  if (values !== undefined && !values.includes(String(value))) return false
  switch (type) {
    case "number":
      return typeof value === "number" && Number.isFinite(value)
    case "integer":
      return Number.isInteger(value)
    case "boolean":
      return typeof value === "boolean"
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
    case "instant":
      return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(String(value))
    case "uri":
      return /^https?:/.test(String(value))
    default:
      return typeof value === "string" && value !== ""
  }
}
