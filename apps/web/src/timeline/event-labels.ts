/** A mark on the time line that wants its label shown. */
export interface MarkWish {
  readonly x: number
  readonly width: number
}

/** Where a label goes: its row from the line upwards, its anchor; none when there is no room. */
export interface MarkPlace {
  readonly row: number
  readonly anchor: "start" | "middle" | "end"
  readonly x: number
}

/** A stretch of a row that is taken. */
export interface Room {
  readonly row: number
  readonly from: number
  readonly to: number
}

const GAP = 8

/**
 * Finds room for the labels of marks in two rows above the line, from left to right: centred, or to either side,
 * in the lower row first. A label without room is left out; its mark stays.
 */
export const placeMarks = (
  wishes: ReadonlyArray<MarkWish>,
  left: number,
  right: number,
  rows = 2,
  before: ReadonlyArray<Room> = []
): ReadonlyArray<MarkPlace | undefined> => {
  const taken: Array<Room> = [...before]
  return wishes.map(({ x, width }) => {
    for (let row = 0; row < rows; row += 1) {
      for (const anchor of ["middle", "end", "start"] as const) {
        const from = anchor === "middle" ? x - width / 2 : anchor === "end" ? x + 4 - width : x - 4
        const to = from + width
        if (from < left || to > right) continue
        if (taken.some((other) => other.row === row && from < other.to + GAP && other.from < to + GAP))
          continue
        taken.push({ row, from, to })
        return { row, anchor, x: anchor === "middle" ? x : anchor === "end" ? x + 4 : x - 4 }
      }
    }
    return undefined
  })
}
