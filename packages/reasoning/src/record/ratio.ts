import type { Amount } from "@cordon/domain/amount/amount"
import { statedNumbers } from "@cordon/domain/amount/amount"
import { LaterKnown, type Outcome } from "@cordon/domain/assessment/outcome"
import type { Proposition } from "@cordon/domain/claim/proposition"
import { ClaimId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import { Schema } from "effect"
import type { Speech } from "../words/speech.ts"
import { comparable } from "./comparable.ts"

/** A closed interval whose ends may be mere limits. */
export const StatedRange = Schema.Struct({
  low: Schema.Finite,
  high: Schema.Finite,
  openBelow: Schema.Boolean.annotate({ description: "true when it may be less than `low`" }),
  openAbove: Schema.Boolean.annotate({ description: "true when it may be more than `high`" })
}).annotate({ identifier: "StatedRange", description: "An interval with ends that may be open" })
export type StatedRange = typeof StatedRange.Type

/** One figure of a source against the one that came to be known later. */
export const RatioLine = Schema.Struct({
  claim: ClaimId,
  stated: StatedRange.annotate({ description: "The numbers said, without rounding added" }),
  later: LaterKnown,
  ratio: StatedRange.annotate({ description: "Stated over later-known: 1 is equal, below 1 too low" })
}).annotate({ identifier: "RatioLine", description: "A stated figure over the later-known one" })
export type RatioLine = typeof RatioLine.Type

/**
 * A claim's figure against the later-known one, or `undefined` when there is nothing to compare.
 *
 * The later figure is the outcome's `laterKnown`; without one, what those evidence claims say that measure
 * exactly the same. Numbers are never added up here.
 * Gotcha: undefined too when a claim it is made of is not admitted by the view, and when it may be 0.
 */
export const ratioOf = (
  claim: IndexedClaim,
  outcome: Outcome,
  view: View,
  speech: Speech
): RatioLine | undefined => {
  const stated = statedRange(amountOf(claim.claim.proposition))
  if (stated === undefined || claim.claim.modality === "denies") return undefined
  const later =
    outcome.laterKnown === undefined
      ? saidByEvidence(claim, outcome, view, speech)
      : admittedAll(outcome.laterKnown.from, view)
        ? outcome.laterKnown
        : undefined
  if (later === undefined || later.unit !== amountOf(claim.claim.proposition)?.unit) return undefined
  const least = later.low ?? later.high ?? 0
  const most = later.high ?? later.low ?? 0
  if (least === 0) return undefined
  return {
    claim: claim.claim.id,
    stated,
    later,
    ratio: {
      low: stated.low / most,
      high: stated.high / least,
      openBelow: stated.openBelow || later.high === undefined,
      openAbove: stated.openAbove || later.low === undefined
    }
  }
}

/** The amount of a proposition that is computed with; a statement's is only shown. */
const amountOf = (proposition: Proposition): Amount | undefined =>
  proposition.kind !== "Statement" && "amount" in proposition ? proposition.amount : undefined

const statedRange = (amount: Amount | undefined): StatedRange | undefined => {
  if (amount === undefined) return undefined
  const numbers = statedNumbers(amount)
  if (numbers.length === 0) return undefined
  return {
    low: Math.min(...numbers),
    high: Math.max(...numbers),
    openBelow: amount.quantifier === "atMost",
    openAbove: amount.quantifier === "atLeast"
  }
}

const admittedAll = (ids: ReadonlyArray<ClaimId>, { index, admits }: View): boolean =>
  ids.every((id) => {
    const claim = index.claims.get(id)
    return claim !== undefined && admits(claim)
  })

/** What the like-for-like evidence says: from its least to its greatest number, open where one is. */
const saidByEvidence = (
  claim: IndexedClaim,
  outcome: Outcome,
  view: View,
  speech: Speech
): LaterKnown | undefined => {
  const said = outcome.evidence.flatMap((id) => {
    const evidence = view.index.claims.get(id)
    if (evidence === undefined || !view.admits(evidence) || !comparable(claim, evidence)) return []
    const range = statedRange(amountOf(evidence.claim.proposition))
    return range === undefined ? [] : [{ id, range }]
  })
  const [first, ...rest] = said
  const unit = amountOf(claim.claim.proposition)?.unit
  if (first === undefined || unit === undefined) return undefined
  const ranges = said.map(({ range }) => range)
  const openBelow = ranges.some((range) => range.openBelow)
  const openAbove = ranges.some((range) => range.openAbove)
  if (openBelow && openAbove) return undefined
  return {
    ...(openBelow ? {} : { low: Math.min(...ranges.map(({ low }) => low)) }),
    ...(openAbove ? {} : { high: Math.max(...ranges.map(({ high }) => high)) }),
    unit,
    from: [first.id, ...rest.map(({ id }) => id)],
    sentence: speech.saidByEvidence(said.map(({ id }) => id))
  }
}
