import type { CaseId } from "@cordon/domain/key"
import { Instant } from "@cordon/domain/time/instant"
import { type Draft, sealEntries } from "@cordon/ledger/chain"
import { type Digest, genesisHead, sameHead } from "@cordon/ledger/entry"
import {
  AlreadyRedacted,
  ClientKeyReused,
  HeadMoved,
  type LedgerReason,
  NoSuchEntry,
  NotRedactable
} from "@cordon/ledger/ledger-errors"
import type { AppendOptions, AppendReceipt } from "@cordon/ledger/store"
import { Result } from "effect"
import { addToIndex, removeFromIndex } from "./record-index.ts"
import { entryRow, type ReceiptRow, redactRow, rowValues, type Statements, tailOf } from "./rows.ts"

/** What an append inside a transaction did. */
export interface Appended {
  readonly receipt: AppendReceipt
  readonly redacted: boolean
}

/**
 * Appends drafts to a case; to be run inside a write transaction.
 *
 * `now` is asked for only here, when no other writer can record in between.
 */
export const appendDrafts = (
  statements: Statements,
  caseId: CaseId,
  drafts: ReadonlyArray<Draft>,
  options: AppendOptions,
  now: () => number
): Result.Result<Appended, LedgerReason> => {
  const { clientKey, expectedHead } = options
  const before = clientKey === undefined ? undefined : receiptOf(statements, caseId, clientKey)
  if (clientKey !== undefined && before !== undefined) {
    return isSameRequest(statements, before, drafts)
      ? Result.succeed({ receipt: before, redacted: false })
      : Result.fail(new ClientKeyReused({ case: caseId, clientKey }))
  }
  const tail = tailOf(statements, caseId)
  const head = tail?.head ?? genesisHead
  if (expectedHead !== undefined && !sameHead(expectedHead, head)) {
    return Result.fail(new HeadMoved({ case: caseId, expected: expectedHead, found: head }))
  }
  const recordedAt = Instant.make(Math.max(now(), tail?.recordedAt ?? Number.NEGATIVE_INFINITY))
  const entries = sealEntries(caseId, head, recordedAt, drafts)
  let redacted = false
  for (const [index, entry] of entries.entries()) {
    const { body, text } = drafts[index]!
    if (body.kind === "entry.redacted.v1") {
      const refused = redact(statements, caseId, body.target)
      if (refused !== undefined) return Result.fail(refused)
      redacted = true
    }
    statements.insertEntry.run(...rowValues(entry, text))
  }
  const last = entries.at(-1)!
  const firstSequence = head.sequence + 1
  addToIndex(statements.index, caseId, firstSequence, last.sequence)
  if (clientKey !== undefined) statements.insertReceipt.run(caseId, clientKey, firstSequence, last.sequence)
  return Result.succeed({
    receipt: {
      case: caseId,
      firstSequence,
      lastSequence: last.sequence,
      head: { sequence: last.sequence, hash: last.hash },
      recordedAt
    },
    redacted
  })
}

/** The receipt of the append that named this client key, or `undefined`. */
export const receiptOf = (
  statements: Statements,
  caseId: CaseId,
  clientKey: string
): AppendReceipt | undefined => {
  const row = statements.receipt.get(caseId, clientKey) as unknown as ReceiptRow | undefined
  if (row === undefined) return undefined
  const last = entryRow(statements, caseId, row.last_sequence)!
  return {
    case: caseId,
    firstSequence: row.first_sequence,
    lastSequence: row.last_sequence,
    head: { sequence: last.sequence, hash: last.hash as Digest },
    recordedAt: Instant.make(last.recorded_at)
  }
}

/** Compares with the stored bodies; of redacted ones only the kind is left to compare. */
const isSameRequest = (
  statements: Statements,
  receipt: AppendReceipt,
  drafts: ReadonlyArray<Draft>
): boolean =>
  receipt.lastSequence - receipt.firstSequence + 1 === drafts.length &&
  drafts.every((draft, index) => {
    const row = entryRow(statements, receipt.case, receipt.firstSequence + index)
    return row !== undefined && row.kind === draft.body.kind && (row.body === null || row.body === draft.text)
  })

const redact = (statements: Statements, caseId: CaseId, target: number): LedgerReason | undefined => {
  const row = entryRow(statements, caseId, target)
  if (row === undefined) return new NoSuchEntry({ case: caseId, sequence: target })
  if (row.kind === "entry.redacted.v1") return new NotRedactable({ case: caseId, sequence: target })
  if (row.body === null) return new AlreadyRedacted({ case: caseId, sequence: target })
  removeFromIndex(statements.index, caseId, row)
  redactRow(statements, caseId, target)
  return undefined
}
