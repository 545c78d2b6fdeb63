import type { SourceId } from "@cordon/domain/key"
import { credibilityWords, reliabilityWords } from "@cordon/domain/assessment/admiralty"
import { makeView } from "@cordon/ledger/visible"
import { counted, listed } from "@cordon/view-model/format"
import { sourceReliability } from "@cordon/view-model/grade"
import { capitalised, sourceName, sourceShortName } from "@cordon/view-model/names"
import { alignmentWords, kindWords } from "@cordon/view-model/source-list"
import { For, Show } from "solid-js"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"

/** Who a source is, whose side it is said to be on, and how many of its claims have been checked. */
export const SourceHead = (props: {
  readonly source: SourceId
  readonly record: TrackRecord | undefined
  readonly old: boolean
}) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const source = () => index.sources.get(props.source)
  const kicker = () => {
    const found = source()
    return found === undefined
      ? "Source"
      : [
          `Source · ${kindWords(found.kind)}`,
          alignmentWords(found.alignment, index),
          languageWords(found.language)
        ]
          .filter((part) => part !== undefined)
          .join(", ")
  }
  const reason = () => {
    const alignment = source()?.alignment
    return alignment !== undefined && "reason" in alignment ? alignment.reason : undefined
  }
  const repeats = () => {
    const repeated = props.record?.claims.repeated ?? []
    const origins = [...new Set(repeated.map(({ origin }) => sourceShortName(index, origin)))]
    return repeated.length === 0
      ? undefined
      : `${counted(repeated.length, "of its claims repeats", "of its claims repeat")} others: ${listed(origins)}. ${repeated.length === 1 ? "It counts" : "Those count"} for their origin, not for this source.`
  }
  const grade = () => sourceReliability(props.source, makeView(index, snapshot().situation.controls))
  const facts = (): ReadonlyArray<readonly [number, string]> => {
    const { record } = props
    if (record === undefined) return []
    const { counts } = record.all
    const all = record.claims.own + record.claims.relayed + record.claims.repeated.length
    return [
      [all, all === 1 ? "claim that concerns it" : "claims that concern it"],
      [record.checked, "checked against outcomes"],
      [counts.borneOut, "borne out"],
      [counts.partly, "partly"],
      [counts.refuted, "refuted"],
      [counts.unresolvable, "unresolved"]
    ]
  }
  return (
    <div class="part source-head">
      <StepLink class="back" step={{ screen: "sources" }}>
        All sources
      </StepLink>
      <span class="k">{kicker()}</span>
      <h2 id="source-title">{sourceName(index, props.source)}</h2>
      <Show when={source()?.note}>{(note) => <p>{note()}</p>}</Show>
      <Show when={reason()}>
        {(words) => (
          <p class="small">
            {capitalised(alignmentWords(source()!.alignment, index))}, as judged: {words()}
          </p>
        )}
      </Show>
      <Show when={repeats()}>{(words) => <p class="small">{words()}</p>}</Show>
      <Show when={props.record !== undefined && props.record.voice !== props.source && props.record}>
        {(record) => (
          <p class="small">
            Counts as one voice with{" "}
            <StepLink step={{ screen: "sources", source: record().voice }}>
              {sourceName(index, record().voice)}
            </StepLink>
            .
          </p>
        )}
      </Show>
      <p class="small">
        Assessment by an analyst:{" "}
        {grade() === undefined
          ? `none; ${reliabilityWords["F"]}, ${credibilityWords["6"]}.`
          : `${grade()}, ${reliabilityWords[grade()!]}.`}
      </p>
      <dl class="facts" classList={{ old: props.old }}>
        <For each={facts()}>
          {([number, words]) => (
            <div>
              <dt>{words}</dt>
              <dd>{number}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}

const languageWords = (tag: string | undefined): string | undefined => {
  if (tag === undefined) return undefined
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag)
  } catch {
    return tag
  }
}
