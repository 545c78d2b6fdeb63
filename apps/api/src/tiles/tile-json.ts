import { type CollectionId, collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import type { OpenCase } from "../library/open-case.ts"
import { type Bounds, DETAIL_ZOOM, type LayerTiles } from "./layer-tiles.ts"
import { layerFields } from "./tile-fields.ts"
import type { TileJson } from "./tile-json-schema.ts"

/** Every layer that a case has. */
export const allLayers: ReadonlyArray<CollectionId> = collectionIds

/** The TileJSON of some layers of a case. Shape: `address` has {z}, {x} and {y}. */
export const tileJson = (
  { record }: OpenCase,
  layers: ReadonlyArray<{ readonly id: CollectionId; readonly tiles: LayerTiles }>,
  address: string,
  version: string
): TileJson => {
  const { title, subtitle, licence } = record.manifest
  const bounds = joined(layers.flatMap(({ tiles }) => (tiles.bounds === undefined ? [] : [tiles.bounds])))
  return {
    tilejson: "3.0.0",
    name: `${title}: ${layers.map(({ id }) => collectionSpecs[id].title).join(", ")}`,
    description: subtitle,
    version,
    scheme: "xyz",
    tiles: [address],
    minzoom: 0,
    maxzoom: DETAIL_ZOOM,
    ...(bounds === undefined ? {} : { bounds, center: centre(bounds) }),
    attribution: escaped(`${title} (${licence})`),
    vector_layers: layers.map(({ id }) => ({
      id,
      description: collectionSpecs[id].description,
      fields: Object.fromEntries(layerFields(id).map(({ name, type }) => [name, type])),
      field_descriptions: Object.fromEntries(
        layerFields(id).map(({ name, description }) => [name, description])
      )
    }))
  }
}

const joined = (all: ReadonlyArray<Bounds>): Bounds | undefined =>
  all.length === 0
    ? undefined
    : all.reduce(([w, s, e, n], [west, south, east, north]) => [
        Math.min(w, west),
        Math.min(s, south),
        Math.max(e, east),
        Math.max(n, north)
      ])

/** The middle, at a zoom where the whole fits into two tiles either way. */
const centre = ([west, south, east, north]: Bounds): ReadonlyArray<number> => {
  const width = Math.max(east - west, north - south, 0.001)
  return [(west + east) / 2, (south + north) / 2, Math.min(DETAIL_ZOOM, Math.floor(Math.log2(720 / width)))]
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
