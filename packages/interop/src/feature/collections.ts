import type { CollectionId } from "./case-feature.ts"
import { claims } from "./collection/claims.ts"
import type { Collection } from "./collection/collection.ts"
import { control } from "./collection/control.ts"
import { corridors } from "./collection/corridors.ts"
import { incidents } from "./collection/incidents.ts"
import { movements } from "./collection/movements.ts"
import { places } from "./collection/places.ts"

/** The collections that every case has. */
export const collections: Readonly<Record<CollectionId, Collection>> = {
  control,
  claims,
  incidents,
  movements,
  places,
  corridors
}
