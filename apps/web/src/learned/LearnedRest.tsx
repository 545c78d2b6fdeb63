import type { LearnedCorrection } from "@cordon/view-model/learned-correction"
import type { LearnedOutcome } from "@cordon/view-model/learned-outcome"
import { For, type JSX, Show } from "solid-js"
import { LearnedSentence } from "./LearnedSentence.tsx"
import { words } from "./words.ts"

/** Words that were replaced or taken back, and how claims turned out. */
export const LearnedRest = (props: {
  readonly corrections: ReadonlyArray<LearnedCorrection>
  readonly outcomes: ReadonlyArray<LearnedOutcome>
}) => (
  <>
    <Group
      id="learned-corrections"
      title={words.corrections}
      items={props.corrections}
      none={words.correctionsNone}
    >
      {({ kind, sentence, claims }) => (
        <LearnedSentence sentence={sentence} claims={claims}>
          <span class="badge s">{words.corrected[kind]}</span>{" "}
        </LearnedSentence>
      )}
    </Group>
    <Group id="learned-outcomes" title={words.outcomes} items={props.outcomes} none={words.outcomesNone}>
      {({ verdict, sentence, claim, evidence }) => (
        <LearnedSentence sentence={sentence} claims={[claim, ...evidence]}>
          <span class="badge">{verdict}</span>{" "}
        </LearnedSentence>
      )}
    </Group>
  </>
)

const Group = <T,>(props: {
  readonly id: string
  readonly title: string
  readonly items: ReadonlyArray<T>
  readonly none: string
  readonly children: (item: T) => JSX.Element
}) => (
  <section class="part learned-group" id={props.id} tabindex="-1">
    <h3>
      {props.title}
      <span class="badge">{props.items.length}</span>
    </h3>
    <Show when={props.items.length > 0} fallback={<p class="small">{props.none}</p>}>
      <ul>
        <For each={props.items}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
    </Show>
  </section>
)
