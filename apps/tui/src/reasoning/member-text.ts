import { claimCard, type ClaimCard } from "@cordon/view-model/claim-card"
import { formatNumber, unitSuffix } from "@cordon/view-model/format"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { gradeText, speakerShort } from "../claim-rows.ts"
import { type Line, line, span, wrapped } from "../line.ts"
import type { ImpliedFigure, OpenRange, ReasonMember } from "./answers.ts"

/** A member by its key: `C026`, `C026 (parts)`, or the handle of an assumption. */
export const memberKey = (member: ReasonMember): string =>
  member.kind === "assumption"
    ? member.assumption
    : member.aspect === undefined
      ? member.claim
      : `${member.claim} (${member.aspect})`

/** The claims of members by their ids, each once, then how many assumptions: `C024 C025 C048 + 1 assumption`. */
export const memberKeys = (members: ReadonlyArray<ReasonMember>): string => {
  const claims = new Set(members.flatMap((member) => (member.kind === "claim" ? [member.claim] : [])))
  const assumed = members.filter(({ kind }) => kind === "assumption").length
  const words = assumed === 0 ? [] : [`+ ${assumed} ${assumed === 1 ? "assumption" : "assumptions"}`]
  return [...claims, ...words].join(" ")
}

/** The same for a narrow column: `C024 C025 C048 +1`. */
export const memberKeysShort = (members: ReadonlyArray<ReasonMember>): string =>
  memberKeys(members).replace(/\+ (\d+) assumptions?$/, "+$1")

/** The card of the claim that a member is; undefined for an assumption. */
export const memberCard = (
  member: ReasonMember,
  snapshot: Snapshot,
  session: Session
): ClaimCard | undefined => (member.kind === "claim" ? claimCard(member.claim, snapshot, session) : undefined)

/** What a member says in one line: grade, speaker, verb, number, paraphrase; or who assumes what. */
export const memberWords = (member: ReasonMember, snapshot: Snapshot, session: Session): string => {
  if (member.kind === "assumption") {
    const assumed = assumptionOf(member.assumption, session)
    return assumed === undefined ? "an assumption" : `assumption of ${assumed.by}: ${assumed.title}`
  }
  const card = memberCard(member, snapshot, session)
  if (card === undefined) return ""
  const amount = card.amount === undefined ? "" : ` ${card.amount}`
  return `${gradeText(card)} ${speakerShort(card.speaker)} ${card.verb}${amount}: ${card.text}`
}

/** An assumption in full: who makes it, and why. */
export const assumptionLines = (id: string, session: Session, width: number): ReadonlyArray<Line> => {
  const assumed = assumptionOf(id, session)
  return [
    line(
      span(`Assumption ${id}`, { bold: true }),
      span("   nobody’s claim; it can be doubted", { role: "dim" })
    ),
    ...(assumed === undefined
      ? [line(span("This case says no more about it.", { role: "dim" }))]
      : [
          ...wrapped(`${assumed.title}.`, width).map((words) => line(words)),
          line(span("by            ", { role: "dim" }), assumed.by),
          ...wrapped(assumed.reason, width - 14).map((words, i) =>
            line(span(i === 0 ? "because       " : " ".repeat(14), { role: "dim" }), words)
          )
        ])
  ]
}

const assumptionOf = (id: string, { index }: Session) =>
  index.bundle.record.manifest.assumptions?.find((known) => known.id === id)

/** A number of a unit; whole where the unit is counted one by one. */
const amountWords = (value: number, unit: ImpliedFigure["unit"]): string =>
  formatNumber(
    unit === "percent" || unit === "perOne" || unit === "squareKilometres" ? value : Math.round(value)
  )

/** An interval for a narrow column: people without the word, `35,000+`, `≤ 60 %`. */
export const rangeShort = ({ low, high }: OpenRange, unit: ImpliedFigure["unit"]): string => {
  const suffix = unit === "persons" ? "" : unitSuffix(unit)
  if (low === undefined) return high === undefined ? "any number" : `≤ ${amountWords(high, unit)}${suffix}`
  if (high === undefined) return `${amountWords(low, unit)}+${suffix}`
  return `${low === high ? "" : `${amountWords(low, unit)} – `}${amountWords(high, unit)}${suffix}`
}

/** An interval with its unit: `35,000 – 275,000 people`, `35,000 or more people`, `any number`. */
export const rangeWords = ({ low, high }: OpenRange, unit: ImpliedFigure["unit"]): string => {
  const suffix = unitSuffix(unit)
  if (low === undefined)
    return high === undefined ? "any number" : `at most ${amountWords(high, unit)}${suffix}`
  if (high === undefined) return `at least ${amountWords(low, unit)}${suffix}`
  return low === high
    ? `${amountWords(low, unit)}${suffix}`
    : `${amountWords(low, unit)} – ${amountWords(high, unit)}${suffix}`
}
