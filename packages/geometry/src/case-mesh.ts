import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { CellMesh } from "@cordon/domain/geo/mesh"
import type { Place } from "@cordon/domain/place/place"
import { Effect } from "effect"
import type { GeometryError } from "./geometry-errors.ts"
import { buildMesh, type MeshSite } from "./mesh.ts"
import { pointOnSurface } from "./point-on-surface.ts"

/**
 * The control map of a case: a cell for each place that is `mapped`, clipped to the case's outline.
 *
 * Shape, errors and gotchas: those of `buildMesh`.
 * Source: ADR-0004.
 */
export const caseMesh: (
  places: ReadonlyArray<Place>,
  outline: CaseManifest["outline"]
) => Effect.Effect<CellMesh, GeometryError> = Effect.fn("caseMesh")(function* (places, outline) {
  const sites = yield* Effect.forEach(
    places.filter((place) => place.mapped),
    siteOf
  )
  return yield* buildMesh({
    sites: sites.flat(),
    ...(outline === undefined ? {} : { outline: outline.geometry })
  })
})

const siteOf = Effect.fn("siteOf")(function* (place: Place) {
  const { location } = place
  const area = place.statedArea === undefined ? {} : { areaSquareKilometres: place.statedArea }
  if (location.kind === "unlocated") return []
  if (location.kind === "point") {
    return [
      { placeId: place.id, longitude: location.longitude, latitude: location.latitude, ...area }
    ] satisfies Array<MeshSite>
  }
  const [longitude, latitude] = (yield* pointOnSurface(location.geometry)).coordinates
  return [
    { placeId: place.id, longitude, latitude, polygon: location.geometry, ...area }
  ] satisfies Array<MeshSite>
})
