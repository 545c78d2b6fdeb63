import type { CaseId } from "@cordon/domain/key"
import { EntryBody, type EntryKind } from "@cordon/domain/ledger/entry-kind"
import { formatInstant, type Instant } from "@cordon/domain/time/instant"
import { Result, Schema } from "effect"
import { canonicalJson, sha256Text } from "./canonical.ts"
import type { Digest, LedgerEntry, LedgerHead, Salt } from "./entry.ts"

/** Version of the entry format and of the hash rule; hashed with every entry. */
export const LEDGER_FORMAT = "cordon-ledger-1"

const encodeBody = Schema.encodeSync(EntryBody)

/**
 * A body as canonical JSON of its encoded form: what is hashed and what is stored.
 *
 * Errors: a clause saying why there is none, e.g. a broken text.
 */
export const bodyText = (body: EntryBody): Result.Result<string, string> => canonicalJson(encodeBody(body))

/**
 * The commitment to a body: SHA-256(JCS({salt, body})).
 *
 * Shape: `text` is the canonical JSON that `bodyText` gives.
 */
export const commitmentOf = (salt: Salt, text: string): Digest =>
  sha256Text(`{"body":${text},"salt":"${salt}"}`)

/** What the hash of an entry covers besides the format. */
export type EntryHeader = Pick<
  LedgerEntry,
  "case" | "sequence" | "recordedAt" | "kind" | "commitment" | "previous"
>

/** The hash of an entry: SHA-256(JCS({format, case, sequence, recordedAt, kind, commitment, previous})). */
export const hashOf = (header: EntryHeader): Digest =>
  sha256Text(headerText({ ...header, recordedAt: formatInstant(header.recordedAt) }))

/**
 * The text that the hash of an entry is taken of: JCS({format, case, sequence, recordedAt, kind, commitment, previous}).
 *
 * Shape: `recordedAt` as `formatInstant` writes it.
 * Gotcha: it is written as it is, because no case id, kind, digest or instant has a character that JSON escapes.
 */
export const headerText = (
  header: Omit<EntryHeader, "recordedAt" | "commitment" | "previous"> & {
    readonly recordedAt: string
    readonly commitment: string
    readonly previous: string
  }
): string =>
  `{"case":"${header.case}","commitment":"${header.commitment}","format":"${LEDGER_FORMAT}","kind":"${header.kind}","previous":"${header.previous}","recordedAt":"${header.recordedAt}","sequence":${header.sequence}}`

/** What becomes an entry: a body with its canonical text, a salt and the commitment to both. */
export interface Draft {
  readonly body: EntryBody
  readonly text: string
  readonly salt: Salt
  readonly commitment: Digest
}

/** Prepares a body to become an entry. Errors: a clause saying why it has no canonical text. */
export const makeDraft = (body: EntryBody, salt: Salt): Result.Result<Draft, string> =>
  Result.map(bodyText(body), (text) => ({ body, text, salt, commitment: commitmentOf(salt, text) }))

/** Chains drafts behind a head; all get the same `recordedAt`. */
export const sealEntries = (
  caseId: CaseId,
  head: LedgerHead,
  recordedAt: Instant,
  drafts: ReadonlyArray<Draft>
): ReadonlyArray<LedgerEntry> => {
  let previous = head.hash
  return drafts.map((draft, index) => {
    const kind: EntryKind = draft.body.kind
    const header: EntryHeader = {
      case: caseId,
      sequence: head.sequence + index + 1,
      recordedAt,
      kind,
      commitment: draft.commitment,
      previous
    }
    const hash = hashOf(header)
    previous = hash
    return { ...header, content: { kind: "present", body: draft.body, salt: draft.salt }, hash }
  })
}
