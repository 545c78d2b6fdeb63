import type { Unit } from "@cordon/domain/amount/amount"
import type { ClaimId } from "@cordon/domain/key"
import { formatInstant } from "@cordon/domain/time/instant"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls, TimePoint } from "@cordon/ledger/controls"
import type { OpenRange, ReasonMember } from "@cordon/reasoning/case/member-schema"
import { amountOf } from "@cordon/view-model/claim-card"
import { formatNumber, modalityVerb, unitSuffix } from "@cordon/view-model/format"
import { sourceShortName, viewWords } from "@cordon/view-model/names"

/** A line to end with where an answer is not whole. */
export const NOT_COMPLETE =
  "The time or work allowed ran out before everything was looked for: there may be more."

/** The case and the view that an answer is about, in two lines. */
export const headLines = (controls: Controls, index: CaseIndex, found: string): ReadonlyArray<string> => {
  const { manifest } = index.bundle.record
  return [
    `${manifest.title}, ${manifest.subtitle}`,
    `at ${timeText(controls.at)}, known by ${timeText(controls.knownBy)}, according to ${viewWords(controls.accordingTo, index)}: ${found}`
  ]
}

/** A member by its key: `C026`, `C026 (parts)`, or the handle of an assumption. */
export const memberKey = (member: ReasonMember): string =>
  member.kind === "assumption"
    ? member.assumption
    : member.aspect === undefined
      ? member.claim
      : `${member.claim} (${member.aspect})`

/** Members by their keys, or `none`. */
export const memberKeys = (members: ReadonlyArray<ReasonMember>): string =>
  members.length === 0 ? "none" : members.map(memberKey).join(", ")

/** A member with who says it and what. */
export const memberLine = (member: ReasonMember, index: CaseIndex): string =>
  member.kind === "claim"
    ? `${memberKey(member)}  ${claimText(member.claim, index)}`
    : `${member.assumption}  ${assumptionText(member.assumption, index)}`

/** An interval with its unit: `35,000 to 275,000 people`, `at least 35,000 people`, `any number`. */
export const rangeText = ({ low, high }: OpenRange, unit: Unit): string => {
  if (low === undefined && high === undefined) return "any number"
  if (low === undefined) return `at most ${quantityText(high!, unit)}`
  if (high === undefined) return `at least ${quantityText(low, unit)}`
  return low === high
    ? quantityText(low, unit)
    : `${formatNumber(rounded(low, unit))} to ${quantityText(high, unit)}`
}

/** A reckoned number with its unit; what is counted is shown whole. */
export const quantityText = (value: number, unit: Unit): string =>
  `${formatNumber(rounded(value, unit))}${unitSuffix(unit)}`

const rounded = (value: number, unit: Unit): number =>
  unit === "percent" || unit === "squareKilometres" || unit === "perOne" ? value : Math.round(value)

const claimText = (id: ClaimId, index: CaseIndex): string => {
  const claim = index.claims.get(id)?.claim
  if (claim === undefined) return ""
  const amount = amountOf(claim)
  return `${sourceShortName(index, claim.speaker)} ${modalityVerb(claim.modality)}${amount === undefined ? "" : ` ${amount}`}: ${claim.paraphrase}`
}

const assumptionText = (id: string, index: CaseIndex): string => {
  const assumption = index.bundle.record.manifest.assumptions?.find((known) => known.id === id)
  return assumption === undefined ? "assumption" : `assumption of ${assumption.by}: ${assumption.title}`
}

const timeText = (point: TimePoint): string => (typeof point === "string" ? point : formatInstant(point))
