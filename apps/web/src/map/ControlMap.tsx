import type { ActorId, PlaceId } from "@cordon/domain/key"
import { frontLine } from "@cordon/view-model/ground"
import { groundAge } from "@cordon/view-model/map-ground-age"
import type { MapPart } from "@cordon/view-model/map-view"
import { gainsOf } from "@cordon/view-model/map-week"
import type * as maplibregl from "maplibre-gl"
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from "solid-js"
import { theme } from "../state/theme.ts"
import { useViewer } from "../state/viewer.ts"
import { cellStateOf, type GroundState, sameGround } from "./cell-state.ts"
import { focusBounds, homePadding, limitBounds } from "./extent.ts"
import type { Passed } from "./ChangePulse.tsx"
import { edgeLines, frontLines } from "./front-line.ts"
import { makeGroundMap, recolour } from "./ground-map.ts"
import type { MapMarks } from "./map-marks.ts"
import { groundSources, numberCells, weekSource } from "./map-source.ts"
import { MapTop } from "./MapTop.tsx"
import { copyForPaper } from "./paper-copy.ts"
import { ScaleBar } from "./ScaleBar.tsx"
import { useBaseMap } from "./use-base-map.ts"
import { ZoomButtons } from "./ZoomButtons.tsx"
import { words } from "./words.ts"

/** How long the old colour of a cell stays while it fades. Unit: milliseconds. */
const PASSING_MILLIS = 300

/** The control map: the ground in WebGL, marks and labels above it. */
export const ControlMap = (props: { readonly marks: MapMarks }) => {
  const { session, snapshot, mapView } = useViewer()
  const { bundle } = session.index
  const { parties } = bundle.record.manifest
  const numbers = numberCells(bundle)
  const placeOf = new Map([...numbers].map(([place, number]) => [number, place as PlaceId]))
  const orders = new Map(parties.map(({ actor }, order) => [actor, order]))
  const orderOf = (party: ActorId) => orders.get(party) ?? parties.length
  const shown = new Map<string, GroundState>()
  const [map, setMap] = createSignal<maplibregl.Map>()
  const [moves, setMoves] = createSignal(0)
  const [drawn, setDrawn] = createSignal(false)
  const [size, setSize] = createSignal({ width: 0, height: 0 })
  const [hovered, setHovered] = createSignal<{ place: PlaceId; x: number; y: number }>()
  let container!: HTMLDivElement

  onMount(() => {
    const made = makeGroundMap({
      container,
      sources: groundSources(bundle, numbers),
      parties: parties.length,
      theme: theme(),
      view: focusBounds(bundle),
      limits: limitBounds(bundle),
      padding: homePadding(container.clientWidth),
      label: words.map
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
    made.on("mousemove", "cells/fill", (event) => {
      const place = placeOf.get(Number(event.features?.[0]?.id))
      if (place !== undefined) setHovered({ place, x: event.point.x, y: event.point.y })
    })
    made.on("mouseleave", "cells/fill", () => setHovered(undefined))
    made.on("movestart", () => setHovered(undefined))
    made.on("click", (event) => {
      const [feature] = made.queryRenderedFeatures(event.point, { layers: ["cells/fill"] })
      const place = placeOf.get(Number(feature?.id))
      if (place === undefined) session.clear()
      else session.select({ kind: "place", place })
    })
    const stopCopying = copyForPaper(made)
    onCleanup(() => {
      stopCopying()
      made.remove()
    })
  })

  const setState = (place: string, state: object) => {
    const id = numbers.get(place)
    if (id !== undefined) map()?.setFeatureState({ source: "cells", id }, state)
  }

  const [passing, setPassing] = createSignal<ReadonlyArray<Passed>>([])
  const still = window.matchMedia("(prefers-reduced-motion: reduce)")
  createEffect(() => {
    if (map() === undefined) return
    const { situation, playing } = snapshot()
    const passed: Array<Passed> = []
    for (const territory of situation.territory) {
      const age = groundAge(territory, situation.day, session.index)
      const state = cellStateOf(territory, orderOf, age?.stale)
      const before = shown.get(territory.place)
      if (before !== undefined && sameGround(before, state)) continue
      if (before !== undefined && before.party !== state.party)
        passed.push({ place: territory.place, order: before.party })
      shown.set(territory.place, state)
      setState(territory.place, state)
    }
    if (passed.length > 0 && playing && !still.matches) setPassing(passed)
  })
  createEffect(() => {
    if (passing().length === 0) return
    const timer = window.setTimeout(() => setPassing([]), PASSING_MILLIS)
    onCleanup(() => window.clearTimeout(timer))
  })

  createEffect<ReadonlyArray<PlaceId>>((before) => {
    const week = props.marks.week()
    const source = map()?.getSource("week") as maplibregl.GeoJSONSource | undefined
    if (source === undefined) return []
    const { index } = session
    const changed = week?.changes.map(({ place }) => place) ?? []
    const now = new Set(changed)
    for (const place of before) if (!now.has(place)) setState(place, { changed: false })
    for (const place of changed) setState(place, { changed: true })
    void source.setData(
      week === undefined || changed.length === 0
        ? weekSource({ front: [], edge: [] }, [])
        : weekSource(
            frontLines(frontLine(week.before, index)),
            edgeLines(gainsOf(week.changes, week.before, index).flatMap(({ edge }) => edge))
          )
    )
    return changed
  }, [])

  const cellFor = (place: PlaceId): PlaceId | undefined =>
    numbers.has(place) ? place : session.index.places.get(place)?.within.find((id) => numbers.has(id))
  const selectedPlace = createMemo(() => {
    const { selection } = snapshot()
    return selection.kind === "place" ? cellFor(selection.place) : undefined
  })
  createEffect<PlaceId | undefined>((before) => {
    if (map() === undefined) return undefined
    if (before !== undefined) setState(before, { selected: false })
    const place = selectedPlace()
    if (place !== undefined) setState(place, { selected: true })
    return place
  })
  const hoveredPlace = createMemo(() => hovered()?.place)
  createEffect<PlaceId | undefined>((before) => {
    const place = hoveredPlace()
    if (before !== undefined) setState(before, { hovered: false })
    if (place !== undefined) setState(place, { hovered: true })
    const canvas = map()?.getCanvas()
    if (canvas !== undefined) canvas.style.cursor = place === undefined ? "" : "pointer"
    return place
  })
  const overBase = useBaseMap(map)
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

  return (
    <div class="map" data-drawn={drawn() ? "" : undefined}>
      <div class="map-canvas" ref={container} />
      <Show when={map()}>
        {(made) => (
          <>
            <MapTop
              map={made()}
              moves={moves()}
              size={size()}
              hovered={hovered()}
              marks={props.marks}
              passing={passing()}
            />
            <ZoomButtons map={made()} home={focusBounds(bundle)} />
            <ScaleBar map={made()} moves={moves()} />
          </>
        )}
      </Show>
    </div>
  )
}
