import { withheldOf } from "@cordon/domain/sensitivity"
import type { ClaimPage } from "@cordon/view-model/claim-page"
import { Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { words } from "./words.ts"

/** The mark of a claim: what of it is kept out of what leaves Cordon, and why. */
export const Care = (props: { readonly page: ClaimPage }) => {
  const mark = () => props.page.card.sensitivity
  const reason = () => {
    const found = mark()
    return "reason" in found ? found.reason : undefined
  }
  return (
    <div class="part">
      <h3>
        {words.care} <span class="badge">{words.mark(words.levels[mark().level], mark().tlp)}</span>
      </h3>
      <Show
        when={withheldOf(mark()) !== "nothing"}
        fallback={
          <p class="small">
            {words.withheld.nothing} <Recorded>{reason() ?? ""}</Recorded>
          </p>
        }
      >
        <p class="gap-note">
          <b>{words.withheldMark}</b> {words.withheld[withheldOf(mark())]}{" "}
          <Recorded>{reason() ?? ""}</Recorded>
        </p>
      </Show>
    </div>
  )
}
