import { formatLongDay } from "@cordon/view-model/format-time"
import { type Implied, type ImpliedInterval, membersBehind } from "@cordon/view-model/implied"
import type { BoundEnd, BoundsAnswer } from "@cordon/view-model/reasoning-answer"
import { formatReckoned } from "@cordon/view-model/format"
import { createSignal, For, Show } from "solid-js"
import { AccountChip } from "../reasoning/AccountChip.tsx"
import { MemberId } from "../reasoning/MemberId.tsx"
import { memberSaid } from "../reasoning/member-said.ts"
import type { Roster } from "../reasoning/roster.ts"
import { AskingState } from "../screen/AskingState.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ImpliedShown } from "./PeriodBody.tsx"

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
        Implied by the record <span class="badge s">derived</span>
      </h3>
      <AskingState asking={props.asking} what="What the record implies" />
      <Show
        when={props.shown}
        fallback={
          <Show when={props.asking.status() === "answered"}>
            <p class="small">Nothing that is admitted sets an end to this figure on this day.</p>
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
                {all() ? "show fewer" : `show all ${intervals().length}`}
              </button>
            </Show>
          </div>
        )}
      </Show>
    </section>
  )
}

const sentenceOf = ({ day, under, whole, words, range }: Implied): string => {
  const of = formatLongDay(day)
  switch (under) {
    case "allAdmitted":
      return `All that is admitted of ${of} can hold; together it implies ${words}${whole ? "." : ", as far as was found."}`
    case "accounts":
      if (range.low === undefined && range.high === undefined)
        return `What is admitted of ${of} cannot all hold, and the accounts have no end in common; each implies its own.`
      return `What is admitted of ${of} cannot all hold. Whichever account is taken, it implies ${words}${whole ? "." : "; there may be accounts that were not found."}`
    case "chosen":
      return `The claims that were chosen imply ${words} on ${of}.`
    case "unsettled":
      return `Whether all that is admitted of ${of} can hold was not settled in time; claims that were found to hold together imply ${words}.`
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
      <End word="not below" end={props.interval.low} implied={props.implied} />
      <End word="not above" end={props.interval.high} implied={props.implied} />
      <Show
        when={props.interval.hangsOn.length > 0}
        fallback={
          <Show when={membersBehind(props.interval).length > 0}>
            <p class="small">It hangs on no single claim or assumption: others imply the same.</p>
          </Show>
        }
      >
        <h4>Hangs on</h4>
        <ul class="members">
          <For each={props.interval.hangsOn}>
            {({ member, without }) => {
              const { who, what } = memberSaid(member, index)
              return (
                <li class="member" title={what}>
                  <span>
                    <b>{who ?? what}</b>
                    {member.kind === "claim" ? "; without it " : "; if doubted, "}
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
  readonly word: string
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
        {props.word} {formatReckoned(end().value, props.implied.unit)}, by{" "}
        <For each={end().members}>{(member) => <MemberId member={member} />}</For>
      </p>
    )}
  </Show>
)
