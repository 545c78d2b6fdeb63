import { For, Show } from "solid-js"
import type { TrackRecord, TopicRecord } from "@cordon/view-model/reasoning-answer"
import { ShareInterval } from "./ShareInterval.tsx"
import { topicWords } from "@cordon/view-model/topic-words"
import { VerdictSquare } from "./VerdictSquare.tsx"

/** How a source's claims turned out, topic by topic: one square a claim, counts, then the share and its interval. */
export const TopicTable = (props: { readonly record: TrackRecord }) => (
  <section class="part">
    <h3>
      Track record by topic <small>counts first; the share is never shown without its interval</small>
    </h3>
    <Show
      when={props.record.checked > 0}
      fallback={
        <p class="small">No claim of this source had an outcome by then, so there is nothing to say of it.</p>
      }
    >
      <table class="record">
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">Each claim</th>
            <th scope="col" class="num" title="borne out / partly / refuted">
              Count
            </th>
            <th scope="col">Share borne out, 0 – 100 %</th>
            <th scope="col" class="num">
              95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.record.perTopic}>{(topic) => <TopicRow topic={topic} />}</For>
          <tr class="total">
            <th scope="row">All topics</th>
            <td>
              <span class="small">{props.record.all.scored} scored; partly counts a half</span>
            </td>
            <td class="num">{countWords(props.record.all)}</td>
            <td>
              <ShareInterval tally={props.record.all} />
            </td>
            <td class="num">{intervalWords(props.record.all)}</td>
          </tr>
        </tbody>
      </table>
      <ul class="verdict-key" aria-label="Legend">
        <li>
          <VerdictSquare verdict="borneOut" /> borne out
        </li>
        <li>
          <VerdictSquare verdict="partly" /> partly
        </li>
        <li>
          <VerdictSquare verdict="refuted" /> refuted
        </li>
        <li>
          <VerdictSquare verdict="unresolvable" /> unresolved or not scored
        </li>
      </ul>
    </Show>
  </section>
)

const TopicRow = (props: { readonly topic: TopicRecord }) => (
  <tr>
    <th scope="row">{topicWords[props.topic.topic]}</th>
    <td>
      <span class="squares" role="img" aria-label={`${props.topic.claims.length} checked`}>
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
  if (share === undefined) return "no outcome yet"
  if (tooFew) return "too few to say"
  return `${Math.round(100 * share.low)} – ${Math.round(100 * share.high)} %`
}
