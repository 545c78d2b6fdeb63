import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { groundAge } from "@cordon/view-model/map-ground-age"
import type { MapPart, MapView } from "@cordon/view-model/map-view"
import type * as maplibregl from "maplibre-gl"
import { type Accessor, createEffect, createSignal, onCleanup, onMount } from "solid-js"
import { theme } from "../state/theme.ts"
import { cellStateOf, type GroundState, sameGround } from "./cell-state.ts"
import type { Passed } from "./ChangePulse.tsx"
import { focusBounds, type homePadding, limitBounds } from "./extent.ts"
import { makeGroundMap, recolour } from "./ground-map.ts"
import { groundSources, numberCells } from "./map-source.ts"
import { copyForPaper } from "./paper-copy.ts"

/** What a map of the ground is made with. */
export interface GroundOptions {
  readonly index: CaseIndex
  readonly label: string
  /** Room around what is seen at first, for a map so many pixels wide. */
  readonly padding?: typeof homePadding
  /** A cell was clicked; undefined beside all cells. */
  readonly onPick: (place: PlaceId | undefined) => void
  /** The map is made; its style may still be on the way. */
  readonly onMade?: (map: maplibregl.Map) => void
}

/** The ground of a case in an element of the page. */
export interface Ground {
  /** The element takes this as its `ref`. */
  readonly attach: (element: HTMLDivElement) => void
  /** Undefined until its style is there. */
  readonly map: Accessor<maplibregl.Map | undefined>
  /** Changes whenever the map has moved. */
  readonly moves: Accessor<number>
  /** Unit: CSS pixels. */
  readonly size: Accessor<{ readonly width: number; readonly height: number }>
  /** Whether all has been drawn once. */
  readonly drawn: Accessor<boolean>
  /** Draws who holds what on a day, and gives the cells that another party led before. */
  readonly show: (territory: ReadonlyArray<PlaceTerritory>, day: CalendarDay) => ReadonlyArray<Passed>
  readonly setState: (place: PlaceId, state: object) => void
  /** The place of a drawn cell. */
  readonly placeOf: (feature: { readonly id?: unknown } | undefined) => PlaceId | undefined
}

/** Makes the map of the component's ground, and takes it away with the component. */
export const useGround = ({ index, label, padding, onPick, onMade }: GroundOptions): Ground => {
  const { bundle } = index
  const { parties } = bundle.record.manifest
  const numbers = numberCells(bundle)
  const places = new Map([...numbers].map(([place, number]) => [number, place as PlaceId]))
  const placeOf: Ground["placeOf"] = (feature) => places.get(Number(feature?.id))
  const orders = new Map(parties.map(({ actor }, order) => [actor, order]))
  const orderOf = (party: ActorId) => orders.get(party) ?? parties.length
  const shown = new Map<string, GroundState>()
  const [map, setMap] = createSignal<maplibregl.Map>()
  const [moves, setMoves] = createSignal(0)
  const [drawn, setDrawn] = createSignal(false)
  const [size, setSize] = createSignal({ width: 0, height: 0 })
  let container!: HTMLDivElement

  onMount(() => {
    const made = makeGroundMap({
      container,
      sources: groundSources(bundle, numbers),
      parties: parties.length,
      theme: theme(),
      view: focusBounds(bundle),
      limits: limitBounds(bundle),
      ...(padding === undefined ? {} : { padding: padding(container.clientWidth) }),
      label
    })
    made.once("idle", () => setDrawn(true))
    made.on("style.load", () => setMap(made))
    made.on("move", () => setMoves((n) => n + 1))
    const measureSize = () => setSize({ width: container.clientWidth, height: container.clientHeight })
    measureSize()
    made.on("resize", () => {
      measureSize()
      setMoves((n) => n + 1)
    })
    made.on("click", (event) =>
      onPick(placeOf(made.queryRenderedFeatures(event.point, { layers: ["cells/fill"] })[0]))
    )
    onMade?.(made)
    const stopCopying = copyForPaper(made)
    onCleanup(() => {
      stopCopying()
      made.remove()
    })
  })

  const setState = (place: PlaceId, state: object) => {
    const id = numbers.get(place)
    if (id !== undefined) map()?.setFeatureState({ source: "cells", id }, state)
  }
  return {
    attach: (element) => (container = element),
    map,
    moves,
    size,
    drawn,
    setState,
    placeOf,
    show: (territory, day) => {
      if (map() === undefined) return []
      const passed: Array<Passed> = []
      for (const each of territory) {
        const state = cellStateOf(each, orderOf, groundAge(each, day, index)?.stale)
        const before = shown.get(each.place)
        if (before !== undefined && sameGround(before, state)) continue
        if (before !== undefined && before.party !== state.party)
          passed.push({ place: each.place, order: before.party })
        shown.set(each.place, state)
        setState(each.place, state)
      }
      return passed
    }
  }
}

/** Keeps a mark on one cell of a ground: the one that is selected, or under the pointer. */
export const useMarkedCell = (
  { map, setState }: Pick<Ground, "map" | "setState">,
  mark: "selected" | "hovered",
  marked: Accessor<PlaceId | undefined>
): void =>
  createEffect<PlaceId | undefined>((before) => {
    if (map() === undefined) return undefined
    const place = marked()
    if (before !== undefined) setState(before, { [mark]: false })
    if (place !== undefined) setState(place, { [mark]: true })
    return place
  })

/** Keeps the look of a ground at the reader's: light or dark, and without what is put out of sight. */
export const useGroundLook = (
  map: Accessor<maplibregl.Map | undefined>,
  index: CaseIndex,
  mapView: Accessor<MapView>,
  overBase: Accessor<boolean> = () => false
): void => {
  const { parties } = index.bundle.record.manifest
  createEffect((first: boolean) => {
    const look = theme()
    const made = map()
    if (made === undefined) return true
    const { hide } = mapView()
    const hiddenParties = new Set(
      parties.flatMap(({ actor }, order) => (hide.has(`party:${actor}`) ? [order] : []))
    )
    const options = { hidden: hide as ReadonlySet<MapPart>, hiddenParties, overBase: overBase() }
    if (!first || hide.size > 0) recolour(made, look, parties.length, options)
    return false
  }, true)
}
