import type { Claim } from "@cordon/domain/claim/claim"
import type { ClaimId, SourceId } from "@cordon/domain/key"
import type { Sensitivity } from "@cordon/domain/sensitivity"
import type { AttributionConfidence } from "@cordon/domain/source/citation"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatInstant } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { knownBy, makeView, type View } from "@cordon/ledger/visible"
import { type ClaimStatus, claimStatus, type Standing } from "./claim-status.ts"
import { formatAmountShort, modalityVerb, unitSuffix } from "./format.ts"
import { formatPeriodWords, formatPublished } from "./format-time.ts"
import { type Grade, gradeOf } from "./grade.ts"
import { vocabulary } from "./language.ts"
import { sourceName } from "./names.ts"
import { publicationDay } from "./session-state.ts"
import type { Session, Snapshot } from "./session.ts"
import { verdictWords } from "./verdict.ts"

/** What a card says besides its claim. */
export const words = vocabulary("view-model/claim-card", {
  attribution: {
    a: "publisher and words seen plainly",
    b: "seen through a copy, translation or excerpt, or the date is inferred",
    c: "weakly attributed or inferred"
  } satisfies Readonly<Record<AttributionConfidence, string>>,
  /** The version where it is not the first. */
  recorded: (instant: string, entry: number, version: number | undefined) =>
    `${instant}, entry ${entry}${version === undefined ? "" : `, version ${version}`}`,
  repeats: (source: string, stance: Stance) => `repeats ${source}${STANCES[stance]}`,
  denies: (source: string, stance: Stance) => `denies what ${source} said${STANCES[stance]}`
})

type Stance = Extract<Claim["origin"], { readonly kind: "repeats" }>["stance"]

/** Where the passage can be read, or why no address is given. */
export type CitationAddress =
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "unaddressed"; readonly reason: string }

/** A claim as a card: speaker, verb, our paraphrase, and the way to the passage. */
export interface ClaimCard {
  readonly id: ClaimId
  readonly speaker: string
  readonly speakerId: SourceId
  /** says, estimates, reports, denies, predicts, alleges. */
  readonly verb: string
  /** Our paraphrase. */
  readonly text: string
  /** The number it gives, for a narrow column; absent where it gives none. */
  readonly amount?: string
  /** When it was said, in words. */
  readonly said: string
  /** The day it was said, where that is known. */
  readonly saidDay?: CalendarDay
  readonly publisher: string
  readonly title?: string
  readonly address: CitationAddress
  /** The passage, e.g. `paragraph 13`; absent when the whole document is cited. */
  readonly locator?: string
  /** F and 6 when nobody has judged it by the date of knowledge: cannot be judged. */
  readonly grade: Grade
  readonly attribution: { readonly confidence: AttributionConfidence; readonly text: string }
  readonly clocks: { readonly held: string; readonly published: string; readonly recorded: string }
  /** `repeats UN, disputing it`; absent for the speaker's own words. */
  readonly origin?: string
  readonly status: ClaimStatus
  readonly sensitivity: Sensitivity
  readonly note?: string
  readonly outcome?: { readonly verdict: string; readonly reasons: string }
}

/** A claim that was withdrawn: the gap and its reason. */
export interface WithdrawnCard {
  readonly id: ClaimId
  readonly reason: string
}

/** The card of a claim under what a session shows; undefined when the case has no such claim. */
export const claimCard = (
  id: ClaimId,
  snapshot: Pick<Snapshot, "situation">,
  session: Pick<Session, "index">,
  standing?: Standing
): ClaimCard | undefined => {
  const claim = session.index.claims.get(id)
  if (claim === undefined) return undefined
  return cardOf(claim, makeView(session.index, snapshot.situation.controls), standing)
}

/** The withdrawal of a claim, if it was withdrawn. */
export const withdrawnCard = (id: ClaimId, index: CaseIndex): WithdrawnCard | undefined => {
  const found = index.bundle.record.withdrawn.find((gone) => gone.id === id)
  return found === undefined ? undefined : { id, reason: found.reason }
}

/** The card of an indexed claim under a view. */
export const cardOf = (indexed: IndexedClaim, view: View, standing?: Standing): ClaimCard => {
  const { index } = view
  const { claim, recorded } = indexed
  const { citation } = claim
  const saidDay = publicationDay(claim, index)
  const amount = amountOf(claim)
  const origin = originWords(claim, index)
  const outcome = knownOutcome(indexed, view)
  return {
    id: claim.id,
    speaker: sourceName(index, claim.speaker),
    speakerId: claim.speaker,
    verb: modalityVerb(claim.modality),
    text: claim.paraphrase,
    ...(amount === undefined ? {} : { amount }),
    said: formatPublished(claim.publishedAt, index.clock),
    ...(saidDay === undefined ? {} : { saidDay }),
    publisher: sourceName(index, citation.publisher),
    ...(citation.title === undefined ? {} : { title: citation.title }),
    address: citation.where,
    ...(citation.locator === undefined ? {} : { locator: citation.locator }),
    grade: gradeOf(indexed, view),
    attribution: { confidence: citation.attribution, text: words.attribution[citation.attribution] },
    clocks: {
      held: formatPeriodWords(claim.heldDuring, index.clock),
      published: formatPublished(claim.publishedAt, index.clock),
      recorded: words.recorded(
        formatInstant(recorded.recordedAt),
        recorded.sequence,
        recorded.version > 1 ? recorded.version : undefined
      )
    },
    ...(origin === undefined ? {} : { origin }),
    status: claimStatus(indexed, view, standing),
    sensitivity: claim.sensitivity,
    ...(claim.note === undefined ? {} : { note: claim.note }),
    ...(outcome === undefined ? {} : { outcome })
  }
}

const STANCES = { agrees: ", agreeing", neutral: "", disputes: ", disputing it" } as const

const originWords = ({ origin, modality }: Claim, index: CaseIndex): string | undefined => {
  if (origin.kind === "own") return undefined
  const source = sourceName(index, origin.source)
  return modality === "denies" ? words.denies(source, origin.stance) : words.repeats(source, origin.stance)
}

/** The number that a claim gives, short; a control claim gives none. */
export const amountOf = ({ proposition }: Claim): string | undefined => {
  if (!("amount" in proposition) || proposition.amount === undefined) return undefined
  const { amount } = proposition
  const suffix =
    amount.unit === "percent" || amount.unit === "squareKilometres" ? unitSuffix(amount.unit) : ""
  return `${formatAmountShort(amount)}${suffix}`
}

const knownOutcome = (claim: IndexedClaim, view: View): ClaimCard["outcome"] => {
  const outcome = (view.index.outcomesByClaim.get(claim.claim.id) ?? []).findLast(({ publishedAt }) =>
    knownBy(publishedAt, view.index, view.knownTo)
  )
  return outcome === undefined
    ? undefined
    : { verdict: verdictWords[outcome.verdict], reasons: outcome.reasons }
}
