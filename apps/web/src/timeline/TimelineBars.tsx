import { addDays, type CalendarDay } from "@cordon/domain/time/calendar-day"
import { monthName, weekdayOf } from "@cordon/view-model/format-time"
import type { TimelineView } from "@cordon/view-model/timeline-view"
import { createMemo, For } from "solid-js"
import type { DayAxis } from "./day-axis.ts"

interface BarsProps {
  readonly axis: DayAxis
  readonly view: TimelineView
  readonly levels: {
    readonly base: number
    readonly barHeight: number
    readonly months: number
    readonly tail: number
  }
  /** Where knowledge ends: later bars are pale. Unit: CSS pixels. */
  readonly knownEdge: number
  readonly narrow: boolean
}

const MONDAY = 1

/** Claims per day as bars, twice: dark up to the date of knowledge, pale after it, so that a step moves one edge. */
export const TimelineBars = (props: BarsProps) => {
  const bars = createMemo(() => {
    const { axis, view, levels } = props
    const gap = Math.min(1.2, axis.dayWidth * 0.12)
    return view.columns
      .filter(({ total }) => total > 0)
      .map(({ from, total }) => {
        const height = Math.max(1, (levels.barHeight * total) / view.highest)
        const x = axis.x(from) + gap / 2
        return `M${x.toFixed(1)} ${levels.base}v${(-height).toFixed(1)}h${(axis.dayWidth - gap).toFixed(1)}v${height.toFixed(1)}z`
      })
      .join("")
  })
  const months = createMemo(() => {
    const { axis, view } = props
    const later = view.months.filter(({ from }) => from > axis.from && from <= axis.to)
    const first = { x: axis.left, text: `${monthName(axis.from)} ${axis.from.slice(0, 4)}`, first: true }
    const starts = later.map(({ from, name }) => ({ x: axis.x(from), text: name, first: false }))
    return [...(starts[0] !== undefined && starts[0].x < axis.left + 66 ? [] : [first]), ...starts]
  })
  const ticks = createMemo(() => {
    const { axis } = props
    const days: Array<CalendarDay> = []
    for (let day = axis.from; day <= axis.to; day = addDays(day, 1))
      if (weekdayOf(day) === MONDAY) days.push(day)
    return days.map((day) => {
      const x = axis.middle(day)
      const clear = months().every((month) => x < month.x - 12 || x > month.x + (month.first ? 62 : 36))
      return {
        x,
        text:
          clear && x < axis.right - 8 && (!props.narrow || axis.dayWidth * 7 > 22)
            ? String(Number(day.slice(8, 10)))
            : ""
      }
    })
  })
  const edge = () => Math.max(props.axis.left, props.knownEdge)
  return (
    <g class="bars">
      <defs>
        <clipPath id="tl-known">
          <rect x={props.axis.left} y="0" width={edge() - props.axis.left} height={props.levels.base} />
        </clipPath>
        <clipPath id="tl-later">
          <rect x={edge()} y="0" width={Math.max(0, props.axis.right - edge())} height={props.levels.base} />
        </clipPath>
      </defs>
      <rect
        class="later"
        x={edge()}
        y={props.levels.tail}
        width={Math.max(0, props.axis.right - edge())}
        height={props.levels.base - props.levels.tail}
      />
      <For each={months()}>
        {(month) => (
          <>
            <path
              class="tick"
              d={month.first ? "" : `M${month.x} ${props.levels.tail}V${props.levels.base + 5}`}
            />
            <text class="month" x={month.x + (month.first ? 0 : 5)} y={props.levels.months}>
              {month.text}
            </text>
          </>
        )}
      </For>
      <For each={ticks()}>
        {(tick) => (
          <>
            <path class="tick" d={`M${tick.x} ${props.levels.base + 2}v3`} />
            <text class="day" x={tick.x} y={props.levels.months}>
              {tick.text}
            </text>
          </>
        )}
      </For>
      <path class="bar-known" d={bars()} clip-path="url(#tl-known)" />
      <path class="bar-later" d={bars()} clip-path="url(#tl-later)" />
      <path class="tick" d={`M${props.axis.left} ${props.levels.base + 0.5}H${props.axis.right}`} />
    </g>
  )
}
