/** Where values stand on the axis of the plot. */
export interface PlotScale {
  readonly width: number
  readonly x: (value: number) => number
  /** Where the axis begins and ends. */
  readonly from: number
  readonly to: number
}

const LEFT = 12
const RIGHT = 34

/** A zero-based linear axis of so many pixels. */
export const plotScale = (width: number, max: number): PlotScale => {
  const to = Math.max(LEFT + 1, width - RIGHT)
  return {
    width,
    from: LEFT,
    to,
    x: (value) => LEFT + ((to - LEFT) * Math.min(Math.max(value, 0), max * 1.06)) / max
  }
}
