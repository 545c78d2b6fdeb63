import { Schema } from "effect"
import { PlaceId } from "../key.ts"
import { MultiLineString, MultiPolygon } from "./geojson.ts"

const Approximate = Schema.Boolean.annotate({
  description: "True when computed from a centre point instead of taken from a known boundary"
})

/**
 * The ground of one place on the control map.
 *
 * Unit: `areaSquareMetres` is geodesic, WGS 84, holes subtracted.
 * Gotcha: an `approximate` cell is a Voronoi cell around the place's centre, not a boundary that anybody
 * drew; say so wherever it is drawn or measured.
 */
export const MeshCell = Schema.Struct({
  placeId: PlaceId,
  geometry: MultiPolygon.annotate({
    description: "The cell; shells wound counter-clockwise, holes clockwise"
  }),
  areaSquareMetres: Schema.Finite.check(Schema.isGreaterThan(0)).annotate({
    description: "Geodesic area, square metres, WGS 84"
  }),
  approximate: Approximate
}).annotate({ identifier: "MeshCell", description: "The ground of one place on the control map" })
export type MeshCell = typeof MeshCell.Type

/** What lies across an edge: a neighbouring cell, or ground that no cell covers. */
export const MeshEdgeSide = Schema.TaggedUnion({
  Neighbour: { placeId: PlaceId },
  Outside: {}
}).annotate({
  identifier: "MeshEdgeSide",
  description: "What lies across the edge: a neighbouring cell, or ground that no cell covers"
})
export type MeshEdgeSide = typeof MeshEdgeSide.Type

/**
 * The whole shared boundary of two neighbouring cells, or a cell's whole boundary with the outside.
 *
 * Shape: at most one edge for each unordered pair, and at most one `Outside` edge for each cell.
 * Between neighbours `a` is the lower id by code unit.
 * Unit: `lengthMetres` is geodesic, WGS 84.
 * Gotcha: every line runs with `a` on its left, so a front line knows its sides.
 */
export const MeshEdge = Schema.Struct({
  a: PlaceId,
  side: MeshEdgeSide,
  line: MultiLineString.annotate({ description: "The boundary; every line runs with cell `a` on its left" }),
  lengthMetres: Schema.Finite.check(Schema.isGreaterThan(0)).annotate({
    description: "Geodesic length of all lines, metres, WGS 84"
  }),
  approximate: Schema.Boolean.annotate({ description: "True when the cell on either side is approximate" })
}).annotate({
  identifier: "MeshEdge",
  description: "The shared boundary of two neighbouring cells, or a cell's boundary with the outside"
})
export type MeshEdge = typeof MeshEdge.Type

/**
 * The control map's cells and every boundary between them.
 *
 * Shape: cells by ascending place id; edges by ascending `a`, then the neighbour's id, `Outside` last.
 * Ids are compared by code unit.
 * Two places are neighbours exactly when an edge joins them.
 */
export const CellMesh = Schema.Struct({
  cells: Schema.Array(MeshCell),
  edges: Schema.Array(MeshEdge)
}).annotate({
  identifier: "CellMesh",
  description: "Cells of the control map and every boundary between them"
})
export type CellMesh = typeof CellMesh.Type
