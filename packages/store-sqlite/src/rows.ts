import type { CaseId } from "@cordon/domain/key"
import { EntryBody, type EntryKind } from "@cordon/domain/ledger/entry-kind"
import type { Instant } from "@cordon/domain/time/instant"
import type { Digest, LedgerEntry, LedgerHead, Salt } from "@cordon/ledger/entry"
import { trustedDecoder } from "@cordon/domain/trusted-decode"
import { Result, Schema } from "effect"
import { hash } from "node:crypto"
import type { DatabaseSync, StatementSync } from "node:sqlite"
import { type IndexStatements, prepareIndex } from "./record-index.ts"
import type { Segment } from "./segment.ts"
import {
  nextSegment,
  prepareSegments,
  redactInSegment,
  type SegmentStatements,
  segmentWith
} from "./segment-table.ts"

/** An entry as it is stored; `recorded_at` in milliseconds since 1970. */
export interface EntryRow {
  readonly case_id: string
  readonly sequence: number
  readonly recorded_at: number
  readonly kind: string
  readonly body: string | null
  readonly salt: string | null
  readonly commitment: string
  readonly previous: string
  readonly hash: string
}

/** Where a ledger ends, and when its last entry was recorded. */
export interface Tail {
  readonly head: LedgerHead
  readonly recordedAt: Instant
}

/** First and last sequence of an append that named a client key. */
export interface ReceiptRow {
  readonly first_sequence: number
  readonly last_sequence: number
}

/** The statements of the store, prepared once for each connection. */
export interface Statements {
  readonly insertEntry: StatementSync
  readonly insertReceipt: StatementSync
  readonly receipt: StatementSync
  readonly tail: StatementSync
  readonly entry: StatementSync
  readonly page: StatementSync
  readonly cases: StatementSync
  readonly redact: StatementSync
  readonly index: IndexStatements
  readonly segments: SegmentStatements
}

/** Columns of an entry row, in the order of `rowValues`. */
export const ENTRY_COLUMNS = "case_id, sequence, recorded_at, kind, body, salt, commitment, previous, hash"

