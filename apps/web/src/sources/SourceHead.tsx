import type { SourceId } from "@cordon/domain/key"
import { makeView } from "@cordon/ledger/visible"
import { spokenLanguage } from "@cordon/view-model/language"
import { sourceReliability } from "@cordon/view-model/grade"
import { capitalised, sourceName, sourceShortName } from "@cordon/view-model/names"
import { alignmentWords, kindWords } from "@cordon/view-model/source-list"
import { For, Show } from "solid-js"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { words as gradeWords } from "../claims/words.ts"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

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
      ? words.source
      : words.kicker(
          [
            kindWords(found.kind),
            alignmentWords(found.alignment, index),
            languageWords(found.language)
          ].filter((part) => part !== undefined)
        )
  }
  const reason = () => {
    const alignment = source()?.alignment
    return alignment !== undefined && "reason" in alignment ? alignment.reason : undefined
  }
  const repeats = () => {
    const repeated = props.record?.claims.repeated ?? []
    const origins = [...new Set(repeated.map(({ origin }) => sourceShortName(index, origin)))]
    return repeated.length === 0 ? undefined : { claims: repeated.length, origins }
  }
  const grade = () => sourceReliability(props.source, makeView(index, snapshot().situation.controls))
  const facts = (): ReadonlyArray<readonly [number, string]> => {
    const { record } = props
    if (record === undefined) return []
    const { counts } = record.all
    const all = record.claims.own + record.claims.relayed + record.claims.repeated.length
    return [
      [all, words.facts.concern(all)],
      [record.checked, words.facts.checked],
      [counts.borneOut, words.facts.borneOut],
      [counts.partly, words.facts.partly],
      [counts.refuted, words.facts.refuted],
      [counts.unresolvable, words.facts.unresolvable]
    ]
  }
  return (
    <div class="part source-head">
      <StepLink class="back" step={{ screen: "sources" }}>
        {words.back}
      </StepLink>
      <span class="k">{kicker()}</span>
      <h2 id="source-title">
        <Recorded>{sourceName(index, props.source)}</Recorded>
      </h2>
      <Show when={source()?.note}>
        {(note) => (
          <p>
            <Recorded>{note()}</Recorded>
          </p>
        )}
      </Show>
      <Show when={reason()}>
        {(why) => (
          <p class="small">
            <Sentence
              text={words.aligned}
              parts={{
                alignment: () => capitalised(alignmentWords(source()!.alignment, index)),
                reason: () => <Recorded>{why()}</Recorded>
              }}
            />
          </p>
        )}
      </Show>
      <Show when={repeats()}>
        {(found) => (
          <p class="small">
            <Sentence
              text={words.repeatsOthers(found().claims)}
              parts={{
                origins: () => (
                  <Enumerated each={found().origins} and>
                    {(origin) => <Recorded>{origin}</Recorded>}
                  </Enumerated>
                )
              }}
            />
          </p>
        )}
      </Show>
      <Show when={props.record !== undefined && props.record.voice !== props.source && props.record}>
        {(record) => (
          <p class="small">
            <Sentence
              text={words.oneVoice}
              parts={{
                source: () => (
                  <StepLink step={{ screen: "sources", source: record().voice }}>
                    <Recorded>{sourceName(index, record().voice)}</Recorded>
                  </StepLink>
                )
              }}
            />
          </p>
        )}
      </Show>
      <p class="small">
        <Show
          when={grade()}
          fallback={words.notAssessed(gradeWords.reliability.F, gradeWords.credibility["6"])}
        >
          {(letter) => <>{words.assessed(letter(), gradeWords.reliability[letter()])}</>}
        </Show>
      </p>
      <dl class="facts" classList={{ old: props.old }}>
        <For each={facts()}>
          {([number, of]) => (
            <div>
              <dt>{of}</dt>
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
    return new Intl.DisplayNames([spokenLanguage().language], { type: "language" }).of(tag)
  } catch {
    return tag
  }
}
