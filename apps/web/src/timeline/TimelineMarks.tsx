import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { eventLabel } from "@cordon/view-model/names"
import type { TimelineMark } from "@cordon/view-model/timeline-view"
import { createMemo, createSignal, For, onMount, Show } from "solid-js"
import { languageOfText } from "../language/language-of-text.ts"
import { useViewer } from "../state/viewer.ts"
import type { DayAxis } from "./day-axis.ts"
import { placeMarks } from "./event-labels.ts"

interface MarksProps {
  readonly axis: DayAxis
  readonly marks: ReadonlyArray<TimelineMark>
  readonly levels: { readonly line: number }
  readonly narrow: boolean
  /** Where the flag of the date covers labels, if it does. */
  readonly avoid: number | undefined
}

/** Out of sight: an event before or after the days shown. */
const OUT = -10_000

/** Half of the flag's width. Unit: CSS pixels. */
const FLAG = 32

/** The key events on their line: filled where known, hollow where nobody had said so yet. */
export const TimelineMarks = (props: MarksProps) => {
  const { session } = useViewer()
  const context = document.createElement("canvas").getContext("2d")
  const [fonts, setFonts] = createSignal(0)
  onMount(() => void document.fonts.ready.then(() => setFonts((n) => n + 1)))
  const measure = (text: string) => {
    if (context === null) return text.length * 6
    context.font = '400 11px "IBM Plex Sans", "IBM Plex Sans Arabic"'
    return context.measureText(text).width
  }
  const events = session.timeline.events.map((event) => ({
    ...event,
    label: eventLabel(session.index, event)
  }))
  const { languages } = session.index.bundle.record.manifest
  const within = (day: CalendarDay) => day >= props.axis.from && day <= props.axis.to
  const places = createMemo(() => {
    fonts()
    return placeMarks(
      events.map(({ from, label }) => ({
        x: within(from) ? props.axis.middle(from) : OUT,
        width: measure(label)
      })),
      props.axis.left,
      props.axis.right,
      props.narrow ? 1 : 2,
      props.avoid === undefined ? [] : [{ row: 0, from: props.avoid - FLAG, to: props.avoid + FLAG }]
    )
  })
  const known = (i: number) => props.marks[i]?.known ?? false
  const line = () => props.levels.line
  return (
    <g class="marks">
      <path class="rail" d={`M${props.axis.left} ${line()}H${props.axis.right}`} />
      <For each={events}>
        {(event, i) => {
          const x = () => Math.max(props.axis.left, props.axis.middle(event.from))
          const end = () => Math.min(props.axis.right, props.axis.middle(event.to))
          const shown = () => event.to >= props.axis.from && event.from <= props.axis.to
          const place = () => places()[i()]
          const baseline = () => line() - 8 - (place()?.row ?? 0) * 14
          return (
            <Show when={shown()}>
              <g
                class={known(i()) ? "event" : "event hollow"}
                onPointerDown={(pressed) => pressed.stopPropagation()}
                onClick={() => session.select({ kind: "event", event: event.id })}
              >
                <Show when={event.to > event.from} fallback={<circle cx={x()} cy={line()} r="3.2" />}>
                  <path class="span" d={`M${x()} ${line()}H${end()}`} />
                </Show>
                <Show when={place()}>
                  {(found) => (
                    <>
                      <path
                        class="stem"
                        d={found().row === 0 ? "" : `M${x()} ${line() - 4}V${line() - 19}`}
                      />
                      <text
                        x={found().x}
                        y={baseline()}
                        text-anchor={found().anchor}
                        lang={languageOfText(event.label, languages)}
                      >
                        {event.label}
                      </text>
                    </>
                  )}
                </Show>
                <rect
                  class="target"
                  x={x() - 7}
                  y={line() - 8}
                  width={Math.max(14, end() - x() + 14)}
                  height="16"
                />
              </g>
            </Show>
          )
        }}
      </For>
    </g>
  )
}
