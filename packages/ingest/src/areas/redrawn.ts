import type { Box } from "../table/cell-coordinates.ts"

/** Outlines that are compared with all others; more would only cost time. */
const SAMPLE = 400

/**
 * Finds out whether a dataset redraws its areas from day to day, as maps with a moving front line do.
 *
 * Areas that are redrawn lie over those of other days. On a control map, where every outline is a cell of its own, the old
 * ones would show through the new, and working out their borders takes longer with the square of their number.
 */
export class Redrawn {
  private readonly outlines = new Map<string, { readonly box: Box; readonly when: string }>()

  /** Notes an outline and the time that it was seen at first. */
  see(key: string, box: Box, when: string): void {
    if (!this.outlines.has(key)) this.outlines.set(key, { box, when })
  }

  /**
   * Whether most outlines have their middle in the box of another outline of another time.
   *
   * Gotcha: a judgement, not a measurement; an areas file that says `mapped` overrules it.
   */
  get probable(): boolean {
    const all = [...this.outlines.values()]
    const step = Math.max(1, Math.floor(all.length / SAMPLE))
    const sample = all.filter((_, i) => i % step === 0)
    const covered = sample.filter((one) =>
      all.some((other) => other.when !== one.when && holdsMiddle(other.box, one.box))
    )
    return covered.length * 2 > sample.length
  }
}

const holdsMiddle = ([west, south, east, north]: Box, box: Box): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x >= west && x <= east && y >= south && y <= north
}
