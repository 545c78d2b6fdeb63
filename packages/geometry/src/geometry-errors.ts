import { PlaceId } from "@cordon/domain/key"
import { Schema } from "effect"

/**
 * Two places without a polygon have the same centre, so no line can part their Voronoi cells.
 *
 * Shape: `first` is the lower id by code unit.
 * Unit: `distanceMetres`, planar; below `COINCIDENCE_METRES` of `@cordon/geometry/mesh`.
 */
export class CoincidentSites extends Schema.TaggedError<CoincidentSites>()("CoincidentSites", {
  first: PlaceId,
  second: PlaceId,
  distanceMetres: Schema.Finite
}) {
  static readonly category = "incorrect"
  override get message() {
    return `${this.first} and ${this.second} have centres ${this.distanceMetres.toFixed(2)} m apart`
  }
}

/** One place was given twice. */
export class DuplicateSite extends Schema.TaggedError<DuplicateSite>()("DuplicateSite", {
  placeId: PlaceId
}) {
  static readonly category = "incorrect"
  override get message() {
    return `${this.placeId} is given twice`
  }
}

/**
 * A place without a polygon has no ground of its own: its centre lies inside the polygons of other places,
 * or polygons take up its whole cell.
 *
 * Shape: `coveredBy` names the polygons over the centre, in ascending order; none in the second case.
 */
export class NoGroundLeft extends Schema.TaggedError<NoGroundLeft>()("NoGroundLeft", {
  placeId: PlaceId,
  coveredBy: Schema.Array(PlaceId)
}) {
  static readonly category = "incorrect"
  override get message() {
    return this.coveredBy.length === 0
      ? `polygons of other places leave ${this.placeId} no ground`
      : `the centre of ${this.placeId} lies inside ${this.coveredBy.join(", ")}`
  }
}

/** The polygon of a place encloses no area even after repair. */
export class InvalidPolygon extends Schema.TaggedError<InvalidPolygon>()("InvalidPolygon", {
  placeId: PlaceId
}) {
  static readonly category = "incorrect"
  override get message() {
    return `the polygon of ${this.placeId} encloses no area`
  }
}

/** An outline encloses no area even after repair. */
export class InvalidOutline extends Schema.TaggedError<InvalidOutline>()("InvalidOutline", {}) {
  static readonly category = "incorrect"
  override get message() {
    return "an outline encloses no area"
  }
}

/**
 * The input spans more than one local metric projection can serve.
 *
 * Unit: degrees, WGS 84.
 * Gotcha: a case that crosses the antimeridian looks as if it spanned the globe, and is refused too.
 */
export class UnsupportedExtent extends Schema.TaggedError<UnsupportedExtent>()("UnsupportedExtent", {
  west: Schema.Finite,
  south: Schema.Finite,
  east: Schema.Finite,
  north: Schema.Finite
}) {
  static readonly category = "unsupported"
  override get message() {
    return `cannot map ${this.west} to ${this.east} degrees east, ${this.south} to ${this.north} degrees north`
  }
}

/** The GEOS WebAssembly module could not be loaded. */
export class GeosUnavailable extends Schema.TaggedError<GeosUnavailable>()("GeosUnavailable", {
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  override get message() {
    return `GEOS could not be loaded: ${this.detail}`
  }
}

/** GEOS refused or failed an operation on geometry that had been checked. */
export class GeosFailed extends Schema.TaggedError<GeosFailed>()("GeosFailed", { detail: Schema.String }) {
  static readonly category = "fault"
  override get message() {
    return `GEOS failed: ${this.detail}`
  }
}

/** Everything that building a mesh can fail with. */
export const GeometryError = Schema.Union([
  CoincidentSites,
  DuplicateSite,
  NoGroundLeft,
  InvalidPolygon,
  InvalidOutline,
  UnsupportedExtent,
  GeosUnavailable,
  GeosFailed
])
export type GeometryError = typeof GeometryError.Type
