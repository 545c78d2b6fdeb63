import type { CaseFeature, CollectionId, FeatureGeometry } from "@cordon/interop/feature/case-feature"
import type { FeatureView } from "@cordon/interop/feature/feature-view"
import { featuresOf } from "@cordon/interop/feature/features-of"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { daysAnswered, daysTouched } from "./epoch-days.ts"
import { type CutTile, type TileCutter, tileCutter } from "./tile-cutter.ts"
import { tileFields } from "./tile-fields.ts"

/** Beyond this zoom tiles hold no more detail: a tile is 2.4 km wide at the equator and drawn to 0.6 m. */
export const DETAIL_ZOOM = 14

/** Tiles that an index may have cut; it keeps each, so that a larger one is made anew. */
const KEPT_CUTS = 20_000

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

/** One collection of a case under one view, cut into tiles as they are asked for. */
export class LayerTiles {
  readonly bounds: Bounds | undefined
  readonly features: number
  readonly #cutter: TileCutter
  #cuts = 0

  constructor(collection: CollectionId, index: CaseIndex, view: FeatureView) {
    const located = featuresOf(collection, index, view).flatMap(({ geometry, ...feature }) =>
      geometry === undefined ? [] : [{ ...feature, geometry }]
    )
    const names = tileFields(collection).map(({ name }) => name)
    this.features = located.length
    this.bounds = boundsOf(located.map(({ geometry }) => geometry))
    this.#cutter = tileCutter(
      located.map((feature) => ({
        type: "Feature",
        geometry: feature.geometry,
        properties: propertiesOf(feature, collection, index, names)
      })),
      DETAIL_ZOOM
    )
  }

  /** The features of a tile, or undefined where there are none. */
  tile(z: number, x: number, y: number): CutTile | undefined {
    this.#cuts += z
    const tile = this.#cutter.getTile(z, x, y)
    return tile === null || tile.features.length === 0 ? undefined : tile
  }

  /** Whether so many tiles were cut that the index should be let go. */
  get spent(): boolean {
    return this.#cuts > KEPT_CUTS
  }
}

const propertiesOf = (
  feature: Omit<CaseFeature, "geometry">,
  collection: CollectionId,
  { clock }: CaseIndex,
  names: ReadonlyArray<string>
) => {
  const valid = (collection === "control" ? daysAnswered : daysTouched)(feature.valid, clock)
  const known = daysAnswered(feature.known, clock)
  const properties: Record<string, string | number | boolean> = {
    id: feature.id,
    valid_from: valid.from,
    valid_to: valid.to,
    known_from: known.from,
    known_to: known.to
  }
  for (const name of names) {
    const value = feature.properties[name]
    if (value !== undefined) properties[name] = value
  }
  return properties
}

const boundsOf = (geometries: ReadonlyArray<FeatureGeometry>): Bounds | undefined => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [x, y] = part as ReadonlyArray<unknown>
    if (typeof x !== "number" || typeof y !== "number") return part.forEach(visit)
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  for (const { coordinates } of geometries) visit(coordinates)
  return west <= east ? [west, south, east, north] : undefined
}
