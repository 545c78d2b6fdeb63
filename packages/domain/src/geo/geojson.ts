import { Schema } from "effect"

/**
 * Longitude in degrees east of Greenwich, WGS 84.
 *
 * Unit: decimal degrees, -180 to 180; west is negative.
 * Source: RFC 7946 section 4.
 */
export const Longitude = Schema.Finite.check(
  Schema.isBetween({ minimum: -180, maximum: 180 }, { expected: "a longitude, -180 to 180 degrees" })
)
  .pipe(Schema.brand("Longitude"))
  .annotate({ identifier: "Longitude", description: "Degrees east of Greenwich, WGS 84, -180 to 180" })
export type Longitude = typeof Longitude.Type

/**
 * Latitude in degrees north of the equator, WGS 84.
 *
 * Unit: decimal degrees, -90 to 90; south is negative.
 * Source: RFC 7946 section 4.
 */
export const Latitude = Schema.Finite.check(
  Schema.isBetween({ minimum: -90, maximum: 90 }, { expected: "a latitude, -90 to 90 degrees" })
)
  .pipe(Schema.brand("Latitude"))
  .annotate({ identifier: "Latitude", description: "Degrees north of the equator, WGS 84, -90 to 90" })
export type Latitude = typeof Latitude.Type

/**
 * One position on the ground.
 *
 * Shape: `[longitude, latitude]`, in this order.
 * Unit: decimal degrees, WGS 84.
 * Source: RFC 7946 section 3.1.1.
 * Gotcha: a third element (altitude) is refused, so importers drop it; people say and write latitude first.
 */
export const Position = Schema.Tuple([Longitude, Latitude]).annotate({
  identifier: "Position",
  description: "[longitude, latitude] in degrees, WGS 84"
})
export type Position = typeof Position.Type

const LinePositions = Schema.Array(Position)
  .check(Schema.isMinLength(2, { expected: "a line of at least 2 positions" }))
  .annotate({ description: "Two or more positions" })

/**
 * A closed ring: the shell or a hole of a polygon.
 *
 * Shape: four or more positions, the last equal to the first.
 * Source: RFC 7946 section 3.1.6.
 * Gotcha: winding and self-intersection are not checked here; `@cordon/geometry` winds its output by the
 * right-hand rule and repairs what crosses itself.
 */
export const LinearRing = Schema.Array(Position)
  .check(
    Schema.makeFilter((ring) => isClosed(ring), {
      expected: "a closed ring: the last position equals the first"
    }),
    Schema.isMinLength(4, { expected: "a ring of at least 4 positions" })
  )
  .annotate({
    identifier: "LinearRing",
    description: "Closed ring: four or more positions, the last equal to the first"
  })
export type LinearRing = typeof LinearRing.Type

const PolygonRings = Schema.NonEmptyArray(LinearRing).annotate({ description: "The shell, then its holes" })

/** One position as a GeoJSON geometry. Source: RFC 7946 section 3.1.2. */
export const Point = Schema.Struct({ type: Schema.Literal("Point"), coordinates: Position }).annotate({
  identifier: "Point",
  description: "GeoJSON Point, RFC 7946"
})
export type Point = typeof Point.Type

/** A line through two or more positions. Source: RFC 7946 section 3.1.4. */
export const LineString = Schema.Struct({
  type: Schema.Literal("LineString"),
  coordinates: LinePositions
}).annotate({
  identifier: "LineString",
  description: "GeoJSON LineString, RFC 7946"
})
export type LineString = typeof LineString.Type

/** One or more lines. Source: RFC 7946 section 3.1.5. */
export const MultiLineString = Schema.Struct({
  type: Schema.Literal("MultiLineString"),
  coordinates: Schema.NonEmptyArray(LinePositions)
}).annotate({
  identifier: "MultiLineString",
  description: "GeoJSON MultiLineString of at least one line, RFC 7946"
})
export type MultiLineString = typeof MultiLineString.Type

/** One shell with its holes. Source: RFC 7946 section 3.1.6. */
export const Polygon = Schema.Struct({ type: Schema.Literal("Polygon"), coordinates: PolygonRings }).annotate(
  {
    identifier: "Polygon",
    description: "GeoJSON Polygon: a shell, then its holes, RFC 7946"
  }
)
export type Polygon = typeof Polygon.Type

/** One or more polygons. Source: RFC 7946 section 3.1.7. */
export const MultiPolygon = Schema.Struct({
  type: Schema.Literal("MultiPolygon"),
  coordinates: Schema.NonEmptyArray(PolygonRings)
}).annotate({
  identifier: "MultiPolygon",
  description: "GeoJSON MultiPolygon of at least one polygon, RFC 7946"
})
export type MultiPolygon = typeof MultiPolygon.Type

const isClosed = (ring: ReadonlyArray<Position>): boolean => {
  const first = ring[0]
  const last = ring.at(-1)
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}
