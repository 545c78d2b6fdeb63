import type { PlacedMark } from "./figure-rows.ts"

/** The lines, heads and dots of marks, each as the `d` of one path. */
export interface MarkPaths {
  readonly ranges: string
  readonly heads: string
  readonly dots: string
}

/** Length of the arrow of an open end, and half of a bar's end and of a dot. Unit: pixels of the plot. */
const ARROW = 26
const HALF_BAR = 2.5
const RADIUS = 2.7

/** Draws marks on a plot: `x` places a number, `y` a row. */
export const markPaths = (
  placed: ReadonlyArray<PlacedMark>,
  x: (value: number) => number,
  y: (row: number) => number
): MarkPaths => {
  const paths = { ranges: "", heads: "", dots: "" }
  const left = x(0)
  for (const { mark, row } of placed) {
    const [from, to, at] = [x(mark.from), x(mark.to), y(row)]
    const back = Math.min(ARROW, to - left)
    switch (mark.shape) {
      case "openHigh":
        paths.ranges += `M${from} ${at}h${ARROW}`
        paths.heads += `M${from + ARROW - 4} ${at - 3}l4 3-4 3`
        break
      case "openLow":
        paths.ranges += `M${to} ${at}h${-back}`
        paths.heads += `M${to - back + 4} ${at - 3}l-4 3 4 3`
        break
      default:
        if (to > from) paths.ranges += `M${from} ${at}H${to}`
        if (mark.shape === "bar")
          paths.heads += `M${from} ${at - HALF_BAR}v${2 * HALF_BAR}M${to} ${at - HALF_BAR}v${2 * HALF_BAR}`
    }
    const dot = mark.shape === "bar" ? mark.value : (mark.value ?? mark.from)
    if (dot !== undefined)
      paths.dots += `M${x(dot) - RADIUS} ${at}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`
  }
  return paths
}
