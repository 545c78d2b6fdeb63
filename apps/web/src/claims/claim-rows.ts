import type { CardSection } from "@cordon/view-model/cards"
import type { ClaimCard, WithdrawnCard } from "@cordon/view-model/claim-card"

/** A line of the panel: a heading, a claim, or the gap that a withdrawn claim leaves. */
export type PanelRow =
  | {
      readonly id: string
      readonly kind: "heading"
      readonly title: string
      readonly note: string
      readonly key: string
    }
  | { readonly id: string; readonly kind: "claim"; readonly card: ClaimCard }
  | { readonly id: string; readonly kind: "withdrawn"; readonly card: WithdrawnCard }
  | {
      readonly id: string
      readonly kind: "folded"
      readonly title: string
      readonly note: string
      readonly cards: ReadonlyArray<ClaimCard>
    }

/** Sections that are named but not counted: folded until asked for. */
const FOLDED: ReadonlySet<CardSection["key"]> = new Set(["others", "superseded", "notLike"])

/** Sections as one list of lines, so that a step of time changes only the lines that differ. */
export const rowsOfSections = (
  of: string,
  sections: ReadonlyArray<CardSection>,
  bare: ReadonlySet<CardSection["key"]>
): ReadonlyArray<PanelRow> =>
  sections.flatMap((section): ReadonlyArray<PanelRow> => {
    const id = `${of} ${section.key} ${section.key === "tension" ? section.title : ""}`
    const note = section.note ?? ""
    if (FOLDED.has(section.key)) {
      return [
        {
          id,
          kind: "folded",
          title: section.title,
          note: note === "" ? String(section.cards.length) : note,
          cards: section.cards
        }
      ]
    }
    return [
      ...(bare.has(section.key)
        ? []
        : [{ id, kind: "heading" as const, title: section.title, note, key: section.key }]),
      ...(section.withdrawn === undefined
        ? []
        : [{ id: `${id} gap`, kind: "withdrawn" as const, card: section.withdrawn }]),
      ...section.cards.map((card) => ({ id: `${id} ${card.id}`, kind: "claim" as const, card }))
    ]
  })

/**
 * Whether two states of one line read the same. A claim never changes while a case is open, so that only its
 * status, its grade and its outcome can differ.
 */
export const sameRow = (a: PanelRow, b: PanelRow): boolean => {
  if (a.kind === "claim" && b.kind === "claim") return sameCard(a.card, b.card)
  if (a.kind === "folded" && b.kind === "folded") {
    return (
      a.note === b.note &&
      a.cards.length === b.cards.length &&
      a.cards.every((card, i) => sameCard(card, b.cards[i]!))
    )
  }
  if (a.kind === "heading" && b.kind === "heading") return a.title === b.title && a.note === b.note
  return a.kind === b.kind
}

const sameCard = (a: ClaimCard, b: ClaimCard): boolean =>
  a.id === b.id &&
  a.status.kind === b.status.kind &&
  (a.status.kind === "counted" || b.status.kind === "counted" || a.status.text === b.status.text) &&
  a.grade.reliability === b.grade.reliability &&
  a.grade.credibility === b.grade.credibility &&
  a.outcome?.verdict === b.outcome?.verdict
