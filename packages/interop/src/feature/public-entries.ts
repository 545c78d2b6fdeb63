import type { ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { LedgerEntry } from "@cordon/ledger/entry"
import { mayBeTold } from "./disclosure.ts"

/**
 * The entries of a ledger with the content removed that may not leave, their commitments and hashes as they were.
 *
 * Gotcha: a claim is judged by its mark as it stands now and by the mark of each entry, so that neither marking it
 * later nor opening it later gives away a version that was not for the public. For the ledger as it stood at a past
 * `recordedAt`, cut the answer, not what is given.
 * Shape: the same array where nothing is withheld.
 */
export const publicEntries = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<LedgerEntry> => {
  const withheld = withheldClaims(entries)
  const told = entries.map((entry) =>
    entry.content.kind === "present" && isWithheld(entry.content.body, withheld)
      ? { ...entry, content: { kind: "redacted" as const } }
      : entry
  )
  return told.every((entry, i) => entry === entries[i]) ? entries : told
}

/** The claims whose latest version may not be told whole: an entry cannot be told in part. */
const withheldClaims = (entries: ReadonlyArray<LedgerEntry>): ReadonlySet<ClaimId> => {
  const withheld = new Set<ClaimId>()
  for (const { content } of entries) {
    if (content.kind === "redacted") continue
    const { body } = content
    if (body.kind !== "claim.recorded.v1" && body.kind !== "claim.superseded.v1") continue
    if (mayBeTold(body.claim)) withheld.delete(body.claim.id)
    else withheld.add(body.claim.id)
  }
  return withheld
}

const isWithheld = (body: EntryBody, withheld: ReadonlySet<ClaimId>): boolean => {
  switch (body.kind) {
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return withheld.has(body.claim.id) || !mayBeTold(body.claim)
    case "assessment.recorded.v1": {
      const { subject } = body.assessment
      return subject.kind === "claim" && withheld.has(subject.claim)
    }
    case "outcome.recorded.v1":
      return withheld.has(body.outcome.claim)
    default:
      return false
  }
}
