/** Radius of the sphere that Web Mercator projects. Unit: metres. */
const RADIUS = 6_378_137

/**
 * Projects a position to Web Mercator (EPSG:3857).
 *
 * Shape: `[longitude, latitude]` in, `[easting, northing]` out.
 * Unit: degrees, WGS 84, in; metres, rounded to millimetres, out.
 * Source: IOGP Guidance Note 7-2, "Popular Visualisation Pseudo Mercator", EPSG method 1024.
 * Gotcha: the poles, which the projection cannot show, come out some 240,000 km away.
 */
export const toWebMercator = ([longitude, latitude]: readonly [number, number]): readonly [
  number,
  number
] => [
  toMillimetres(RADIUS * radians(longitude)),
  toMillimetres(RADIUS * Math.asinh(Math.tan(radians(latitude))))
]

/**
 * Takes a position back from Web Mercator.
 *
 * Shape: `[easting, northing]` in metres in, `[longitude, latitude]` in degrees out.
 * Source: as for `toWebMercator`.
 */
export const fromWebMercator = ([easting, northing]: readonly [number, number]): readonly [
  number,
  number
] => [degrees(easting / RADIUS), degrees(Math.atan(Math.sinh(northing / RADIUS)))]

const radians = (angle: number): number => (angle * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI
const toMillimetres = (metres: number): number => Math.round(metres * 1000) / 1000
