import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import type { LabelWish } from "./label-layout.ts"

/** A name on the map, the second language below it in its own script and direction. */
export const MapLabel = (props: { readonly label: LabelWish }) => {
  const { session } = useViewer()
  const [first, second] = session.index.bundle.record.manifest.languages
  const colour = () =>
    props.label.kind === "party" && props.label.order >= 0
      ? `var(--party${props.label.order % 6}-text)`
      : undefined
  return (
    <g
      class={props.label.kind === "party" ? "label party" : props.label.strong ? "label strong" : "label"}
      transform={`translate(${props.label.x} ${props.label.y})`}
      style={{ fill: colour() ?? "" }}
    >
      <text
        class={props.label.only === undefined ? undefined : "second alone"}
        lang={props.label.only === undefined ? first : second}
        direction={props.label.only === undefined ? undefined : "rtl"}
        y={props.label.second === undefined ? 4 : -2}
      >
        {props.label.name}
      </text>
      <Show when={props.label.second}>
        {(name) => (
          <text class="second" y={11} lang={second} direction="rtl">
            {name()}
          </text>
        )}
      </Show>
    </g>
  )
}
