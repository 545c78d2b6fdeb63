import { claimCard, type ClaimCard } from "@cordon/view-model/claim-card"
import { assumptionOf } from "@cordon/view-model/member"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { gradeText, speakerShort } from "../claim-rows.ts"
import { type Line, line, span, wrapped } from "../line.ts"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"

/** The card of the claim that a member is; undefined for an assumption. */
export const memberCard = (
  member: ReasonMember,
  snapshot: Snapshot,
  session: Session
): ClaimCard | undefined => (member.kind === "claim" ? claimCard(member.claim, snapshot, session) : undefined)

/** What a member says in one line: grade, speaker, verb, number, paraphrase; or who assumes what. */
export const memberWords = (member: ReasonMember, snapshot: Snapshot, session: Session): string => {
  if (member.kind === "assumption") {
    const assumed = assumptionOf(member.assumption, session.index)
    return assumed === undefined ? "an assumption" : `assumption of ${assumed.by}: ${assumed.title}`
  }
  const card = memberCard(member, snapshot, session)
  if (card === undefined) return ""
  const amount = card.amount === undefined ? "" : ` ${card.amount}`
  return `${gradeText(card)} ${speakerShort(card.speaker)} ${card.verb}${amount}: ${card.text}`
}

/** An assumption in full: who makes it, and why. */
export const assumptionLines = (id: string, session: Session, width: number): ReadonlyArray<Line> => {
  const assumed = assumptionOf(id, session.index)
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
