import "../style/claim-list.css"
import "../style/claim-page.css"
import "../style/entity.css"
import { Show } from "solid-js"
import { ClaimPage } from "../claim-page/ClaimPage.tsx"
import { useViewer } from "../state/viewer.ts"
import { ClaimBrowser } from "./ClaimBrowser.tsx"

/** Every claim of the case, to be searched and narrowed; or the page of one. */
export const ClaimsScreen = (props: { readonly narrow: boolean }) => {
  const { place } = useViewer()
  return (
    <Show when={place().claim} keyed fallback={<ClaimBrowser narrow={props.narrow} />}>
      {(claim) => <ClaimPage claim={claim} />}
    </Show>
  )
}
