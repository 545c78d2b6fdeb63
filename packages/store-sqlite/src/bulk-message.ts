import type { CaseId } from "@cordon/domain/key"
import type { BulkAnswer } from "./bulk-append.ts"
import type { BulkBatch } from "./bulk-batch.ts"

/** What the thread of bulk appends is started with. */
export interface BulkStart {
  readonly path: string
  readonly busyTimeoutMillis: number
  readonly case: CaseId
  readonly dryRun: boolean
}

/** A batch to append, or the wish to end. */
export type BulkRequest =
  | {
      readonly kind: "append"
      readonly id: number
      readonly batch: BulkBatch
      /** The ledger's clock and the machine's when this was sent. Unit: milliseconds since 1970. */
      readonly clock: number
      readonly sentAt: number
      /** Whether this is what was decided about a batch that came out undecided. */
      readonly decided: boolean
    }
  | { readonly kind: "close" }

/**
 * What became of a batch, with its memory given back.
 *
 * `held`: not looked at, because one before it waits for a decision. `failed`: the reason as LedgerReason encodes it, or
 * the text of a defect.
 */
export interface BulkReply {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly outcome:
    | BulkAnswer
    | { readonly kind: "held" }
    | { readonly kind: "failed"; readonly reason: unknown }
    | { readonly kind: "defect"; readonly detail: string }
}
