import { addDays, type CalendarDay } from "@cordon/domain/time/calendar-day"
import { monthName, weekdayOf } from "@cordon/view-model/format-time"
import { kindGroups } from "@cordon/view-model/kind-group"
import type { TimelineView } from "@cordon/view-model/timeline-view"
import { createMemo, For } from "solid-js"
import type { DayAxis } from "./day-axis.ts"
import { stackPaths } from "./stack-paths.ts"

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

/**
 * Claims per day as bars, stacked by what they are about, twice: strong up to the date of knowledge, pale after it, so
 * that a step moves one edge.
 */
export const TimelineBars = (props: BarsProps) => {
  const bars = createMemo(() => stackPaths(props.view, props.axis, props.levels))
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
      const clear = months().every((month) => x < month.x - 12 || x > month.x + roomOf(month))
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
      <For each={["known", "later"] as const}>
        {(side) => (
          <g class={`bar-${side}`} clip-path={`url(#tl-${side})`}>
            <For each={kindGroups}>{(group) => <path class={`kind-${group}`} d={bars()[group]} />}</For>
          </g>
        )}
      </For>
      <path class="tick" d={`M${props.axis.left} ${props.levels.base + 0.5}H${props.axis.right}`} />
    </g>
  )
}

/** Room that the name of a month takes, its year with the first. Unit: CSS pixels. */
const roomOf = ({ text, first }: { readonly text: string; readonly first: boolean }): number =>
  Math.max(first ? 62 : 36, text.length * 6.5)
