import type { ComparedControls } from "@cordon/view-model/compare-address"
import type { Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { ACCORDING_ID } from "../state/keys.ts"
import { DayControl } from "./DayControl.tsx"
import { SideMark } from "./SideMark.tsx"
import { ViewControl } from "./ViewControl.tsx"
import { words } from "./words.ts"

/** The three controls of one side. */
export const SideControls = (props: {
  readonly side: Side
  readonly controls: ComparedControls
  readonly onChange: (change: Partial<ComparedControls>) => void
}) => {
  const letter = () => sideLetters[props.side]
  return (
    <div class="side-controls" role="group" aria-label={words.side(letter())}>
      <SideMark side={props.side} />
      <DayControl
        which="at"
        title={words.at}
        label={words.dateOf(letter())}
        day={props.controls.at}
        onPick={(at) => props.onChange({ at })}
      />
      <DayControl
        which="knownBy"
        title={words.knownBy}
        label={words.knowledgeOf(letter())}
        day={props.controls.knownBy}
        onPick={(knownBy) => props.onChange({ knownBy })}
      />
      <ViewControl
        label={words.viewOf(letter())}
        side={props.side === "a" ? "left" : "right"}
        view={props.controls.accordingTo}
        {...(props.side === "a" ? { id: ACCORDING_ID } : {})}
        onPick={(accordingTo) => props.onChange({ accordingTo })}
      />
    </div>
  )
}
