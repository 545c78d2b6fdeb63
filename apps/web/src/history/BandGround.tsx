import { Show } from "solid-js"
import type { Band } from "./bands.ts"

/** A band behind the marks of a row: its ends as lines, an open end fading out. */
export const BandGround = (props: { readonly band: Band; readonly height: number }) => {
  const middle = () => (props.band.left + props.band.right) / 2
  const open = () => props.band.openLow || props.band.openHigh
  const from = () => (props.band.openLow ? middle() : props.band.left)
  const to = () => (props.band.openHigh ? middle() : props.band.right)
  return (
    <g style={{ "--mark": `var(${props.band.colour})` }}>
      <rect class="band" x={from()} y="0" width={to() - from()} height={props.height} />
      <Show when={open()}>
        <rect
          class="band faint"
          x={props.band.openLow ? props.band.left : middle()}
          y="0"
          width={(props.band.right - props.band.left) / 2}
          height={props.height}
        />
      </Show>
      <path
        class="band-edge"
        d={`${props.band.openLow ? "" : `M${props.band.left} 0V${props.height}`}${props.band.openHigh ? "" : `M${props.band.right} 0V${props.height}`}`}
      />
    </g>
  )
}
