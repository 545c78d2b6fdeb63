import { Effect } from "effect"
import { largestCombinations } from "./account-products.ts"
import { boundsUnder } from "./bounds.ts"
import { Budget, type BudgetOptions } from "./budget.ts"
import { byCodeUnit, type CompiledSystem, compileSystem } from "./compiled-system.ts"
import { type ComponentModel, type ComponentSets, componentSets, holdsTogether } from "./component-answer.ts"
import { modelOf } from "./components.ts"
import { findHardContradiction } from "./hard-contradiction.ts"
import type { LinearSolver } from "./linear-solver.ts"
import type { SolverError, SystemError } from "./system-errors.ts"
import { DEFAULT_LIMIT, type LinearSystem, type SystemAnswer } from "./system-schema.ts"

/** Most ids in the accounts listed, all together; a long system lists fewer accounts than its limit. */
export const MAX_LISTED_IDS = 2_000_000

/**
 * Answers a system: whether its constraints can all hold, the tightest interval of each variable asked for, the
 * minimal conflicts and the maximal accounts of its soft constraints.
 *
 * Each connected component is answered by itself; accounts of the whole are combinations of theirs.
 * Bounds hold under all constraints when these can hold together, else under the hard ones alone.
 *
 * Shape: does not depend on the order of variables, constraints and terms.
 * Of more conflicts than the limit the smallest of those found are listed, of more accounts the largest.
 * Errors: SystemMalformed; HardContradiction, with a minimal set; WorkSpent, when it ran out before it was known
 * whether the constraints can hold; SolverUnavailable; SolverFailed. Work that runs out later gives `complete` false.
 */
export const answerSystem = (
  system: LinearSystem,
  options: BudgetOptions = {}
): Effect.Effect<SystemAnswer, SystemError, LinearSolver> =>
  Effect.gen(function* () {
    const compiled = yield* compileSystem(system)
    const budget = new Budget(options)
    const limit = system.limit ?? DEFAULT_LIMIT
    const models = compiled.components.map((component) => modelOf(compiled, component))
    const contradictory = yield* inConflict(models, budget)
    const feasible = contradictory.length === 0

    const held = new Set(feasible ? softIds(compiled) : [])
    const forBounds = feasible ? budget : budget.part(Math.ceil(budget.left / 2))
    const { bounds, complete: allBounds } = yield* boundsUnder(compiled, held, system.ask ?? [], forBounds)

    const sets = yield* setsOf(contradictory, budget, limit)
    const conflicts = sets.flatMap((component) => component.conflicts).sort(bySizeThenIds)
    const accounts = combined(compiled, contradictory, sets, limit)
    return {
      feasible,
      bounds: Object.fromEntries(bounds),
      conflicts: conflicts.slice(0, limit),
      accounts: accounts.listed,
      complete:
        allBounds && accounts.complete && conflicts.length <= limit && sets.every(({ complete }) => complete)
    }
  })

/** Components that cannot hold as a whole; fails when one cannot even with its hard rows. */
const inConflict = Effect.fnUntraced(function* (
  models: ReadonlyArray<ComponentModel>,
  budget: Budget
): Effect.fn.Return<ReadonlyArray<ComponentModel>, SystemError, LinearSolver> {
  const contradictory: Array<ComponentModel> = []
  for (const model of models) {
    if (model.rows.length === 0 || (yield* holdsTogether(model, budget))) continue
    const contradiction = yield* findHardContradiction(model, budget)
    if (contradiction !== undefined) return yield* contradiction
    contradictory.push(model)
  }
  return contradictory
})

/** Sets of each component; each gets an equal part of what is left, the smallest component first. */
const setsOf = Effect.fnUntraced(function* (
  models: ReadonlyArray<ComponentModel>,
  budget: Budget,
  limit: number
): Effect.fn.Return<ReadonlyArray<ComponentSets>, SolverError, LinearSolver> {
  const found = new Map<ComponentModel, ComponentSets>()
  const smallestFirst = models.toSorted((a, b) => a.rows.length - b.rows.length)
  for (const [done, model] of smallestFirst.entries()) {
    const part = budget.part(Math.ceil(budget.left / (models.length - done)))
    found.set(model, yield* componentSets(model, part, limit))
  }
  return models.map((model) => found.get(model)!)
})

const softIds = ({ rows }: Pick<CompiledSystem, "rows">): ReadonlyArray<string> =>
  rows.filter(({ hard }) => !hard).map(({ id }) => id)

const combined = (
  compiled: CompiledSystem,
  contradictory: ReadonlyArray<ComponentModel>,
  sets: ReadonlyArray<ComponentSets>,
  limit: number
): { readonly listed: ReadonlyArray<ReadonlyArray<string>>; readonly complete: boolean } => {
  const doubted = new Set(contradictory.flatMap(softIds))
  const undisputed = softIds(compiled).filter((id) => !doubted.has(id))
  const most = Math.max(1, Math.min(limit, Math.floor(MAX_LISTED_IDS / Math.max(1, compiled.rows.length))))
  const choices = sets.map(({ accounts }) => accounts.toSorted(largestFirst))
  const listed = largestCombinations(
    choices.map((accounts) => accounts.map((account) => account.length)),
    most
  ).map((indices) => [...undisputed, ...indices.flatMap((index, i) => choices[i]![index]!)].sort(byCodeUnit))
  const total = choices.reduce((product, accounts) => product * accounts.length, 1)
  return { listed: listed.sort(bySizeThenIds), complete: total <= most }
}

const largestFirst = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number =>
  b.length - a.length || byIds(a, b)

const bySizeThenIds = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number =>
  a.length - b.length || byIds(a, b)

const byIds = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): number => {
  for (const [i, id] of a.entries()) {
    const order = byCodeUnit(id, b[i]!)
    if (order !== 0) return order
  }
  return 0
}
