import type { FeatureGeometry } from "@cordon/interop/feature/case-feature"
import { toWebMercator } from "./web-mercator.ts"

/** WGS 84 as longitude and latitude: what features are kept in and sent in by default. */
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

/** Web Mercator, easting and northing in metres. */
export const WEB_MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857"

/**
 * The coordinate reference systems that features can be had in, the default first.
 *
 * Source: OGC 18-058r1, requirement /req/crs/fc-md-crs-list.
 */
export const crsList = [CRS84, WEB_MERCATOR] as const
export type Crs = (typeof crsList)[number]

/** A geometry whose coordinates are in some reference system, so that they are no longitudes and latitudes. */
export interface Projected {
  readonly type: FeatureGeometry["type"]
  readonly coordinates: unknown
}

/** A geometry in another coordinate reference system. */
export const inCrs = ({ type, coordinates }: FeatureGeometry, crs: Crs): Projected => ({
  type,
  coordinates: crs === CRS84 ? coordinates : projected(coordinates)
})

interface Nested extends ReadonlyArray<number | Nested> {}

const projected = (coordinates: Nested): Nested =>
  typeof coordinates[0] === "number"
    ? toWebMercator(coordinates as unknown as readonly [number, number])
    : (coordinates as ReadonlyArray<Nested>).map(projected)
