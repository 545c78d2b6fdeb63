import { screenReference } from "@cordon/view-model/reference"
import { screenCitationText } from "@cordon/view-model/screen-citation"
import { Popover } from "../controls/Popover.tsx"
import { OutwardIcon } from "../icon/icon.tsx"
import { CITE_ID } from "../state/keys.ts"
import { useViewer } from "../state/viewer.ts"
import { CitationForms } from "./CitationForms.tsx"
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
  const { index } = useViewer().session
  const citation = useScreenCitation()
  return (
    <CitationForms
      about="What is shown, under which dates and whose claims, from which state of the ledger."
      plain={screenCitationText(citation())}
      reference={screenReference(citation(), index)}
    >
      <button type="button" class="btn" onClick={() => window.print()}>
        Print
      </button>
    </CitationForms>
  )
}
