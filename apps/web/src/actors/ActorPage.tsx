import type { ActorId } from "@cordon/domain/key"
import { actorPage } from "@cordon/view-model/actor-page"
import { actorName, capitalised, sourceName } from "@cordon/view-model/names"
import { createMemo, For, Show } from "solid-js"
import { OtherNames } from "../entity-list/OtherNames.tsx"
import { BriefClaims } from "../screen/BriefClaims.tsx"
import { ClaimsPart } from "../screen/ClaimsPart.tsx"
import { keepFocus } from "../screen/keep-focus.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { GroundChart } from "./GroundChart.tsx"
import { PartyMark } from "./PartyMark.tsx"
import { QuotedLabels } from "./QuotedLabels.tsx"
import { RelationRows } from "./RelationRows.tsx"
import { words } from "./words.ts"

/** One actor: its names, whom it stands with and against over time, what it held, and what is said of it. */
export const ActorPage = (props: { readonly actor: ActorId }) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  keepFocus()
  const situation = createMemo(() => snapshot().situation)
  const page = createMemo(() => actorPage(props.actor, { situation: situation() }, index))
  return (
    <Show when={page()}>
      {(shown) => (
        <main class="work page source actor-page" id="main" tabindex="-1">
          <section class="half" aria-labelledby="actor-title">
            <div class="part source-head">
              <StepLink class="back" step={{ screen: "actors" }}>
                {words.back}
              </StepLink>
              <span class="k">Actor · {shown().kind}</span>
              <h2 id="actor-title" class="named">
                {shown().name} <OtherNames names={shown().names} />
              </h2>
              <Show when={shown().isParty}>
                <p>
                  <PartyMark party={props.actor} name={false} />
                </p>
              </Show>
              <Show when={shown().party}>
                {(party) => (
                  <p class="small">
                    {words.countsTo}{" "}
                    <StepLink step={{ screen: "actors", actor: party() }}>
                      {actorName(index, party())}
                    </StepLink>{" "}
                    on the map.
                  </p>
                )}
              </Show>
              <Show when={shown().note}>{(note) => <p>{capitalised(note())}</p>}</Show>
              <Show when={shown().countsToIt.length > 0}>
                <p class="small">
                  {words.counts}:{" "}
                  <For each={shown().countsToIt}>
                    {(id, i) => (
                      <>
                        {i() > 0 ? ", " : ""}
                        <StepLink step={{ screen: "actors", actor: id }}>{actorName(index, id)}</StepLink>
                      </>
                    )}
                  </For>
                </p>
              </Show>
              <Show when={shown().voices.length > 0}>
                <p class="small">
                  {words.voices}:{" "}
                  <For each={shown().voices}>
                    {(id, i) => (
                      <>
                        {i() > 0 ? ", " : ""}
                        <StepLink step={{ screen: "sources", source: id }}>{sourceName(index, id)}</StepLink>
                      </>
                    )}
                  </For>
                </p>
              </Show>
            </div>
            <Show when={shown().isParty}>
              <GroundChart party={props.actor} />
            </Show>
            <RelationRows relations={shown().relations} />
          </section>
          <section class="half" aria-label="What is said of it">
            <QuotedLabels labels={shown().labels} />
            <div class="part">
              <h3>{words.strength}</h3>
              <BriefClaims claims={shown().strength} empty={words.strengthNone} />
            </div>
            <ClaimsPart
              claims={shown().claims}
              chosen={{ actor: [props.actor] }}
              title={words.claims}
              all={words.allClaims}
              empty={words.claimsNone}
            />
          </section>
        </main>
      )}
    </Show>
  )
}
