import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { ChartPeriod, FigureChart } from "@cordon/view-model/figure-chart"
import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import type { Range } from "@cordon/view-model/format"
import { area } from "d3-shape"
import { bandsOf } from "../history/bands.ts"
import type { PeriodAccounts } from "../history/period-accounts.ts"
import { loneHolder } from "../reasoning/shown-account.ts"
import { bandShapes } from "./band-shapes.ts"
import { placeBeside } from "./beside.ts"
import { markExtent, markShapes } from "./mark-shapes.ts"
import { type Colour, path, type Scene, type Shape, text } from "./scene.ts"
import { type TimeAxes, timeAxes, upright } from "./time-axes.ts"
import { derivedShapes, impliedShapes, laterShapes } from "./unstated-shapes.ts"
import { words } from "./words.ts"

/** What a figure over time is drawn from. */
export interface TimeSceneInput {
  readonly chart: FigureChart
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  /** What the record implies for the date; absent where it implies nothing, or is not known yet. */
  readonly implied: Range | undefined
  readonly at: CalendarDay
  readonly width: number
  readonly height: number
}

/** What is derived for the date stands this far beside its line. Unit: pixels. */
const BESIDE = 5

/** How strongly the bands of other controls are drawn until the new ones are known. */
const OLD = 0.4

/** A figure over time: each claim at the day it speaks of, over what the accounts of its period imply. */
export const timeScene = ({ chart, accountsOf, implied, at, width, height }: TimeSceneInput): Scene => {
  const axes = timeAxes(chart, width, height)
  const { middle, y, top, base } = axes
  const shown = at >= chart.from && at <= chart.to
  const derived = chart.periods.find((period) => period.derived !== undefined)?.derived
  const places = placeBeside(
    chart.claims.map(({ row, day }) => ({ at: middle(day), extent: markExtent(row.mark, y) }))
  )
  return {
    width,
    height,
    ground: [
      ...axes.shapes,
      ...chart.periods
        .slice(1)
        .map(({ from }) => path(upright(axes.start(from), top, base), { stroke: "--strong", dash: "1 3" })),
      ...chart.periods.flatMap((period) => groundOf(period, accountsOf(period.id), axes)),
      ...(shown
        ? [
            path(upright(middle(at), top - 6, base), { stroke: "--ink3", dash: "2 2" }),
            text(words.at(formatShortDay(at)), middle(at), top - 9, { anchor: "middle", fill: "--ink2" })
          ]
        : [])
    ],
    marks: chart.claims.map(({ row, day, period }, i) => ({
      claim: row.claim,
      says: words.says(row.speaker, row.words, formatDay(day), row.note),
      shapes: markShapes(row.mark, {
        along: y,
        across: places[i] ?? middle(day),
        way: "up",
        colour: (loneHolder(row.claim, accountsOf(period)?.shown ?? [])?.colour ?? "--ink") as Colour
      })
    })),
    front: [
      ...chart.periods.flatMap(({ from, to, later }) =>
        later.flatMap((count, i) => laterShapes(count, [axes.start(from), axes.end(to)], i === 0, axes))
      ),
      ...(shown && implied !== undefined ? impliedShapes(implied, middle(at) - BESIDE, axes) : []),
      ...(shown && derived !== undefined ? derivedShapes(derived, middle(at) + BESIDE, axes) : [])
    ]
  }
}

/** A period is at least this wide for the letters of its bands. Unit: pixels. */
const LETTER_ROOM = 34

/** What the accounts of a period imply, as bands across its days. */
const groundOf = (
  { from, to }: ChartPeriod,
  accounts: PeriodAccounts | undefined,
  { start, end, y, top, base }: TimeAxes
): ReadonlyArray<Shape> => {
  const [left, right] = [start(from), end(to)]
  const box = (low: number, high: number) => {
    const [foot, head] = [Math.max(top, base - low), Math.max(top, base - high)]
    return (
      boxes([
        [left, foot, head],
        [right, foot, head]
      ]) ?? ""
    )
  }
  return bandsOf(accounts?.shown ?? [], { x: (amount) => base - y(amount) }).flatMap((band) => [
    ...bandShapes(band, box, accounts?.old === true ? OLD : 1),
    ...(right - left > LETTER_ROOM
      ? [
          text(band.letters, left + 4, Math.max(top + 8, base - band.letterAt + 4), {
            fill: "--ink2",
            weight: 600
          })
        ]
      : [])
  ])
}

const boxes = area<readonly [x: number, low: number, high: number]>()
  .x(([x]) => x)
  .y0(([, low]) => low)
  .y1(([, , high]) => high)
