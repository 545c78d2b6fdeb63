import type { Instant } from "@cordon/domain/time/instant"
import type { Effect } from "effect"
import type { LedgerHead } from "./entry.ts"
import type { LedgerError } from "./ledger-errors.ts"
import type { PackedBodies } from "./packed-bodies.ts"

/**
 * A packed body that cannot simply be appended: the ledger knows its claim with another text, or it is a correction of a
 * claim that the ledger does not know.
 */
export interface Differing {
  /** Its place in the batch. */
  readonly position: number
  /** Canonical text of the body that the ledger has now, or that an earlier body of the batch brings; none if unknown. */
  readonly text?: string
}

/** What became of a batch. */
export interface BulkReceipt {
  /** Head of the ledger after it; that before it when nothing was appended. */
  readonly head: LedgerHead
  readonly recordedAt: Instant
  /** Entries appended. */
  readonly appended: number
  /** Places of `fresh` bodies that were passed over because the ledger has them already, word for word. */
  readonly same: ReadonlyArray<number>
  /** Places of `fresh` and `correction` bodies passed over because their claim was retracted or redacted. */
  readonly withdrawn: ReadonlyArray<number>
  /** The batch that was appended: the one given, or the last that `decide` made of it. */
  readonly batch: PackedBodies
}

/**
 * Makes another batch of one that has claims which the ledger knows with other texts, e.g. without them, or with
 * corrections in their place. It is asked again should the ledger have changed meanwhile.
 */
export type Decide = (batch: PackedBodies, differing: ReadonlyArray<Differing>) => PackedBodies

/**
 * Appends very many bodies to one case by the rules of the ledger, as `PackedMode` has them.
 *
 * Batches take effect in the order of the calls, each all or none, and are durable when acknowledged. The ids of claims
 * make it idempotent: a batch that comes again appends nothing.
 * Errors: those of `LedgerStore.append` but BodyNotCanonical and those about client keys and expected heads.
 * Gotcha: references are not checked; whoever packs sees to it that what a body refers to is in the ledger, in this
 * batch or in an earlier one. A batch given away must not be used again until its receipt, which gives it back.
 */
export interface LedgerBulk {
  /** An empty batch of so many bytes to begin with, packed as suits the store. */
  batch(capacity: number): PackedBodies

  append(batch: PackedBodies, decide: Decide): Effect.Effect<BulkReceipt, LedgerError>
}
