import type { ClaimPage } from "@cordon/view-model/claim-page"
import { For, Show } from "solid-js"
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
              Figure <StepLink step={{ screen: "figures", figure }}>{name}</StepLink>{" "}
              <Show when={disputed}>
                <span class="badge d">disputed</span>
              </Show>
            </li>
          )}
        </For>
        <For each={props.page.places}>
          {({ place, name, disputed }) => (
            <li>
              Who holds <StepLink step={{ screen: "places", place }}>{name}</StepLink>{" "}
              <Show when={disputed}>
                <span class="badge d">disputed</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </div>
)
