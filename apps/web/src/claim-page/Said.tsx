import type { ClaimPage } from "@cordon/view-model/claim-page"
import type { PropositionFact } from "@cordon/view-model/proposition-words"
import { actorName } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { OutwardIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** What a claim says part by part, who has which part in it, and where it can be read. */
export const Said = (props: { readonly page: ClaimPage }) => {
  const card = () => props.page.card
  const reason = () => {
    const { address } = card()
    return address.kind === "unaddressed" ? address.reason : undefined
  }
  const url = () => {
    const { address } = card()
    return address.kind === "address" ? address.url : undefined
  }
  return (
    <>
      <div class="part">
        <h3>
          {words.says} <small>{words.saysNote}</small>
        </h3>
        <dl class="sheet-list">
          <For each={props.page.facts}>
            {(fact) => (
              <>
                <dt>{fact.title}</dt>
                <dd>
                  <Fact fact={fact} />
                </dd>
              </>
            )}
          </For>
          <Show when={card().note}>
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
      </div>
      <div class="part">
        <h3>{words.who}</h3>
        <dl class="sheet-list">
          <For each={props.page.roles}>
            {(role) => (
              <>
                <dt>{words.roles[role.role]}</dt>
                <dd>
                  <StepLink step={{ screen: "sources", source: role.source }}>
                    <Recorded>{role.name}</Recorded>
                  </StepLink>{" "}
                  <small>{role.detail}</small>
                </dd>
              </>
            )}
          </For>
          <For each={props.page.statedSources}>
            {([title, text]) => (
              <>
                <dt>{title}</dt>
                <dd>
                  <Recorded>{text}</Recorded> <small>{words.stated}</small>
                </dd>
              </>
            )}
          </For>
        </dl>
      </div>
      <div class="part">
        <h3>{words.where}</h3>
        <p>
          <Recorded>{card().publisher}</Recorded>
          <Show when={card().title}>
            {(title) => (
              <>
                , <Recorded>{`“${title()}”`}</Recorded>
              </>
            )}
          </Show>
          <Show when={card().locator}>
            {(locator) => (
              <>
                , <Recorded>{locator()}</Recorded>
              </>
            )}
          </Show>
          <Show when={reason()}>
            {(why) => (
              <>
                . <Sentence text={words.noAddress} parts={{ reason: () => <Recorded>{why()}</Recorded> }} />
              </>
            )}
          </Show>
        </p>
        <p class="small">{words.attribution(card().attribution.confidence, card().attribution.text)}</p>
        <Show when={url()}>
          {(href) => (
            <p class="address">
              <a href={href()} target="_blank" rel="noopener noreferrer">
                {words.open} <OutwardIcon />
              </a>{" "}
              <span class="small" dir="ltr">
                {href()}
              </span>
            </p>
          )}
        </Show>
      </div>
    </>
  )
}

const Fact = (props: { readonly fact: PropositionFact }) => {
  const { index } = useViewer().session
  return (
    <Show
      when={props.fact.actors}
      fallback={
        <Show
          when={props.fact.place}
          fallback={
            <Show when={props.fact.source} fallback={props.fact.text}>
              {(source) => (
                <StepLink step={{ screen: "sources", source: source() }}>{props.fact.text}</StepLink>
              )}
            </Show>
          }
        >
          {(place) => <StepLink step={{ screen: "places", place: place() }}>{props.fact.text}</StepLink>}
        </Show>
      }
    >
      {(actors) => (
        <Enumerated each={actors()}>
          {(actor) => (
            <StepLink step={{ screen: "actors", actor }}>
              <Recorded>{actorName(index, actor)}</Recorded>
            </StepLink>
          )}
        </Enumerated>
      )}
    </Show>
  )
}
