import type { PlaceId } from "@cordon/domain/key"
import { frontLine } from "@cordon/view-model/ground"
import { gainsOf } from "@cordon/view-model/map-week"
import { selectedCell } from "@cordon/view-model/place-cell"
import type * as maplibregl from "maplibre-gl"
import { createEffect, createMemo, createSignal, onCleanup, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { focusBounds, homePadding } from "./extent.ts"
import type { Passed } from "./ChangePulse.tsx"
import { edgeLines, frontLines } from "./front-line.ts"
import { useFurniture } from "./furniture.ts"
import type { MapMarks } from "./map-marks.ts"
import { weekSource } from "./map-source.ts"
import { MapTop } from "./MapTop.tsx"
import { ScaleBar } from "./ScaleBar.tsx"
import { useBaseMap } from "./use-base-map.ts"
import { useGround, useGroundLook, useMarkedCell } from "./use-ground.ts"
import { ZoomButtons } from "./ZoomButtons.tsx"
import { words } from "./words.ts"

/** How long the old colour of a cell stays while it fades. Unit: milliseconds. */
const PASSING_MILLIS = 300

/** The control map: the ground in WebGL, marks and labels above it. */
export const ControlMap = (props: { readonly marks: MapMarks }) => {
  const { session, snapshot, mapView } = useViewer()
  const { index } = session
  const [hovered, setHovered] = createSignal<{ place: PlaceId; x: number; y: number }>()
  const ground = useGround({
    index,
    label: words.map,
    padding: homePadding,
    onPick: (place) => (place === undefined ? session.clear() : session.select({ kind: "place", place })),
    onMade: (made) => {
      made.on("mousemove", "cells/fill", (event) => {
        const place = ground.placeOf(event.features?.[0])
        if (place !== undefined) setHovered({ place, x: event.point.x, y: event.point.y })
      })
      made.on("mouseleave", "cells/fill", () => setHovered(undefined))
      made.on("movestart", () => setHovered(undefined))
    }
  })
  const { map, moves, size, setState } = ground
  let root: HTMLDivElement | undefined
  const furniture = useFurniture(() => root)

  const [passing, setPassing] = createSignal<ReadonlyArray<Passed>>([])
  const still = window.matchMedia("(prefers-reduced-motion: reduce)")
  createEffect(() => {
    const { situation, playing } = snapshot()
    const passed = ground.show(situation.territory, situation.day)
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

  const selectedPlace = createMemo(() => selectedCell(snapshot().selection, index))
  useMarkedCell(ground, "selected", selectedPlace)
  const hoveredPlace = createMemo(() => hovered()?.place)
  useMarkedCell(ground, "hovered", hoveredPlace)
  createEffect(() => {
    const canvas = map()?.getCanvas()
    if (canvas !== undefined) canvas.style.cursor = hoveredPlace() === undefined ? "" : "pointer"
  })
  useGroundLook(map, index, mapView, useBaseMap(map))

  return (
    <div class="map" data-drawn={ground.drawn() ? "" : undefined} ref={(element) => (root = element)}>
      <div class="map-canvas" ref={ground.attach} />
      <Show when={map()}>
        {(made) => (
          <>
            <MapTop
              map={made()}
              moves={moves()}
              size={size()}
              hovered={hovered()}
              marks={props.marks}
              furniture={furniture()}
              passing={passing()}
            />
            <ZoomButtons map={made()} home={focusBounds(index.bundle)} />
            <ScaleBar map={made()} moves={moves()} />
          </>
        )}
      </Show>
    </div>
  )
}
