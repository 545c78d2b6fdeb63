import type { PlaceId } from "@cordon/domain/key"
import { placePage } from "@cordon/view-model/place-page"
import { wordsOfKind } from "@cordon/view-model/search"
import { createMemo, For, Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { languageName, OtherNames } from "../entity-list/OtherNames.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Swatch } from "../map/Swatch.tsx"
import { BriefClaims } from "../screen/BriefClaims.tsx"
import { ClaimsPart } from "../screen/ClaimsPart.tsx"
import { keepFocus } from "../screen/keep-focus.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { HolderRows } from "./HolderRows.tsx"
import { words } from "./words.ts"

/** One place: its names and code, who held it when according to whom, and what is said to have happened there. */
export const PlacePage = (props: { readonly place: PlaceId }) => {
  const { session, snapshot, go } = useViewer()
  keepFocus()
  const situation = createMemo(() => snapshot().situation)
  const page = createMemo(() => placePage(props.place, situation(), session.index))
  const card = () => page()?.card
  return (
    <Show when={page()}>
      {(shown) => (
        <main class="work page source place-page" id="main" tabindex="-1">
          <section class="half" aria-labelledby="place-title">
            <div class="part source-head">
              <StepLink class="back" step={{ screen: "places" }}>
                {words.back}
              </StepLink>
              <span class="k">{words.kicker(wordsOfKind(shown().card.kind))}</span>
              <h2 id="place-title" class="named">
                <Recorded>{shown().card.name}</Recorded> <OtherNames names={shown().names} />
              </h2>
              <Show when={card()?.territory}>
                {(territory) => (
                  <div class="hold">
                    <Swatch territory={territory()} />
                    <b>{card()?.holder}</b>
                  </div>
                )}
              </Show>
              <Show when={card()?.basis}>{(basis) => <p class="small">{basis()}</p>}</Show>
              <dl class="sheet-list">
                <For each={shown().names}>
                  {({ language, name }) => (
                    <>
                      <dt>{languageName(language)}</dt>
                      <dd>
                        <bdi lang={language} dir="auto">
                          {name}
                        </bdi>
                      </dd>
                    </>
                  )}
                </For>
                <Show when={shown().spellings.length > 0}>
                  <dt>{words.spellings}</dt>
                  <dd>
                    <Enumerated each={shown().spellings}>{(name) => <Recorded>{name}</Recorded>}</Enumerated>
                  </dd>
                </Show>
                <Show when={shown().pcode}>
                  {(pcode) => (
                    <>
                      <dt>{words.pcode}</dt>
                      <dd>
                        <code>{pcode().code}</code>{" "}
                        <small>
                          <Recorded>{pcode().dataset}</Recorded>
                        </small>
                      </dd>
                    </>
                  )}
                </Show>
                <Show when={shown().parents.length > 0}>
                  <dt>{words.within}</dt>
                  <dd>
                    <Enumerated each={shown().parents}>
                      {({ place, name }) => (
                        <StepLink step={{ screen: "places", place }}>
                          <Recorded>{name}</Recorded>
                        </StepLink>
                      )}
                    </Enumerated>
                  </dd>
                </Show>
                <Show when={card()?.area}>
                  {(area) => (
                    <>
                      <dt>{words.area}</dt>
                      <dd>
                        {area()}
                        {card()?.approximate === true ? words.approximate : ""}
                      </dd>
                    </>
                  )}
                </Show>
                <dt>{words.location}</dt>
                <dd>{shown().location}</dd>
                <Show when={shown().premise}>
                  {(premise) => (
                    <>
                      <dt>{words.premise}</dt>
                      <dd>{premise()}</dd>
                    </>
                  )}
                </Show>
                <Show when={card()?.note}>
                  {(note) => (
                    <>
                      <dt>{words.note}</dt>
                      <dd>
                        <Recorded>{note()}</Recorded>
                      </dd>
                    </>
                  )}
                </Show>
              </dl>
              <Show when={card()?.territory}>
                <div class="actions">
                  <button
                    type="button"
                    class="btn"
                    onClick={() => {
                      session.select({ kind: "place", place: props.place })
                      go({ screen: "situation" })
                    }}
                  >
                    {words.show}
                  </button>
                </div>
              </Show>
            </div>
            <HolderRows place={props.place} />
            <Show when={shown().inside.length > 0}>
              <div class="part">
                <h3>
                  {words.inside}
                  <span class="badge">{shown().inside.length}</span>
                </h3>
                <p class="small">
                  <Enumerated each={shown().inside}>
                    {({ place, name }) => (
                      <StepLink step={{ screen: "places", place }}>
                        <Recorded>{name}</Recorded>
                      </StepLink>
                    )}
                  </Enumerated>
                </p>
              </div>
            </Show>
          </section>
          <section class="half" aria-label={words.said}>
            <div class="part">
              <h3>
                {words.incidents}
                <span class="badge">{shown().incidents.length}</span>
              </h3>
              <BriefClaims claims={shown().incidents} empty={words.incidentsNone} />
            </div>
            <ClaimsPart
              claims={shown().claims}
              chosen={{ place: [props.place] }}
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
