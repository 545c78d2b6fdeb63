import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { boundsUnder } from "./bounds.ts"
import { compileSystem } from "./compiled-system.ts"
import { constraint, enclave, systemOf } from "./fixture/systems.ts"
import { supportOf } from "./hang-on.ts"
import { layerHighs } from "./highs-solver.ts"
import { restorations } from "./restore.ts"

layer(layerHighs())("bounds under an account", (it) => {
  it.effect("say what it implies for figures nobody stated", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem(enclave)
      const held = new Set(["civilians-per-fighter", "people-at-least"])
      const { bounds, complete } = yield* boundsUnder(system, held, ["fighters", "civilians", "nobody"])
      expect(complete).toBe(true)
      expect([...bounds]).toEqual([
        ["fighters", { low: 31_666.6666667, high: null }],
        ["civilians", { low: 0, high: null }]
      ])
    })
  )

  it.effect("are refused where the constraints cannot hold", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem(enclave)
      const all = new Set(enclave.constraints.map(({ id }) => id))
      expect(yield* Effect.flip(boundsUnder(system, all, ["people"]))).toMatchObject({ _tag: "SolverFailed" })
    })
  )
})

layer(layerHighs())("what would have to give", (it) => {
  it.effect("is the smallest change of each claim of the conflict", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem(enclave)
      const conflict = ["fighters-at-most", "civilians-per-fighter", "people-at-least"]
      expect(yield* restorations(system, conflict)).toEqual([
        { constraint: "fighters-at-most", end: "high", from: 5000, to: 31_666.6666667 },
        { constraint: "civilians-per-fighter", end: "high", from: 0, to: 160_000 },
        { constraint: "people-at-least", end: "low", from: 190_000, to: 30_000 }
      ])
    })
  )

  it.effect("is in the units of the claim, with fixed variables counted in", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem({
        variables: [{ id: "x" }, { id: "fixed", min: 7, max: 7 }],
        constraints: [
          constraint("a", { x: 10, fixed: 1 }, { high: 27 }),
          constraint("b", { x: -1 }, { high: -5 }),
          constraint("bare", {}, { low: 3 })
        ]
      })
      expect(yield* restorations(system, ["a", "b"])).toEqual([
        { constraint: "a", end: "high", from: 27, to: 57 },
        { constraint: "b", end: "high", from: -5, to: -2 }
      ])
      expect(yield* restorations(system, ["bare"])).toEqual([
        { constraint: "bare", end: "low", from: 3, to: 0 }
      ])
      expect(yield* restorations(system, ["unheard of"])).toEqual([])
    })
  )
})

layer(layerHighs())("what a bound hangs on", (it) => {
  it.effect("is each constraint without which it would move, and to where", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem(enclave)
      const held = new Set(["fighters-at-most", "civilians-per-fighter"])
      expect(yield* supportOf(system, held, "people")).toEqual({
        low: { value: 0, hangsOn: [] },
        high: {
          value: 30_000,
          hangsOn: [
            { constraint: "civilians-per-fighter", becomes: null },
            { constraint: "fighters-at-most", becomes: null }
          ]
        }
      })
    })
  )

  it.effect("is nothing where two constraints give it, each by itself", () =>
    Effect.gen(function* () {
      const twice = yield* compileSystem(
        systemOf([
          constraint("a", { x: 1 }, { low: 3, high: 8 }),
          constraint("b", { x: 1 }, { low: 3, high: 9 }),
          constraint("link", { x: 1, y: -1 }, { low: 0, high: 0, hard: true })
        ])
      )
      expect(yield* supportOf(twice, new Set(["a", "b"]), "y")).toEqual({
        low: { value: 3, hangsOn: [] },
        high: { value: 8, hangsOn: [{ constraint: "a", becomes: 9 }] }
      })
    })
  )

  it.effect("is unknown for no such variable and for constraints that cannot hold", () =>
    Effect.gen(function* () {
      const system = yield* compileSystem(enclave)
      expect(yield* supportOf(system, new Set(), "nobody")).toBeUndefined()
      const all = new Set(enclave.constraints.map(({ id }) => id))
      expect(yield* supportOf(system, all, "people")).toBeUndefined()
    })
  )
})
