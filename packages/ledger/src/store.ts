import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { InstantText } from "@cordon/domain/time/instant"
import { Context, type Effect, type Option, Schema, type Scope, type Stream } from "effect"
import type { NonEmptyReadonlyArray } from "effect/Array"
import type { LedgerBulk } from "./bulk.ts"
import { type LedgerEntry, LedgerHead, Sequence } from "./entry.ts"
import type { LedgerError } from "./ledger-errors.ts"
import type { RecordKey } from "./record-key.ts"

/** What an append did: the entries it made, all recorded at one instant, and the head after them. */
export const AppendReceipt = Schema.Struct({
  case: CaseId,
  firstSequence: Sequence,
  lastSequence: Sequence,
  head: LedgerHead.annotate({ description: "Head of the ledger after these entries" }),
  recordedAt: InstantText
}).annotate({ identifier: "AppendReceipt", description: "What an append did" })
export type AppendReceipt = typeof AppendReceipt.Type

/** What a restore did: how many entries were new, how many the store had already, and the head after it. */
export const RestoreReceipt = Schema.Struct({
  case: CaseId,
  added: Schema.Int,
  skipped: Schema.Int,
  head: LedgerHead
}).annotate({ identifier: "RestoreReceipt", description: "What a restore did" })
export type RestoreReceipt = typeof RestoreReceipt.Type

/** A case in a store, with the head of its ledger. */
export const LedgerCase = Schema.Struct({ case: CaseId, head: LedgerHead }).annotate({
  identifier: "LedgerCase",
  description: "A case in a store, with the head of its ledger"
})
export type LedgerCase = typeof LedgerCase.Type

/** Conditions of an append. */
export interface AppendOptions {
  /** Append only if the ledger still ends here; `genesisHead` for a case that must not exist yet. */
  readonly expectedHead?: LedgerHead
  /** Names the request, so that sending it again appends nothing and gives the first receipt. */
  readonly clientKey?: string
}

/** Which entries to read, and how many at a time. */
export interface ReadOptions {
  /** Only entries of a higher sequence than this. */
  readonly after?: number
  /** Only entries up to this sequence; by default up to the head when reading starts. */
  readonly upTo?: number
  /** Entries fetched at a time, by default 500. */
  readonly batch?: number
}

/** What the ledger of a case knows under some keys, all at one head; `genesisHead` for a case without entries. */
export interface KnownRecords {
  readonly head: LedgerHead
  /** Keys that no entry records are not in it. */
  readonly records: ReadonlyMap<RecordKey, KnownRecord>
}

/** How often a key is recorded by entries that were not redacted, and by which last. */
export interface KnownRecord {
  readonly entries: number
  readonly lastSequence: number
}

/**
 * Where ledgers are kept: append-only, one chain of entries for each case.
 *
 * Any number of writers may share a store. Appends to one case take effect one after the other; cases are
 * independent. What was acknowledged survives a crash of the process and, as far as the disk keeps its word,
 * of the machine.
 *
 * Errors: LedgerError; each operation names its reasons, and any can meet StoreBusy, StoreUnavailable,
 * StoreCorrupt.
 */
export class LedgerStore extends Context.Service<
  LedgerStore,
  {
    /** All cases that have entries, by case id. */
    cases(): Effect.Effect<ReadonlyArray<LedgerCase>, LedgerError>

    /** Where the ledger of a case ends. Errors: NoSuchCase. */
    head(caseId: CaseId): Effect.Effect<LedgerHead, LedgerError>

    /**
     * Appends bodies as entries, all or none.
     *
     * The store sets `recordedAt` inside its transaction: now, or that of the last entry if the clock runs back.
     * A `entry.redacted.v1` also removes body and salt of its target for good.
     * A client key that was used before is looked at first: the same bodies give the first receipt.
     *
     * Errors: HeadMoved, ClientKeyReused, NoSuchEntry, AlreadyRedacted, NotRedactable, BodyNotCanonical, StoreFull.
     * Gotcha: rules between entries (does the claim exist?) are `LedgerWriter`'s matter, not checked here.
     */
    append(
      caseId: CaseId,
      bodies: NonEmptyReadonlyArray<EntryBody>,
      options?: AppendOptions
    ): Effect.Effect<AppendReceipt, LedgerError>

    /** The receipt of an earlier append with this client key, if there was one. */
    receipt(caseId: CaseId, clientKey: string): Effect.Effect<Option.Option<AppendReceipt>, LedgerError>

    /**
     * The entries of a case in order.
     *
     * What was read up to a sequence reads the same for ever, but for content that a redaction removed since.
     * Errors: NoSuchCase.
     */
    read(caseId: CaseId, options?: ReadOptions): Stream.Stream<LedgerEntry, LedgerError>

    /**
     * What entries record under these keys, as `recordKeyOf` gives them; what a redacted entry recorded is unknown.
     *
     * It is found by an index, so that it costs the same however long the ledger is.
     */
    known(caseId: CaseId, keys: ReadonlyArray<RecordKey>): Effect.Effect<KnownRecords, LedgerError>

    /** The last entry of each key that begins with `prefix`, e.g. `place:`, in order of key; none for an unknown case. */
    recorded(caseId: CaseId, prefix: string): Stream.Stream<LedgerEntry, LedgerError>

    /**
     * Opens a way to append very many bodies to a case, until the scope closes.
     *
     * With `dryRun` every batch is looked at and nothing is appended.
     * Gotcha: what was not acknowledged when the scope closes may be in the ledger or not, each batch whole or not at all.
     */
    bulk(
      caseId: CaseId,
      options?: { readonly dryRun?: boolean }
    ): Effect.Effect<LedgerBulk, LedgerError, Scope.Scope>

    /**
     * Takes over entries as they are, from a ledger file or another store, all or none.
     *
     * They must verify and continue exactly what the store has; entries it has already are skipped.
     * A redaction among them also removes the content of its target here.
     *
     * Errors: EntriesInvalid, EntryConflict, NotAContinuation, StoreFull, and those of the stream.
     * Gotcha: client keys are not part of entries, so a request sent before is not recognised in the copy.
     */
    restore<E, R>(
      caseId: CaseId,
      entries: Stream.Stream<LedgerEntry, E, R>
    ): Effect.Effect<RestoreReceipt, LedgerError | E, R>
  }
>()("@cordon/ledger/LedgerStore") {}
