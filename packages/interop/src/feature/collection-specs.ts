import type { CollectionId, FeatureCollectionSpec } from "./case-feature.ts"
import { collections } from "./collections.ts"

/** What each collection of a case is about and what its features carry. */
export const collectionSpecs: Readonly<Record<CollectionId, FeatureCollectionSpec>> = {
  control: collections.control.spec,
  claims: collections.claims.spec,
  incidents: collections.incidents.spec,
  movements: collections.movements.spec,
  places: collections.places.spec,
  corridors: collections.corridors.spec
}
