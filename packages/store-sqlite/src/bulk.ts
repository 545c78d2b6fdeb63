import type { CaseId } from "@cordon/domain/key"
import type { BulkReceipt, LedgerBulk } from "@cordon/ledger/bulk"
import type { LedgerEntropy } from "@cordon/ledger/entropy"
import { type LedgerError, ledgerError } from "@cordon/ledger/ledger-errors"
import { PackedBodies } from "@cordon/ledger/packed-bodies"
import { Clock, Effect, type Scope, Semaphore } from "effect"
import { BulkAppender } from "./bulk-append.ts"
import type { BulkStart } from "./bulk-message.ts"
import { type BulkEnd, BulkThread } from "./bulk-thread.ts"
import { attempt, type Database, IN_MEMORY } from "./database.ts"

/**
 * Opens bulk appends to a case: in a thread of their own where the store is on disk, so that hashing and writing go on
 * beside reading; on the connection of the store where it is in memory, which no thread could share.
 */
export const openBulk = (
  database: Database,
  options: { readonly path: string; readonly busyTimeoutMillis: number },
  entropy: LedgerEntropy["Service"],
  caseId: CaseId,
  dryRun: boolean
): Effect.Effect<LedgerBulk, LedgerError, Scope.Scope> =>
  options.path === IN_MEMORY
    ? Effect.sync(() => inProcess(database, entropy, caseId, dryRun))
    : inThread(database, { ...options, case: caseId, dryRun }, entropy)

/** A batch whose texts are written by Node's own means, which take a third of the time. */
const batch = (capacity: number): PackedBodies => {
  let view = Buffer.alloc(0)
  return new PackedBodies(capacity, (text, bytes, at) => {
    if (view.buffer !== bytes.buffer) view = Buffer.from(bytes.buffer)
    return view.write(text, at, "utf8")
  })
}

const inProcess = (
  { db, place }: Database,
  entropy: LedgerEntropy["Service"],
  caseId: CaseId,
  dryRun: boolean
): LedgerBulk => {
  const appender = new BulkAppender(db, caseId, dryRun)
  const turn = Semaphore.makeUnsafe(1)
  return {
    batch,
    append: (given, decide) =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        let current = given
        for (;;) {
          const { bytes, ends, keys, kinds, modes } = current
          const salts = yield* entropy.salts(current.length)
          const answer = yield* attempt(place, () =>
            appender.append({ bytes, ends, keys, kinds, modes, salts }, () => clock.currentTimeMillisUnsafe())
          )
          if (answer.kind === "appended") {
            const { head, recordedAt, appended, same, withdrawn } = answer
            return { head, recordedAt, appended, same, withdrawn, batch: current }
          }
          current = decide(current, answer.differing)
        }
      }).pipe(turn.withPermits(1))
  }
}

const inThread = (
  { place }: Database,
  start: BulkStart,
  entropy: LedgerEntropy["Service"]
): Effect.Effect<LedgerBulk, LedgerError, Scope.Scope> =>
  Effect.gen(function* () {
    const clock = yield* Clock.Clock
    const salts = (count: number): string => Effect.runSync(entropy.salts(count))
    const thread = yield* Effect.acquireRelease(
      Effect.sync(
        () => new BulkThread(start, { place, salts, clock: () => clock.currentTimeMillisUnsafe() })
      ),
      (opened) => Effect.promise(() => opened.close())
    )
    return {
      batch,
      append: (given, decide) =>
        Effect.callback<BulkReceipt, LedgerError>((resume) =>
          thread.append(given, decide, (end) => resume(received(end)))
        )
    }
  })

const received = (end: BulkEnd): Effect.Effect<BulkReceipt, LedgerError> => {
  switch (end.kind) {
    case "done":
      return Effect.succeed(end.receipt)
    case "failed":
      return Effect.fail(ledgerError(end.reason))
    case "defect":
      return Effect.die(end.cause)
  }
}
