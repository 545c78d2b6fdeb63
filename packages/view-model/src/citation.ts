import type { ClaimCard } from "./claim-card.ts"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { Snapshot } from "./session.ts"

/**
 * A claim as one line to be pasted: who, what, where it stands, and under which dates it was read.
 *
 * Shape: `Speaker says: paraphrase (title, publisher, said day, locator). address. [Cordon CASE CLAIM; at …; known by …;
 * according to …]`. The number never leaves without its date and source.
 * Gotcha: a citation is in English; where another language is spoken, make the card with `inEnglish` too.
 */
export const citationText = (card: ClaimCard, { situation, at, knownBy, accordingTo }: Snapshot): string => {
  const document = [card.title, card.publisher, card.said, card.locator]
    .filter((part) => part !== undefined)
    .join(", ")
  const where = card.address.kind === "address" ? card.address.url : `no address: ${card.address.reason}`
  const standing = "text" in card.status ? `; ${card.status.text}` : ""
  return `${card.speaker} ${card.verb}: ${card.text} (${document}). ${where} [Cordon ${situation.case} ${card.id}; at ${at}; known by ${knownBy}; according to ${formatAccordingTo(accordingTo)}${standing}]`
}
