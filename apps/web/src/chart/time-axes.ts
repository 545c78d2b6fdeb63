import { addDays, CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import type { FigureChart } from "@cordon/view-model/figure-chart"
import { formatShortDay } from "@cordon/view-model/format-time"
import { tickLabel } from "@cordon/view-model/plot"
import { scaleLinear, scaleUtc } from "d3-scale"
import { line } from "d3-shape"
import { path, type Shape, text } from "./scene.ts"

/** Where days and amounts stand on a chart over time. Unit: pixels. */
export interface TimeAxes {
  /** Left edge, middle and right edge of a day. */
  readonly start: (day: CalendarDay) => number
  readonly middle: (day: CalendarDay) => number
  readonly end: (day: CalendarDay) => number
  readonly y: (amount: number) => number
  /** The frame that the axes leave for what is drawn. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
  /** The lines and labels of both axes. */
  readonly shapes: ReadonlyArray<Shape>
}

const MARGIN = { left: 46, right: 14, top: 20, bottom: 24 }

/** How far beyond its highest tick the axis holds amounts before they are cut off. */
const BEYOND = 1.06

/** Room for a label of the axis of amounts, and of that of days. Unit: pixels. */
const AMOUNT_ROOM = 44
const DAY_ROOM = 48

/** Milliseconds of a day, for a scale that knows months and weeks. */
const DAY = 86_400_000

/** The axes of a chart over time: amounts from zero upwards, whole days of the case's calendar to the right. */
export const timeAxes = (
  { from, to, max, unit }: Pick<FigureChart, "from" | "to" | "max" | "unit">,
  width: number,
  height: number
): TimeAxes => {
  const [left, right] = [MARGIN.left, width - MARGIN.right]
  const [top, base] = [MARGIN.top, height - MARGIN.bottom]
  const y = scaleLinear()
    .domain([0, max * BEYOND])
    .range([base, top])
    .clamp(true)
  const x = scaleUtc()
    .domain([timeOf(from), timeOf(addDays(to, 1))])
    .range([left, right])
  const start = (day: CalendarDay) => x(timeOf(day))
  const end = (day: CalendarDay) => start(addDays(day, 1))
  const amounts = y.ticks(Math.max(2, Math.floor((base - top) / AMOUNT_ROOM))).filter((value) => value <= max)
  const days = x.ticks(Math.max(2, Math.floor((right - left) / DAY_ROOM))).map(dayOf)
  return {
    start,
    middle: (day) => (start(day) + end(day)) / 2,
    end,
    y: (amount) => y(amount),
    left,
    right,
    top,
    base,
    shapes: [
      ...amounts.flatMap((value) => [
        path(level(y(value), left, right), { stroke: value === 0 ? "--strong" : "--line" }),
        text(tickLabel(value, unit), left - 6, y(value) + 4, { anchor: "end" })
      ]),
      ...days.map((day) => path(upright(start(day), base, base + 4), { stroke: "--strong" })),
      ...dayLabels(days, start, { right, y: base + 15 })
    ]
  }
}

/** An upright line. */
export const upright = (x: number, from: number, to: number): string =>
  lines([
    [x, from],
    [x, to]
  ]) ?? ""

/** A level line. */
export const level = (y: number, from: number, to: number): string =>
  lines([
    [from, y],
    [to, y]
  ]) ?? ""

const lines = line()

/** How wide a letter of a label is taken to be, so that none runs into the next. Unit: pixels. */
const LETTER = 6.2

/** Days as labels: with the month where it begins to be another, with the year at the first; none over another. */
const dayLabels = (
  days: ReadonlyArray<CalendarDay>,
  start: (day: CalendarDay) => number,
  { right, y }: { readonly right: number; readonly y: number }
): ReadonlyArray<Shape> => {
  const labels: Array<Shape> = []
  let taken = Number.NEGATIVE_INFINITY
  let month = ""
  for (const day of days) {
    const words =
      month === ""
        ? `${formatShortDay(day)} ${day.slice(0, 4)}`
        : day.startsWith(month)
          ? String(Number(day.slice(8, 10)))
          : formatShortDay(day)
    const ends = start(day) + 3 + words.length * LETTER
    if (start(day) < taken || ends > right + MARGIN.right) continue
    month = day.slice(0, 7)
    taken = ends
    labels.push(text(words, start(day) + 3, y, { anchor: "start" }))
  }
  return labels
}

const timeOf = (day: CalendarDay): Date => new Date(epochDay(day) * DAY)
const dayOf = (time: Date): CalendarDay => CalendarDay.make(time.toISOString().slice(0, 10))
