import type { FeatureGeometry } from "@cordon/interop/feature/case-feature"
import { GeoJSONVT } from "@maplibre/geojson-vt"
import { fromGeojsonVt } from "@maplibre/vt-pbf"

/** Units along a tile's edge. Source: Mapbox Vector Tile specification 2.1, section 4.1. */
const EXTENT = 4096

/** A feature as it goes into tiles. */
export interface TileFeature {
  readonly type: "Feature"
  readonly geometry: FeatureGeometry
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

/** The part of some features that lies in a tile, in units of its edge. */
export interface CutTile {
  readonly features: ReadonlyArray<unknown>
}

/** Cuts features into tiles as they are asked for; it keeps each tile that it has cut. */
export interface TileCutter {
  readonly getTile: (z: number, x: number, y: number) => CutTile | null
}

/**
 * Makes a cutter of features, with no more detail beyond a zoom.
 *
 * Gotcha: the types of both libraries import files without their endings, which Node's resolution does not find, so that
 * they would let anything pass; what is used of them is typed here.
 */
export const tileCutter = (features: ReadonlyArray<TileFeature>, detailZoom: number): TileCutter =>
  new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom: detailZoom, extent: EXTENT }
  ) as TileCutter

/** Writes the layers of a tile as Mapbox Vector Tile 2; empty without layers. */
export const encodeTile = (layers: Readonly<Record<string, CutTile>>): Buffer =>
  Buffer.from(fromGeojsonVt(layers, { version: 2, extent: EXTENT }))
