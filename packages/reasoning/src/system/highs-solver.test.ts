import { it } from "@effect/vitest"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { answerSystem } from "./answer.ts"
import { layerHighs } from "./highs-solver.ts"
import type { LinearSystem } from "./system-schema.ts"

const pair: LinearSystem = {
  variables: [
    { id: "x", min: 0 },
    { id: "y", min: 0 }
  ],
  constraints: [
    {
      id: "sum",
      terms: [
        { var: "x", coef: 1 },
        { var: "y", coef: 1 }
      ],
      low: 2,
      high: 3
    }
  ],
  ask: ["x"]
}

const bounds = Effect.map(answerSystem(pair), (answer) => answer.bounds)

describe("the solver", () => {
  it.effect("that cannot be loaded says so, and can be loaded after that", () =>
    Effect.gen(function* () {
      const broken = layerHighs({ locateFile: () => "/nowhere/highs.wasm" })
      const error = yield* Effect.flip(Effect.provide(bounds, broken))
      expect(error._tag).toBe("SolverUnavailable")
      expect(yield* Effect.provide(bounds, layerHighs())).toEqual({ x: { low: 0, high: 3 } })
    })
  )

  it.effect("is provided twice in one process, by one layer and by two, also at once", () =>
    Effect.gen(function* () {
      const layer = layerHighs()
      const alone = Effect.promise(() => Effect.runPromise(Effect.provide(bounds, layer)))
      const other = Effect.promise(() => Effect.runPromise(Effect.provide(bounds, layerHighs())))
      const one = yield* alone
      const more = yield* Effect.all([alone, alone, other, other], { concurrency: "unbounded" })
      expect([one, ...more]).toEqual(Array.from({ length: 5 }, () => ({ x: { low: 0, high: 3 } })))
    })
  )
})
