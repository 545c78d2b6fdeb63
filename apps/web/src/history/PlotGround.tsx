import { For } from "solid-js"
import { BandGround } from "./BandGround.tsx"
import type { GroupPlot } from "./group-plot.ts"

/** What lies behind the marks of one row: the lines of the axis, bands, later counts, and what is implied. */
export const PlotGround = (props: { readonly plot: GroupPlot; readonly height: number }) => {
  const x = (value: number) => props.plot.scale.x(value)
  const ends = (
    range: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined
  ) => [...new Set([range?.low, range?.high])].filter((value) => value !== undefined)
  return (
    <>
      <For each={props.plot.ticks}>
        {({ value }) => <path class="grid" d={`M${x(value)} 0V${props.height}`} />}
      </For>
      <g classList={{ old: props.plot.old }}>
        <For each={props.plot.bands}>{(band) => <BandGround band={band} height={props.height} />}</For>
      </g>
      <For each={props.plot.later.flatMap(ends)}>
        {(value) => (
          <g class="later">
            <path d={`M${x(value)} 0V${props.height}`} />
          </g>
        )}
      </For>
      <For each={ends(props.plot.implied)}>
        {(value) => <path class="implied-end" d={`M${x(value)} 0V${props.height}`} />}
      </For>
    </>
  )
}
