import { Schema } from "effect"
import { Latitude, Longitude, MultiPolygon, Polygon } from "../geo/geojson.ts"
import { PlaceId } from "../key.ts"
import { NamesByLanguage } from "../language/translation.ts"
import { AttributionConfidence } from "../source/citation.ts"

/** What a place is. `area` is a part of town without a boundary of its own; `region` contains other places. */
export const PlaceKind = Schema.Literals([
  "country",
  "region",
  "governorate",
  "city",
  "town",
  "village",
  "suburb",
  "neighbourhood",
  "area",
  "camp",
  "district",
  "facility",
  "landmark",
  "militarySite",
  "crossing",
  "road",
  "hill",
  "airport",
  "shelter"
]).annotate({ identifier: "PlaceKind" })
export type PlaceKind = typeof PlaceKind.Type

/** A code of an administrative dataset, with the version it is valid in. */
export const Pcode = Schema.Struct({
  code: Schema.NonEmptyString,
  dataset: Schema.NonEmptyString.annotate({
    description: "Dataset and version, e.g. OCHA COD-AB Syria v02, 2016-09-05"
  })
}).annotate({ identifier: "Pcode", description: "P-code with the dataset version it belongs to" })
export type Pcode = typeof Pcode.Type

/** Where a place is, and how well that is known. */
export const Location = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("point"),
    longitude: Longitude,
    latitude: Latitude,
    confidence: AttributionConfidence.annotate({
      description: "a from a dataset, b from a map or text, c placed by hand"
    }),
    source: Schema.NonEmptyString
  }),
  Schema.Struct({
    kind: Schema.Literal("polygon"),
    geometry: Schema.Union([Polygon, MultiPolygon]),
    source: Schema.NonEmptyString
  }),
  Schema.Struct({ kind: Schema.Literal("unlocated") })
]).annotate({ identifier: "Location" })
export type Location = typeof Location.Type

/**
 * A place that claims speak of.
 *
 * `within` lists the places that contain it, nearest first. `mapped: true` makes it a cell of the control
 * map: its polygon, or a Voronoi cell when only its centre is known (ADR-0004).
 * `statedArea` is the area its dataset gives, in square kilometres.
 */
export const Place = Schema.Struct({
  id: PlaceId,
  name: Schema.NonEmptyString.annotate({ description: "Main display name" }),
  names: NamesByLanguage.annotate({
    description: "One main name by BCP 47 language tag"
  }),
  alternativeNames: Schema.Array(Schema.NonEmptyString).annotate({
    description: "Other spellings, found by search"
  }),
  kind: PlaceKind,
  location: Location,
  mapped: Schema.Boolean,
  within: Schema.Array(PlaceId),
  pcode: Schema.optionalKey(Pcode),
  statedArea: Schema.optionalKey(
    Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)).annotate({
      description: "Area by its dataset, square kilometres"
    })
  ),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Place" })
export type Place = typeof Place.Type
