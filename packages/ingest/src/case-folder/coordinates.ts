import type { FolderRecords } from "./folder-records.ts"
import { pointsOf } from "./place-table.ts"
import type { Problem } from "./problem.ts"
import { problemIn } from "./written.ts"

// Unit: degrees. A besieged region fits in it with much to spare; a swapped pair seldom does.
const FAR = 5

/** Warns of places that lie far from the middle of all places of the case, as swapped coordinates do. */
export const farPlaces = ({ lists }: FolderRecords): ReadonlyArray<Problem> => {
  const points = pointsOf(lists.places.records).filter(
    ({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  )
  const middle = {
    latitude: median(points.map(({ latitude }) => latitude)),
    longitude: median(points.map(({ longitude }) => longitude))
  }
  return points.flatMap(({ record, latitude, longitude }) => {
    const [latitudeFar, longitudeFar] = [apart(latitude, middle.latitude), apart(longitude, middle.longitude)]
    if (!latitudeFar && !longitudeFar) return []
    const swapped = !apart(longitude, middle.latitude) && !apart(latitude, middle.longitude)
    const found = `${latitude}, ${longitude}`
    const expected = `a place within ${FAR} degrees of the middle of the case, ${middle.latitude}, ${middle.longitude}`
    const message = `found ${found}, expected ${expected}${swapped ? "; are latitude and longitude swapped?" : ""}`
    const path = ["location", latitudeFar ? "latitude" : "longitude"]
    return [problemIn(record, path, { severity: "warning", found, expected, message })]
  })
}

// The way round the earth counts: 179 and -179 are two degrees apart.
const apart = (a: number, b: number): boolean => {
  const degrees = Math.abs(a - b) % 360
  return Math.min(degrees, 360 - degrees) > FAR
}

const median = (numbers: ReadonlyArray<number>): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
