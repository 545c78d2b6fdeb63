import type { CardSection } from "@cordon/view-model/cards"
import type { ClaimCard } from "@cordon/view-model/claim-card"
import { formatShortDay } from "@cordon/view-model/format-time"
import { holdingWords } from "@cordon/view-model/names"
import type { Session } from "@cordon/view-model/session"

/** A claim in the list of a selection. */
export interface ClaimRow {
  readonly card: ClaimCard
  readonly section: CardSection["key"]
}

/** The claims of a selection in one list, in the order of its sections; what is not like with like comes last. */
export const claimRows = (sections: ReadonlyArray<CardSection>): ReadonlyArray<ClaimRow> =>
  sections.flatMap((section) => section.cards.map((card) => ({ card, section: section.key })))

/** The day a claim was said, for a narrow column; the words where only a month or year is known. */
export const saidShort = (card: ClaimCard): string =>
  card.saidDay === undefined
    ? card.said.replace(/^some day /, "").replace(/ \d{4}$/, "")
    : formatShortDay(card.saidDay)

/** What a claim says, for a narrow column: its number, or who holds the ground. */
export const sayingShort = (card: ClaimCard, session: Session): string => {
  if (card.amount !== undefined) return card.amount
  const proposition = session.index.claims.get(card.id)?.claim.proposition
  if (proposition?.kind !== "Control") return "–"
  return proposition.holding.kind === "contested"
    ? "contested"
    : holdingWords(proposition.holding, session.index)
}

/** One word for why a claim is not counted. */
export const standingShort = ({ card, section }: ClaimRow): string => {
  switch (card.status.kind) {
    case "counted":
      return ""
    case "stale":
      return "stale"
    case "late":
      return "later"
    case "notCounted":
      return section === "superseded" ? "before" : section === "notLike" ? "other" : "not"
  }
}

/** Admiralty grade, e.g. `B3`; `F6` where nobody has judged it. */
export const gradeText = ({ grade }: ClaimCard): string => `${grade.reliability}${grade.credibility}`

/** A speaker for a narrow column: an abbreviation in brackets instead of the long name. */
export const speakerShort = (name: string): string => {
  const found = /\(([A-Z][A-Za-z-]{1,9})\)/.exec(name)?.[1]
  return found !== undefined && found === found.toUpperCase() ? found : name.replace(/ \(.*\)$/, "")
}
