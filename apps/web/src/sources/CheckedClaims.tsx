import type { ClaimId, OutcomeId } from "@cordon/domain/key"
import { sourceName } from "@cordon/view-model/names"
import { shortVerdict } from "@cordon/view-model/verdict"
import { counted } from "@cordon/view-model/format"
import { createMemo, createSignal, For, Show } from "solid-js"
import type { Verdict } from "@cordon/domain/assessment/outcome"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"

const FILTERS = ["all", "borneOut", "partly", "refuted", "unresolvable"] as const
type Filter = (typeof FILTERS)[number]
const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  all: "All",
  borneOut: "Borne out",
  partly: "Partly",
  refuted: "Refuted",
  unresolvable: "Unresolved"
}
const ORDER: ReadonlyArray<Verdict> = ["borneOut", "partly", "refuted", "unresolvable"]

/** Every claim of a source that has an outcome, with its evidence; then what counts for others, and what is flagged. */
export const CheckedClaims = (props: { readonly record: TrackRecord }) => {
  const [filter, setFilter] = createSignal<Filter>("all")
  const all = createMemo(() =>
    props.record.perTopic
      .flatMap(({ claims }) => claims)
      .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  )
  const shown = createMemo(() => all().filter(({ verdict }) => filter() === "all" || verdict === filter()))
  return (
    <>
      <div class="page-head low">
        <h3>Claims with an outcome</h3>
        <div class="choose" role="group" aria-label="By outcome">
          <For each={FILTERS.filter((one) => one === "all" || all().some(({ verdict }) => verdict === one))}>
            {(one) => (
              <button
                type="button"
                class="pill"
                aria-pressed={filter() === one}
                onClick={() => setFilter(one)}
              >
                {FILTER_WORDS[one]}
              </button>
            )}
          </For>
        </div>
      </div>
      <Show
        when={all().length > 0}
        fallback={<p class="empty">No claim of this source had an outcome by then.</p>}
      >
        <table class="list checked">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">It says</th>
              <th scope="col">Outcome</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(checked) => (
                <Row
                  claim={checked.claim}
                  verdict={checked.verdict}
                  outcome={checked.outcome}
                  dissent={checked.dissent.length}
                />
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <p class="foot">
        {counted(all().length, "claim with an outcome", "claims with an outcome")}
        {` · ${counted(props.record.noOutcome, "claim has", "claims have")} no outcome on record`}
        {props.record.setAside === 0
          ? ""
          : ` · ${props.record.setAside} set aside, as their evidence is not in this view`}
        {props.record.claims.again.length === 0
          ? ""
          : ` · ${props.record.claims.again.length} said again, counted once`}
        {" · an outcome is itself a judgement and can be doubted"}
      </p>
      <Aside record={props.record} />
    </>
  )
}

const Row = (props: {
  readonly claim: ClaimId
  readonly verdict: Verdict
  readonly outcome: OutcomeId
  readonly dissent: number
}) => {
  const { index } = useViewer().session
  const outcome = () => index.outcomesByClaim.get(props.claim)?.find(({ id }) => id === props.outcome)
  return (
    <tr>
      <td>
        <ClaimButton claim={props.claim} />
      </td>
      <td>{index.claims.get(props.claim)?.claim.paraphrase}</td>
      <td>
        <span class={`verdict ${props.verdict}`}>{shortVerdict[props.verdict]}</span>
        <Show when={props.dissent > 0}>
          <small> {counted(props.dissent, "judge finds", "judges find")} otherwise</small>
        </Show>
      </td>
      <td class="ev">
        {outcome()?.reasons}{" "}
        <For each={outcome()?.evidence ?? []}>{(claim) => <ClaimButton claim={claim} />}</For>
      </td>
    </tr>
  )
}

const Aside = (props: { readonly record: TrackRecord }) => {
  const { index } = useViewer().session
  return (
    <>
      <Show when={props.record.claims.repeated.length > 0}>
        <section class="part">
          <h3>Repeated from others</h3>
          <p class="small">These count for their origin, not for this source.</p>
          <ul class="members">
            <For each={props.record.claims.repeated}>
              {({ claim, origin }) => (
                <li class="member">
                  <span>
                    {index.claims.get(claim)?.claim.paraphrase}{" "}
                    <StepLink step={{ screen: "sources", source: origin }}>
                      {sourceName(index, origin)}
                    </StepLink>
                  </span>
                  <ClaimButton claim={claim} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.record.againstInterest.length > 0}>
        <section class="part">
          <h3>Against its own side’s interest</h3>
          <p class="small">Said against the side it is aligned with. A flag is no proof of truth.</p>
          <ul class="members">
            <For each={props.record.againstInterest}>
              {({ claim, sentence }) => (
                <li class="member">
                  <span>
                    {sentence} <small>{index.claims.get(claim)?.claim.paraphrase}</small>
                  </span>
                  <ClaimButton claim={claim} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
