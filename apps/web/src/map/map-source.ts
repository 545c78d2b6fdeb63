import type { CaseBundle } from "@cordon/ledger/bundle"
import type { FeatureCollection, Geometry } from "geojson"
import type { FrontLines } from "./front-line.ts"

type Features = FeatureCollection<Geometry, Readonly<Record<string, unknown>>>

/** A cell's number in the map, where ids of features are numbers. */
export type CellNumbers = ReadonlyMap<string, number>

/** Numbers the cells of a case in mesh order, from 1. */
export const numberCells = ({ mesh }: CaseBundle): CellNumbers =>
  new Map(mesh.cells.map((cell, i) => [cell.placeId, i + 1]))

/** The ground that never changes: cells, their boundaries, the outline, rivers and roads. */
export const groundSources = (
  bundle: CaseBundle,
  numbers: CellNumbers
): Readonly<Record<"cells" | "edges" | "outline" | "lines", Features>> => {
  const { manifest } = bundle.record
  return {
    cells: collection(
      bundle.mesh.cells.map((cell) =>
        feature(cell.geometry, { place: cell.placeId }, numbers.get(cell.placeId))
      )
    ),
    edges: collection(bundle.mesh.edges.map((edge) => feature(edge.line, { approximate: edge.approximate }))),
    outline: collection(manifest.outline === undefined ? [] : [feature(manifest.outline.geometry, {})]),
    lines: collection(
      manifest.lines.map(({ geometry, kind, schematic }) => feature(geometry, { kind, schematic }))
    )
  }
}

/** Where the front ran seven days before, and the edges of ground that changed hands since. */
export const weekSource = (before: FrontLines, gains: ReadonlyArray<FrontLines["front"][number]>): Features =>
  collection([
    ...gains.map((line) => feature(lineString(line), { mark: "gain" })),
    ...before.front.map((line) => feature(lineString(line), { mark: "front" }))
  ])

const lineString = (line: FrontLines["front"][number]): Geometry => ({
  type: "LineString",
  coordinates: line.map(([x, y]) => [x, y])
})

const collection = (features: Features["features"]): Features => ({ type: "FeatureCollection", features })

const feature = (
  geometry: unknown,
  properties: Readonly<Record<string, unknown>>,
  id?: number
): Features["features"][number] => ({
  type: "Feature",
  geometry: geometry as Geometry,
  properties,
  ...(id === undefined ? {} : { id })
})
