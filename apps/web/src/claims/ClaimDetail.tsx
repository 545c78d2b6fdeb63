import type { ClaimCard } from "@cordon/view-model/claim-card"
import { For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"

/** All that the record keeps of a claim: its three clocks, where it comes from, and what it clashes with. */
export const ClaimDetail = (props: { readonly card: ClaimCard }) => {
  const { session } = useViewer()
  const { index } = session
  const { manifest } = index.bundle.record
  const claim = () => index.claims.get(props.card.id)?.claim
  const tensions = () =>
    (claim()?.tensions ?? []).map(
      (id) => manifest.tensions.find((tension) => tension.id === id) ?? { id, title: id, why: "" }
    )
  return (
    <dl class="detail">
      <dt>Holds</dt>
      <dd>{props.card.clocks.held}</dd>
      <dt>Published</dt>
      <dd>{props.card.clocks.published}</dd>
      <dt>Recorded</dt>
      <dd>{props.card.clocks.recorded}</dd>
      <Show when={props.card.origin}>
        {(origin) => (
          <>
            <dt>Origin</dt>
            <dd>{origin()}</dd>
          </>
        )}
      </Show>
      <dt>Document</dt>
      <dd>
        {props.card.publisher}
        <Show when={props.card.title}>{(title) => <>, “{title()}”</>}</Show>
        <Show when={props.card.locator}>{(locator) => <>, {locator()}</>}</Show>
        <Show when={props.card.address.kind === "unaddressed" && props.card.address}>
          {(address) => <>. No address: {address().reason}</>}
        </Show>
      </dd>
      <dt>Attribution</dt>
      <dd>
        {props.card.attribution.confidence}: {props.card.attribution.text}
      </dd>
      <Show when={!props.card.grade.assessed}>
        <dt>Grade</dt>
        <dd>Nobody had judged it or its source by then: cannot be judged.</dd>
      </Show>
      <Show when={props.card.outcome}>
        {(outcome) => (
          <>
            <dt>Outcome</dt>
            <dd>
              {outcome().verdict}: {outcome().reasons}
            </dd>
          </>
        )}
      </Show>
      <Show when={tensions().length > 0}>
        <dt>In tension</dt>
        <dd>
          <For each={tensions()}>
            {(tension) => (
              <div title={tension.why}>
                {tension.id}: {tension.title}
              </div>
            )}
          </For>
        </dd>
      </Show>
      <Show when={props.card.note}>
        {(note) => (
          <>
            <dt>Note</dt>
            <dd>{note()}</dd>
          </>
        )}
      </Show>
      <Show when={props.card.sensitivity.level !== "low" && props.card.sensitivity}>
        {(mark) => (
          <>
            <dt>Care</dt>
            <dd>
              {mark().level} sensitivity, {mark().tlp}
              {"reason" in mark() ? `: ${(mark() as { readonly reason: string }).reason}` : ""}
            </dd>
          </>
        )}
      </Show>
      <dt>History</dt>
      <dd>
        <a
          href={`/api/cases/${manifest.id}/claims/${props.card.id}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          history and proof of this claim
        </a>
        {" · "}
        <button
          type="button"
          class="link"
          onClick={() => session.select({ kind: "claim", claim: props.card.id })}
        >
          show it with its tensions
        </button>
      </dd>
    </dl>
  )
}
