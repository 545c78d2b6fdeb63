import type { Position } from "@cordon/domain/geo/geojson"
import type { Xy } from "./planar.ts"

/** Grid of all planar coordinates, in metres. Positions that differ by less become one. */
export const GRID_METRES = 0.001

const perMetre = 1 / GRID_METRES
const semiMajorAxis = 6_378_137
const eccentricitySquared = 0.006_694_379_990_141_317

const onGrid = (metres: number): number => Math.round(metres * perMetre) / perMetre

/**
 * Equirectangular projection around a centre, in metres on a grid of 1 mm.
 *
 * Being linear, it keeps straight lines straight: an edge computed here is the same edge in GeoJSON.
 * Scale is true at the centre; 1 degree of latitude away, east-west distances are off by about 1.3 % at 36 degrees.
 * `unproject` gives back the very position that `project` was given for a grid point, and nine decimals
 * (0.1 mm) for any other.
 */
export class LocalProjection {
  readonly #centre: Position
  readonly #metresPerLongitude: number
  readonly #metresPerLatitude: number
  readonly #given = new Map<string, Position>()

  constructor(positions: ReadonlyArray<Position>) {
    const longitude = positions.reduce((sum, position) => sum + position[0], 0) / positions.length
    const latitude = positions.reduce((sum, position) => sum + position[1], 0) / positions.length
    this.#centre = [longitude, latitude] as unknown as Position
    const radians = Math.PI / 180
    const flattening = 1 - eccentricitySquared * Math.sin(latitude * radians) ** 2
    this.#metresPerLongitude =
      (semiMajorAxis / Math.sqrt(flattening)) * Math.cos(latitude * radians) * radians
    this.#metresPerLatitude = ((semiMajorAxis * (1 - eccentricitySquared)) / flattening ** 1.5) * radians
  }

  project(position: Position): Xy {
    const xy: Xy = this.snap([
      (position[0] - this.#centre[0]) * this.#metresPerLongitude,
      (position[1] - this.#centre[1]) * this.#metresPerLatitude
    ])
    const key = xy.join()
    if (!this.#given.has(key)) this.#given.set(key, position)
    return xy
  }

  snap([x, y]: Xy): Xy {
    return [onGrid(x), onGrid(y)]
  }

  unproject(xy: Xy): Position {
    const given = this.#given.get(xy.join())
    if (given !== undefined) return given
    const longitude = this.#centre[0] + xy[0] / this.#metresPerLongitude
    const latitude = this.#centre[1] + xy[1] / this.#metresPerLatitude
    return [Number(longitude.toFixed(9)), Number(latitude.toFixed(9))] as unknown as Position
  }
}
