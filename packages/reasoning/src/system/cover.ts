import { Effect } from "effect"
import { type Bits, bitsOf, hasBit, isSubset, membersOf, minusBits, withBit, withoutBit } from "./bit-set.ts"
import type { Budget } from "./budget.ts"
import { keyOf, learn, type Search } from "./search.ts"
import type { SolvingError } from "./system-errors.ts"

/** Components of more soft constraints than this are covered one by one only, not by pairs. */
const MOST_PAIRED = 500

/** Finds conflicts that share no constraint, until what is left holds. */
export const separate = (search: Search, budget: Budget): Effect.Effect<void, SolvingError> =>
  Effect.gen(function* () {
    let left = search.all
    while (search.conflicts.length <= search.limit) {
      const finding = yield* search.oracle.find(left)
      if (finding.holds) return
      const conflict = yield* learn(search, finding.core)
      yield* budget.take(search.unit * (1 + membersOf(conflict).length))
      left = minusBits(left, conflict)
    }
  })

/** Grows an account around each constraint, and then around each two, that are in none yet. */
export const cover = (search: Search, budget: Budget): Effect.Effect<void, SolvingError> =>
  Effect.gen(function* () {
    for (const base of basesOf(search.oracle.size)) {
      if (search.accounts.size > search.limit) return
      if (search.conflicts.some((known) => isSubset(known, base))) continue
      if ([...search.accounts.values()].some((account) => isSubset(base, account))) continue
      const account = yield* grow(search, base, budget)
      if (account !== undefined) search.accounts.set(keyOf(account), account)
    }
  })

const basesOf = function* (size: number): Generator<Bits> {
  for (let i = 0; i < size; i++) yield bitsOf(size, [i])
  if (size > MOST_PAIRED) return
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) yield bitsOf(size, [i, j])
}

/** A maximal account around a base; none, but one conflict more, when the base cannot hold. */
const grow = (search: Search, base: Bits, budget: Budget): Effect.Effect<Bits | undefined, SolvingError> =>
  Effect.gen(function* () {
    let set = search.all
    const leftOut: Array<number> = []
    while (true) {
      yield* budget.take(search.unit)
      const finding = yield* search.oracle.find(set)
      if (finding.holds) {
        set = finding.satisfied
        break
      }
      const blamed = membersOf(minusBits(finding.core, base)).at(-1)
      if (blamed === undefined) {
        yield* learn(search, finding.core)
        return undefined
      }
      leftOut.push(blamed)
      set = withoutBit(set, blamed)
    }
    for (const other of leftOut.reverse()) {
      if (hasBit(set, other)) continue
      yield* budget.take(search.unit)
      const finding = yield* search.oracle.find(withBit(set, other))
      if (finding.holds) set = finding.satisfied
    }
    return set
  })
