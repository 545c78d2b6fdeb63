/** Chance that comes out the same for the same seed, on every machine. */
export interface Chance {
  /** A number from 0 to below 1. */
  readonly share: () => number
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  readonly pick: <T>(items: readonly [T, ...ReadonlyArray<T>]) => T
}

/** Source: mulberry32 by T. Ettinger, public domain. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(share() * n)
  return { share, below, pick: (items) => items[below(items.length)]! }
}
