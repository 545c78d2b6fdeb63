import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import type { Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { formatShortDay } from "@cordon/view-model/format-time"
import { sourceShortName } from "@cordon/view-model/names"
import { holderPhrase } from "@cordon/view-model/place-card"
import { publicationDay } from "@cordon/view-model/session-state"
import { Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Swatch } from "../map/Swatch.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Claims named in a line; further ones are counted. */
const NAMED = 2

/** What one side says of a quarter, and who is behind it, in a line. */
export const SideAnswer = (props: {
  readonly side: Side
  readonly territory: PlaceTerritory | undefined
}) => {
  const { index } = useViewer().session
  const behind = () => {
    const counted = props.territory?.voices.filter((voice) => voice.counted === "counted") ?? []
    const claims = counted.flatMap(({ claim }) => index.claims.get(claim)?.claim ?? [])
    const named = claims.slice(0, NAMED).map((claim) => {
      const day = publicationDay(claim, index)
      return {
        speaker: sourceShortName(index, claim.speaker),
        rest: day === undefined ? "" : ` ${formatShortDay(day)}`
      }
    })
    const more = claims.length - named.length
    return [...named, ...(more > 0 ? [{ speaker: "", rest: words.more(more) }] : [])]
  }
  return (
    <span class="side-answer">
      <b class="letter">{sideLetters[props.side]}</b>
      <Show
        when={props.territory}
        fallback={<span class="nothing">{words.silent(sideLetters[props.side])}</span>}
      >
        {(territory) => (
          <>
            <Swatch territory={territory()} />
            <span>
              {holderPhrase(territory(), index)}{" "}
              <small>
                <Enumerated each={behind()}>
                  {({ speaker, rest }) => (
                    <>
                      <Recorded>{speaker}</Recorded>
                      {rest}
                    </>
                  )}
                </Enumerated>
              </small>
            </span>
          </>
        )}
      </Show>
    </span>
  )
}
