import { Schema } from "effect"

const VectorLayer = Schema.Struct({
  id: Schema.String,
  description: Schema.String,
  fields: Schema.Record(Schema.String, Schema.String).annotate({
    description: "Type of each field: String, Number or Boolean"
  }),
  field_descriptions: Schema.Record(Schema.String, Schema.String).annotate({
    description: "What each field means"
  })
}).annotate({ identifier: "VectorLayer" })

/**
 * Where vector tiles are and what is in them.
 *
 * Source: TileJSON 3.0.0, https://github.com/mapbox/tilejson-spec/tree/master/3.0.0
 */
export const TileJson = Schema.Struct({
  tilejson: Schema.Literal("3.0.0"),
  name: Schema.String,
  description: Schema.String,
  version: Schema.String.annotate({ description: "Version of Cordon that makes the tiles" }),
  scheme: Schema.Literal("xyz"),
  tiles: Schema.Array(Schema.String).annotate({ description: "Address with {z}, {x} and {y}" }),
  minzoom: Schema.Int,
  maxzoom: Schema.Int.annotate({ description: "Tiles beyond it hold no more detail" }),
  bounds: Schema.optionalKey(
    Schema.Array(Schema.Finite).annotate({
      description: "West, south, east, north in degrees; absent where nothing has a place"
    })
  ),
  center: Schema.optionalKey(
    Schema.Array(Schema.Finite).annotate({ description: "Longitude, latitude and zoom to begin with" })
  ),
  attribution: Schema.String.annotate({ description: "Title and licence of the case, as HTML" }),
  vector_layers: Schema.Array(VectorLayer)
}).annotate({ identifier: "TileJson", description: "TileJSON 3.0.0" })
export type TileJson = typeof TileJson.Type
