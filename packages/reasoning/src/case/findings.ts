import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import { modelOf } from "../system/components.ts"
import { compileSystem } from "../system/compiled-system.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError } from "../system/system-errors.ts"
import { type CaseModel, caseModel } from "./case-model.ts"
import { presolved } from "./presolve.ts"
import { type SmallConflicts, smallConflicts } from "./small-conflicts.ts"
import { toSystem } from "./to-system.ts"

/** Units of work allowed to look for conflicts where nothing else is said. */
export const CASE_WORK = 6000

/** A case's model under a view with the conflicts found in it, for all answers about that view. */
export interface Findings {
  readonly model: CaseModel
  /** Keys of members, sorted; each set minimal. */
  readonly conflicts: ReadonlyArray<ReadonlyArray<string>>
  /** False where the work ran out. */
  readonly complete: boolean
  /** Every conflict of at most so many claims, besides assumptions, is among them; absent when every one is. */
  readonly allUpTo?: number
}

/**
 * Models a case under the controls and looks for its conflicts.
 *
 * Errors: SolverUnavailable, SolverFailed. Work that runs out gives fewer conflicts and `complete` false.
 * Gotcha: answers about one view can share one finding; they do not change it.
 */
export const findConflicts = (
  index: CaseIndex,
  controls: Controls,
  options: BudgetOptions = {}
): Effect.Effect<Findings, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const model = caseModel(makeView(index, controls))
    const budget = new Budget({ work: CASE_WORK, ...options })
    const claims = new Set(
      [...model.members].flatMap(([key, { reading }]) => (reading === undefined ? [] : [key]))
    )
    const plain = yield* searchAmong(model, budget, claims, [])
    const assumed =
      claims.size === model.members.size
        ? undefined
        : yield* searchAmong(model, budget, undefined, plain.conflicts)
    const allUpTo = Math.min(plain.allUpTo, assumed?.allUpTo ?? plain.allUpTo)
    return {
      model,
      conflicts: [...plain.conflicts, ...(assumed?.conflicts ?? [])].sort(bySizeThenKeys),
      complete: plain.complete && assumed?.complete !== false,
      ...(allUpTo === Number.MAX_SAFE_INTEGER ? {} : { allUpTo })
    }
  })

/**
 * Looks for conflicts among claims alone, where the system falls into small parts; or, with what is known from there,
 * for those that need assumptions.
 */
const searchAmong = (
  model: CaseModel,
  budget: Budget,
  among: ReadonlySet<string> | undefined,
  known: ReadonlyArray<ReadonlyArray<string>>
): Effect.Effect<SmallConflicts, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    // Every number of the model was checked when it was read, so the system is well formed.
    const compiled = yield* Effect.orDie(compileSystem(presolved(toSystem(model, among))))
    const isAssumption = (key: string) => model.members.get(key)?.assumption !== undefined
    const components = compiled.components
      .map((component) => modelOf(compiled, component))
      .filter(({ rows }) => rows.some(({ hard, id }) => !hard && (among !== undefined || isAssumption(id))))
      .sort((a, b) => a.rows.length - b.rows.length)
    const conflicts: Array<ReadonlyArray<string>> = []
    let allUpTo = Number.MAX_SAFE_INTEGER
    let complete = true
    for (const component of components) {
      const found = yield* smallConflicts(component, budget, { assumed: isAssumption, known })
      conflicts.push(...found.conflicts.map((keys) => keys.toSorted()))
      allUpTo = Math.min(allUpTo, found.allUpTo)
      complete &&= found.complete
    }
    return { conflicts, allUpTo, complete }
  })

const bySizeThenKeys = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number =>
  a.length - b.length || (a.join("\n") < b.join("\n") ? -1 : 1)
