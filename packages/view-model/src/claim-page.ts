import type { Assessment } from "@cordon/domain/assessment/assessment"
import { type Likelihood, likelihoodPercent, likelihoodWords } from "@cordon/domain/assessment/likelihood"
import type { Outcome, Verdict } from "@cordon/domain/assessment/outcome"
import type { Claim } from "@cordon/domain/claim/claim"
import type { ClaimId, FigureId, PlaceId, SourceId } from "@cordon/domain/key"
import { formatBound, formatPeriod } from "@cordon/domain/time/edtf-format"
import { formatInstant } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { knownBy, makeView, type View } from "@cordon/ledger/visible"
import { cardOf, type ClaimCard } from "./claim-card.ts"
import { type ClaimStanding, claimStandings } from "./claim-standing.ts"
import { boundPrecision, formatInstantWords, periodPrecision } from "./clock-words.ts"
import { joined } from "./format.ts"
import { formatPeriodWords, formatPublished } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { figureName, placeName, sourceName, textIn } from "./names.ts"
import { type PropositionFact, propositionFacts } from "./proposition-words.ts"
import type { Snapshot } from "./session.ts"
import { alignmentWords, kindWords } from "./source-list.ts"
import { verdictWords } from "./verdict.ts"

/** What the page of a claim says besides the record. */
export const words = vocabulary("view-model/claim-page", {
  stated: {
    original: "First said by",
    office: "Published by",
    title: "Title",
    date: "Date",
    reference: "Reference"
  },
  entry: (entry: number) => `set by the ledger: entry ${entry}`,
  entryVersion: (entry: number, version: number) => `set by the ledger: entry ${entry}, version ${version}`,
  ownWords: "own words",
  witness: "counts as the witness",
  stances: {
    agrees: "repeats others and agrees",
    neutral: "repeats others",
    disputes: "repeats others and disputes it"
  },
  likelihood: (likelihood: Likelihood, low: number, high: number) =>
    `${likelihoodWords[likelihood]} (${low}–${high} %)`
})

/** One of the three clocks of a claim. */
export interface ClaimClock {
  readonly clock: "heldDuring" | "publishedAt" | "recordedAt"
  readonly text: string
  /** How finely it is known. */
  readonly precision: string
  /** As it is written in the record; EDTF, or RFC 3339 for the ledger's own clock. */
  readonly written: string
}

/** Somebody whose part in a claim is told apart: who says it, who published the page, who said it first. */
export interface ClaimRole {
  readonly role: "speaker" | "publisher" | "origin"
  readonly source: SourceId
  readonly name: string
  readonly detail: string
}

/** A judgement of a claim or of its origin, with its author and reasons. */
export interface ClaimJudgement {
  readonly id: string
  /** `B3` of a claim; `B` of a source. */
  readonly grade: string
  readonly of: "claim" | "source"
  readonly by: string
  readonly said: string
  readonly reasons: string
  readonly likelihood?: string
  readonly evidence: ReadonlyArray<ClaimId>
}

/** How a claim turned out, by whom and on what evidence. */
export interface ClaimVerdict {
  readonly id: string
  readonly verdict: Verdict
  readonly words: string
  readonly by: string
  readonly said: string
  readonly reasons: string
  readonly evidence: ReadonlyArray<ClaimId>
  readonly laterKnown?: string
}

/** All that the record in memory has on one claim, as known by the date of knowledge. */
export interface ClaimPage {
  readonly card: ClaimCard
  readonly standing: ClaimStanding
  readonly disputed: boolean
  readonly facts: ReadonlyArray<PropositionFact>
  readonly clocks: ReadonlyArray<ClaimClock>
  readonly roles: ReadonlyArray<ClaimRole>
  /** The latest first. */
  readonly judgements: ReadonlyArray<ClaimJudgement>
  readonly outcomes: ReadonlyArray<ClaimVerdict>
  /** Judgements and outcomes published after the date of knowledge: named, not shown. */
  readonly laterJudged: number
  /** The key figures it has a line in, and the places whose holder it has a voice on. */
  readonly figures: ReadonlyArray<{
    readonly figure: FigureId
    readonly name: string
    readonly disputed: boolean
  }>
  readonly places: ReadonlyArray<{
    readonly place: PlaceId
    readonly name: string
    readonly disputed: boolean
  }>
  /** Sets that the editors say cannot all hold, with the others in them that had been published. */
  readonly tensions: ReadonlyArray<{
    readonly id: string
    readonly title: string
    readonly why: string
    readonly others: ReadonlyArray<ClaimId>
  }>
  /** What its document says it rests on itself. */
  readonly statedSources: ReadonlyArray<readonly [string, string]>
}