/** Prepares the statements of the store. */
export const prepareStatements = (db: DatabaseSync): Statements => ({
  insertEntry: db.prepare(`INSERT INTO entry (${ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
  insertReceipt: db.prepare(
    "INSERT INTO receipt (case_id, client_key, first_sequence, last_sequence) VALUES (?, ?, ?, ?)"
  ),
  receipt: db.prepare(
    "SELECT first_sequence, last_sequence FROM receipt WHERE case_id = ? AND client_key = ?"
  ),
  tail: db.prepare(
    "SELECT sequence, hash, recorded_at FROM entry WHERE case_id = ? ORDER BY sequence DESC LIMIT 1"
  ),
  entry: db.prepare(`SELECT ${ENTRY_COLUMNS} FROM entry WHERE case_id = ? AND sequence = ?`),
  page: db.prepare(
    `SELECT ${ENTRY_COLUMNS} FROM entry WHERE case_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?`
  ),
  // One probe of the index for each case, where DISTINCT would read every entry.
  cases: db.prepare(`
    WITH RECURSIVE found (case_id) AS (
      SELECT min(case_id) FROM entry
      UNION ALL
      SELECT (SELECT min(case_id) FROM entry WHERE case_id > found.case_id) FROM found WHERE found.case_id IS NOT NULL
    )
    SELECT case_id FROM found WHERE case_id IS NOT NULL`),
  redact: db.prepare("UPDATE entry SET body = NULL, salt = NULL WHERE case_id = ? AND sequence = ?"),
  index: prepareIndex(db),
  segments: prepareSegments(db)
})

/** Cases that have entries, in order. */
export const casesOf = (statements: Statements): ReadonlyArray<CaseId> =>
  [
    ...new Set(
      [...statements.cases.all(), ...statements.segments.cases.all()].map((row) => row["case_id"] as CaseId)
    )
  ].sort()

/** Where the ledger of a case ends, or `undefined` when it has no entries. */
export const tailOf = (statements: Statements, caseId: CaseId): Tail | undefined => {
  const row = statements.tail.get(caseId)
  const packed = statements.segments.tail.get(caseId)
  const sequence = Number(row?.["sequence"] ?? 0)
  const last = Number(packed?.["last"] ?? 0)
  const found = last > sequence ? packed : row
  return found === undefined
    ? undefined
    : {
        head: { sequence: Math.max(sequence, last), hash: found["hash"] as Digest },
        recordedAt: found["recorded_at"] as Instant
      }
}

/** The row of one entry, or `undefined`. */
export const entryRow = (statements: Statements, caseId: CaseId, sequence: number): EntryRow | undefined => {
  const row = statements.entry.get(caseId, sequence) as unknown as EntryRow | undefined
  if (row !== undefined) return row
  const segment = segmentWith(statements.segments, caseId, sequence)
  return segment === undefined ? undefined : rowIn(segment, sequence)
}

/** The rows of entries behind `after` up to `upTo`, in order, so many at most. */
export const entryRows = (
  statements: Statements,
  caseId: CaseId,
  after: number,
  upTo: number,
  limit: number
): ReadonlyArray<EntryRow> => {
  const rows: Array<EntryRow> = []
  let next = after + 1
  while (next <= upTo && rows.length < limit) {
    const segment = segmentWith(statements.segments, caseId, next)
    if (segment !== undefined) {
      const last = Math.min(segment.row.last, upTo, next + limit - rows.length - 1)
      for (; next <= last; next += 1) rows.push(rowIn(segment, next))
      continue
    }
    const packed = nextSegment(statements.segments, caseId, next)
    const last = packed === undefined ? upTo : Math.min(upTo, packed - 1)
    const plain = statements.page.all(
      caseId,
      next - 1,
      last,
      limit - rows.length
    ) as unknown as Array<EntryRow>
    rows.push(...plain)
    if (rows.length < limit && packed === undefined) break
    // Entries that are missing are passed over; verification names them.
    next = rows.length < limit ? packed! : rows.at(-1)!.sequence + 1
  }
  return rows
}

/** Takes body and salt of an entry away for good. */
export const redactRow = (statements: Statements, caseId: CaseId, sequence: number): void => {
  const segment = segmentWith(statements.segments, caseId, sequence)
  if (segment === undefined) statements.redact.run(caseId, sequence)
  else redactInSegment(statements.segments, caseId, segment, sequence)
}

/** An entry of a segment as a row. */
export const rowIn = (segment: Segment, sequence: number): EntryRow => ({
  case_id: segment.row.case_id,
  sequence,
  recorded_at: segment.row.recorded_at,
  kind: segment.kindAt(sequence),
  body: segment.bodyAt(sequence)?.toString("utf8") ?? null,
  salt: segment.saltAt(sequence) ?? null,
  commitment: segment.commitmentAt(sequence),
  previous: segment.previousAt(sequence),
  hash: segment.hashAt(sequence)
})

/** The values of an entry's row, in the order of `ENTRY_COLUMNS`; `text` is its body as canonical JSON. */
export const rowValues = (entry: LedgerEntry, text: string | null) =>
  [
    entry.case,
    entry.sequence,
    entry.recordedAt,
    entry.kind,
    text,
    entry.content.kind === "present" ? entry.content.salt : null,
    entry.commitment,
    entry.previous,
    entry.hash
  ] as const

const checkedBody = Schema.decodeUnknownResult(EntryBody)
const trustedBody = trustedDecoder(EntryBody)

/** A body that matches its commitment is as it was written, so its shape need not be checked again. */
const readBody = (body: string, salt: string, commitment: string): Result.Result<EntryBody, unknown> =>
  hash("sha256", `{"body":${body},"salt":"${salt}"}`) === commitment
    ? Result.try(() => trustedBody(JSON.parse(body)))
    : Result.try(() => JSON.parse(body) as unknown).pipe(Result.flatMap((json) => checkedBody(json)))

/**
 * The entry that a row holds. Errors: a sentence when the body cannot be read.
 * Gotcha: it does not verify; the other columns are taken as they were written.
 */
export const entryOf = (row: EntryRow): Result.Result<LedgerEntry, string> => {
  const entry = (content: LedgerEntry["content"]): LedgerEntry => ({
    case: row.case_id as CaseId,
    sequence: row.sequence,
    recordedAt: row.recorded_at as Instant,
    kind: row.kind as EntryKind,
    content,
    commitment: row.commitment as Digest,
    previous: row.previous as Digest,
    hash: row.hash as Digest
  })
  const { body, salt } = row
  if (body === null || salt === null) return Result.succeed(entry({ kind: "redacted" }))
  return readBody(body, salt, row.commitment).pipe(
    Result.mapBoth({
      onFailure: (cause) =>
        `entry ${row.sequence} of ${row.case_id}: ${String(cause instanceof Error ? cause.message : cause)}`,
      onSuccess: (body) => entry({ kind: "present", body, salt: salt as Salt })
    })
  )
}
