import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import type { ComponentModel } from "../system/component-answer.ts"
import { modelOf } from "../system/components.ts"
import { compileSystem } from "../system/compiled-system.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError } from "../system/system-errors.ts"
import { type CaseModel, caseModel } from "./case-model.ts"
import type { Member } from "./model.ts"
import { presolved } from "./presolve.ts"
import { type SmallConflicts, smallConflicts, type SmallConflictsOptions } from "./small-conflicts.ts"
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

/** How conflicts are looked for. */
export interface FindOptions extends BudgetOptions {
  /**
   * Only where such a member is among those that hang together; the rest of the case is not solved. Everywhere when
   * absent.
   */
  readonly near?: ((member: Member) => boolean) | undefined
}

/**
 * Models a case under the controls and looks for its conflicts.
 *
 * Errors: SolverUnavailable, SolverFailed. Work that runs out gives fewer conflicts and `complete` false.
 * Shape: with `near`, the same conflicts of such members as without.
 * Gotcha: the date of the situation plays no part, so answers about all dates that share a knowledge date and a voice
 * can share one finding; they do not change it.
 */
export const findConflicts = (
  index: CaseIndex,
  controls: Controls,
  { near, ...options }: FindOptions = {}
): Effect.Effect<Findings, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const model = caseModel(makeView(index, controls))
    const budget = new Budget({ work: CASE_WORK, ...options })
    const isAssumption = (key: string) => model.members.get(key)?.assumption !== undefined
    const claims = new Set([...model.members.keys()].filter((key) => !isAssumption(key)))
    const whole = yield* componentsOf(model, undefined)
    const wanted = near === undefined ? undefined : keysNear(near, model, whole)
    const isWanted = ({ rows }: ComponentModel) =>
      wanted === undefined || rows.some(({ hard, id }) => !hard && wanted.has(id))
    const plain = yield* searchIn(
      (yield* componentsOf(model, claims)).filter((component) => isWanted(component) && hasMember(component)),
      budget,
      { assumed: isAssumption }
    )
    const assumed =
      claims.size === model.members.size
        ? undefined
        : yield* searchIn(
            whole.filter((component) => isWanted(component) && hasMember(component, isAssumption)),
            budget,
            { assumed: isAssumption, known: plain.conflicts }
          )
    const allUpTo = Math.min(plain.allUpTo, assumed?.allUpTo ?? plain.allUpTo)
    return {
      model,
      conflicts: [...plain.conflicts, ...(assumed?.conflicts ?? [])].sort(bySizeThenKeys),
      complete: plain.complete && assumed?.complete !== false,
      ...(allUpTo === Number.MAX_SAFE_INTEGER ? {} : { allUpTo })
    }
  })

/**
 * The parts into which a system falls: of claims alone, where they are small, or with the assumptions.
 *
 * Every number of the model was checked when it was read, so the system is well formed.
 */
const componentsOf = (
  model: CaseModel,
  among: ReadonlySet<string> | undefined
): Effect.Effect<ReadonlyArray<ComponentModel>> =>
  compileSystem(presolved(toSystem(model, among))).pipe(
    Effect.map((compiled) =>
      compiled.components
        .map((component) => modelOf(compiled, component))
        .sort((a, b) => a.rows.length - b.rows.length)
    ),
    Effect.orDie
  )

/** The members asked for, with all that hang together with one of them. */
const keysNear = (
  near: (member: Member) => boolean,
  model: CaseModel,
  whole: ReadonlyArray<ComponentModel>
): ReadonlySet<string> => {
  const asked = new Set([...model.members.values()].filter(near).map(({ key }) => key))
  const around = whole.flatMap((component) => {
    const keys = component.rows.flatMap(({ hard, id }) => (hard ? [] : [id]))
    return keys.some((key) => asked.has(key)) ? keys : []
  })
  return new Set([...asked, ...around])
}

const hasMember = ({ rows }: ComponentModel, like: (key: string) => boolean = () => true): boolean =>
  rows.some(({ hard, id }) => !hard && like(id))

const searchIn = (
  components: ReadonlyArray<ComponentModel>,
  budget: Budget,
  options: SmallConflictsOptions
): Effect.Effect<SmallConflicts, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const conflicts: Array<ReadonlyArray<string>> = []
    let allUpTo = Number.MAX_SAFE_INTEGER
    let complete = true
    for (const component of components) {
      const found = yield* smallConflicts(component, budget, options)
      conflicts.push(...found.conflicts.map((keys) => keys.toSorted()))
      allUpTo = Math.min(allUpTo, found.allUpTo)
      complete &&= found.complete
    }
    return { conflicts, allUpTo, complete }
  })

const bySizeThenKeys = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number =>
  a.length - b.length || (a.join("\n") < b.join("\n") ? -1 : 1)
