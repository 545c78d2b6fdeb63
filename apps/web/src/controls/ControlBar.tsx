import { formatDay, formatShortDay, formatWeekday } from "@cordon/view-model/format-time"
import { formatNumber } from "@cordon/view-model/format"
import { Show } from "solid-js"
import { CalendarIcon, ChevronDown, ClockIcon, LockIcon } from "../icon/icon.tsx"
import { CiteButton } from "../cite/CiteButton.tsx"
import { CompareButton } from "../compare/CompareButton.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { useViewer } from "../state/viewer.ts"
import { AccordingTo } from "./AccordingTo.tsx"
import { DateChoice } from "./DateChoice.tsx"
import { Popover } from "./Popover.tsx"
import { words } from "./words.ts"

/** The three controls that everything shown answers to, and how much of the record they admit. */
export const ControlBar = (props: { readonly narrow: boolean }) => {
  const { session, snapshot } = useViewer()
  const { zone } = session.index.bundle.record.manifest
  const counts = () => snapshot().situation.counts
  const published = () =>
    snapshot().locked ? words.follows : snapshot().knownBy === snapshot().at ? words.thatDay : words.byThen
  return (
    <section class="bar" aria-label={words.controls}>
      <Popover
        class="ctl"
        label={words.atLabel}
        button={
          <>
            <span class="k">
              <CalendarIcon />
              {words.at}
            </span>
            <span class="v">
              {props.narrow ? formatDay(snapshot().at) : formatWeekday(snapshot().at)}
              <small>{words.wholeDay(zone)}</small>
              <ChevronDown />
            </span>
          </>
        }
      >
        {(close) => <DateChoice which="at" onDone={close} />}
      </Popover>
      <Popover
        class="ctl"
        label={words.knownByLabel}
        button={
          <>
            <span class="k">
              <ClockIcon />
              {words.knownBy}
              <Show when={snapshot().locked}>
                <LockIcon closed={true} />
              </Show>
            </span>
            <span class="v">
              {words.endOf(props.narrow ? formatShortDay(snapshot().knownBy) : formatDay(snapshot().knownBy))}
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
        <Sentence
          text={snapshot().accordingTo.kind === "consensus" ? words.counted : words.countedInView}
          parts={{
            claims: () => <b>{formatNumber(counts().claims)}</b>,
            all: () => formatNumber(counts().claimsRecorded),
            control: () => <b>{formatNumber(counts().control)}</b>
          }}
        />
      </p>
      <CompareButton />
      <Show when={!props.narrow}>
        <CiteButton />
      </Show>
    </section>
  )
}
