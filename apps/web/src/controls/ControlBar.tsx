import { formatDay, formatShortDay, formatWeekday } from "@cordon/view-model/format-time"
import { formatNumber } from "@cordon/view-model/format"
import { Show } from "solid-js"
import { CalendarIcon, ChevronDown, ClockIcon, LockIcon } from "../icon/icon.tsx"
import { CiteButton } from "../cite/CiteButton.tsx"
import { CompareButton } from "../compare/CompareButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { AccordingTo } from "./AccordingTo.tsx"
import { DateChoice } from "./DateChoice.tsx"
import { Popover } from "./Popover.tsx"
import { zonePlace } from "./zone-name.ts"

/** The three controls that everything shown answers to, and how much of the record they admit. */
export const ControlBar = (props: { readonly narrow: boolean }) => {
  const { session, snapshot } = useViewer()
  const { zone } = session.index.bundle.record.manifest
  const counts = () => snapshot().situation.counts
  const published = () =>
    snapshot().locked
      ? "follows the date"
      : snapshot().knownBy === snapshot().at
        ? "as published that day"
        : "as published by then"
  return (
    <section class="bar" aria-label="Controls">
      <Popover
        class="ctl"
        label="Date of the situation"
        button={
          <>
            <span class="k">
              <CalendarIcon />
              At
            </span>
            <span class="v">
              {props.narrow ? formatDay(snapshot().at) : formatWeekday(snapshot().at)}
              <small>whole day, {zonePlace(zone)} time</small>
              <ChevronDown />
            </span>
          </>
        }
      >
        {(close) => <DateChoice which="at" onDone={close} />}
      </Popover>
      <Popover
        class="ctl"
        label="Date of knowledge"
        button={
          <>
            <span class="k">
              <ClockIcon />
              Known by
              <Show when={snapshot().locked}>
                <LockIcon closed={true} />
              </Show>
            </span>
            <span class="v">
              {props.narrow ? formatShortDay(snapshot().knownBy) : formatDay(snapshot().knownBy)}, 24:00
              <small>{published()}</small>
              <ChevronDown />
            </span>
          </>
        }
      >
        {(close) => <DateChoice which="knownBy" onDone={close} />}
      </Popover>
      <AccordingTo />
      <p class="sum" role="status" aria-live="polite">
        <b>{formatNumber(counts().claims)}</b> of {formatNumber(counts().claimsRecorded)} claims and{" "}
        <b>{formatNumber(counts().control)}</b> control reports{" "}
        {snapshot().accordingTo.kind === "consensus" ? "published by then" : "in this view by then"}
      </p>
      <CompareButton />
      <Show when={!props.narrow}>
        <CiteButton />
      </Show>
    </section>
  )
}
