import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { Source } from "@cordon/domain/source/source"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { layer } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { expect } from "vitest"
import { indexOf } from "../record/fixture/case-index.ts"
import { layerHighs } from "../system/highs-solver.ts"
import { SHORT_LENGTH } from "./conflict-schema.ts"
import { conflictsOf } from "./conflicts.ts"
import { controlsOf } from "./fixture/case-index.ts"
import { holds, population } from "./fixture/invented-claims.ts"

const source = (id: string, name: string) => ({
  kind: "source.recorded.v1" as const,
  source: Schema.decodeSync(Source)({ id, name, kind: "monitor", alignment: { kind: "unknown" } })
})
const endless =
  "Joint commission of the towns of the upper and the lower valley for the count of the displaced"

const shorts = (...claims: ReadonlyArray<Partial<ClaimEncoded>>) =>
  Effect.map(
    conflictsOf(
      indexOf([
        ...foundation,
        source("valley", endless),
        source("river", `${endless} on the other side of the river`),
        ...claims.map((claim, i) => claimRecorded(`K${i + 1}`, claim))
      ]),
      controlsOf("2030-03-15", "2030-04-30")
    ),
    ({ items }) => items.map(({ short }) => short)
  )

layer(layerHighs())("a conflict in short", (it) => {
  it.effect("holds two numbers against each other", () =>
    Effect.gen(function* () {
      expect(yield* shorts(population(100, 200), { ...population(300, 400), speaker: "monitor" })).toEqual([
        "Wire agency said at most 200, A monitor at least 300 people in The town on 4 March 2030."
      ])
    })
  )

  it.effect("shows the reckoning, by whom it is, and against whom", () =>
    Effect.gen(function* () {
      const ratio: Partial<ClaimEncoded> = {
        proposition: {
          kind: "Ratio",
          of: "civilians",
          per: "fighters",
          place: "city",
          amount: { quantifier: "atMost", value: 5, unit: "perOne" }
        }
      }
      expect(
        yield* shorts(population(10, 50, "fighters"), ratio, { ...population(900, 999), speaker: "monitor" })
      ).toEqual([
        "By Wire agency at most 50 + 5 × 50 = 300 people in The town on 4 March 2030; A monitor said at least 900."
      ])
    })
  )

  it.effect("names the holders of ground with who says so", () =>
    Effect.gen(function* () {
      const held = (holding: object, speaker: string) => ({
        proposition: {
          kind: "Control",
          place: "north",
          holding,
          observed: "status"
        } as ClaimEncoded["proposition"],
        speaker
      })
      expect(
        yield* shorts(
          held({ kind: "held", by: "reds" }, "wire"),
          held({ kind: "held", by: "blues" }, "monitor")
        )
      ).toEqual(["North quarter was held by Reds (Wire agency) or by Blues (A monitor) on 4 March 2030."])
      expect(
        yield* shorts(
          held({ kind: "contested", between: ["reds", "blues"] }, "wire"),
          held({ kind: "held", by: "blues" }, "monitor")
        )
      ).toEqual(["North quarter was contested (Wire agency) or held by Blues (A monitor) on 4 March 2030."])
    })
  )

  it.effect("of shares of ground, whose size nobody states, says how much would be left", () =>
    Effect.gen(function* () {
      const percent = (value: number) => ({ quantifier: "exactly", value, unit: "percent" })
      const index = indexOf([
        ...foundation,
        claimRecorded("K1", holds("reds", percent(70))),
        claimRecorded("K2", { ...holds("blues", percent(55)), speaker: "monitor" })
      ])
      const { items } = yield* conflictsOf(index, controlsOf("2030-03-15", "2030-04-30"))
      expect(items).toHaveLength(1)
      expect(items[0]!.short).toBe(
        "By A monitor at most 45 percent of The town held by Reds on 4 March 2030; Wire agency said 70."
      )
      expect(items[0]!.gap).toEqual({ value: 25, unit: "percent" })
      expect(items[0]!.whatWouldHaveToGive.map(({ change }) => change)).toEqual([
        "at most 45 percent of The town instead of 70",
        "at most 30 percent of The town instead of 55"
      ])
    })
  )

  it.effect("never grows longer than it may, whatever the names", () =>
    Effect.gen(function* () {
      const [pair] = yield* shorts(
        { ...population(100, 200), speaker: "valley" },
        { ...population(300, 400), speaker: "river" }
      )
      expect(pair!.length).toBeLessThanOrEqual(SHORT_LENGTH)
      expect(pair).toMatch(/^Joint commission .*[^ ,;:]…$/)
      const [reckoned] = yield* shorts(
        { ...population(100, 200), speaker: "valley" },
        { ...population(300, 400, "children"), speaker: "river" }
      )
      expect(reckoned).toBe("By K2 at least 300 people in The town; K1 says at most 200.")
    })
  )
})
