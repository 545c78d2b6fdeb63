import { type LayerOptions, mapLayers } from "@cordon/map-style/layer"
import { drawPattern, patternId, patternsFor } from "@cordon/map-style/pattern"
import type { Theme } from "@cordon/map-style/token"
import * as maplibregl from "maplibre-gl"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url"
import type { homePadding } from "./extent.ts"
import type { groundSources } from "./map-source.ts"

maplibregl.setWorkerUrl(workerUrl)

/** South-west and north-east corner. */
export type Bounds = readonly [readonly [number, number], readonly [number, number]]

/** What a map is made of. */
export interface GroundMapOptions {
  readonly container: HTMLElement
  readonly sources: ReturnType<typeof groundSources>
  readonly parties: number
  readonly theme: Theme
  /** What is to be seen at first, and how far the reader can go from there. */
  readonly view: Bounds
  readonly limits: Bounds
  /** Room around what is seen at first; 8 pixels on every side by default. */
  readonly padding?: ReturnType<typeof homePadding>
  readonly label: string
}

/** Pixels drawn for one CSS pixel of a pattern. */
const PIXEL_RATIO = 2

/**
 * A pattern grows with the map from one whole zoom level to the next, up to twofold; so it is drawn √2 smaller
 * and stays within √2 of its stated size.
 */
const STATED_RATIO = PIXEL_RATIO * Math.SQRT2
const empty = { type: "FeatureCollection", features: [] } as const

/** Makes the map: all sources are in memory, so that it asks no server for anything. */
export const makeGroundMap = (options: GroundMapOptions): maplibregl.Map => {
  const { container, sources, parties, theme, view, limits, label } = options
  const geojson = (data: unknown) => ({ type: "geojson" as const, data: data as never, tolerance: 0.1 })
  const map = new maplibregl.Map({
    container,
    style: {
      version: 8,
      sources: {
        cells: geojson(sources.cells),
        edges: geojson(sources.edges),
        outline: geojson(sources.outline),
        lines: geojson(sources.lines),
        week: geojson(empty)
      },
      layers: mapLayers(theme, parties) as never
    },
    bounds: view as never,
    fitBoundsOptions: { padding: options.padding ?? 8 },
    maxBounds: limits as never,
    maxZoom: 17,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: { "Map.Title": label }
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setMissingStyleImageResolver((id) => {
    const pattern = patternsFor(parties).find((candidate) => patternId(candidate) === id)
    if (pattern !== undefined && !map.hasImage(id))
      map.addImage(id, imageOf(pattern, theme), { pixelRatio: STATED_RATIO })
  })
  return map
}

/** Puts another look on a map that is already drawn, or takes parts of it out of sight; what its cells show stays. */
export const recolour = (map: maplibregl.Map, theme: Theme, parties: number, options: LayerOptions): void => {
  for (const pattern of patternsFor(parties)) {
    const id = patternId(pattern)
    if (map.hasImage(id)) map.updateImage(id, imageOf(pattern, theme))
    else map.addImage(id, imageOf(pattern, theme), { pixelRatio: STATED_RATIO })
  }
  for (const layer of mapLayers(theme, parties, options)) {
    map.setLayoutProperty(layer.id, "visibility", layer.layout?.["visibility"] as never)
    for (const [name, value] of Object.entries(layer.paint)) {
      if (name !== "fill-pattern") map.setPaintProperty(layer.id, name as never, value as never)
    }
  }
}

const imageOf = (pattern: Parameters<typeof drawPattern>[0], theme: Theme) => {
  const { size, pixels } = drawPattern(pattern, theme, PIXEL_RATIO)
  return { width: size, height: size, data: pixels }
}
