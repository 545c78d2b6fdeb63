import type { IncidentSpot } from "@cordon/view-model/map-incident"
import { expect, test } from "vitest"
import { clusterIncidents } from "./incident-cluster.ts"

const spot = (place: string, longitude: number, claims: number): IncidentSpot => ({
  place: place as never,
  placeName: place,
  at: [longitude, 36.2] as never,
  incidents: [],
  claims,
  targetClass: "other"
})
const clusterAt = clusterIncidents([spot("a", 37.1, 2), spot("b", 37.101, 3), spot("c", 37.4, 1)])

test("places near each other on the screen are one mark with all their claims", () => {
  const marks = clusterAt(10)
  expect(
    marks.map(({ spots, claims }) => [spots.length, claims]).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  ).toEqual([
    [1, 1],
    [2, 5]
  ])
})

test("they fall apart at the zoom that the mark names", () => {
  const opensAt = clusterAt(10).find(({ spots }) => spots.length === 2)?.opensAt
  expect(opensAt).toBeGreaterThan(10)
  expect(clusterAt(opensAt!)).toHaveLength(3)
  expect(clusterAt(opensAt! - 1)).toHaveLength(2)
})
