import type { PlaceId } from "@cordon/domain/key"
import { useViewer } from "../state/viewer.ts"
import { BaseMapMenu } from "./BaseMapMenu.tsx"
import type { Passed } from "./ChangePulse.tsx"
import { MapOverlay } from "./MapOverlay.tsx"
import { createOverlayLayout, type OverlayFrame } from "./overlay-layout.ts"
import { SaveMap } from "./save/SaveMap.tsx"

interface MapTopProps extends OverlayFrame {
  readonly hovered: { readonly place: PlaceId; readonly x: number; readonly y: number } | undefined
  readonly passing: ReadonlyArray<Passed>
}

/** What lies above the ground of a map that is drawn, laid out once for the screen and for saving. */
export const MapTop = (props: MapTopProps) => {
  const { session, snapshot, mapView } = useViewer()
  const layout = createOverlayLayout(
    {
      index: session.index,
      situation: () => snapshot().situation,
      selection: () => snapshot().selection,
      mapView
    },
    props
  )
  return (
    <>
      <MapOverlay {...props} layout={layout} />
      <div class="map-menus">
        <SaveMap frame={props} layout={layout} />
        <BaseMapMenu />
      </div>
    </>
  )
}
