import { Effect } from "effect"
import { addBit, type Bits, bitsOf, hasBit, isSubset, membersOf, noBits } from "../system/bit-set.ts"
import type { Budget } from "../system/budget.ts"
import type { ComponentModel } from "../system/component-answer.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"
import { openQuestions, type Questions } from "./questions.ts"

/** Conflicts found in a component, as keys of members. */
export interface SmallConflicts {
  readonly conflicts: ReadonlyArray<ReadonlyArray<string>>
  /** Every conflict with at most so many members besides the assumptions is among them. */
  readonly allUpTo: number
  /** False where the budget ran out before that size was done. */
  readonly complete: boolean
}

/** Which members every set is looked at together with, and conflicts that are known before. */
export interface SmallConflictsOptions {
  readonly assumed?: (key: string) => boolean
  readonly known?: ReadonlyArray<ReadonlyArray<string>>
}

/** Most sets of one size that are looked at. */
const MOST_SETS = 500_000

/** Largest sets that are all looked at; larger conflicts are listed as they are met. */
const LARGEST = 3

/** Conflicts met on the way to a point around one set, before that set is looked at alone. */
const DETOURS = 8

/**
 * The conflicts of a component by size: those of one member, of two and of three, each with whatever assumptions it
 * needs, and larger ones that are met on the way.
 *
 * A set is looked at inside the largest set around it that no known conflict forbids. Either that holds, and shows all
 * sets within it to be possible at once; or it leads to a conflict that was not known.
 * Gotcha: goes as far as the budget reaches, and not to a size of which there are more than `MOST_SETS` sets. Of
 * conflicts that differ in their assumptions only, one is found.
 */
export const smallConflicts = (
  component: ComponentModel,
  budget: Budget,
  { assumed = () => false, known = [] }: SmallConflictsOptions = {}
): Effect.Effect<SmallConflicts, SolverError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const questions = yield* openQuestions(component, budget)
      const { keys } = questions
      const search = newSearch(questions, assumed)
      for (const conflict of known) {
        const numbers = conflict.map((key) => keys.indexOf(key))
        if (!numbers.includes(-1)) search.cores.push(bitsOf(keys.length, numbers))
      }
      const extent = yield* run(search)
      return { conflicts: search.conflicts.map((set) => membersOf(set).map((i) => keys[i]!)), ...extent }
    })
  )

/** What is known so far; it grows as the search goes on. */
interface Search {
  readonly questions: Questions
  readonly size: number
  readonly conflicts: Array<Bits>
  /** What the conflicts need besides assumptions. */
  readonly cores: Array<Bits>
  /** Points that meet every assumption, and points that do not. */
  readonly points: Array<Bits>
  readonly partial: Array<Bits>
  /** How many points each member is in. */
  readonly seen: Array<number>
  always: ReadonlyArray<number>
  free: ReadonlyArray<number>
}

const newSearch = (questions: Questions, assumed: (key: string) => boolean): Search => {
  const all = [...questions.keys.keys()]
  return {
    questions,
    size: all.length,
    conflicts: [],
    cores: [],
    points: [],
    partial: [],
    seen: all.map(() => 0),
    always: all.filter((i) => assumed(questions.keys[i]!)),
    free: all.filter((i) => !assumed(questions.keys[i]!))
  }
}

/** Looks at sets of one size after the other. */
const run = (search: Search): Effect.Effect<Omit<SmallConflicts, "conflicts">, SolverError> =>
  Effect.gen(function* () {
    let allUpTo = 0
    for (let size = 0; size <= Math.min(LARGEST, search.free.length); size++) {
      if (choose(search.free.length, size) > MOST_SETS) break
      const done = yield* (size === 0 ? reconcile(search) : level(search, [], 0, size)).pipe(
        Effect.as(true),
        Effect.catchTag("WorkSpent", () => Effect.succeed(false))
      )
      if (!done) return { allUpTo, complete: false }
      allUpTo = size
    }
    return { allUpTo: allUpTo === search.free.length ? Number.MAX_SAFE_INTEGER : allUpTo, complete: true }
  })

/** Assumptions that exclude each other by themselves: one of them is looked at like a claim. */
const reconcile = (search: Search): Effect.Effect<void, SolvingError> =>
  Effect.gen(function* () {
    for (;;) {
      const found = yield* search.questions.ask(search.always)
      if (found.holds) {
        keep(search, found.point)
        return
      }
      const conflict = yield* shrink(search, found.core)
      const dropped = conflict.at(-1)
      if (dropped === undefined) return
      search.always = search.always.filter((i) => i !== dropped)
      search.free = [...search.free, dropped].sort((a, b) => a - b)
      search.cores.splice(
        0,
        search.cores.length,
        ...search.cores.filter((core) => membersOf(core).length > 0)
      )
      search.cores.push(bitsOf(search.size, [dropped]))
    }
  })

