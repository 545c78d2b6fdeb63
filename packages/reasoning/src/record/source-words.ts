import type { Claim } from "@cordon/domain/claim/claim"
import type { SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { wordsKey } from "./comparable.ts"

/** What a source said by itself, what others repeat from it, and what it only repeats. */
export interface SourceWords {
  /** Spoken by the source, or by one that is part of it, in its own words. */
  readonly own: ReadonlyArray<IndexedClaim>
  /** Its words as others repeat them; they count for it. */
  readonly relayed: ReadonlyArray<IndexedClaim>
  /** Others' words that it repeats; they count for their origin. */
  readonly repeated: ReadonlyArray<IndexedClaim>
}

/** The source whose words a claim is: the speaker, or whom the speaker repeats. */
export const originOf = ({ origin, speaker }: Claim): SourceId =>
  origin.kind === "repeats" ? origin.source : speaker

/** A source and the sources it is part of, itself first, the voice last. Cycles end the walk. */
export const voiceChain = (source: SourceId, { sources }: CaseIndex): ReadonlyArray<SourceId> => {
  const chain: Array<SourceId> = []
  let current: SourceId | undefined = source
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current)
    current = sources.get(current)?.partOf
  }
  return chain
}

/** Sorts the claims that concern a source, among those known, into the three kinds; order is kept. */
export const wordsOf = (
  source: SourceId,
  known: ReadonlyArray<IndexedClaim>,
  index: CaseIndex
): SourceWords => {
  const speaks = (id: SourceId) => voiceChain(id, index).includes(source)
  const from = known.filter(({ claim }) => speaks(originOf(claim)))
  return {
    own: from.filter(({ claim }) => speaks(claim.speaker)),
    relayed: from.filter(({ claim }) => !speaks(claim.speaker)),
    repeated: known.filter(({ claim }) => speaks(claim.speaker) && !speaks(originOf(claim)))
  }
}

/**
 * Groups claims of one origin that are the same words, so that each is counted once; first said, first kept.
 *
 * Shape: own words are the same when they say the same of the same period; a repetition is the same as any
 * words that say the same, since its date is often that of the repeating. Wording of numbers is ignored.
 */
export const sameWords = ({
  own,
  relayed
}: Pick<SourceWords, "own" | "relayed">): ReadonlyArray<ReadonlyArray<IndexedClaim>> => {
  const groups: Array<Array<IndexedClaim>> = []
  const bySaying = new Map<string, Array<IndexedClaim>>()
  const byPeriod = new Map<string, Array<IndexedClaim>>()
  for (const claim of own) {
    const saying = sayingOf(claim)
    const period = `${claim.beginsEarliest} ${claim.beginsSurely} ${claim.endsLatest} ${saying}`
    const group = byPeriod.get(period) ?? []
    if (group.length === 0) {
      groups.push(group)
      byPeriod.set(period, group)
      if (!bySaying.has(saying)) bySaying.set(saying, group)
    }
    group.push(claim)
  }
  for (const claim of relayed) {
    const saying = sayingOf(claim)
    const group = bySaying.get(saying) ?? []
    if (group.length === 0) {
      groups.push(group)
      bySaying.set(saying, group)
    }
    group.push(claim)
  }
  return groups
}

const sayingOf = ({ claim }: IndexedClaim): string =>
  `${claim.modality === "denies" ? "not " : ""}${wordsKey(claim.proposition)}`
