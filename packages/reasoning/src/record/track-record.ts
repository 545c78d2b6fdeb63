import type { Outcome } from "@cordon/domain/assessment/outcome"
import type { SourceId } from "@cordon/domain/key"
import type { Language } from "@cordon/domain/language/spoken"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView, type View } from "@cordon/ledger/visible"
import { againstInterest } from "./interest.ts"
import { ratioOf } from "./ratio.ts"
import { originOf, sameWords, voiceChain, wordsOf } from "./source-words.ts"
import { standingOf } from "./standing-outcome.ts"
import { tallyOf, verdicts } from "./tally.ts"
import { type Topic, topicOf, topics } from "./topic.ts"
import { type TopicRecord, type TrackRecord } from "./track-record-schema.ts"
import { typicalRatio } from "./typical-ratio.ts"
import type { Speech } from "../words/speech.ts"
import { speechOf } from "../words/speech-of.ts"

/**
 * The record of one source; `undefined` when the case has no such source.
 *
 * `knownBy` keeps the claims, outcomes and later figures known by then. `accordingTo` says by whose words it
 * is judged: outcomes whose evidence it does not admit are set aside. `at` changes nothing: a record is of
 * all that was said, not of a day.
 * Gotcha: a source answers for the sources that are part of it; a spokesman's record is in his agency's too.
 */
export const trackRecordOf = (
  index: CaseIndex,
  controls: Controls,
  source: SourceId,
  language: Language = "en"
): TrackRecord | undefined => {
  if (!index.sources.has(source)) return undefined
  const view = makeView(index, controls)
  return record(source, view, speechOf(view, language))
}

/**
 * A record for every source with an outcome, in order of source id.
 *
 * Shape: each checked claim is in one record only. Sources that are one voice share a record, under the
 * nearest source that all of them are part of: a spokesman alone under himself, two under their agency.
 */
export const trackRecords = (
  index: CaseIndex,
  controls: Controls,
  language: Language = "en"
): ReadonlyArray<TrackRecord> => {
  const view = makeView(index, controls)
  const speech = speechOf(view, language)
  const chains = new Map<SourceId, Array<ReadonlyArray<SourceId>>>()
  for (const claim of knownClaims(view)) {
    if (standingOf(claim, view).kind !== "judged") continue
    const chain = voiceChain(originOf(claim.claim), index)
    chains.set(claim.witness, [...(chains.get(claim.witness) ?? []), chain])
  }
  return [...chains]
    .map(
      ([voice, [first, ...rest]]) =>
        first?.find((source) => rest.every((chain) => chain.includes(source))) ?? voice
    )
    .sort()
    .map((source) => record(source, view, speech))
}

interface Judged {
  readonly claim: IndexedClaim
  readonly outcome: Outcome
  readonly dissent: ReadonlyArray<Outcome>
}

const record = (source: SourceId, view: View, speech: Speech): TrackRecord => {
  const { index } = view
  const words = wordsOf(source, knownClaims(view), index)
  const groups = sameWords(words).map((group) => keptFirst(group, view))
  const judged = groups.flatMap(([claim]): ReadonlyArray<Judged> => {
    const standing = standingOf(claim, view)
    return standing.kind === "judged" ? [{ ...standing, claim }] : []
  })
  const concerned = [...words.own, ...words.relayed, ...words.repeated]
  const standings = concerned.map((claim) => standingOf(claim, view).kind)
  const lines = judged.flatMap(({ claim, outcome }) => ratioOf(claim, outcome, view, speech) ?? [])
  const typical = typicalRatio(lines.map(({ ratio }) => ratio))
  return {
    source,
    voice: voiceChain(source, index).at(-1) ?? source,
    claims: {
      own: words.own.length,
      relayed: words.relayed.length,
      repeated: words.repeated.map(({ claim }) => ({ claim: claim.id, origin: originOf(claim) })),
      again: groups.flatMap(([kept, ...others]) =>
        others.map(({ claim }) => ({ claim: claim.id, of: kept.claim.id }))
      )
    },
    checked: judged.length,
    noOutcome: standings.filter((kind) => kind === "none").length,
    setAside: standings.filter((kind) => kind === "setAside").length,
    perTopic: topics.flatMap((topic) => topicRecord(topic, judged, index) ?? []),
    all: tallyOf(judged.map(({ outcome }) => outcome.verdict)),
    ratios: { lines, ...(typical === undefined ? {} : { typical }), tooFew: typical === undefined },
    againstInterest: groups.flatMap(
      ([claim]) => againstInterest(claim, originOf(claim.claim), index, speech) ?? []
    )
  }
}

const knownClaims = ({ index, knownTo }: View): ReadonlyArray<IndexedClaim> =>
  index.inOrder.filter(({ publishedBy }) => publishedBy <= knownTo)

/** Puts the claim that stands for its words first: the first with an outcome, else the first said. */
const keptFirst = (
  group: ReadonlyArray<IndexedClaim>,
  view: View
): readonly [IndexedClaim, ...ReadonlyArray<IndexedClaim>] => {
  const kept = group.find((claim) => standingOf(claim, view).kind === "judged") ?? group[0]!
  return [kept, ...group.filter((claim) => claim !== kept)]
}

const topicRecord = (
  topic: Topic,
  judged: ReadonlyArray<Judged>,
  index: CaseIndex
): TopicRecord | undefined => {
  const own = judged.filter(({ claim }) => topicOf(claim.claim, index) === topic)
  if (own.length === 0) return undefined
  const rank = ({ outcome }: Judged) => verdicts.indexOf(outcome.verdict)
  return {
    topic,
    claims: [...own]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ claim, outcome, dissent }) => ({
        claim: claim.claim.id,
        verdict: outcome.verdict,
        outcome: outcome.id,
        dissent: dissent.map(({ id }) => id)
      })),
    ...tallyOf(own.map(({ outcome }) => outcome.verdict))
  }
}
