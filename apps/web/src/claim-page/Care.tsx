import { withheldOf } from "@cordon/domain/sensitivity"
import type { ClaimPage } from "@cordon/view-model/claim-page"
import { Show } from "solid-js"
import { withheldWords, words } from "./words.ts"

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
        {words.care} <span class="badge">{`${mark().level} sensitivity, ${mark().tlp}`}</span>
      </h3>
      <Show
        when={withheldOf(mark()) !== "nothing"}
        fallback={
          <p class="small">
            {withheldWords.nothing} {reason() ?? ""}
          </p>
        }
      >
        <p class="gap-note">
          <b>Withheld.</b> {withheldWords[withheldOf(mark())]} {reason() ?? ""}
        </p>
      </Show>
    </div>
  )
}
