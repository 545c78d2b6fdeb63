import type * as maplibregl from "maplibre-gl"
import type { Bounds } from "./ground-map.ts"
import { homePadding } from "./extent.ts"
import { HomeIcon } from "../icon/icon.tsx"
import { words } from "./words.ts"

/** Closer, further, and back to the whole. */
export const ZoomButtons = (props: { readonly map: maplibregl.Map; readonly home: Bounds }) => {
  const still = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 0 } : {})
  return (
    <div class="zoom" role="group" aria-label={words.zoom}>
      <button type="button" aria-label={words.closer} onClick={() => props.map.zoomIn(still())}>
        +
      </button>
      <button type="button" aria-label={words.further} onClick={() => props.map.zoomOut(still())}>
        −
      </button>
      <button
        type="button"
        aria-label={words.whole}
        onClick={() =>
          props.map.fitBounds(props.home as never, {
            padding: homePadding(props.map.getContainer().clientWidth),
            ...still()
          })
        }
      >
        <HomeIcon />
      </button>
    </div>
  )
}
