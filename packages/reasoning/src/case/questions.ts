import { Effect, type Scope } from "effect"
import { addBit, type Bits, bitsOf } from "../system/bit-set.ts"
import type { Budget } from "../system/budget.ts"
import { formAt } from "../system/certificate.ts"
import type { ComponentModel } from "../system/component-answer.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import { openSession } from "../system/session.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { widenedModel } from "../system/tolerance.ts"

/** What came of a question: a point, as all members that it satisfies; or those of the asked that cannot all hold. */
export type Found =
  | { readonly holds: true; readonly point: Bits }
  | { readonly holds: false; readonly core: ReadonlyArray<number> }

/** Asks whether members of a component hold together with all its laws; members are numbered from 0. */
export interface Questions {
  /** Keys of the members, by number. */
  readonly keys: ReadonlyArray<string>
  readonly ask: (members: ReadonlyArray<number>) => Effect.Effect<Found, SolvingError>
}

/**
 * Opens a component for questions that draw on a budget.
 *
 * Errors: SolverUnavailable, SolverFailed; questions also WorkSpent.
 */
export const openQuestions = Effect.fnUntraced(function* (
  component: ComponentModel,
  budget: Budget
): Effect.fn.Return<Questions, SolverError, LinearSolver | Scope.Scope> {
  const model = widenedModel(component)
  const session = yield* openSession(model, budget)
  const rows = [...component.rows.keys()]
  const soft = rows.filter((row) => !component.rows[row]!.hard)
  const hard = rows.filter((row) => component.rows[row]!.hard)
  return {
    keys: soft.map((row) => component.rows[row]!.id),
    ask: (members) =>
      Effect.map(session.check([...hard, ...members.map((i) => soft[i]!)]), (verdict): Found => {
        if (!verdict.feasible) {
          const blamed = new Set(verdict.core)
          return { holds: false, core: members.filter((i) => blamed.has(soft[i]!)) }
        }
        const point = bitsOf(soft.length, members)
        for (const [i, row] of soft.entries()) {
          const { low, high } = model.rows[row]!
          const value = formAt(model.rows[row]!, verdict.point)
          if (value >= low && value <= high) addBit(point, i)
        }
        return { holds: true, point }
      })
  }
})
