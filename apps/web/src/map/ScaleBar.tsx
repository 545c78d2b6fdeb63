import type * as maplibregl from "maplibre-gl"
import { createMemo } from "solid-js"
import { words } from "./words.ts"

const EARTH_METRES = 40_075_016.686
const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
const LONGEST_PIXELS = 130

/** A round length that fits a bar, and how wide it is at the middle of the map. Unit of the width: CSS pixels. */
export const scaleOf = (map: maplibregl.Map) => {
  const latitude = (map.getCenter().lat * Math.PI) / 180
  const metresPerPixel = (EARTH_METRES * Math.cos(latitude)) / (512 * 2 ** map.getZoom())
  const metres = STEPS.findLast((step) => step / metresPerPixel <= LONGEST_PIXELS) ?? STEPS[0]!
  return { metres, text: words.length(metres), width: metres / metresPerPixel }
}

/** How long a kilometre or two are on the map, at its middle. */
export const ScaleBar = (props: { readonly map: maplibregl.Map; readonly moves: number }) => {
  const bar = createMemo(() => {
    void props.moves
    return scaleOf(props.map)
  })
  const half = () => (bar().metres / 2 >= 1000 && bar().width > 80 ? String(bar().metres / 2000) : "")
  return (
    <svg class="scale" width={bar().width + 26} height="28" role="img" aria-label={words.scale(bar().text)}>
      <path
        d={`M10 15V19H${10 + bar().width}V15M${10 + bar().width / 2} 16V19`}
        fill="none"
        stroke="currentColor"
        stroke-width="1.2"
      />
      <text x="10" y="12">
        0
      </text>
      <text x={10 + bar().width / 2} y="12" text-anchor="middle">
        {half()}
      </text>
      <text x={10 + bar().width} y="12" text-anchor="end">
        {bar().text}
      </text>
    </svg>
  )
}
