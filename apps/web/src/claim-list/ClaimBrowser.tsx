import { narrows } from "@cordon/view-model/claim-query"
import { createEffect, createMemo, createSignal, on, Show } from "solid-js"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { useViewer } from "../state/viewer.ts"
import { ChosenFacets } from "./ChosenFacets.tsx"
import { ClaimLines } from "./ClaimLines.tsx"
import { createClaimBrowse } from "./claim-browse.ts"
import { FacetPane } from "./FacetPane.tsx"
import { Gaps } from "./Gaps.tsx"
import { ListHead } from "./ListHead.tsx"
import { NothingFound } from "./NothingFound.tsx"
import { words } from "./words.ts"

/** Facets, the list, and the claim that was picked from it. */
export const ClaimBrowser = (props: { readonly narrow: boolean }) => {
  const { snapshot } = useViewer()
  const browse = createClaimBrowse()
  const [narrowing, setNarrowing] = createSignal(false)
  const picked = createMemo(() => {
    const { selection } = snapshot()
    return selection.kind === "claim" ? selection.claim : undefined
  })
  createEffect(
    on(
      () => props.narrow,
      () => setNarrowing(false),
      { defer: true }
    )
  )
  const focusList = () => document.querySelector<HTMLElement>(".claim-lines .line[tabindex='0']")?.focus()
  return (
    <main class="work page claims" id="main" tabindex="-1">
      <Show when={!props.narrow || narrowing()}>
        <FacetPane browse={browse} narrow={props.narrow} onDone={() => setNarrowing(false)} />
      </Show>
      <section class="wide" aria-labelledby="claims-title">
        <ListHead
          browse={browse}
          narrow={props.narrow}
          onNarrow={() => setNarrowing(true)}
          onLeaveDown={focusList}
        />
        <Show when={narrows(browse.query())}>
          <ChosenFacets browse={browse} />
        </Show>
        <Gaps />
        <Show when={browse.found().claims.length > 0} fallback={<NothingFound browse={browse} />}>
          <ClaimLines browse={browse} narrow={props.narrow} />
        </Show>
      </section>
      <Show when={!props.narrow && picked()}>
        <aside class="side" aria-label={words.picked}>
          <PickedClaim />
        </aside>
      </Show>
    </main>
  )
}
