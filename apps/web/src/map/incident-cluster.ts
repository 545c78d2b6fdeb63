import type { IncidentSpot } from "@cordon/view-model/map-incident"
import Supercluster from "supercluster"

/** One mark on the map: one place, or several that lie near each other at a zoom. */
export interface IncidentCluster {
  readonly key: string
  readonly at: readonly [number, number]
  readonly spots: ReadonlyArray<IncidentSpot>
  readonly claims: number
  /** The zoom at which it falls apart; absent for one place. */
  readonly opensAt?: number
}

/** Finds the marks of a zoom. */
export type ClusterAt = (zoom: number) => ReadonlyArray<IncidentCluster>

/** How near two marks may come before they are one. Unit: CSS pixels. */
const RADIUS = 26
const WHOLE_WORLD: [number, number, number, number] = [-180, -85, 180, 85]

/** Prepares the places of incidents for joining by nearness on the screen. */
export const clusterIncidents = (spots: ReadonlyArray<IncidentSpot>): ClusterAt => {
  const index = new Supercluster<{ readonly spot: IncidentSpot }>({
    radius: RADIUS,
    extent: 512,
    maxZoom: 16
  })
  index.load(
    spots.map((spot) => ({
      type: "Feature",
      properties: { spot },
      geometry: { type: "Point", coordinates: [spot.at[0], spot.at[1]] }
    }))
  )
  return (zoom) =>
    index.getClusters(WHOLE_WORLD, Math.floor(zoom)).map(({ properties, geometry }): IncidentCluster => {
      const [x = 0, y = 0] = geometry.coordinates
      if (!("cluster_id" in properties)) {
        const { spot } = properties
        return { key: spot.place, at: [x, y], spots: [spot], claims: spot.claims }
      }
      const inside = index
        .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
        .map((leaf) => leaf.properties.spot)
      return {
        key: inside.map(({ place }) => place).join(" "),
        at: [x, y],
        spots: inside,
        claims: inside.reduce((sum, { claims }) => sum + claims, 0),
        opensAt: index.getClusterExpansionZoom(properties.cluster_id)
      }
    })
}
