import { citationText } from "@cordon/view-model/citation"
import { claimCard } from "@cordon/view-model/claim-card"
import { inEnglish } from "@cordon/view-model/language"
import { claimReference, type Reference } from "@cordon/view-model/reference"
import { withheldOf } from "@cordon/domain/sensitivity"
import type { ClaimId } from "@cordon/domain/key"
import type { Viewer } from "../state/viewer.ts"

/** A citation of a claim in words and as a bibliographic item; undefined where the record has no such claim. */
export const citedClaim = (
  id: ClaimId,
  { session, snapshot, addressOf }: Pick<Viewer, "session" | "snapshot" | "addressOf">
): { readonly plain: string; readonly reference: Reference } | undefined => {
  const indexed = session.index.claims.get(id)
  const card = inEnglish(() => claimCard(id, snapshot(), session))
  if (indexed === undefined || card === undefined) return undefined
  const address = new URL(addressOf({ screen: "claims", claim: id }), window.location.href).href
  const reference = claimReference(indexed, session.index, snapshot(), address)
  return {
    plain:
      withheldOf(card.sensitivity) === "nothing"
        ? `${citationText(card, snapshot())} ${address}`
        : `${reference.title}. ${reference.note}. ${address}`,
    reference
  }
}
