import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { type TimelineView, timelineView } from "@cordon/view-model/timeline-view"
import { Grid } from "./grid.ts"
import { type Line, widthOf } from "./line.ts"
import type { Style } from "./paint.ts"

/** Where the time line is drawn. */
export interface TimelineFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly width: number
  /** Three rows instead of six. */
  readonly compact: boolean
}

const BARS = " ▁▂▃▄▅▆▇█"

/** Events, claims published per day (dim: not yet known), and the two handles. */
export const timelinePane = ({ session, snapshot, width, compact }: TimelineFrame): ReadonlyArray<Line> => {
  const view = timelineView({
    timeline: session.timeline,
    index: session.index,
    at: snapshot.at,
    knownBy: snapshot.knownBy,
    columns: width - 2
  })
  // A wide terminal gives a day several columns; a narrow one gives a column several days.
  const each = Math.max(1, Math.floor((width - 2) / view.columns.length))
  const left = 1
  const place = (column: number) => left + column * each
  const grid = new Grid(width, compact ? 3 : 6)
  const rows = compact
    ? { labels: 0, bars: [1], axis: 2, months: 2 }
    : { labels: 0, bars: [3, 2], axis: 4, months: 5 }
  drawLabels(grid, rows.labels, view, snapshot, place)
  if (!compact) drawTrack(grid, 1, view, place)
  drawBars(grid, rows.bars, view, place, each)
  drawAxis(grid, rows.axis, rows.months, view, snapshot, place, compact)
  return grid.lines()
}

const drawLabels = (
  grid: Grid,
  row: number,
  view: TimelineView,
  snapshot: Snapshot,
  place: (column: number) => number
): void => {
  const taken: Array<readonly [number, number]> = []
  // A label slides aside as long as it still stands over its mark.
  const write = (x: number, text: string, style: Style, slide: number): void => {
    const size = widthOf(text)
    for (let by = 0; by <= slide; by += 1) {
      for (const shifted of [x - by, x + by]) {
        const from = Math.min(grid.width - size - 1, Math.max(1, shifted))
        if (taken.some(([a, b]) => from <= b && from + size >= a)) continue
        taken.push([from, from + size])
        grid.write(from, row, text, style)
        return
      }
    }
  }
  const handle = `at ${Number(snapshot.at.slice(8, 10))}▾`
  const at = place(view.at)
  write(at - widthOf(handle) + 1, handle, { bold: true }, 0)
  const chosen = snapshot.selection.kind === "event" ? snapshot.selection.event : undefined
  const nearest = view.marks.toSorted(
    (a, b) =>
      Number(b.event === chosen) - Number(a.event === chosen) ||
      Math.abs(a.first - view.at) - Math.abs(b.first - view.at)
  )
  for (const mark of nearest) {
    const middle = place((mark.first + mark.last) / 2)
    write(
      Math.round(middle - widthOf(mark.label) / 2),
      mark.label,
      {
        ...(mark.known ? {} : { role: "dim" as const }),
        inverse: mark.event === chosen
      },
      Math.ceil(widthOf(mark.label) / 2) + 1
    )
  }
}

const drawTrack = (grid: Grid, row: number, view: TimelineView, place: (column: number) => number): void => {
  for (let x = 1; x < grid.width - 1; x += 1) grid.put(x, row, "·", { role: "rule" })
  for (const mark of view.marks) {
    const style: Style = mark.known ? {} : { role: "dim" }
    if (mark.last > mark.first) {
      for (let x = place(mark.first); x <= place(mark.last); x += 1) grid.put(x, row, "━", style)
    } else grid.put(place(mark.first), row, mark.known ? "●" : "○", style)
  }
  grid.put(place(view.at), row, "◆", { bold: true })
}

const drawBars = (
  grid: Grid,
  rows: ReadonlyArray<number>,
  view: TimelineView,
  place: (column: number) => number,
  each: number
): void => {
  const levels = rows.length * 8
  for (const [i, column] of view.columns.entries()) {
    if (column.total === 0) continue
    const level = Math.max(1, Math.round((levels * column.total) / view.highest))
    const style: Style = column.known ? {} : { role: "faint" }
    for (const [j, row] of rows.entries()) {
      const letter = BARS[Math.min(8, Math.max(0, level - j * 8))] ?? " "
      if (letter === " ") continue
      for (let x = 0; x < Math.max(1, each - 1); x += 1) grid.put(place(i) + x, row, letter, style)
    }
  }
}

const drawAxis = (
  grid: Grid,
  axis: number,
  months: number,
  view: TimelineView,
  snapshot: Snapshot,
  place: (column: number) => number,
  compact: boolean
): void => {
  const rule: Style = { role: "rule" }
  for (let x = 1; x < grid.width - 1; x += 1) grid.put(x, axis, "─", rule)
  const name = (column: number, text: string) => {
    if (compact) grid.write(place(column) + 2, months, `${text} `, { role: "dim" })
    else grid.write(place(column), months, text, { role: "dim" })
  }
  for (const month of view.months) grid.put(place(month.column), axis, "┬", rule)
  for (const month of view.months) name(month.column, month.name)
  const x = place(view.knownBy)
  grid.put(x, axis, view.knownByIsLater ? "▸" : "▲", { bold: true })
  const text = `known by ${view.knownByIsLater ? formatDay(snapshot.knownBy) : formatShortDay(snapshot.knownBy)}${snapshot.locked ? " (locked)" : ""}`
  const size = widthOf(text)
  const after = x + 2
  const from = after + size < grid.width - 1 ? after : x - size - 1
  grid.write(Math.max(1, from) - 1, months, ` ${text} `, { bold: true })
}
