import { layer } from "@effect/vitest"
import { Effect, Result } from "effect"
import { expect } from "vitest"
import { answerSystem } from "./answer.ts"
import { exhaustive } from "./fixture/exhaustive.ts"
import { randomSystem, shuffled } from "./fixture/random-system.ts"
import { layerHighs } from "./highs-solver.ts"
import type { SystemAnswer } from "./system-schema.ts"
import { verifyAnswer } from "./verify-answer.ts"

const SYSTEMS = 2000
/** Bounds, and the sets by verification, are checked for one system in so many. */
const CHECKED_FURTHER = 3
const FAR = 1e7
const NEAR = 1e-4

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

layer(layerHighs())("answers to random systems", (it) => {
  it.effect.each(seeds(0, 10))(
    "equal those of exhaustive search in exact arithmetic, block %i",
    (block) =>
      Effect.forEach(seeds((block * SYSTEMS) / 10, SYSTEMS / 10), (seed) =>
        Effect.gen(function* () {
          const system = randomSystem(seed)
          const exact = exhaustive(system)
          const result = yield* Effect.result(answerSystem(system))
          if (Result.isFailure(result)) {
            expect([seed, result.failure._tag, exact.hardHolds]).toEqual([seed, "HardContradiction", false])
            return
          }
          const { bounds, ...sets } = result.success
          expect({ seed, ...sets }).toEqual({
            seed,
            feasible: exact.feasible,
            conflicts: exact.conflicts,
            accounts: exact.accounts,
            complete: true
          })
          if (seed % CHECKED_FURTHER !== 0) return
          expect([seed, ...wrongBounds(bounds, exact)]).toEqual([seed])
          expect([seed, ...(yield* verifyAnswer(system, result.success))]).toEqual([seed])
        })
      ),
    60_000
  )

  it.effect("do not depend on the order of what is given", () =>
    Effect.forEach(seeds(50_000, 200), (seed) =>
      Effect.gen(function* () {
        const system = randomSystem(seed)
        const first = yield* Effect.result(answerSystem(system))
        const second = yield* Effect.result(answerSystem(shuffled(system, seed)))
        expect(JSON.stringify(second)).toBe(JSON.stringify(first))
      })
    )
  )
})

/** Ends that the variable cannot come near to, or can go beyond. */
const wrongBounds = (bounds: SystemAnswer["bounds"], exact: ReturnType<typeof exhaustive>) => {
  const held = exact.feasible ? exact.accounts[0]! : []
  return Object.entries(bounds).flatMap(([variable, { low, high }]) => [
    ...(low === null
      ? exact.holds(held, { variable, high: -FAR })
        ? []
        : [`${variable} is bounded below`]
      : exact.holds(held, { variable, high: rounded(low - NEAR) })
        ? [`${variable} goes below ${low}`]
        : exact.holds(held, { variable, high: rounded(low + NEAR) })
          ? []
          : [`${variable} does not come down to ${low}`]),
    ...(high === null
      ? exact.holds(held, { variable, low: FAR })
        ? []
        : [`${variable} is bounded above`]
      : exact.holds(held, { variable, low: rounded(high + NEAR) })
        ? [`${variable} goes above ${high}`]
        : exact.holds(held, { variable, low: rounded(high - NEAR) })
          ? []
          : [`${variable} does not come up to ${high}`])
  ])
}

const rounded = (value: number): number => Number(value.toFixed(6))
