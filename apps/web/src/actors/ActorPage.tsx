import type { ActorId } from "@cordon/domain/key"
import { actorPage } from "@cordon/view-model/actor-page"
import { actorName, capitalised, sourceName } from "@cordon/view-model/names"
import { createMemo, Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { OtherNames } from "../entity-list/OtherNames.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
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
              <span class="k">{words.kicker(shown().kind)}</span>
              <h2 id="actor-title" class="named">
                <Recorded>{shown().name}</Recorded> <OtherNames names={shown().names} />
              </h2>
              <Show when={shown().isParty}>
                <p>
                  <PartyMark party={props.actor} name={false} />
                </p>
              </Show>
              <Show when={shown().party}>
                {(party) => (
                  <p class="small">
                    <Sentence
                      text={words.countsTo}
                      parts={{
                        party: () => (
                          <StepLink step={{ screen: "actors", actor: party() }}>
                            <Recorded>{actorName(index, party())}</Recorded>
                          </StepLink>
                        )
                      }}
                    />
                  </p>
                )}
              </Show>
              <Show when={shown().note}>
                {(note) => (
                  <p>
                    <Recorded>{capitalised(note())}</Recorded>
                  </p>
                )}
              </Show>
              <Show when={shown().countsToIt.length > 0}>
                <p class="small">
                  {words.counts}:{" "}
                  <Enumerated each={shown().countsToIt}>
                    {(id) => (
                      <StepLink step={{ screen: "actors", actor: id }}>
                        <Recorded>{actorName(index, id)}</Recorded>
                      </StepLink>
                    )}
                  </Enumerated>
                </p>
              </Show>
              <Show when={shown().voices.length > 0}>
                <p class="small">
                  {words.voices}:{" "}
                  <Enumerated each={shown().voices}>
                    {(id) => (
                      <StepLink step={{ screen: "sources", source: id }}>
                        <Recorded>{sourceName(index, id)}</Recorded>
                      </StepLink>
                    )}
                  </Enumerated>
                </p>
              </Show>
            </div>
            <Show when={shown().isParty}>
              <GroundChart party={props.actor} />
            </Show>
            <RelationRows relations={shown().relations} />
          </section>
          <section class="half" aria-label={words.said}>
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
