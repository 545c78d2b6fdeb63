/** What wants to stand at a pixel of one axis and takes up a stretch of the other. */
export interface Wish {
  readonly at: number
  readonly extent: readonly [from: number, to: number]
}

/** Marks stand at least this far apart. Unit: pixels. */
const APART = 9

/** How far to the side a mark may be moved, in steps. */
const STEPS = [0, 1, -1, 2, -2, 3, -3] as const

/**
 * Where marks go so that none covers another: at their own pixel, else beside it, the nearest free place first.
 *
 * Gotcha: where even the farthest place is taken, marks do cover each other, at their own pixel.
 */
export const placeBeside = (wishes: ReadonlyArray<Wish>): ReadonlyArray<number> => {
  const placed: Array<Wish> = []
  return wishes.map(({ at, extent }) => {
    const free = STEPS.map((step) => at + step * APART).find((place) =>
      placed.every(
        (other) =>
          Math.abs(other.at - place) >= APART || other.extent[1] < extent[0] || extent[1] < other.extent[0]
      )
    )
    placed.push({ at: free ?? at, extent })
    return free ?? at
  })
}
