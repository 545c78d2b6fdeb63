import type { Alignment, SourceKind } from "@cordon/domain/source/source"
import type { SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { knownBy, type View } from "@cordon/ledger/visible"
import { vocabulary } from "./language.ts"
import { actorName, nameIn } from "./names.ts"
import { comparable, wordsOfKind } from "./search.ts"

/** Whose side a source is on, in words. */
export const words = vocabulary("view-model/source-list", {
  alignedWith: (party: string) => `aligned with ${party}`,
  independent: "independent",
  notJudged: "alignment not judged"
})

/** A source in the list of sources. */
export interface SourceEntry {
  readonly id: SourceId
  readonly name: string
  readonly kind: string
  /** Whose side it is on, as somebody judged. */
  readonly alignment: string
  /** Claims of its own words, known by the date of knowledge. */
  readonly claims: number
  /** How many of them have an outcome that was known by then. */
  readonly withOutcome: number
  /** Claims by which it repeats another source. */
  readonly repeats: number
}

/** Every source that speaks or is quoted by the date of knowledge, most claims first. */
export const sourceList = ({ index, knownTo }: View): ReadonlyArray<SourceEntry> => {
  const own = new Map<SourceId, number>()
  const judged = new Map<SourceId, number>()
  const repeats = new Map<SourceId, number>()
  for (const { claim, publishedBy } of index.inOrder) {
    if (publishedBy > knownTo) continue
    const origin = claim.origin.kind === "repeats" ? claim.origin.source : claim.speaker
    add(own, origin)
    if (claim.origin.kind === "repeats") add(repeats, claim.speaker)
    const outcomes = index.outcomesByClaim.get(claim.id) ?? []
    if (outcomes.some(({ publishedAt }) => knownBy(publishedAt, index, knownTo))) add(judged, origin)
  }
  return index.bundle.record.sources
    .flatMap((source): ReadonlyArray<SourceEntry> => {
      const { id, kind, alignment } = source
      const entry = {
        id,
        name: nameIn(source),
        kind: kindWords(kind),
        alignment: alignmentWords(alignment, index),
        claims: own.get(id) ?? 0,
        withOutcome: judged.get(id) ?? 0,
        repeats: repeats.get(id) ?? 0
      }
      return entry.claims + entry.repeats === 0 ? [] : [entry]
    })
    .sort((a, b) => b.claims - a.claims || b.repeats - a.repeats || (a.name < b.name ? -1 : 1))
}

/** The entries whose name or kind has every word of a query, whatever its accents and case. */
export const foundSources = (
  entries: ReadonlyArray<SourceEntry>,
  query: string
): ReadonlyArray<SourceEntry> => {
  const wanted = comparable(query)
    .split(" ")
    .filter((word) => word !== "")
  return entries.filter(({ name, kind, alignment, id }) => {
    const text = comparable(`${name} ${kind} ${alignment} ${id}`)
    return wanted.every((word) => text.includes(word))
  })
}

/** `newsAgency` as `news agency`. */
export const kindWords = (kind: SourceKind): string => wordsOfKind(kind)

/** Whose side a source is on, in a few words. */
export const alignmentWords = (alignment: Alignment, index: CaseIndex): string => {
  switch (alignment.kind) {
    case "aligned":
      return words.alignedWith(actorName(index, alignment.with))
    case "independent":
      return words.independent
    case "unknown":
      return words.notJudged
  }
}

const add = (counts: Map<SourceId, number>, id: SourceId): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}
