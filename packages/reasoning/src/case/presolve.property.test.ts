import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { expect, vi } from "vitest"
import { answerSystem } from "../system/answer.ts"
import { Budget } from "../system/budget.ts"
import { compileSystem } from "../system/compiled-system.ts"
import { modelOf } from "../system/components.ts"
import { layerHighs } from "../system/highs-solver.ts"
import type { LinearSystem, SystemConstraint } from "../system/system-schema.ts"
import { presolved } from "./presolve.ts"
import { smallConflicts } from "./small-conflicts.ts"

vi.setConfig({ testTimeout: 60_000 })

/** Small systems over numbers of 0 or more, with whole bounds and weights, the same for the same seed. */
const randomSystem = (seed: number): LinearSystem => {
  let state = seed * 2_654_435_761 + 12_345
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % n
  }
  const variables = Array.from({ length: 3 + below(5) }, (_, i) => ({ id: `v${i}`, min: 0 }))
  const pick = () => variables[below(variables.length)]!.id
  const constraints = Array.from({ length: 6 + below(8) }, (_, i): SystemConstraint => {
    const hard = i % 3 === 2
    const ids = [...new Set([pick(), pick(), pick()].slice(0, 1 + below(3)))]
    if (hard) {
      const [whole, ...parts] = ids
      const terms = [{ var: whole!, coef: 1 }, ...parts.map((id) => ({ var: id, coef: -1 }))]
      return { id: `h${i}`, terms, low: 0, ...(below(2) === 0 && parts.length > 0 ? { high: 0 } : {}), hard }
    }
    const low = below(8)
    const terms = ids.map((id) => ({ var: id, coef: below(4) === 0 ? -1 : 1 }))
    return {
      id: `s${i}`,
      terms,
      ...(below(3) > 0 ? { low } : {}),
      ...(below(3) > 0 ? { high: low + below(4) } : {})
    }
  })
  return { variables, constraints, limit: 10_000 }
}

layer(layerHighs())("taking out what cannot be in conflict", (it) => {
  it.effect(
    "leaves the conflicts of random systems as they are, and the search by size finds the small ones",
    () =>
      Effect.gen(function* () {
        let some = 0
        for (let seed = 1; seed <= 120; seed++) {
          const system = randomSystem(seed)
          const { conflicts } = yield* answerSystem(system)
          const reduced = { ...presolved(system), limit: 10_000 }
          expect((yield* answerSystem(reduced)).conflicts, `seed ${seed}`).toEqual(conflicts)
          const compiled = yield* compileSystem(reduced)
          const found: Array<string> = []
          for (const component of compiled.components) {
            const model = modelOf(compiled, component)
            if (model.rows.every(({ hard }) => hard)) continue
            const small = yield* smallConflicts(model, new Budget())
            expect(small.complete).toBe(true)
            found.push(...small.conflicts.map((keys) => keys.toSorted().join()))
          }
          const all = conflicts.map((keys) => keys.join())
          expect(
            found.filter((keys) => !all.includes(keys)),
            `seed ${seed}`
          ).toEqual([])
          expect(
            conflicts.filter((keys) => keys.length <= 3 && !found.includes(keys.join())),
            `seed ${seed}`
          ).toEqual([])
          some += conflicts.length
        }
        expect(some).toBeGreaterThan(50)
      })
  )
})
