import { CaseId } from "@cordon/domain/key"
import { EntryBody, type EntryKind, entryKinds } from "@cordon/domain/ledger/entry-kind"
import { InstantText } from "@cordon/domain/time/instant"
import { Schema } from "effect"

/**
 * Place of an entry in the ledger of its case.
 *
 * Shape: whole number, 1 or more; without gaps.
 */
export const Sequence = Schema.Int.check(
  Schema.isGreaterThanOrEqualTo(1, { expected: "the sequence of an entry, 1 or more" })
).annotate({
  identifier: "Sequence",
  description: "Place of the entry in the ledger of its case, from 1, without gaps"
})
export type Sequence = typeof Sequence.Type

/** A SHA-256 digest. Shape: 64 lower-case hexadecimal digits. */
export const Digest = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "a SHA-256 digest: 64 lower-case hexadecimal digits" })
)
  .pipe(Schema.brand("Digest"))
  .annotate({ identifier: "Digest", description: "SHA-256, 64 lower-case hexadecimal digits" })
export type Digest = typeof Digest.Type

/**
 * Random digits that keep a commitment from being guessed back into its content.
 *
 * Shape: 32 lower-case hexadecimal digits (128 bits), new for every entry.
 * Gotcha: a redaction must remove the salt with the content, or a short content could be found by trying.
 */
export const Salt = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{32}$/, { expected: "a salt: 32 lower-case hexadecimal digits" })
)
  .pipe(Schema.brand("Salt"))
  .annotate({ identifier: "Salt", description: "128 random bits, 32 lower-case hexadecimal digits" })
export type Salt = typeof Salt.Type

/**
 * What an entry holds: its body with the salt of its commitment, or nothing, because a later entry redacted it or
 * because this copy is for readers who may not see it.
 */
export const EntryContent = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("present"), body: EntryBody, salt: Salt }),
  Schema.Struct({ kind: Schema.Literal("redacted") })
]).annotate({
  identifier: "EntryContent",
  description:
    "Body and salt, or redacted: removed for good, or withheld from this copy; the commitment stays"
})
export type EntryContent = typeof EntryContent.Type

/**
 * One entry of a case's ledger, chained to the one before it.
 *
 * Shape: `commitment` = SHA-256(JCS({salt, body})); `hash` = SHA-256(JCS({format, case, sequence, recordedAt,
 * kind, commitment, previous})) with format `cordon-ledger-1`; `previous` is the hash of the entry before,
 * 64 zeros for the first. Bodies and times are hashed as they are encoded.
 * Source: RFC 8785 (JCS), FIPS 180-4 (SHA-256).
 * Gotcha: the hash covers the commitment, not the body, so a redacted entry still verifies.
 */
export const LedgerEntry = Schema.Struct({
  case: CaseId,
  sequence: Sequence,
  recordedAt: InstantText.annotate({
    description: "When this ledger learned it; set by the ledger, never decreases"
  }),
  kind: Schema.Literals(entryKinds).annotate({
    description: "Kind of the body; stays when the content is redacted"
  }),
  content: EntryContent,
  commitment: Digest,
  previous: Digest.annotate({ description: "Hash of the entry before, 64 zeros for the first" }),
  hash: Digest
}).annotate({
  identifier: "LedgerEntry",
  description: "One entry of a case's ledger, chained to the one before it"
})
export type LedgerEntry = typeof LedgerEntry.Type
export type LedgerEntryEncoded = typeof LedgerEntry.Encoded

/**
 * Where a ledger ends: the sequence and hash of its last entry.
 * Two ledgers of a case with the same head hold the same entries.
 */
export const LedgerHead = Schema.Struct({
  sequence: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)).annotate({
    description: "Sequence of the last entry; 0 for a ledger without entries"
  }),
  hash: Digest
}).annotate({ identifier: "LedgerHead", description: "Sequence and hash of the last entry" })
export type LedgerHead = typeof LedgerHead.Type

/** The head of a ledger without entries: sequence 0 and 64 zeros. */
export const genesisHead: LedgerHead = { sequence: 0, hash: Digest.make("0".repeat(64)) }

/** Whether two heads are the same. */
export const sameHead = (a: LedgerHead, b: LedgerHead): boolean =>
  a.sequence === b.sequence && a.hash === b.hash

/** The body of an entry, or `undefined` when it was redacted. */
export const bodyOf = (entry: LedgerEntry): EntryBody | undefined =>
  entry.content.kind === "present" ? entry.content.body : undefined

export type { EntryBody, EntryKind }
