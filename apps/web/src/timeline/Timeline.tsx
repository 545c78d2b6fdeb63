import { daysBetween } from "@cordon/domain/time/calendar-day"
import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import { spokenLanguage } from "@cordon/view-model/language"
import { sourceShortName } from "@cordon/view-model/names"
import { silencesOf } from "@cordon/view-model/silence"
import { timelineView } from "@cordon/view-model/timeline-view"
import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import { dayAxis } from "./day-axis.ts"
import { type DayWindow, windowAround } from "./day-window.ts"
import { DayHandle } from "./DayHandle.tsx"
import { DayTip } from "./DayTip.tsx"
import { Playback } from "./Playback.tsx"
import { silenceWords } from "./silence-words.ts"
import { SilenceMarks } from "./SilenceMarks.tsx"
import { TimelineBars } from "./TimelineBars.tsx"
import { TimelineKey } from "./TimelineKey.tsx"
import { TimelineMarks } from "./TimelineMarks.tsx"
import { onTimelineKeys } from "./timeline-keys.ts"
import { WeekTable } from "./WeekTable.tsx"
import { words } from "./words.ts"

/** Vertical places of the parts. Unit: CSS pixels. */
const TALL = { height: 170, line: 68, base: 124, barHeight: 44, months: 137, known: 146, tail: 62 }
const SHORT = { height: 86, line: 33, base: 60, barHeight: 20, months: 71, known: 62, tail: 27 }

/** A day is at least as wide as this, so that it can be hit. Unit: CSS pixels. */
const NARROWEST_DAY = 7

/** Days of a week of the time line's table. */
const WEEK = 7

/**
 * Claims per day by what they are about, key events, the silence of a chosen source, and the two dates as handles.
 *
 * Time runs from left to right in every language, so that the axis is that of the case's charts.
 */