/** The page of a claim under what a session shows; undefined when the case has no such claim. */
export const claimPage = (
  id: ClaimId,
  { situation }: Pick<Snapshot, "situation">,
  index: CaseIndex
): ClaimPage | undefined => {
  const indexed = index.claims.get(id)
  if (indexed === undefined) return undefined
  const view = makeView(index, situation.controls)
  const { claim } = indexed
  const standings = claimStandings(situation, view)
  const known = <T extends Assessment | Outcome>(all: ReadonlyArray<T> | undefined) =>
    (all ?? []).filter(({ publishedAt }) => knownBy(publishedAt, index, view.knownTo)).toReversed()
  const ofClaim = index.assessmentsByClaim.get(id) ?? []
  const ofSource = index.assessmentsBySource.get(indexed.witness) ?? []
  const outcomes = index.outcomesByClaim.get(id) ?? []
  const judged = [...known(ofClaim), ...known(ofSource)]
  const settled = known(outcomes)
  return {
    card: cardOf(indexed, view),
    standing: standings.of(indexed),
    disputed: standings.disputed(id),
    facts: propositionFacts(claim.proposition, index),
    clocks: clocksOf(indexed, index),
    roles: rolesOf(claim, index),
    judgements: judged.map((assessment) => judgementOf(assessment, index)),
    outcomes: settled.map((outcome) => verdictOf(outcome, index)),
    laterJudged: ofClaim.length + ofSource.length + outcomes.length - judged.length - settled.length,
    figures: situation.figures
      .filter(({ lines }) => lines.some((line) => line.claim === id && line.standing !== "notLike"))
      .map(({ id: figure, status }) => ({
        figure,
        name: figureName(index, figure),
        disputed: status === "disputed"
      })),
    places: situation.territory
      .filter(({ voices }) => voices.some((voice) => voice.claim === id))
      .map(({ place, disputed }) => ({ place, name: placeName(index, place), disputed })),
    tensions: tensionsOf(indexed, view),
    statedSources: STATED.flatMap((field) => {
      const text = claim.citation.statedSources?.[field]
      return text === undefined ? [] : [[words.stated[field], text] as const]
    })
  }
}

const STATED = ["original", "office", "title", "date", "reference"] as const

const clocksOf = ({ claim, recorded }: IndexedClaim, index: CaseIndex): ReadonlyArray<ClaimClock> => [
  {
    clock: "heldDuring",
    text: formatPeriodWords(claim.heldDuring, index.clock),
    precision: periodPrecision(claim.heldDuring),
    written: formatPeriod(claim.heldDuring)
  },
  {
    clock: "publishedAt",
    text: formatPublished(claim.publishedAt, index.clock),
    precision: boundPrecision(claim.publishedAt),
    written: formatBound(claim.publishedAt)
  },
  {
    clock: "recordedAt",
    text: formatInstantWords(recorded.recordedAt, index.clock),
    precision:
      recorded.version > 1
        ? words.entryVersion(recorded.sequence, recorded.version)
        : words.entry(recorded.sequence),
    written: formatInstant(recorded.recordedAt)
  }
]

const rolesOf = ({ speaker, origin, citation }: Claim, index: CaseIndex): ReadonlyArray<ClaimRole> => {
  const role = (name: ClaimRole["role"], source: SourceId, more?: string): ClaimRole => {
    const found = index.sources.get(source)
    return {
      role: name,
      source,
      name: sourceName(index, source),
      detail: joined([
        ...(found === undefined ? [] : [kindWords(found.kind), alignmentWords(found.alignment, index)]),
        ...(more === undefined ? [] : [more])
      ])
    }
  }
  return [
    role("speaker", speaker, origin.kind === "own" ? words.ownWords : words.stances[origin.stance]),
    ...(origin.kind === "repeats" ? [role("origin", origin.source, words.witness)] : []),
    role("publisher", citation.publisher)
  ]
}

const judgementOf = (
  { id, by, publishedAt, subject, reasons, evidence }: Assessment,
  index: CaseIndex
): ClaimJudgement => ({
  id,
  grade: subject.kind === "claim" ? `${subject.reliability}${subject.credibility}` : subject.reliability,
  of: subject.kind,
  by,
  said: formatPublished(publishedAt, index.clock),
  reasons,
  ...(subject.kind === "claim" && subject.likelihood !== undefined
    ? {
        likelihood: words.likelihood(
          subject.likelihood,
          likelihoodPercent[subject.likelihood].low,
          likelihoodPercent[subject.likelihood].high
        )
      }
    : {}),
  evidence
})

const verdictOf = (
  { id, verdict, by, publishedAt, reasons, evidence, laterKnown }: Outcome,
  index: CaseIndex
): ClaimVerdict => ({
  id,
  verdict,
  words: verdictWords[verdict],
  by,
  said: formatPublished(publishedAt, index.clock),
  reasons,
  evidence,
  ...(laterKnown === undefined ? {} : { laterKnown: laterKnown.sentence })
})

const tensionsOf = ({ claim }: IndexedClaim, { index, knownTo }: View): ClaimPage["tensions"] =>
  claim.tensions.map((id) => {
    const named = index.bundle.record.manifest.tensions.find((tension) => tension.id === id)
    return {
      id,
      title: named === undefined ? id : textIn(named, "title"),
      why: named === undefined ? "" : textIn(named, "why"),
      others: index.inOrder
        .filter(
          (other) =>
            other.claim.id !== claim.id && other.publishedBy <= knownTo && other.claim.tensions.includes(id)
        )
        .map((other) => other.claim.id)
    }
  })
