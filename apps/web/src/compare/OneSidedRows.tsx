import type { OneSided } from "@cordon/view-model/compare-ground"
import { formatArea } from "@cordon/view-model/format"
import { placeName } from "@cordon/view-model/names"
import { createSignal, For, Show } from "solid-js"
import { ChevronDown, ChevronRight } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround } from "./compare-state.ts"
import { SideAnswer } from "./SideAnswer.tsx"
import { SideClaims } from "./SideClaims.tsx"
import { words } from "./words.ts"

/** Quarters of which one side alone speaks, folded until asked for or picked on the map. */
export const OneSidedRows = (props: {
  readonly places: ReadonlyArray<OneSided>
  readonly compared: ComparedGround
}) => {
  const [opened, setOpened] = createSignal(false)
  const open = () => opened() || props.places.some(({ place }) => place === props.compared.active())
  return (
    <>
      <button type="button" class="sub fold" aria-expanded={open()} onClick={() => setOpened(!open())}>
        {open() ? <ChevronDown /> : <ChevronRight />}
        <b>{words.oneSided}</b>
        <span class="badge s">{words.oneSidedCount(props.places.length)}</span>
      </button>
      <Show when={open()}>
        <ul class="differences">
          <For each={props.places}>{(place) => <Row place={place} compared={props.compared} />}</For>
        </ul>
      </Show>
    </>
  )
}

const Row = (props: { readonly place: OneSided; readonly compared: ComparedGround }) => {
  const { index } = useViewer().session
  const on = () => props.compared.active() === props.place.place
  const speaking = () => (props.place.silent === "a" ? "b" : "a")
  return (
    <li class={on() ? "on" : undefined}>
      <button
        type="button"
        class="difference"
        aria-expanded={on()}
        onClick={() => props.compared.pick(on() ? undefined : props.place.place)}
      >
        <b class="number silent" />
        <span class="name">
          <Recorded>{placeName(index, props.place.place)}</Recorded>
        </span>
        <small>{words.squareKilometres(formatArea(props.place.squareKilometres))}</small>
        <SideAnswer side="a" territory={props.place.silent === "a" ? undefined : props.place.says} />
        <SideAnswer side="b" territory={props.place.silent === "b" ? undefined : props.place.says} />
      </button>
      <Show when={on()}>
        <SideClaims
          side={speaking()}
          territory={props.place.says}
          situation={props.compared.sides[speaking()].situation()}
        />
      </Show>
    </li>
  )
}
