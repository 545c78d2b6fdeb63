import type { Position } from "@cordon/domain/geo/geojson"
import type { FeatureGeometry } from "../feature/case-feature.ts"
import { rounded } from "../geojson/rounded.ts"
import { element } from "./xml.ts"

/** A geometry as KML, on the ground. Source: OGC 07-147r2, clause 10. */
export const kmlGeometry = (geometry: FeatureGeometry | undefined): string =>
  geometry === undefined ? "" : written(rounded(geometry))

const written = (geometry: FeatureGeometry): string => {
  switch (geometry.type) {
    case "Point":
      return element("Point", coordinates([geometry.coordinates]))
    case "LineString":
      return line(geometry.coordinates)
    case "MultiLineString":
      return element("MultiGeometry", geometry.coordinates.map(line).join(""))
    case "Polygon":
      return polygon(geometry.coordinates)
    case "MultiPolygon":
      return geometry.coordinates.length === 1
        ? polygon(geometry.coordinates[0])
        : element("MultiGeometry", geometry.coordinates.map(polygon).join(""))
  }
}

const line = (positions: ReadonlyArray<Position>): string =>
  element("LineString", `<tessellate>1</tessellate>${coordinates(positions)}`)

const polygon = ([shell, ...holes]: readonly [
  ReadonlyArray<Position>,
  ...ReadonlyArray<ReadonlyArray<Position>>
]): string =>
  element(
    "Polygon",
    [
      element("outerBoundaryIs", ring(shell)),
      ...holes.map((hole) => element("innerBoundaryIs", ring(hole)))
    ].join("")
  )

const ring = (positions: ReadonlyArray<Position>): string => element("LinearRing", coordinates(positions))

const coordinates = (positions: ReadonlyArray<Position>): string =>
  element("coordinates", positions.map(([x, y]) => `${x},${y}`).join(" "))