/** Looks at every set of `size` more members after the prefix. */
const level = (
  search: Search,
  prefix: ReadonlyArray<number>,
  from: number,
  size: number
): Effect.Effect<void, SolvingError> => {
  if (size === 1) return last(search, prefix, from)
  return Effect.gen(function* () {
    for (let i = from; i < search.free.length; i++) {
      const longer = [...prefix, search.free[i]!]
      if (!isBlocked(search, longer)) yield* level(search, longer, i + 1, size - 1)
    }
  })
}

/** The last member of the sets: whatever stands beside the prefix in a known point needs no look. */
const last = (
  search: Search,
  prefix: ReadonlyArray<number>,
  from: number
): Effect.Effect<void, SolvingError> => {
  const reachable = noBits(search.size)
  for (const point of search.points) if (prefix.every((i) => hasBit(point, i))) addAll(reachable, point)
  const open = search.free.slice(from).filter((i) => !hasBit(reachable, i))
  if (open.length === 0) return Effect.void
  return Effect.gen(function* () {
    for (const i of open) {
      const set = [...prefix, i]
      if (hasBit(reachable, i) || isBlocked(search, set)) continue
      const point = yield* look(search, set)
      if (point !== undefined) addAll(reachable, point)
    }
  })
}

/** A point with these members; undefined when they cannot all hold, which is then known. */
const look = (search: Search, set: ReadonlyArray<number>): Effect.Effect<Bits | undefined, SolvingError> =>
  Effect.gen(function* () {
    for (let detour = 0; detour <= DETOURS; detour++) {
      const found = yield* search.questions.ask(
        detour < DETOURS ? around(search, set) : [...search.always, ...set]
      )
      if (found.holds) {
        keep(search, found.point)
        return found.point
      }
      yield* shrink(search, found.core)
      if (isBlocked(search, set)) return undefined
    }
    return undefined
  })

/** Makes a minimal conflict of members that cannot all hold, and keeps it. */
const shrink = (
  search: Search,
  from: ReadonlyArray<number>
): Effect.Effect<ReadonlyArray<number>, SolvingError> =>
  Effect.gen(function* () {
    let core = from
    for (const i of from.toReversed()) {
      if (!core.includes(i)) continue
      const others = core.filter((other) => other !== i)
      if (isKnownToHold(search, others)) continue
      const found = yield* search.questions.ask(others)
      if (found.holds) keep(search, found.point)
      else core = found.core
    }
    search.conflicts.push(bitsOf(search.size, core))
    search.cores.push(
      bitsOf(
        search.size,
        core.filter((i) => !search.always.includes(i))
      )
    )
    return core
  })

/** A maximal set around this one that no known conflict forbids, rarely seen members first. */
const around = (
  { size, free, seen, cores, always }: Search,
  set: ReadonlyArray<number>
): ReadonlyArray<number> => {
  const bits = bitsOf(size, set)
  const chosen = [...set]
  for (const i of free.toSorted((a, b) => seen[a]! - seen[b]! || a - b)) {
    if (hasBit(bits, i)) continue
    addBit(bits, i)
    if (cores.some((core) => hasBit(core, i) && isSubset(core, bits))) bits[i >>> 5]! &= ~(1 << (i & 31))
    else chosen.push(i)
  }
  return [...always, ...chosen]
}

/** Whether a known point shows that these can hold together. */
const isKnownToHold = ({ points, partial }: Search, set: ReadonlyArray<number>): boolean => {
  const has = (point: Bits) => set.every((i) => hasBit(point, i))
  return points.some(has) || partial.some(has)
}

const isBlocked = ({ size, cores }: Search, set: ReadonlyArray<number>): boolean => {
  const bits = bitsOf(size, set)
  return cores.some((core) => isSubset(core, bits))
}

const keep = (search: Search, point: Bits): void => {
  if (search.always.some((i) => !hasBit(point, i))) {
    search.partial.push(point)
    return
  }
  search.points.push(point)
  for (const i of membersOf(point)) search.seen[i]! += 1
}

const addAll = (to: Bits, from: Bits): void => {
  for (let i = 0; i < to.length; i++) to[i]! |= from[i]!
}

const choose = (n: number, k: number): number => {
  let sets = 1
  for (let i = 0; i < k; i++) sets = (sets * (n - i)) / (i + 1)
  return sets
}
