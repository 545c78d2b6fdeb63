import { CiteButton } from "../cite/CiteButton.tsx"
import { CloseIcon, CompareIcon, SwapIcon } from "../icon/icon.tsx"
import { Show } from "solid-js"
import type { ComparedGround, ComparisonControls } from "./compare-state.ts"
import { SideControls } from "./SideControls.tsx"
import { words } from "./words.ts"

/** The controls of both sides, in the place of the viewer's own. */
export const CompareBar = (props: {
  readonly narrow: boolean
  readonly controls: ComparisonControls
  readonly compared: ComparedGround
}) => {
  const one = () => props.controls.comparison().maps === "one"
  return (
    <section class="bar compare-bar" aria-label={words.controls}>
      <SideControls
        side="a"
        controls={props.compared.sides.a.controls()}
        onChange={(change) => props.controls.setSide("a", change)}
      />
      <SideControls
        side="b"
        controls={props.compared.sides.b.controls()}
        onChange={(change) => props.controls.setSide("b", change)}
      />
      <div class="compare-acts">
        <button type="button" class="btn" title={words.swapTitle} onClick={() => props.controls.swap()}>
          <SwapIcon />
          {words.swap}
        </button>
        <Show when={!props.narrow}>
          <button
            type="button"
            class="btn"
            title={one() ? words.twoTitle : words.oneTitle}
            onClick={() => props.controls.setMaps(one() ? "two" : "one")}
          >
            <CompareIcon />
            {one() ? words.two : words.one}
          </button>
          <CiteButton />
        </Show>
        <button
          type="button"
          class="btn leave"
          title={words.leaveTitle}
          aria-label={words.leaveTitle}
          onClick={() => props.controls.leave()}
        >
          <CloseIcon />
        </button>
      </div>
    </section>
  )
}
