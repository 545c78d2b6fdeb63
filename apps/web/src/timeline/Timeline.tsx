import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import { counted } from "@cordon/view-model/format"
import { timelineView } from "@cordon/view-model/timeline-view"
import { createMemo, createSignal, onCleanup, onMount } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { dayAxis } from "./day-axis.ts"
import { type DayWindow, windowAround } from "./day-window.ts"
import { DayHandle } from "./DayHandle.tsx"
import { Playback } from "./Playback.tsx"
import { TimelineBars } from "./TimelineBars.tsx"
import { TimelineMarks } from "./TimelineMarks.tsx"

/** Vertical places of the parts. Unit: CSS pixels. */
const TALL = { height: 170, line: 68, base: 124, barHeight: 44, months: 137, known: 146, tail: 62 }
const SHORT = { height: 86, line: 33, base: 60, barHeight: 20, months: 71, known: 62, tail: 27 }

/** A day is at least as wide as this, so that it can be hit. Unit: CSS pixels. */
const NARROWEST_DAY = 7

/** Claims per day, key events, and the two dates as handles. */
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
  const bars = timelineView({ timeline, index, at: timeline.window.from, knownBy: timeline.window.to })
  const knownBy = createMemo(() => snapshot().knownBy)
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
    <section class="tl" aria-label="Time line" ref={root}>
      <svg width={width()} height={levels().height} onPointerDown={grab} class="tl-draw" aria-hidden="true">
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
        label="Date of the situation"
        text={`at ${formatShortDay(snapshot().at)}`}
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
        label="Known by"
        text={`known by ${formatShortDay(snapshot().knownBy)}`}
        valueText={`the end of ${formatDay(snapshot().knownBy)}`}
        day={snapshot().knownBy}
        limits={session.limits.knownBy}
        x={knownEdge() - axis().dayWidth / 2}
        top={levels().known}
        axis={axis()}
        onSet={(day) => session.setKnownBy(day)}
        onStep={(days) => session.stepKnownBy(days)}
        onOtherStep={(days) => session.stepKnownBy(days)}
      />
      <Playback />
      <p class="ttl">
        Bars: claims published per day, at most {counted(tallest().total, "claim")} on{" "}
        {formatShortDay(tallest().from)}. Shaded: not yet known.
      </p>
    </section>
  )
}
