import { Effect } from "effect"

/**
 * One minimal conflict out of items that cannot all hold, made of preferred items where it can be.
 *
 * Shape: `items` come in order of preference, the ones to blame first; the conflict keeps that order.
 * An item is in it only if the items before it do not suffice.
 * `cannotHold` must be monotone: what cannot hold cannot hold with more.
 * Source: Junker, QUICKXPLAIN: Preferred Explanations and Relaxations for Over-Constrained Problems, AAAI 2004.
 * Gotcha: gives all items when they can hold together, and none when what always holds contradicts itself;
 * ask first.
 */
export const quickXplain = <A, E, R>(
  items: ReadonlyArray<A>,
  cannotHold: (items: ReadonlyArray<A>) => Effect.Effect<boolean, E, R>
): Effect.Effect<ReadonlyArray<A>, E, R> => {
  const explain = (
    background: ReadonlyArray<A>,
    justAdded: boolean,
    candidates: ReadonlyArray<A>
  ): Effect.Effect<ReadonlyArray<A>, E, R> =>
    Effect.gen(function* () {
      if (justAdded && (yield* cannotHold(background))) return []
      if (candidates.length <= 1) return candidates
      const half = Math.ceil(candidates.length / 2)
      const preferred = candidates.slice(0, half)
      const rest = candidates.slice(half)
      const fromRest = yield* explain([...background, ...preferred], true, rest)
      const fromPreferred = yield* explain([...background, ...fromRest], fromRest.length > 0, preferred)
      return [...fromPreferred, ...fromRest]
    })
  return Effect.suspend(() => explain([], true, items))
}
