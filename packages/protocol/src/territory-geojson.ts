import { ActorId, ClaimId, PlaceId } from "@cordon/domain/key"
import { MultiLineString, MultiPolygon } from "@cordon/domain/geo/geojson"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Controls } from "@cordon/ledger/controls"
import { TerritoryBasis } from "@cordon/ledger/territory-schema"
import { Schema } from "effect"

/** Ground of one place as a GeoJSON feature. */
export const CellFeature = Schema.Struct({
  type: Schema.Literal("Feature"),
  id: Schema.String.annotate({ description: "cell:<place>" }),
  geometry: MultiPolygon,
  properties: Schema.Struct({
    kind: Schema.Literal("cell"),
    place: PlaceId,
    name: Schema.NonEmptyString,
    state: Schema.Literals(["held", "contested", "besieged", "noClaim"]),
    holder: Schema.optionalKey(
      ActorId.annotate({
        description: "The one party that holds it; absent where contested or without a claim"
      })
    ),
    besieger: Schema.optionalKey(ActorId.annotate({ description: "The party around it, where besieged" })),
    parties: Schema.Array(ActorId).annotate({ description: "Parties on the ground, leading first" }),
    disputed: Schema.Boolean,
    dissent: Schema.Array(ActorId).annotate({ description: "Parties that dissenting voices give it to" }),
    agreement: Schema.Finite.annotate({
      description: "Share of the counted weight behind the answer, 0 to 1"
    }),
    basis: TerritoryBasis,
    since: Schema.optionalKey(CalendarDay),
    stale: Schema.Boolean,
    approximate: Schema.Boolean.annotate({
      description: "true: a computed cell, not a boundary that anybody drew"
    }),
    areaSquareKilometres: Schema.Finite,
    claims: Schema.Array(ClaimId).annotate({ description: "Claims it rests on, leading first" })
  })
}).annotate({
  identifier: "CellFeature",
  description: "Ground of one place: who is said to hold it, on what basis"
})
export type CellFeature = typeof CellFeature.Type

/** Boundary between grounds of different parties as a GeoJSON feature. */
export const FrontFeature = Schema.Struct({
  type: Schema.Literal("Feature"),
  id: Schema.String.annotate({ description: "front:<left place>:<right place>" }),
  geometry: MultiLineString.annotate({ description: "Every line runs with the left place on its left" }),
  properties: Schema.Struct({
    kind: Schema.Literal("front"),
    left: PlaceId,
    right: PlaceId,
    leftParties: Schema.Array(ActorId),
    rightParties: Schema.Array(ActorId),
    disputed: Schema.Boolean.annotate({ description: "true when either side is disputed" }),
    approximate: Schema.Boolean.annotate({ description: "true when the cell on either side is computed" }),
    lengthMetres: Schema.Finite
  })
}).annotate({
  identifier: "FrontFeature",
  description: "Front line between two places; none is drawn against ground without a claim"
})
export type FrontFeature = typeof FrontFeature.Type

/**
 * The territory of a view as GeoJSON.
 *
 * Shape: a FeatureCollection; `controls` and `day` are foreign members, which GeoJSON readers pass over.
 * Source: RFC 7946, sections 3.3 and 6.1.
 */
export const TerritoryCollection = Schema.Struct({
  type: Schema.Literal("FeatureCollection"),
  controls: Controls,
  day: CalendarDay.annotate({ description: "Calendar day of `at` in the case's zone" }),
  features: Schema.Array(Schema.Union([CellFeature, FrontFeature]))
}).annotate({ identifier: "TerritoryCollection", description: "Cells and front lines of a view as GeoJSON" })
export type TerritoryCollection = typeof TerritoryCollection.Type
