import type { ClaimId, OutcomeId } from "@cordon/domain/key"
import { sourceName } from "@cordon/view-model/names"
import { shortVerdict } from "@cordon/view-model/verdict"
import { createMemo, createSignal, For, Show } from "solid-js"
import type { Verdict } from "@cordon/domain/assessment/outcome"
import type { TrackRecord } from "@cordon/view-model/reasoning-answer"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

const FILTERS = ["all", "borneOut", "partly", "refuted", "unresolvable"] as const
type Filter = (typeof FILTERS)[number]
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
        <h3>{words.withOutcome}</h3>
        <div class="choose" role="group" aria-label={words.byOutcome}>
          <For each={FILTERS.filter((one) => one === "all" || all().some(({ verdict }) => verdict === one))}>
            {(one) => (
              <button
                type="button"
                class="pill"
                aria-pressed={filter() === one}
                onClick={() => setFilter(one)}
              >
                {words.filters[one]}
              </button>
            )}
          </For>
        </div>
      </div>
      <Show when={all().length > 0} fallback={<p class="empty">{words.withOutcomeNone}</p>}>
        <table class="list checked">
          <thead>
            <tr>
              <th scope="col">{words.checkedColumns.claim}</th>
              <th scope="col">{words.checkedColumns.says}</th>
              <th scope="col">{words.checkedColumns.outcome}</th>
              <th scope="col">{words.checkedColumns.evidence}</th>
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
        {words.foot.withOutcome(all().length)}
        {` · ${words.foot.noOutcome(props.record.noOutcome)}`}
        {props.record.setAside === 0 ? "" : ` · ${words.foot.setAside(props.record.setAside)}`}
        {props.record.claims.again.length === 0
          ? ""
          : ` · ${words.foot.again(props.record.claims.again.length)}`}
        {` · ${words.foot.judgement}`}
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
      <td>
        <Recorded>{index.claims.get(props.claim)?.claim.paraphrase}</Recorded>
      </td>
      <td>
        <span class={`verdict ${props.verdict}`}>{shortVerdict[props.verdict]}</span>
        <Show when={props.dissent > 0}>
          <small> {words.dissent(props.dissent)}</small>
        </Show>
      </td>
      <td class="ev">
        <Recorded>{outcome()?.reasons}</Recorded>{" "}
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
          <h3>{words.repeated}</h3>
          <p class="small">{words.repeatedNote}</p>
          <ul class="members">
            <For each={props.record.claims.repeated}>
              {({ claim, origin }) => (
                <li class="member">
                  <span>
                    <Recorded>{index.claims.get(claim)?.claim.paraphrase}</Recorded>{" "}
                    <StepLink step={{ screen: "sources", source: origin }}>
                      <Recorded>{sourceName(index, origin)}</Recorded>
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
          <h3>{words.againstInterest}</h3>
          <p class="small">{words.againstInterestNote}</p>
          <ul class="members">
            <For each={props.record.againstInterest}>
              {({ claim, sentence }) => (
                <li class="member">
                  <span>
                    {sentence}{" "}
                    <small>
                      <Recorded>{index.claims.get(claim)?.claim.paraphrase}</Recorded>
                    </small>
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
