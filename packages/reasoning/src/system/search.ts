import { Effect } from "effect"
import { allBits, type Bits, isSubset, membersOf } from "./bit-set.ts"
import { workOf } from "./budget.ts"
import { HittingSets } from "./hitting-sets.ts"
import type { Oracle } from "./oracle.ts"
import { shrink } from "./shrink.ts"
import type { SolvingError } from "./system-errors.ts"

/** What is known so far of a component's conflicts and accounts; it grows as the search goes on. */
export interface Search {
  readonly oracle: Oracle
  readonly limit: number
  readonly all: Bits
  /** Work of one question. */
  readonly unit: number
  readonly conflicts: Array<Bits>
  /** Accounts by their key, so that none comes twice. */
  readonly accounts: Map<string, Bits>
  readonly map: HittingSets
}

/** A search that knows nothing yet. */
export const newSearch = (oracle: Oracle, limit: number): Search => ({
  oracle,
  limit,
  all: allBits(oracle.size),
  unit: workOf(oracle.hard.length + oracle.size),
  conflicts: [],
  accounts: new Map(),
  map: new HittingSets(oracle.size)
})

/** Key of a set among accounts. */
export const keyOf = (set: Bits): string => set.join()

/** Shrinks what cannot hold to a minimal conflict, and adds it unless it is known. */
export const learn = (search: Search, core: Bits): Effect.Effect<Bits, SolvingError> =>
  Effect.map(shrink(search.oracle, core), (conflict) => {
    if (!search.conflicts.some((known) => isSubset(known, conflict))) {
      search.conflicts.push(conflict)
      search.map.add(membersOf(conflict))
    }
    return conflict
  })
