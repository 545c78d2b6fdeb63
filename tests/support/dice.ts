/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  readonly pick: <T>(items: ReadonlyArray<T>) => T
}

/** Source: mulberry32 by T. Ettinger, public domain. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error("nothing to pick from")
      return item
    }
  }
}
