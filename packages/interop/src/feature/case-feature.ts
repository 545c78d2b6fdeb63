import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from "@cordon/domain/geo/geojson"
import type { Span } from "@cordon/domain/time/span"

/** Geometry of a feature, in CRS84. Lines join the ends of movements and corridors; they are no routes. */
export type FeatureGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon

/** Value of a property: flat, so that tables, tiles and GIS can hold it. Lists are joined with "; ". */
export type FeatureValue = string | number | boolean

/**
 * One thing of a case that GIS and tables can hold: a spell of control, a claim, an incident, a movement,
 * a place or a corridor.
 *
 * Shape: `properties` has only fields that the collection declares; a field without a value is absent.
 */
export interface CaseFeature {
  /** Unique in its collection, stable while the record says the same; letters, digits, `-`, `_`, `.`, `:`. */
  readonly id: string
  /** Absent where nobody says where it is. */
  readonly geometry: FeatureGeometry | undefined
  /** When it holds in the world: what `datetime` selects by. Half-open; open ends are infinite. */
  readonly valid: Span
  /** When it is known: from its publication until something published later replaces it. Half-open. */
  readonly known: Span
  readonly properties: Readonly<Record<string, FeatureValue>>
}

/** A property that the features of a collection may have. */
export interface FeatureField {
  readonly name: string
  readonly title: string
  readonly description: string
  /** `date` is a calendar day of the case's zone, YYYY-MM-DD; `edtf` an EDTF text; `instant` ISO 8601 in UTC. */
  readonly type: "string" | "number" | "integer" | "boolean" | "date" | "edtf" | "instant" | "uri"
  readonly unit?: string
  /** All values that it can have, where they are few and known. */
  readonly values?: ReadonlyArray<string>
}

/** What a collection of a case is about and what its features carry. */
export interface FeatureCollectionSpec {
  readonly id: CollectionId
  readonly title: string
  readonly description: string
  /** What its features have at most; `any` where points, lines and areas meet. */
  readonly geometry: "point" | "line" | "polygon" | "any"
  readonly fields: ReadonlyArray<FeatureField>
}

/** The collections that every case has. */
export const collectionIds = ["control", "claims", "incidents", "movements", "places", "corridors"] as const
export type CollectionId = (typeof collectionIds)[number]
