import type { Plot, PlotMark } from "@cordon/view-model/plot"

/** A mark with the row it stands in. */
export interface PlacedMark {
  readonly mark: PlotMark
  readonly row: number
}

const ROWS = 5
/** Marks in one row stay this far apart, as a share of the axis. */
const GAP = 0.05
const ARROW = 0.11

/**
 * Puts marks in rows so that none covers another: live ones first, each in the first row with room, after five
 * rows in the fullest one's place at the bottom.
 */
export const rowsOf = ({
  marks,
  max
}: Plot): { readonly placed: ReadonlyArray<PlacedMark>; readonly rows: number } => {
  const ends: Array<Array<readonly [number, number]>> = []
  const placed = marks.map((mark): PlacedMark => {
    const span = spanOf(mark, max)
    let row = ends.findIndex((row) => row.every(([from, to]) => span[1] + GAP <= from || to + GAP <= span[0]))
    if (row < 0) row = Math.min(ends.length, ROWS - 1)
    ;(ends[row] ??= []).push(span)
    return { mark, row }
  })
  return { placed, rows: ends.length }
}

const spanOf = (mark: PlotMark, max: number): readonly [number, number] => {
  const [from, to] = [mark.from / max, mark.to / max]
  return mark.shape === "openHigh"
    ? [from, from + ARROW]
    : mark.shape === "openLow"
      ? [to - ARROW, to]
      : [from, to]
}
