import type { Sensitivity } from "@cordon/domain/sensitivity"
import type { ClaimCard } from "@cordon/view-model/claim-card"
import { textIn } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** All that the record keeps of a claim: its three clocks, where it comes from, and what it clashes with. */
export const ClaimDetail = (props: { readonly card: ClaimCard }) => {
  const { session } = useViewer()
  const { detail } = words
  const { index } = session
  const { manifest } = index.bundle.record
  const claim = () => index.claims.get(props.card.id)?.claim
  const tensions = () =>
    (claim()?.tensions ?? []).map(
      (id) => manifest.tensions.find((tension) => tension.id === id) ?? { id, title: id, why: "" }
    )
  return (
    <dl class="detail">
      <dt>{detail.holds}</dt>
      <dd>{props.card.clocks.held}</dd>
      <dt>{detail.published}</dt>
      <dd>{props.card.clocks.published}</dd>
      <dt>{detail.recorded}</dt>
      <dd>{props.card.clocks.recorded}</dd>
      <Show when={props.card.origin}>
        {(origin) => (
          <>
            <dt>{detail.origin}</dt>
            <dd>{origin()}</dd>
          </>
        )}
      </Show>
      <dt>{detail.document}</dt>
      <dd>
        <Recorded>{props.card.publisher}</Recorded>
        <Show when={props.card.title}>
          {(title) => (
            <Sentence text={detail.titled} parts={{ title: () => <Recorded>{title()}</Recorded> }} />
          )}
        </Show>
        <Show when={props.card.locator}>
          {(locator) => (
            <Sentence text={detail.located} parts={{ locator: () => <Recorded>{locator()}</Recorded> }} />
          )}
        </Show>
        <Show when={props.card.address.kind === "unaddressed" && props.card.address}>
          {(address) => (
            <Sentence
              text={detail.unaddressed}
              parts={{ reason: () => <Recorded>{address().reason}</Recorded> }}
            />
          )}
        </Show>
      </dd>
      <dt>{detail.attribution}</dt>
      <dd>
        {props.card.attribution.confidence}: {props.card.attribution.text}
      </dd>
      <Show when={!props.card.grade.assessed}>
        <dt>{detail.grade}</dt>
        <dd>{detail.unjudged}</dd>
      </Show>
      <Show when={props.card.outcome}>
        {(outcome) => (
          <>
            <dt>{detail.outcome}</dt>
            <dd>
              {outcome().verdict}: <Recorded>{outcome().reasons}</Recorded>
            </dd>
          </>
        )}
      </Show>
      <Show when={tensions().length > 0}>
        <dt>{detail.tension}</dt>
        <dd>
          <For each={tensions()}>
            {(tension) => (
              <div title={textIn(tension, "why")}>
                {tension.id}: <Recorded>{textIn(tension, "title")}</Recorded>
              </div>
            )}
          </For>
        </dd>
      </Show>
      <Show when={props.card.note}>
        {(note) => (
          <>
            <dt>{detail.note}</dt>
            <dd>
              <Recorded>{note()}</Recorded>
            </dd>
          </>
        )}
      </Show>
      <Show when={props.card.sensitivity.level !== "low" && props.card.sensitivity}>
        {(mark) => (
          <>
            <dt>{detail.care}</dt>
            <dd>{careWords(mark())}</dd>
          </>
        )}
      </Show>
      <dt>{detail.history}</dt>
      <dd>
        <a
          href={`/api/cases/${manifest.id}/claims/${props.card.id}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {detail.proof}
        </a>
        {" · "}
        <button
          type="button"
          class="link"
          onClick={() => session.select({ kind: "claim", claim: props.card.id })}
        >
          {detail.showTensions}
        </button>
      </dd>
    </dl>
  )
}

const careWords = (mark: Exclude<Sensitivity, { readonly level: "low" }>): string => {
  const { detail } = words
  const said = detail.mark(detail.levels[mark.level], mark.tlp)
  return "reason" in mark ? detail.because(said, mark.reason) : said
}