export const Timeline = (props: { readonly narrow: boolean }) => {
  const { session, snapshot, held, setHeld } = useViewer()
  const { timeline, index } = session
  const [width, setWidth] = createSignal(1440)
  const levels = () => (props.narrow ? SHORT : TALL)
  let root!: HTMLElement
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 1440)))
    watch.observe(root)
    onCleanup(() => watch.disconnect())
  })
  onTimelineKeys(session)
  const at = createMemo(() => snapshot().at)
  const days = createMemo(
    (before: DayWindow) => {
      const fits = Math.floor((width() - 32) / NARROWEST_DAY)
      return windowAround(at(), timeline.window, fits, held() ? before : undefined)
    },
    timeline.window,
    { equals: (a, b) => a.from === b.from && a.to === b.to }
  )
  const axis = createMemo(() => dayAxis(days().from, days().to, 16, width() - 16))
  const whole = { timeline, index, at: timeline.window.from, knownBy: timeline.window.to }
  const bars = timelineView(whole)
  const weeks = timelineView({ ...whole, columns: Math.ceil(bars.columns.length / WEEK) }).columns
  const knownBy = createMemo(() => snapshot().knownBy)
  const source = createMemo(() => {
    const { accordingTo } = snapshot()
    return accordingTo.kind === "source" ? accordingTo.source : undefined
  })
  const silences = createMemo(
    () => {
      const chosen = source()
      return chosen === undefined ? [] : silencesOf(index, chosen, knownBy())
    },
    undefined,
    { equals: alike }
  )
  const silence = createMemo(() => {
    const chosen = source()
    return chosen === undefined ? "" : silenceWords(sourceShortName(index, chosen), silences())
  })
  const [pointed, setPointed] = createSignal<number>()
  const tip = createMemo(() => {
    const x = pointed()
    return x === undefined ? undefined : bars.columns[daysBetween(timeline.window.from, axis().dayAt(x))]
  })
  const point = (event: PointerEvent) => {
    const { left, top } = (event.currentTarget as SVGElement).getBoundingClientRect()
    const below = event.clientY - top > levels().tail
    setPointed(event.pointerType === "mouse" && below ? event.clientX - left : undefined)
  }
  const marks = createMemo(
    () => timelineView({ timeline, index, at: timeline.window.from, knownBy: knownBy() }).marks
  )
  const tallest = () => bars.columns.reduce((best, column) => (column.total > best.total ? column : best))
  const knownEdge = () =>
    Math.min(axis().right, Math.max(axis().left, axis().x(snapshot().knownBy) + axis().dayWidth))
  const grab = (event: PointerEvent) => {
    if (event.button !== 0) return
    const area = event.currentTarget as SVGElement
    const { top, left } = area.getBoundingClientRect()
    const known = event.clientY - top > levels().base
    const set = (x: number) => {
      const day = axis().dayAt(x - left)
      if (known) session.setKnownBy(day)
      else session.setAt(day)
    }
    session.pause()
    setHeld(true)
    set(event.clientX)
    area.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent) => set(moved.clientX)
    const release = () => {
      area.removeEventListener("pointermove", move)
      setHeld(false)
    }
    area.addEventListener("pointermove", move)
    area.addEventListener("pointerup", release, { once: true })
    area.addEventListener("pointercancel", release, { once: true })
  }
  return (
    <section class="tl" aria-label={words.label} dir="ltr" ref={root}>
      <svg
        width={width()}
        height={levels().height}
        onPointerDown={grab}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
        class="tl-draw"
        classList={{ plain: props.narrow }}
        aria-hidden="true"
      >
        <SilenceMarks axis={axis()} silences={silences()} levels={levels()} />
        <TimelineBars
          axis={axis()}
          view={bars}
          levels={levels()}
          knownEdge={knownEdge()}
          narrow={props.narrow}
        />
        <TimelineMarks
          axis={axis()}
          marks={marks()}
          levels={levels()}
          narrow={props.narrow}
          avoid={props.narrow ? axis().middle(snapshot().at) : undefined}
        />
        <path
          class="at-line"
          d={`M${axis().middle(snapshot().at)} ${props.narrow ? 20 : 26}V${levels().base}`}
        />
        <path class="known-line" d={`M${knownEdge()} ${levels().tail}V${levels().known}`} />
        <path class="at-point" d={`M${axis().middle(snapshot().at) - 5} ${levels().line}l5-5 5 5-5 5z`} />
      </svg>
      <DayHandle
        class="at"
        label={words.atLabel}
        text={words.at(formatShortDay(snapshot().at))}
        valueText={formatDay(snapshot().at)}
        day={snapshot().at}
        limits={session.limits.at}
        x={axis().middle(snapshot().at)}
        top={props.narrow ? 2 : 6}
        axis={axis()}
        onSet={(day) => session.setAt(day)}
        onStep={(days) => session.stepAt(days)}
        onOtherStep={(days) => session.stepKnownBy(days)}
      />
      <DayHandle
        class="known"
        label={words.knownByLabel}
        text={words.knownBy(formatShortDay(snapshot().knownBy))}
        valueText={words.knownByValue(formatDay(snapshot().knownBy))}
        day={snapshot().knownBy}
        limits={session.limits.knownBy}
        x={knownEdge() - axis().dayWidth / 2}
        top={levels().known}
        axis={axis()}
        onSet={(day) => session.setKnownBy(day)}
        onStep={(days) => session.stepKnownBy(days)}
        onOtherStep={(days) => session.stepKnownBy(days)}
      />
      <Playback flag={axis().middle(snapshot().at)} width={width()} />
      <Show when={tip()}>
        {(column) => (
          <DayTip
            column={column()}
            x={axis().middle(column().from)}
            width={width()}
            bottom={levels().height - levels().tail + 4}
          />
        )}
      </Show>
      <div class="tl-foot">
        <p class="ttl" dir={spokenLanguage().direction}>
          <Show when={silence() !== ""}>
            <span class="tl-silence" title={silence()}>
              {silence()}
            </span>{" "}
          </Show>
          {words.bars(words.claims(tallest().total), formatShortDay(tallest().from))}
        </p>
        <Show when={!props.narrow}>
          <TimelineKey />
        </Show>
      </div>
      <p class="unseen" role="status">
        {silence()}
      </p>
      <WeekTable weeks={weeks} />
    </section>
  )
}
