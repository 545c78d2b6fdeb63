import { formatLongDay } from "@cordon/view-model/format-time"
import { type Implied, type ImpliedInterval, membersBehind } from "@cordon/view-model/implied"
import type { BoundEnd, BoundsAnswer } from "@cordon/view-model/reasoning-answer"
import { formatReckoned } from "@cordon/view-model/format"
import { createSignal, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { AccountChip } from "../reasoning/AccountChip.tsx"
import { MemberId } from "../reasoning/MemberId.tsx"
import { memberSaid } from "../reasoning/member-said.ts"
import type { Roster } from "../reasoning/roster.ts"
import { AskingState } from "../screen/AskingState.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ImpliedShown } from "./PeriodBody.tsx"
import { words } from "./words.ts"

/** Where the reasons stand, for whoever leads to them. */
export const IMPLIED_ID = "implied"

/** Intervals shown before more are asked for. */
const FIRST = 2

/** What the record implies for the date, which claims make each end, and the single ones it hangs on. */
export const ImpliedReasons = (props: {
  readonly asking: Asking<BoundsAnswer>
  readonly shown: ImpliedShown | undefined
  readonly roster: Roster
}) => {
  const [all, setAll] = createSignal(false)
  const intervals = () => props.shown?.implied.intervals ?? []
  return (
    <section class="part" id={IMPLIED_ID} tabindex="-1">
      <h3>
        {words.implied.title} <span class="badge s">{words.derived}</span>
      </h3>
      <AskingState asking={props.asking} what={words.implied.asked} />
      <Show
        when={props.shown}
        fallback={
          <Show when={props.asking.status() === "answered"}>
            <p class="small">{words.implied.nothing}</p>
          </Show>
        }
      >
        {(shown) => (
          <div classList={{ old: shown().old }}>
            <p class="small">{sentenceOf(shown().implied)}</p>
            <ul class="intervals">
              <For each={all() ? intervals() : intervals().slice(0, FIRST)}>
                {(interval) => (
                  <Interval interval={interval} implied={shown().implied} roster={props.roster} />
                )}
              </For>
            </ul>
            <Show when={intervals().length > FIRST}>
              <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
                {all() ? words.fewer : words.showAll(intervals().length)}
              </button>
            </Show>
          </div>
        )}
      </Show>
    </section>
  )
}

const sentenceOf = ({ day, under, whole, words: said, range }: Implied): string => {
  const of = formatLongDay(day)
  switch (under) {
    case "allAdmitted":
      return words.implied.all(of, said, whole)
    case "accounts":
      if (range.low === undefined && range.high === undefined) return words.implied.apart(of)
      return words.implied.accounts(of, said, whole)
    case "chosen":
      return words.implied.chosen(of, said)
    case "unsettled":
      return words.implied.unsettled(of, said)
  }
}

const Interval = (props: {
  readonly interval: ImpliedInterval
  readonly implied: Implied
  readonly roster: Roster
}) => {
  const { index } = useViewer().session
  const marks = () =>
    props.interval.accounts.flatMap((id) => {
      const mark = props.roster.get(id)
      return mark === undefined ? [] : [mark]
    })
  return (
    <li>
      <p class="r1">
        <For each={marks()}>{(mark) => <AccountChip mark={mark} />}</For>
        <b>{props.interval.words}</b>
      </p>
      <End said={words.implied.notBelow} end={props.interval.low} implied={props.implied} />
      <End said={words.implied.notAbove} end={props.interval.high} implied={props.implied} />
      <Show
        when={props.interval.hangsOn.length > 0}
        fallback={
          <Show when={membersBehind(props.interval).length > 0}>
            <p class="small">{words.implied.onNone}</p>
          </Show>
        }
      >
        <h4>{words.implied.hangsOn}</h4>
        <ul class="members">
          <For each={props.interval.hangsOn}>
            {({ member, without }) => {
              const { who, what } = memberSaid(member, index)
              return (
                <li class="member" title={what}>
                  <span>
                    <b>
                      <Recorded>{who ?? what}</Recorded>
                    </b>
                    {member.kind === "claim" ? words.implied.without : words.implied.doubted}
                    {without}
                  </span>
                  <MemberId member={member} />
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
    </li>
  )
}

const End = (props: {
  readonly said: (number: string) => string
  readonly end: BoundEnd | undefined
  readonly implied: Implied
}) => (
  <Show when={props.end}>
    {(end) => (
      <p
        class="ids"
        title={end()
          .arithmetic.map(({ text }) => text)
          .join("\n")}
      >
        {props.said(formatReckoned(end().value, props.implied.unit))}{" "}
        <For each={end().members}>{(member) => <MemberId member={member} />}</For>
      </p>
    )}
  </Show>
)
