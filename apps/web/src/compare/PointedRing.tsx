import { Match, Switch } from "solid-js"
import type { PointedSpot } from "./pointed-spot.ts"

/** A ring around the mark that the reader points at in the list, or a band along it. */
export const PointedRing = (props: { readonly spot: PointedSpot }) => (
  <Switch>
    <Match when={props.spot.kind === "around" && props.spot}>
      {(spot) => (
        <g class="pointed" transform={`translate(${spot().x} ${spot().y})`}>
          <circle class="halo" r={spot().radius} />
          <circle r={spot().radius} />
        </g>
      )}
    </Match>
    <Match when={props.spot.kind === "along" && props.spot}>
      {(spot) => (
        <g class="pointed">
          <path class="band" d={spot().d} stroke-width={spot().width + BAND} />
        </g>
      )}
    </Match>
  </Switch>
)

/** How much wider than its line a band is. Unit: CSS pixels. */
const BAND = 12
