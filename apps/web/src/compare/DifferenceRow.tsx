import type { GroundDifference } from "@cordon/view-model/compare-ground"
import { formatArea } from "@cordon/view-model/format"
import { placeName } from "@cordon/view-model/names"
import { createEffect, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { SideAnswer } from "./SideAnswer.tsx"
import { SideClaims } from "./SideClaims.tsx"
import { words } from "./words.ts"

/** A quarter that differs: its number, what each side says, and the claims of both once it is picked. */
export const DifferenceRow = (props: {
  readonly difference: GroundDifference
  readonly compared: ComparedGround
}) => {
  const { index } = useViewer().session
  let row!: HTMLLIElement
  const on = () => props.compared.active() === props.difference.place
  createEffect(() => {
    if (on()) row.scrollIntoView({ block: "nearest" })
  })
  return (
    <li ref={row} class={on() ? "on" : undefined}>
      <button
        type="button"
        class="difference"
        aria-expanded={on()}
        onClick={() => props.compared.pick(on() ? undefined : props.difference.place)}
      >
        <b class="number">{props.difference.number}</b>
        <span class="name">
          <Recorded>{placeName(index, props.difference.place)}</Recorded>
        </span>
        <small>{words.squareKilometres(formatArea(props.difference.squareKilometres))}</small>
        <SideAnswer side="a" territory={props.difference.a} />
        <SideAnswer side="b" territory={props.difference.b} />
      </button>
      <Show when={on()}>
        <SideClaims side="a" territory={props.difference.a} situation={props.compared.sides.a.situation()} />
        <SideClaims side="b" territory={props.difference.b} situation={props.compared.sides.b.situation()} />
      </Show>
    </li>
  )
}
