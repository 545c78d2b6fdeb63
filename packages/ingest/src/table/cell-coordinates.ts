import { CellRefusal } from "./cell.ts"
import { numberCell, quoted } from "./cell-number.ts"

/** A position that two cells give. */
export interface CellPosition {
  readonly latitude: number
  readonly longitude: number
}

/** West, south, east and north edges in degrees; west is above east where it crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** What is wrong with a pair of coordinates, and with which of the two. */
export interface CoordinateProblem {
  readonly field: "latitude" | "longitude"
  readonly refusal: CellRefusal
}

/**
 * Latitude and longitude in decimal degrees.
 *
 * Shape: both or neither; two empty cells are an unknown position.
 * Errors: one without the other, no number, out of range; `looks swapped` is added where the latitude lies outside
 * -90 to 90 and the pair fits the other way round, or where `near` is given and holds only the swapped pair.
 */
export const positionCells = (
  latitudeText: string,
  longitudeText: string,
  near?: Box
): CellPosition | undefined | CoordinateProblem => {
  const latitude = numberCell(latitudeText)
  const longitude = numberCell(longitudeText)
  if (latitude instanceof CellRefusal) return { field: "latitude", refusal: latitude }
  if (longitude instanceof CellRefusal) return { field: "longitude", refusal: longitude }
  if (latitude === undefined && longitude === undefined) return undefined
  if (latitude === undefined) return missing("latitude", "longitude")
  if (longitude === undefined) return missing("longitude", "latitude")
  if (latitude < -90 || latitude > 90) {
    const swapped = latitude >= -180 && latitude <= 180 && longitude >= -90 && longitude <= 90
    return refused(
      "latitude",
      latitudeText,
      `it lies outside -90 to 90${swapped ? "; latitude and longitude look swapped" : ""}`
    )
  }
  if (longitude < -180 || longitude > 180)
    return refused("longitude", longitudeText, "it lies outside -180 to 180")
  if (
    near !== undefined &&
    !within(near, latitude, longitude) &&
    Math.abs(longitude) <= 90 &&
    within(near, longitude, latitude)
  ) {
    return refused(
      "latitude",
      `${latitude}, ${longitude}`,
      "latitude and longitude look swapped: the other way round the point lies in its country"
    )
  }
  return { latitude, longitude }
}

/** Whether a value that `positionCells` gave is a problem. */
export const isCoordinateProblem = (
  read: CellPosition | undefined | CoordinateProblem
): read is CoordinateProblem => read !== undefined && "refusal" in read

/** Whether a position lies in a box. */
export const within = ([west, south, east, north]: Box, latitude: number, longitude: number): boolean =>
  latitude >= south &&
  latitude <= north &&
  (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east)

const refused = (field: CoordinateProblem["field"], text: string, reason: string): CoordinateProblem => ({
  field,
  refusal: new CellRefusal(quoted(text), reason)
})

const missing = (field: CoordinateProblem["field"], other: string): CoordinateProblem => ({
  field,
  refusal: new CellRefusal("nothing", `it is empty although the ${other} is given`)
})
