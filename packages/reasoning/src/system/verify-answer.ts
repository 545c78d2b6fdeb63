import { Effect } from "effect"
import { Budget } from "./budget.ts"
import { type CompiledSystem, compileSystem } from "./compiled-system.ts"
import { type LinearSession, LinearSolver } from "./linear-solver.ts"
import type { SolvingError, SystemMalformed } from "./system-errors.ts"
import type { LinearSystem, SystemAnswer } from "./system-schema.ts"
import { widenedModel } from "./tolerance.ts"

/** A listed set that is not what it is said to be; `constraint` is the one left out or added. */
export interface AnswerFault {
  readonly list: "conflicts" | "accounts" | "feasible"
  readonly set: ReadonlyArray<string>
  readonly constraint?: string
  readonly fault: string
}

/**
 * Checks an answer by asking the solver anew, of the whole system and without what the search remembers.
 *
 * Each conflict must be impossible and possible without any one of its constraints; each account possible and
 * impossible with any one more; `feasible` must be so.
 *
 * Shape: the faults found; none for a right answer.
 * Errors: SystemMalformed, WorkSpent, SolverUnavailable, SolverFailed.
 * Gotcha: does not check that the lists are complete, nor the bounds. Costs one solve for each constraint of each set.
 */
export const verifyAnswer = (
  system: LinearSystem,
  answer: SystemAnswer,
  budget: Budget = new Budget({ work: Number.POSITIVE_INFINITY })
): Effect.Effect<ReadonlyArray<AnswerFault>, SolvingError | SystemMalformed, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const compiled = yield* compileSystem(system)
      const solver = yield* LinearSolver
      const { columns, rows } = widenedModel(compiled)
      const session = yield* solver.open(
        { columns: columns.length === 0 ? [{ low: 0, high: 0 }] : columns, rows },
        { expired: budget.expired }
      )
      const holds = asking(compiled, session, budget)
      const soft = compiled.rows.filter(({ hard }) => !hard).map(({ id }) => id)
      const faults: Array<AnswerFault> = []
      if ((yield* holds(soft)) !== answer.feasible) {
        faults.push({ list: "feasible", set: soft, fault: answer.feasible ? "cannot hold" : "holds" })
      }
      for (const set of answer.conflicts) {
        if (yield* holds(set)) faults.push({ list: "conflicts", set, fault: "holds" })
        for (const constraint of set) {
          if (yield* holds(set.filter((id) => id !== constraint))) continue
          faults.push({ list: "conflicts", set, constraint, fault: "cannot hold even without it" })
        }
      }
      for (const set of answer.accounts) {
        if (!(yield* holds(set))) faults.push({ list: "accounts", set, fault: "cannot hold" })
        const members = new Set(set)
        for (const constraint of soft) {
          if (members.has(constraint) || !(yield* holds([...set, constraint]))) continue
          faults.push({ list: "accounts", set, constraint, fault: "holds with it too" })
        }
      }
      return faults
    })
  )

const asking =
  ({ rows }: CompiledSystem, session: LinearSession, budget: Budget) =>
  (soft: ReadonlyArray<string>): Effect.Effect<boolean, SolvingError> => {
    const wanted = new Set(soft)
    const taken = [...rows.keys()].filter((row) => rows[row]!.hard || wanted.has(rows[row]!.id))
    return Effect.andThen(
      budget.take(1),
      Effect.map(session.check(taken), ({ feasible }) => feasible)
    )
  }
