import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { isSilent, type Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { frontLine } from "@cordon/view-model/ground"
import { groundAge } from "@cordon/view-model/map-ground-age"
import type * as maplibregl from "maplibre-gl"
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show
} from "solid-js"
import { cellStateOf, type GroundState, sameGround } from "../map/cell-state.ts"
import { focusBounds, limitBounds } from "../map/extent.ts"
import { frontLines } from "../map/front-line.ts"
import { makeGroundMap, recolour } from "../map/ground-map.ts"
import { frontSource, groundSources, numberCells } from "../map/map-source.ts"
import { copyForPaper } from "../map/paper-copy.ts"
import { theme } from "../state/theme.ts"
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
  const { bundle } = index
  const { parties } = bundle.record.manifest
  const numbers = numberCells(bundle)
  const placeOf = new Map([...numbers].map(([place, number]) => [number, place as PlaceId]))
  const orders = new Map(parties.map(({ actor }, order) => [actor, order]))
  const orderOf = (party: ActorId) => orders.get(party) ?? parties.length
  const shown = new Map<string, GroundState>()
  const [map, setMap] = createSignal<maplibregl.Map>()
  const [drawn, setDrawn] = createSignal<DrawnMap>()
  const [idle, setIdle] = createSignal(false)
  let container!: HTMLDivElement

  onMount(() => {
    const made = makeGroundMap({
      container,
      sources: groundSources(bundle, numbers),
      parties: parties.length,
      theme: theme(),
      view: focusBounds(bundle),
      limits: limitBounds(bundle),
      label: words.map(sideLetters[props.side])
    })
    const measured = () =>
      setDrawn({ map: made, size: { width: container.clientWidth, height: container.clientHeight } })
    made.once("idle", () => setIdle(true))
    made.on("style.load", () => {
      setMap(made)
      measured()
    })
    made.on("move", measured)
    made.on("resize", measured)
    made.on("click", (event) => {
      const [feature] = made.queryRenderedFeatures(event.point, { layers: ["cells/fill"] })
      props.onPick(placeOf.get(Number(feature?.id)))
    })
    const stopCopying = copyForPaper(made)
    props.onMade(made)
    onCleanup(() => {
      stopCopying()
      made.remove()
    })
  })

  const setState = (place: string, state: object) => {
    const id = numbers.get(place)
    if (id !== undefined) map()?.setFeatureState({ source: "cells", id }, state)
  }
  const spoken = createMemo((): ReadonlyArray<PlaceTerritory> => {
    const { territory, controls } = props.situation
    return territory.map((place) =>
      isSilent(place, controls.accordingTo)
        ? { ...place, state: { kind: "noClaim" }, parties: [], basis: "none", disputed: false }
        : place
    )
  })
  createEffect(() => {
    const made = map()
    if (made === undefined) return
    const { day } = props.situation
    for (const territory of spoken()) {
      const state = cellStateOf(territory, orderOf, groundAge(territory, day, index)?.stale)
      const before = shown.get(territory.place)
      if (before !== undefined && sameGround(before, state)) continue
      shown.set(territory.place, state)
      setState(territory.place, state)
    }
    const source = made.getSource<maplibregl.GeoJSONSource>("front")
    void source?.setData(frontSource(frontLines(frontLine(spoken(), index))))
  })
  createEffect<PlaceId | undefined>((before) => {
    if (map() === undefined) return undefined
    if (before !== undefined) setState(before, { selected: false })
    if (props.active !== undefined) setState(props.active, { selected: true })
    return props.active
  })
  createEffect((first: boolean) => {
    const look = theme()
    const made = map()
    if (made === undefined) return true
    if (!first) recolour(made, look, parties.length, {})
    return false
  }, true)

  return (
    <div class={`map side-map ${props.side}`} data-drawn={idle() ? "" : undefined}>
      <div class="map-canvas" ref={container} />
      <Show when={drawn()}>{(ready) => props.children(ready)}</Show>
    </div>
  )
}
