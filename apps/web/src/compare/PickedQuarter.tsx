import type { PlaceId } from "@cordon/domain/key"
import { isSilent, type Side } from "@cordon/view-model/compare-ground"
import { placeName } from "@cordon/view-model/names"
import { Show } from "solid-js"
import { CloseIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { SideAnswer } from "./SideAnswer.tsx"
import { SideClaims } from "./SideClaims.tsx"
import { words } from "./words.ts"

/** A quarter that was picked and does not differ: what both sides say of it, with the claims of each. */
export const PickedQuarter = (props: { readonly place: PlaceId; readonly compared: ComparedGround }) => {
  const { index } = useViewer().session
  const said = (side: Side) => {
    const { territory, controls } = props.compared.sides[side].situation()
    const found = territory.find(({ place }) => place === props.place)
    return found === undefined || isSilent(found, controls.accordingTo) ? undefined : found
  }
  return (
    <section class="picked-quarter" aria-label={words.picked}>
      <div class="sub">
        <b>
          <Recorded>{placeName(index, props.place)}</Recorded>
        </b>
        <small>{said("a") === undefined && said("b") === undefined ? words.neither : words.alike}</small>
        <button
          type="button"
          class="clear"
          aria-label={words.close}
          onClick={() => props.compared.pick(undefined)}
        >
          <CloseIcon />
        </button>
      </div>
      <div class="both">
        <SideAnswer side="a" territory={said("a")} />
        <SideAnswer side="b" territory={said("b")} />
      </div>
      <Show when={said("a")}>
        {(territory) => (
          <SideClaims side="a" territory={territory()} situation={props.compared.sides.a.situation()} />
        )}
      </Show>
      <Show when={said("b")}>
        {(territory) => (
          <SideClaims side="b" territory={territory()} situation={props.compared.sides.b.situation()} />
        )}
      </Show>
    </section>
  )
}
