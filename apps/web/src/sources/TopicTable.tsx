import type { Verdict } from "@cordon/domain/assessment/outcome"
import { For, Show } from "solid-js"
import type { TrackRecord, TopicRecord } from "@cordon/view-model/reasoning-answer"
import { ShareInterval } from "./ShareInterval.tsx"
import { topicWords } from "@cordon/view-model/topic-words"
import { VerdictSquare } from "./VerdictSquare.tsx"
import { words } from "./words.ts"

const VERDICTS: ReadonlyArray<Verdict> = ["borneOut", "partly", "refuted", "unresolvable"]

/** How a source's claims turned out, topic by topic: one square a claim, counts, then the share and its interval. */
export const TopicTable = (props: { readonly record: TrackRecord }) => (
  <section class="part">
    <h3>
      {words.topics} <small>{words.topicsNote}</small>
    </h3>
    <Show when={props.record.checked > 0} fallback={<p class="small">{words.topicsNone}</p>}>
      <table class="record">
        <thead>
          <tr>
            <th scope="col">{words.topicColumns.topic}</th>
            <th scope="col">{words.topicColumns.each}</th>
            <th scope="col" class="num" title={words.topicColumns.countOf}>
              {words.topicColumns.count}
            </th>
            <th scope="col">{words.topicColumns.share}</th>
            <th scope="col" class="num">
              {words.topicColumns.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.record.perTopic}>{(topic) => <TopicRow topic={topic} />}</For>
          <tr class="total">
            <th scope="row">{words.allTopics}</th>
            <td>
              <span class="small">{words.scored(props.record.all.scored)}</span>
            </td>
            <td class="num">{countWords(props.record.all)}</td>
            <td>
              <ShareInterval tally={props.record.all} />
            </td>
            <td class="num">{intervalWords(props.record.all)}</td>
          </tr>
        </tbody>
      </table>
      <ul class="verdict-key" aria-label={words.legend}>
        <For each={VERDICTS}>
          {(verdict) => (
            <li>
              <VerdictSquare verdict={verdict} /> {words.key[verdict]}
            </li>
          )}
        </For>
      </ul>
    </Show>
  </section>
)

const TopicRow = (props: { readonly topic: TopicRecord }) => (
  <tr>
    <th scope="row">{topicWords[props.topic.topic]}</th>
    <td>
      <span class="squares" role="img" aria-label={words.squares(props.topic.claims.length)}>
        <For each={props.topic.claims}>
          {({ claim, verdict }) => <VerdictSquare verdict={verdict} title={claim} />}
        </For>
      </span>
    </td>
    <td class="num">{countWords(props.topic)}</td>
    <td>
      <ShareInterval tally={props.topic} />
    </td>
    <td class="num">{intervalWords(props.topic)}</td>
  </tr>
)

type Tally = Pick<TopicRecord, "counts" | "scored" | "share" | "tooFew">

const countWords = ({ counts, scored }: Tally): string =>
  scored === 0 ? "–" : `${counts.borneOut} / ${counts.partly} / ${counts.refuted}`

const intervalWords = ({ share, tooFew }: Tally): string => {
  if (share === undefined) return words.noOutcome
  if (tooFew) return words.tooFew
  return words.interval(Math.round(100 * share.low), Math.round(100 * share.high))
}
