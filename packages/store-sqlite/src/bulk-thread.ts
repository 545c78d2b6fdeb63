import type { BulkReceipt, Decide } from "@cordon/ledger/bulk"
import { LedgerReason, StoreUnavailable } from "@cordon/ledger/ledger-errors"
import type { PackedBodies } from "@cordon/ledger/packed-bodies"
import { Schema } from "effect"
import { Worker } from "node:worker_threads"
import type { BulkAnswer } from "./bulk-append.ts"
import type { BulkReply, BulkRequest, BulkStart } from "./bulk-message.ts"

/** Unit: megabytes for what lives shortly. Nearly all that the thread has is memory outside its heap. */
const YOUNG = 16

/** How an append ended. */
export type BulkEnd =
  | { readonly kind: "done"; readonly receipt: BulkReceipt }
  | { readonly kind: "failed"; readonly reason: LedgerReason }
  | { readonly kind: "defect"; readonly cause: unknown }

interface Waiting {
  readonly id: number
  batch: PackedBodies
  salts: string
  readonly decide: Decide
  readonly end: (end: BulkEnd) => void
  /** Whether the thread has it now. */
  sent: boolean
}

/** What the thread needs besides batches. */
export interface BulkSurroundings {
  readonly place: string
  readonly salts: (count: number) => string
  readonly clock: () => number
}

/**
 * The near side of a thread that appends batches to one case.
 *
 * Batches are sent ahead, so that the thread need not wait for the next; when one comes out undecided, those behind it
 * come back untouched and are sent again after it.
 */
export class BulkThread {
  private readonly worker: Worker
  private readonly around: BulkSurroundings
  private readonly queue: Array<Waiting> = []
  private readonly ended: Promise<void>
  private failure: BulkEnd | undefined
  private count = 0
  private closing = false

  constructor(start: BulkStart, around: BulkSurroundings) {
    this.around = around
    this.worker = new Worker(new URL("./bulk-worker.ts", import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG }
    })
    this.worker.on("message", (reply: BulkReply) => this.receive(reply))
    this.worker.on("error", (cause) => this.fail(cause))
    this.ended = new Promise((resolve) => {
      this.worker.once("exit", () => {
        this.fail(new Error("the thread that appends ended"))
        resolve()
      })
    })
    // It keeps nobody waiting: whoever waits for a receipt has a timer or a stream of its own.
    this.worker.unref()
  }

  /** Appends a batch behind all that were given before. */
  append(batch: PackedBodies, decide: Decide, end: (end: BulkEnd) => void): void {
    if (this.failure !== undefined) return end(this.failure)
    const waiting = {
      id: this.count,
      batch,
      salts: this.around.salts(batch.length),
      decide,
      end,
      sent: false
    }
    this.count += 1
    this.queue.push(waiting)
    if (this.queue.every((other) => other.sent || other === waiting)) this.send(waiting, false)
  }

  /** Ends the thread after the batches that it has; the promise is kept when its connection is closed. */
  close(): Promise<void> {
    this.closing = true
    this.worker.ref()
    if (this.failure === undefined) this.post({ kind: "close" }, [])
    return this.ended
  }

  private send(waiting: Waiting, decided: boolean): void {
    const { bytes, ends, keys, kinds, modes } = waiting.batch
    waiting.sent = true
    this.worker.ref()
    this.post(
      {
        kind: "append",
        id: waiting.id,
        batch: { bytes, ends, keys, kinds, modes, salts: waiting.salts },
        clock: this.around.clock(),
        sentAt: Date.now(),
        decided
      },
      [bytes.buffer]
    )
  }

  private post(request: BulkRequest, transfer: Array<ArrayBuffer>): void {
    this.worker.postMessage(request, transfer)
  }

  private receive({ id, bytes, outcome }: BulkReply): void {
    const waiting = this.queue.find((other) => other.id === id)
    if (waiting === undefined) return
    waiting.batch.bytes = bytes
    waiting.sent = false
    switch (outcome.kind) {
      case "held":
        return
      case "undecided":
        return this.redo(waiting, outcome)
      case "appended":
        this.settle(waiting, {
          kind: "done",
          receipt: {
            head: outcome.head,
            recordedAt: outcome.recordedAt,
            appended: outcome.appended,
            same: outcome.same,
            withdrawn: outcome.withdrawn,
            batch: waiting.batch
          }
        })
        return this.sendOn()
      case "failed":
        return this.failAll({
          kind: "failed",
          reason: Schema.decodeUnknownSync(LedgerReason)(outcome.reason)
        })
      case "defect":
        return this.failAll({ kind: "defect", cause: new Error(outcome.detail) })
    }
  }

  private redo(waiting: Waiting, { differing }: Extract<BulkAnswer, { kind: "undecided" }>): void {
    try {
      waiting.batch = waiting.decide(waiting.batch, differing)
      waiting.salts = this.around.salts(waiting.batch.length)
    } catch (cause) {
      return this.failAll({ kind: "defect", cause })
    }
    this.send(waiting, true)
  }

  /** Sends again what came back, once nothing before it waits for a decision. */
  private sendOn(): void {
    for (const waiting of this.queue) if (!waiting.sent) this.send(waiting, false)
  }

  private settle(waiting: Waiting, end: BulkEnd): void {
    this.queue.splice(this.queue.indexOf(waiting), 1)
    if (this.queue.length === 0 && !this.closing) this.worker.unref()
    waiting.end(end)
  }

  private fail(cause: unknown): void {
    const detail = cause instanceof Error ? cause.message : String(cause)
    this.failAll({
      kind: "failed",
      reason: new StoreUnavailable({ place: this.around.place, detail })
    })
  }

  /** After a failure nothing more is appended, so that no batch overtakes one that failed. */
  private failAll(end: BulkEnd): void {
    this.failure ??= end
    for (const waiting of this.queue.splice(0)) waiting.end(this.failure)
  }
}
