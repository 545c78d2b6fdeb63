import { LedgerReason } from "@cordon/ledger/ledger-errors"
import { Effect, Schema } from "effect"
import { parentPort, workerData } from "node:worker_threads"
import { BulkAppender } from "./bulk-append.ts"
import type { BulkReply, BulkRequest, BulkStart } from "./bulk-message.ts"
import { openDatabase } from "./database.ts"
import { reasonOf } from "./sqlite-errors.ts"

/** Unit: kibibytes of the database that this connection keeps in memory. */
const CACHE = 65_536

/** Appends batches over a connection of its own, one after the other, until it is told to close. */
const start = workerData as BulkStart
const port = parentPort!
const { db, place } = await Effect.runPromise(openDatabase(start.path, start.busyTimeoutMillis))
db.exec(`PRAGMA cache_size = -${CACHE}`)
const appender = new BulkAppender(db, start.case, start.dryRun)
let waiting = false

const outcomeOf = (request: Extract<BulkRequest, { kind: "append" }>): BulkReply["outcome"] => {
  if (waiting && !request.decided) return { kind: "held" }
  try {
    const answer = appender.append(request.batch, () => request.clock + (Date.now() - request.sentAt))
    waiting = answer.kind === "undecided"
    return answer
  } catch (cause) {
    const reason = reasonOf(cause, place)
    return reason === undefined
      ? { kind: "defect", detail: String(cause instanceof Error ? cause.stack : cause) }
      : { kind: "failed", reason: Schema.encodeSync(LedgerReason)(reason) }
  }
}

port.on("message", (request: BulkRequest) => {
  if (request.kind === "close") {
    db.close()
    port.close()
    return
  }
  const { bytes } = request.batch
  const reply: BulkReply = { id: request.id, bytes, outcome: outcomeOf(request) }
  port.postMessage(reply, [bytes.buffer])
})
