import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { indexOf } from "../record/fixture/case-index.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { accountsOf } from "./accounts.ts"
import { boundsOf } from "./bounds.ts"
import { conflictsOf } from "./conflicts.ts"
import { controlsOf } from "./fixture/case-index.ts"

const controls = controlsOf("2030-03-15", "2030-04-30")

const population = (low: number, high: number, group = "people", place = "city") => ({
  proposition: {
    kind: "Population" as const,
    place,
    group,
    amount: { quantifier: "between" as const, low, high, unit: "persons" as const }
  }
})

const evacuated = (value: number, counting: "cumulative" | "increment" | "planned" = "cumulative") => ({
  proposition: {
    kind: "Movement" as const,
    movement: "evacuation" as const,
    group: "people",
    from: "city",
    counting,
    amount: { quantifier: "exactly" as const, value, unit: "persons" as const }
  }
})

layer(layerHighs())("an invented case", (it) => {
  it.effect("without figures has no conflicts, no accounts and no bounds", () =>
    Effect.gen(function* () {
      const index = indexOf([...foundation, claimRecorded("K1")])
      expect(yield* conflictsOf(index, controls)).toMatchObject({
        items: [],
        more: false,
        complete: true,
        notComparable: []
      })
      expect((yield* accountsOf(index, controls)).groups).toEqual([])
      const figure = index.bundle.record.manifest.figures[0]!.id
      expect((yield* boundsOf(index, controls, figure)).intervals).toEqual([{ hangsOn: [] }])
    })
  )

  it.effect(
    "two origins that exclude each other on one day are a conflict; every day and some day differ",
    () =>
      Effect.gen(function* () {
        const index = indexOf([
          ...foundation,
          claimRecorded("K1", {
            ...population(100, 200),
            heldDuring: "2030-03-01/2030-03-10",
            publishedAt: "2030-03-10"
          }),
          claimRecorded("K2", { ...population(300, 400), heldDuring: "2030-03-05", speaker: "monitor" }),
          claimRecorded("K3", {
            ...population(900, 999),
            heldDuring: "[2030-03-01..2030-03-10]",
            speaker: "blues_radio"
          })
        ])
        const { items, more } = yield* conflictsOf(index, controls)
        expect(items.map(({ members }) => members)).toEqual([
          [
            { kind: "claim", claim: "K1" },
            { kind: "claim", claim: "K2" }
          ]
        ])
        expect(more).toBe(false)
        expect(items[0]!.sentence).toBe(
          "Wire agency said that at most 200 people were inside The town on 5 March 2030; A monitor said that at least 300 people were inside The town on 5 March 2030: they cannot all be true."
        )
        expect(items[0]!.whatWouldHaveToGive.map(({ change }) => change)).toEqual([
          "at least 300 people instead of 200",
          "at most 200 people instead of 300"
        ])
      })
  )

  it.effect("parts never exceed wholes, in groups and in places", () =>
    Effect.gen(function* () {
      const index = indexOf([
        ...foundation,
        claimRecorded("K1", population(100, 200)),
        claimRecorded("K2", { ...population(300, 400, "children"), speaker: "monitor" }),
        claimRecorded("K3", { ...population(250, 260, "people", "north"), speaker: "blues_radio" }),
        claimRecorded("K4", { ...population(10, 20, "people", "south"), speaker: "reds_office" })
      ])
      const { items } = yield* conflictsOf(index, controls)
      expect(
        items.map(({ members, laws }) => [members.map((m) => (m.kind === "claim" ? m.claim : "")), laws])
      ).toEqual([
        [["K1", "K2"], ["group-parts"]],
        [["K1", "K3"], ["place-parts"]]
      ])
    })
  )

  it.effect("running totals never fall; plans, denials and repetitions are not held against anybody", () =>
    Effect.gen(function* () {
      const window = (to: string, published: string) => ({
        heldDuring: `2030-03-01/${to}`,
        publishedAt: published
      })
      const index = indexOf([
        ...foundation,
        claimRecorded("K1", { ...evacuated(500), ...window("2030-03-05", "2030-03-06") }),
        claimRecorded("K2", { ...evacuated(400), ...window("2030-03-08", "2030-03-09"), speaker: "monitor" }),
        claimRecorded("K3", {
          ...evacuated(9000, "planned"),
          ...window("2030-03-08", "2030-03-09"),
          speaker: "blues_radio"
        }),
        claimRecorded("K4", {
          ...evacuated(100),
          ...window("2030-03-08", "2030-03-09"),
          speaker: "blues_radio",
          modality: "denies"
        }),
        claimRecorded("K5", {
          ...evacuated(100),
          ...window("2030-03-08", "2030-03-09"),
          speaker: "blues_radio",
          origin: { kind: "repeats", source: "monitor", stance: "disputes" }
        })
      ])
      const { items, notComparable } = yield* conflictsOf(index, controls)
      expect(items.map(({ members }) => members.map((m) => (m.kind === "claim" ? m.claim : "")))).toEqual([
        ["K1", "K2"]
      ])
      expect(notComparable).toEqual([])
    })
  )

  it.effect("totals told on their last day may be of different hours", () =>
    Effect.gen(function* () {
      const day = { heldDuring: "2030-03-01/2030-03-05", publishedAt: "2030-03-05" }
      const index = indexOf([
        ...foundation,
        claimRecorded("K1", { ...evacuated(500), ...day }),
        claimRecorded("K2", { ...evacuated(400), ...day, speaker: "monitor" })
      ])
      expect((yield* conflictsOf(index, controls)).items).toEqual([])
    })
  )
})
