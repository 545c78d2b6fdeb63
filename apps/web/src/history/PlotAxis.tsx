import type { FigureHistory } from "@cordon/view-model/figure-history"
import { formatNumber, unitSuffix } from "@cordon/view-model/format"
import { spokenLanguage } from "@cordon/view-model/language"
import { For, Show } from "solid-js"
import type { PlotScale } from "./plot-scale.ts"
import { ROW } from "./row-height.ts"

/** Room that a number needs on the axis, in full and shortened. Unit: pixels. */
const FULL = 62
const SHORT = 44

/** The numbers of the axis: in full where there is room, else shortened and as many as fit. */
export const PlotAxis = (props: {
  readonly ticks: FigureHistory["ticks"]
  readonly unit: FigureHistory["unit"]
  readonly scale: PlotScale
}) => {
  const turned = spokenLanguage().direction === "rtl"
  const room = () => (props.scale.to - props.scale.from) / Math.max(1, props.ticks.length - 1)
  const every = () => Math.max(1, Math.ceil(SHORT / room()))
  const words = (value: number, label: string) =>
    value === 0
      ? `0${props.scale.width > 300 ? unitSuffix(props.unit) : ""}`
      : room() >= FULL && props.unit !== "percent"
        ? formatNumber(value)
        : label
  return (
    <svg width={props.scale.width} height={ROW} aria-hidden="true">
      <For each={props.ticks}>
        {({ value, label }, i) => (
          <>
            <path class="grid" d={`M${props.scale.x(value)} 22V${ROW}`} />
            <Show when={i() % every() === 0}>
              <text x={props.scale.x(value)} y="17" text-anchor={value === 0 && turned ? "start" : "middle"}>
                {words(value, label)}
              </text>
            </Show>
          </>
        )}
      </For>
    </svg>
  )
}
