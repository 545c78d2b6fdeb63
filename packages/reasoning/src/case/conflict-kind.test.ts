import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { Source } from "@cordon/domain/source/source"
import { layer } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { expect } from "vitest"
import { indexOf } from "../record/fixture/case-index.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { conflictsOf } from "./conflicts.ts"
import { controlsOf } from "./fixture/case-index.ts"
import { evacuated, killedIn, population } from "./fixture/invented-claims.ts"

const controls = controlsOf("2030-03-15", "2030-04-30")

type Recorded = ReturnType<typeof claimRecorded>
const conflicts = (...claims: ReadonlyArray<Recorded>) =>
  Effect.map(conflictsOf(indexOf([...foundation, spokesman, ...claims]), controls), ({ items }) => items)

const spokesman = {
  kind: "source.recorded.v1" as const,
  source: Schema.decodeSync(Source)({
    id: "spokesman",
    name: "A spokesman, of the monitor",
    kind: "monitor",
    alignment: { kind: "unknown" },
    partOf: "monitor"
  })
}

layer(layerHighs())("between whom a conflict is", (it) => {
  it.effect(
    "a later figure of one voice is a revision, named as such, after the disputes, and never hidden",
    () =>
      Effect.gen(function* () {
        const items = yield* conflicts(
          claimRecorded("K1", {
            ...killedIn("night", 26, "north"),
            speaker: "monitor",
            publishedAt: "2030-03-07"
          }),
          claimRecorded("K2", {
            ...killedIn("night", 21, "north"),
            speaker: "spokesman",
            publishedAt: "2030-03-05"
          }),
          claimRecorded("K3", { ...killedIn("night", 45, "north"), speaker: "wire" })
        )
        expect(
          items.map(({ kind, members }) => [kind, ...members.map((m) => m.kind === "claim" && m.claim)])
        ).toEqual([
          ["dispute", "K1", "K3"],
          ["dispute", "K2", "K3"],
          ["revision", "K1", "K2"]
        ])
        expect(items[2]!.sentence).toBe(
          "A monitor's later figure differs from its earlier one: first 21 civilians were killed in one event at North quarter on 4 March 2030 (A spokesman); later 26 civilians were killed in one event at North quarter on 4 March 2030: they cannot all be true."
        )
        expect(items[2]!.short).toBe(
          "A monitor's later figure differs from its earlier one: 21, then 26 civilians killed at North quarter."
        )
      })
  )

  it.effect("figures of one voice published on one day are a revision whose order is not claimed", () =>
    Effect.gen(function* () {
      const [only] = yield* conflicts(
        claimRecorded("K1", { ...population(100, 200), heldDuring: "2030-03-04" }),
        claimRecorded("K2", { ...population(300, 400), heldDuring: "2030-03-04" })
      )
      expect(only!.kind).toBe("revision")
      expect(only!.sentence).toMatch(
        /^Wire agency gives two figures, and which came later is not on record: /
      )
      expect(only!.short).toBe(
        "Wire agency gives two figures: at most 200 and at least 300 people in The town on 4 March 2030."
      )
    })
  )

  it.effect("a running total that falls is a revision; a part above its whole is not", () =>
    Effect.gen(function* () {
      const [total] = yield* conflicts(
        claimRecorded("K1", { ...evacuated(500, "2030-03-01/2030-03-05"), publishedAt: "2030-03-06" }),
        claimRecorded("K2", { ...evacuated(400, "2030-03-01/2030-03-08"), publishedAt: "2030-03-09" })
      )
      expect(total!.kind).toBe("revision")
      expect(total!.sentence).toContain("later 400 people were evacuated")
      const [part] = yield* conflicts(
        claimRecorded("K1", population(100, 200)),
        claimRecorded("K2", population(300, 400, "children"))
      )
      expect(part!.kind).toBe("oneVoice")
    })
  )

  it.effect("disputes come first even where they need more claims", () =>
    Effect.gen(function* () {
      const items = yield* conflicts(
        claimRecorded("K1", population(100, 200)),
        claimRecorded("K2", population(300, 400)),
        claimRecorded("K3", { ...population(0, 40, "civilians"), speaker: "monitor" }),
        claimRecorded("K4", { ...population(0, 40, "fighters"), speaker: "blues_radio" })
      )
      const kinds = items.map(({ kind }) => kind)
      expect(kinds).toContain("revision")
      expect(kinds.lastIndexOf("dispute")).toBeLessThan(kinds.indexOf("revision"))
      expect(items[0]!.members.length).toBeGreaterThan(2)
    })
  )
})
