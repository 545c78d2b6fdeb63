import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Comparison } from "@cordon/view-model/compare-address"
import { CiteButton } from "../cite/CiteButton.tsx"
import { DayControl } from "../compare/DayControl.tsx"
import { ViewControl } from "../compare/ViewControl.tsx"
import { CompareIcon } from "../icon/icon.tsx"
import { ACCORDING_ID } from "../state/keys.ts"
import { useViewer } from "../state/viewer.ts"
import { Show } from "solid-js"
import { words } from "./words.ts"

/** The date, the two days of knowledge, and whose claims count. */
export const LearnedBar = (props: {
  readonly narrow: boolean
  readonly to: CalendarDay
  readonly onTo: (day: CalendarDay) => void
  readonly maps: Comparison["maps"]
  readonly onMaps: () => void
}) => {
  const { session, snapshot, go } = useViewer()
  const compare = () => {
    const { at, accordingTo } = snapshot()
    go({ screen: "compare", compare: { at, accordingTo, knownBy: props.to, maps: "two" } })
  }
  return (
    <section class="bar compare-bar learned-bar" aria-label={words.controls}>
      <div class="side-controls">
        <DayControl
          which="at"
          title={words.at}
          label={words.atLabel}
          day={snapshot().at}
          onPick={(at) => session.apply({ at, locked: false })}
        />
        <DayControl
          which="knownBy"
          title={words.from}
          label={words.fromLabel}
          day={snapshot().knownBy}
          onPick={(knownBy) => session.apply({ knownBy, locked: false })}
        />
        <DayControl
          which="knownBy"
          title={words.to}
          label={words.toLabel}
          day={props.to}
          onPick={(day) => props.onTo(day)}
        />
        <ViewControl
          id={ACCORDING_ID}
          side="left"
          label={words.accordingTo}
          view={snapshot().accordingTo}
          onPick={(view) => session.setAccordingTo(view)}
        />
      </div>
      <div class="compare-acts">
        <Show when={!props.narrow}>
          <button
            type="button"
            class="btn"
            title={props.maps === "one" ? words.twoTitle : words.oneTitle}
            onClick={() => props.onMaps()}
          >
            {props.maps === "one" ? words.two : words.one}
          </button>
        </Show>
        <button type="button" class="btn" title={words.compareTitle} onClick={compare}>
          <CompareIcon />
          {words.compare}
        </button>
        <Show when={!props.narrow}>
          <CiteButton />
        </Show>
      </div>
    </section>
  )
}
