import type { ClaimPage } from "@cordon/view-model/claim-page"
import { For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { words } from "./words.ts"

/** The key figures and the places in whose answers a claim counts. */
export const Counted = (props: { readonly page: ClaimPage }) => (
  <div class="part">
    <h3>{words.counts}</h3>
    <Show
      when={props.page.figures.length + props.page.places.length > 0}
      fallback={<p class="small">{words.countsNone}</p>}
    >
      <ul class="plain-list">
        <For each={props.page.figures}>
          {({ figure, name, disputed }) => (
            <li>
              <Sentence
                text={words.figure}
                parts={{
                  figure: () => (
                    <StepLink step={{ screen: "figures", figure }}>
                      <Recorded>{name}</Recorded>
                    </StepLink>
                  )
                }}
              />{" "}
              <Show when={disputed}>
                <span class="badge d">{words.disputed}</span>
              </Show>
            </li>
          )}
        </For>
        <For each={props.page.places}>
          {({ place, name, disputed }) => (
            <li>
              <Sentence
                text={words.holder}
                parts={{
                  place: () => (
                    <StepLink step={{ screen: "places", place }}>
                      <Recorded>{name}</Recorded>
                    </StepLink>
                  )
                }}
              />{" "}
              <Show when={disputed}>
                <span class="badge d">{words.disputed}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </div>
)
