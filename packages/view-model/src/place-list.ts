import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { subjectsOf } from "./claim-subject.ts"
import { nameIn, otherNames, placeName } from "./names.ts"
import { holderPhrase } from "./place-card.ts"
import { comparable, wordsOfKind } from "./search.ts"

/** A place in the list of places. */
export interface PlaceEntry {
  readonly id: PlaceId
  readonly name: string
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
  readonly kind: string
  /** The nearest place that contains it. */
  readonly within?: string
  readonly pcode?: string
  /** Its answer on the map; absent for a place that is no cell. */
  readonly territory?: PlaceTerritory
  /** `Government forces, disputed`. */
  readonly holder?: string
  /** Claims that name it, published by the date of knowledge. */
  readonly claims: number
  readonly text: string
}

/** Every place of a case: those of the map first, then by how many claims name them. */
export const placeList = (situation: Situation, index: CaseIndex): ReadonlyArray<PlaceEntry> => {
  const knownTo = timePointSpan(situation.controls.knownBy, index.clock).to
  const claims = new Map<PlaceId, number>()
  for (const { claim, publishedBy } of index.inOrder) {
    if (publishedBy > knownTo) continue
    for (const place of subjectsOf(claim).places) claims.set(place, (claims.get(place) ?? 0) + 1)
  }
  const territory = new Map(situation.territory.map((answer) => [answer.place, answer]))
  return index.bundle.record.places
    .map((place): PlaceEntry => {
      const [parent] = place.within
      const answer = territory.get(place.id)
      return {
        id: place.id,
        name: nameIn(place),
        names: otherNames(place, index),
        kind: wordsOfKind(place.kind),
        ...(parent === undefined ? {} : { within: placeName(index, parent) }),
        ...(place.pcode === undefined ? {} : { pcode: place.pcode.code }),
        ...(answer === undefined ? {} : { territory: answer, holder: holderPhrase(answer, index) }),
        claims: claims.get(place.id) ?? 0,
        text: comparable(
          [
            place.id,
            place.name,
            ...Object.values(place.names),
            ...place.alternativeNames,
            wordsOfKind(place.kind),
            place.pcode?.code ?? ""
          ].join(" ")
        )
      }
    })
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}
