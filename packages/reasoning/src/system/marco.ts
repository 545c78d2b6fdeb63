import { Effect } from "effect"
import { bitsOf, membersOf, minusBits } from "./bit-set.ts"
import { Budget } from "./budget.ts"
import { cover, separate } from "./cover.ts"
import type { Enumeration } from "./enumeration.ts"
import type { Oracle } from "./oracle.ts"
import { keyOf, learn, newSearch, type Search } from "./search.ts"
import type { SolverError, SolvingError } from "./system-errors.ts"

/** Steps of the map, and sets it proposes, that count as one unit of work. */
const STEPS_PER_WORK = 500
const VISITS_PER_WORK = 100

/** Sets looked at without one more of what is still short of the limit, once there is more than enough of the other. */
const PATIENCE = 1000

/** Part of the work left that each phase before the search proper may use: one in so many. */
const PHASE_PART = 3

/**
 * All minimal conflicts and all maximal accounts of a component whose soft constraints cannot all hold.
 *
 * Each account leaves out a minimal set that hits all conflicts.
 * So a map of the known conflicts proposes such a set; what is left either holds, and is then an account, or shrinks
 * to a conflict that the map did not know.
 * A whole pass without a new conflict proves that there are no others of either kind.
 * Before that, conflicts without a shared constraint are split off, and accounts are grown around each constraint
 * and each two, so that there is something of both even where the work runs out.
 *
 * Shape: stops early with more than `limit` of both, with more of one and long no new one of the other, or when the
 * budget is spent; it then gives what it found.
 * Source: Liffiton, Previti, Malik and Marques-Silva, Fast, flexible MUS enumeration, Constraints 21 (2016), with
 * maximal seeds; the map by Murakami and Uno (2014).
 * Errors: SolverUnavailable, SolverFailed.
 */
export const enumerate = (
  oracle: Oracle,
  budget: Budget,
  limit: number
): Effect.Effect<Enumeration, SolverError> => {
  const search = newSearch(oracle, limit)
  const whole = Effect.gen(function* () {
    for (const phase of [separate, cover]) {
      const part = new Budget({ work: Math.floor(budget.left / PHASE_PART) })
      yield* phase(search, part).pipe(Effect.catchTag("WorkSpent", () => Effect.void))
    }
    return yield* walk(search, budget)
  }).pipe(Effect.catchTag("WorkSpent", () => Effect.succeed(false)))
  return Effect.map(whole, (complete) => ({
    conflicts: search.conflicts.map(membersOf),
    accounts: [...search.accounts.values()].map(membersOf),
    complete
  }))
}

/** Follows the map to its end; false when it stopped before. */
const walk = (search: Search, budget: Budget): Effect.Effect<boolean, SolvingError> =>
  Effect.gen(function* () {
    const last = { conflict: 0, account: 0 }
    let addedInPass = false
    let visits = 0
    while (true) {
      const step = search.map.next(STEPS_PER_WORK)
      if (step.kind === "paused") yield* budget.take(1)
      if (step.kind === "end") {
        if (!addedInPass) return true
        addedInPass = false
        search.map.restart()
      }
      if (step.kind !== "set") continue
      if (++visits % VISITS_PER_WORK === 0) yield* budget.take(1)
      const found = yield* visit(search, step.set)
      if (found === "conflict") addedInPass = true
      if (found !== "nothing") last[found] = visits
      if (isEnough(search, visits - last.conflict, visits - last.account)) return false
    }
  })

const isEnough = (
  { accounts, conflicts, limit }: Search,
  sinceConflict: number,
  sinceAccount: number
): boolean =>
  accounts.size > limit
    ? conflicts.length > limit || sinceConflict > PATIENCE
    : conflicts.length > limit && sinceAccount > PATIENCE

/** Looks at what is left without these, and says what that led to. */
const visit = (
  search: Search,
  leftOut: ReadonlyArray<number>
): Effect.Effect<"conflict" | "account" | "nothing", SolvingError> => {
  const seed = minusBits(search.all, bitsOf(search.oracle.size, leftOut))
  const key = keyOf(seed)
  if (search.accounts.has(key)) return Effect.succeed("nothing")
  return Effect.flatMap(search.oracle.find(seed), (finding) => {
    if (!finding.holds) return Effect.as(learn(search, finding.core), "conflict" as const)
    search.accounts.set(key, seed)
    return Effect.succeed("account" as const)
  })
}
