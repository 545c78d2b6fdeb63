import { screenReference } from "@cordon/view-model/reference"
import { screenCitationText } from "@cordon/view-model/screen-citation"
import { Popover } from "../controls/Popover.tsx"
import { OutwardIcon } from "../icon/icon.tsx"
import { CITE_ID } from "../state/keys.ts"
import { useViewer } from "../state/viewer.ts"
import { CitationForms } from "./CitationForms.tsx"
import { useScreenCitation } from "./cited-screen.ts"
import { words } from "./words.ts"

/** How to cite what is shown, to be copied or printed. */
export const CiteButton = () => (
  <Popover
    class="cite"
    id={CITE_ID}
    side="right"
    label={words.label}
    button={
      <>
        {words.cite} <OutwardIcon />
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
      about={words.about}
      plain={screenCitationText(citation())}
      reference={screenReference(citation(), index)}
    >
      <button type="button" class="btn" onClick={() => window.print()}>
        {words.print}
      </button>
    </CitationForms>
  )
}
