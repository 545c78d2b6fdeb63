import type { PlaceId } from "@cordon/domain/key"
import type { Situation } from "@cordon/ledger/situation"
import { type Side, spokenSituation } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { frontLine } from "@cordon/view-model/ground"
import { plainMapView } from "@cordon/view-model/map-view"
import type * as maplibregl from "maplibre-gl"
import { type Accessor, createEffect, createMemo, type JSX, Show } from "solid-js"
import { frontLines } from "../map/front-line.ts"
import { frontSource } from "../map/map-source.ts"
import { useGround, useGroundLook, useMarkedCell } from "../map/use-ground.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** A map that is drawn, and how large it is; it is a new object whenever the map has moved. */
export interface DrawnMap {
  readonly map: maplibregl.Map
  readonly size: { readonly width: number; readonly height: number }
}

interface SideMapProps {
  readonly side: Side
  readonly situation: Situation
  readonly active: PlaceId | undefined
  readonly onPick: (place: PlaceId | undefined) => void
  readonly onMade: (map: maplibregl.Map) => void
  /** What stands above the ground. */
  readonly children: (drawn: Accessor<DrawnMap>) => JSX.Element
}

/** The ground of one side. Ground of which the side itself says nothing is drawn as no claim. */
export const SideMap = (props: SideMapProps) => {
  const { index } = useViewer().session
  const ground = useGround({
    index,
    label: words.map(sideLetters[props.side]),
    onPick: (place) => props.onPick(place),
    onMade: (made) => props.onMade(made)
  })
  const drawn = createMemo((): DrawnMap | undefined => {
    ground.moves()
    const map = ground.map()
    return map === undefined ? undefined : { map, size: ground.size() }
  })
  const spoken = createMemo(() => spokenSituation(props.situation).territory)
  createEffect(() => {
    ground.show(spoken(), props.situation.day)
    const source = ground.map()?.getSource<maplibregl.GeoJSONSource>("front")
    void source?.setData(frontSource(frontLines(frontLine(spoken(), index))))
  })
  useMarkedCell(ground, "selected", () => props.active)
  useGroundLook(ground.map, index, () => plainMapView)

  return (
    <div class={`map side-map ${props.side}`} data-drawn={ground.drawn() ? "" : undefined}>
      <div class="map-canvas" ref={ground.attach} />
      <Show when={drawn()}>{(ready) => props.children(ready)}</Show>
    </div>
  )
}
