import type { Assumption } from "@cordon/domain/case/assumption"
import type { KeyFigure } from "@cordon/domain/case/figure"
import type { ActorId, GroupId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import { nameIn, type Named, textIn } from "@cordon/domain/language/in-language"
import type { Language } from "@cordon/domain/language/spoken"
import { shortSourceName } from "@cordon/domain/source/source-name"
import type { View } from "@cordon/ledger/visible"
import { type EventFacts, eventFacts } from "./event-facts.ts"

/** What the record calls things in one language. No id that has a name, and no handle, ever stands in a sentence. */
export interface Names {
  readonly group: (group: GroupId) => string
  readonly place: (place: PlaceId) => string
  /** The name of a party where the actor is one. */
  readonly actor: (actor: ActorId) => string
  /** The actor's own name, whether or not it is a party too. */
  readonly ownName: (actor: ActorId) => string
  /** Short: `SOHR`, `Staffan de Mistura`. */
  readonly source: (source: SourceId) => string
  readonly figure: (figure: KeyFigure) => string
  readonly assumption: (assumption: Assumption) => Pick<Assumption, "title" | "reason">
  readonly event: (event: Handle) => EventFacts
}

/**
 * The names of a case in a language, where the record has them, its events after what the claims that a view admits say
 * of them.
 *
 * Gotcha: English takes the main names, whatever their language.
 */
export const namesOf = (view: View, language: Language): Names => {
  const { index } = view
  const { parties } = index.bundle.record.manifest
  const events = new Map<Handle, EventFacts>()
  const isMain = language === "en"
  const called = (named: Named) => (isMain ? named.name : nameIn(named, language))
  const name = (named: Named | undefined) => (named === undefined ? undefined : called(named))
  return {
    group: (id) => name(index.groups.get(id)) ?? id,
    place: (id) => name(index.places.get(id)) ?? id,
    actor: (id) => name(parties.find((party) => party.actor === id) ?? index.actors.get(id)) ?? id,
    ownName: (id) => name(index.actors.get(id)) ?? id,
    source: (id) => shortSourceName(name(index.sources.get(id)) ?? id),
    figure: called,
    assumption: (assumption) =>
      isMain
        ? assumption
        : { title: textIn(assumption, "title", language), reason: textIn(assumption, "reason", language) },
    event: (handle) => {
      const known = events.get(handle)
      if (known !== undefined) return known
      const facts = eventFacts(handle, view)
      events.set(handle, facts)
      return facts
    }
  }
}
