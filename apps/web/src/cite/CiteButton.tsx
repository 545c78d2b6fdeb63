import { screenCitationText } from "@cordon/view-model/screen-citation"
import { createSignal, Show } from "solid-js"
import { Popover } from "../controls/Popover.tsx"
import { OutwardIcon } from "../icon/icon.tsx"
import { CITE_ID } from "../state/keys.ts"
import { useScreenCitation } from "./cited-screen.ts"

/** How to cite what is shown, to be copied or printed. */
export const CiteButton = () => (
  <Popover
    class="cite"
    id={CITE_ID}
    side="right"
    label="Cite what is shown"
    button={
      <>
        Cite <OutwardIcon />
      </>
    }
  >
    {() => <Citation />}
  </Popover>
)

const Citation = () => {
  const citation = useScreenCitation()
  const [copied, setCopied] = createSignal(false)
  let text!: HTMLTextAreaElement
  const copy = () => {
    text.select()
    // Without a clipboard, as on a plain address, the text is selected for the reader to copy.
    void window.navigator.clipboard?.writeText(text.value).then(() => setCopied(true))
  }
  return (
    <div class="citation">
      <p class="fine">What is shown, under which dates and whose claims, from which state of the ledger.</p>
      <textarea ref={text} readonly aria-label="Citation" value={screenCitationText(citation())} />
      <div class="row">
        <button type="button" class="btn" data-first onClick={copy}>
          Copy
        </button>
        <button type="button" class="btn" onClick={() => window.print()}>
          Print
        </button>
        <span role="status" class="fine">
          <Show when={copied()}>copied</Show>
        </span>
      </div>
    </div>
  )
}
