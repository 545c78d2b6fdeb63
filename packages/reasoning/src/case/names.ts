import type { ActorId, GroupId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import { shortSourceName } from "@cordon/domain/source/source-name"
import type { View } from "@cordon/ledger/visible"
import { type EventWords, eventWords } from "./event-words.ts"

/** What things are called in sentences. No id that has a name, and no handle, ever stands in one. */
export interface Names {
  readonly group: (group: GroupId) => string
  readonly place: (place: PlaceId | "") => string
  /** The name of a party where the actor is one. */
  readonly actor: (actor: ActorId) => string
  /** Short: `SOHR`, `Staffan de Mistura`. */
  readonly source: (source: SourceId) => string
  readonly event: (event: Handle) => EventWords
}

/** The names of a case, its events after what the claims that a view admits say of them. */
export const namesOf = (view: View): Names => {
  const { index } = view
  const { parties } = index.bundle.record.manifest
  const events = new Map<Handle, EventWords>()
  const place = (id: PlaceId | "") => (id === "" ? "an unstated place" : (index.places.get(id)?.name ?? id))
  return {
    group: (id) => index.groups.get(id)?.name ?? id,
    place,
    actor: (id) => parties.find((party) => party.actor === id)?.name ?? index.actors.get(id)?.name ?? id,
    source: (id) => shortSourceName(index.sources.get(id)?.name ?? id),
    event: (handle) => {
      const known = events.get(handle)
      if (known !== undefined) return known
      const words = eventWords(handle, view, place)
      events.set(handle, words)
      return words
    }
  }
}
