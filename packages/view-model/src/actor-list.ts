import type { ActorKind } from "@cordon/domain/actor/actor"
import type { ActorId } from "@cordon/domain/key"
import type { View } from "@cordon/ledger/visible"
import { subjectsOf } from "./claim-subject.ts"
import { actorName, otherNames } from "./names.ts"
import { comparable, wordsOfKind } from "./search.ts"

/** An actor in the list of actors. */
export interface ActorEntry {
  readonly id: ActorId
  /** Neutral name. */
  readonly name: string
  /** Its names in the further languages of the case. */
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
  readonly kind: string
  /** The party of the map that it counts to; absent where it stands for itself. */
  readonly party?: ActorId
  /** Claims that name it, published by the date of knowledge. */
  readonly claims: number
  /** Relations of its own or of others to it. */
  readonly relations: number
  /** Names that others use for it. */
  readonly labels: number
  /** Everything it is called, made comparable. */
  readonly text: string
}

/** Every actor of a case: parties of the map first, then by how many claims name them. */
export const actorList = ({ index, knownTo }: View): ReadonlyArray<ActorEntry> => {
  const claims = new Map<ActorId, number>()
  for (const { claim, publishedBy } of index.inOrder) {
    if (publishedBy > knownTo) continue
    for (const actor of subjectsOf(claim).actors) claims.set(actor, (claims.get(actor) ?? 0) + 1)
  }
  const relations = new Map<ActorId, number>()
  const add = (actor: ActorId) => relations.set(actor, (relations.get(actor) ?? 0) + 1)
  for (const actor of index.bundle.record.actors) {
    for (const { to } of actor.relations) {
      add(actor.id)
      to.forEach(add)
    }
  }
  const { parties } = index.bundle.record.manifest
  const rank = (id: ActorId) => {
    const place = parties.findIndex(({ actor }) => actor === id)
    return place < 0 ? parties.length : place
  }
  return index.bundle.record.actors
    .map(
      (actor): ActorEntry => ({
        id: actor.id,
        name: actorName(index, actor.id),
        names: otherNames(actor, index),
        kind: actorKindWords(actor.kind),
        ...(actor.party === undefined || actor.party === actor.id ? {} : { party: actor.party }),
        claims: claims.get(actor.id) ?? 0,
        relations: relations.get(actor.id) ?? 0,
        labels: actor.labels.reduce((sum, { labels }) => sum + labels.length, 0),
        text: comparable(
          [
            actor.id,
            actor.name,
            actorName(index, actor.id),
            actorKindWords(actor.kind),
            ...Object.values(actor.names),
            ...actor.labels.flatMap(({ labels }) => labels)
          ].join(" ")
        )
      })
    )
    .sort((a, b) => rank(a.id) - rank(b.id) || b.claims - a.claims || (a.name < b.name ? -1 : 1))
}

/** The entries that every word of a query is found in, in whatever name. */
export const foundByText = <T extends { readonly text: string }>(
  entries: ReadonlyArray<T>,
  query: string
): ReadonlyArray<T> => {
  const words = comparable(query)
    .split(" ")
    .filter((word) => word !== "")
  return entries.filter(({ text }) => words.every((word) => text.includes(word)))
}

/** What an actor is, in words. */
export const actorKindWords = (kind: ActorKind): string => wordsOfKind(kind)
