import type { Position } from "@cordon/domain/geo/geojson"
import type { FeatureGeometry } from "../feature/case-feature.ts"

/** A geometry as well-known text, longitude first. Source: OGC 06-103r4, clause 7. */
export const wktOf = (geometry: FeatureGeometry): string => {
  switch (geometry.type) {
    case "Point":
      return `POINT (${position(geometry.coordinates)})`
    case "LineString":
      return `LINESTRING ${line(geometry.coordinates)}`
    case "MultiLineString":
      return `MULTILINESTRING ${list(geometry.coordinates, line)}`
    case "Polygon":
      return `POLYGON ${list(geometry.coordinates, line)}`
    case "MultiPolygon":
      return `MULTIPOLYGON ${list(geometry.coordinates, (polygon) => list(polygon, line))}`
  }
}

const list = <A>(items: ReadonlyArray<A>, write: (item: A) => string): string =>
  `(${items.map(write).join(", ")})`

const line = (positions: ReadonlyArray<Position>): string => list(positions, position)

const position = ([x, y]: Position): string => `${x} ${y}`
