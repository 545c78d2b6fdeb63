import { CaseId } from "@cordon/domain/key"
import { Schema } from "effect"
import { RuleViolation } from "./append-rule.ts"
import { Digest, LedgerHead, Sequence } from "./entry.ts"
import { VerificationProblem } from "./verification.ts"

const detail = Schema.String.annotate({ description: "What the store reported" })
const place = Schema.String.annotate({ description: "Where the store is kept" })

/** The ledger has grown since the head that the writer had seen. Nothing was written; read on and decide again. */
export class HeadMoved extends Schema.TaggedError<HeadMoved>()("HeadMoved", {
  case: CaseId,
  expected: LedgerHead,
  found: LedgerHead
}) {
  static readonly category = "conflict"
  readonly category = HeadMoved.category
  override get message(): string {
    return `the ledger of ${this.case} is at entry ${this.found.sequence}, not at ${this.expected.sequence} as expected`
  }
}

/** A client key that stands for one request came again with another content. */
export class ClientKeyReused extends Schema.TaggedError<ClientKeyReused>()("ClientKeyReused", {
  case: CaseId,
  clientKey: Schema.String
}) {
  static readonly category = "conflict"
  readonly category = ClientKeyReused.category
  override get message(): string {
    return `the client key ${JSON.stringify(this.clientKey)} was already used in ${this.case} for other entries`
  }
}

/** The store has no entry of this case. */
export class NoSuchCase extends Schema.TaggedError<NoSuchCase>()("NoSuchCase", { case: CaseId }) {
  static readonly category = "not-found"
  readonly category = NoSuchCase.category
  override get message(): string {
    return `there is no case ${this.case} in this store`
  }
}

/** The case has no entry of this sequence. */
export class NoSuchEntry extends Schema.TaggedError<NoSuchEntry>()("NoSuchEntry", {
  case: CaseId,
  sequence: Sequence
}) {
  static readonly category = "not-found"
  readonly category = NoSuchEntry.category
  override get message(): string {
    return `the ledger of ${this.case} has no entry ${this.sequence}`
  }
}

/** The content of the entry was removed before. */
export class AlreadyRedacted extends Schema.TaggedError<AlreadyRedacted>()("AlreadyRedacted", {
  case: CaseId,
  sequence: Sequence
}) {
  static readonly category = "conflict"
  readonly category = AlreadyRedacted.category
  override get message(): string {
    return `entry ${this.sequence} of ${this.case} is already redacted`
  }
}

/** A redaction says that and why something was removed; it cannot itself be removed. */
export class NotRedactable extends Schema.TaggedError<NotRedactable>()("NotRedactable", {
  case: CaseId,
  sequence: Sequence
}) {
  static readonly category = "incorrect"
  readonly category = NotRedactable.category
  override get message(): string {
    return `entry ${this.sequence} of ${this.case} is itself a redaction and stays`
  }
}

/** A body has no canonical JSON, because a text in it is broken. */
export class BodyNotCanonical extends Schema.TaggedError<BodyNotCanonical>()("BodyNotCanonical", {
  case: CaseId,
  position: Schema.Int.annotate({ description: "Place of the body among those given, from 0" }),
  problem: Schema.String
}) {
  static readonly category = "incorrect"
  readonly category = BodyNotCanonical.category
  override get message(): string {
    return `body ${this.position} for ${this.case} cannot be written as canonical JSON: ${this.problem}`
  }
}

/** Bodies break rules of the ledger, e.g. a claim id that exists. Nothing was written. */
export class RulesBroken extends Schema.TaggedError<RulesBroken>()("RulesBroken", {
  case: CaseId,
  violations: Schema.NonEmptyArray(RuleViolation)
}) {
  static readonly category = "incorrect"
  readonly category = RulesBroken.category
  override get message(): string {
    const [first] = this.violations
    const more = this.violations.length - 1
    return `${first.problem} (body ${first.position})${more === 0 ? "" : `, and ${more} more`}`
  }
}

/** A ledger file and the store tell different histories from this entry on. Nothing was written. */
export class EntryConflict extends Schema.TaggedError<EntryConflict>()("EntryConflict", {
  case: CaseId,
  sequence: Sequence,
  stored: Digest.annotate({ description: "Hash of the entry in the store" }),
  given: Digest.annotate({ description: "Hash of the entry that was given" })
}) {
  static readonly category = "conflict"
  readonly category = EntryConflict.category
  override get message(): string {
    return `entry ${this.sequence} of ${this.case} differs from the one in the store`
  }
}

/** Entries do not continue what the store has: those in between are missing. Nothing was written. */
export class NotAContinuation extends Schema.TaggedError<NotAContinuation>()("NotAContinuation", {
  case: CaseId,
  head: LedgerHead,
  first: Sequence.annotate({ description: "The first sequence that was given" })
}) {
  static readonly category = "conflict"
  readonly category = NotAContinuation.category
  override get message(): string {
    return `the store has ${this.case} up to entry ${this.head.sequence}; entries from ${this.first} do not continue it`
  }
}

/** Entries do not verify. Nothing was written. */
export class EntriesInvalid extends Schema.TaggedError<EntriesInvalid>()("EntriesInvalid", {
  case: CaseId,
  problems: Schema.NonEmptyArray(VerificationProblem)
}) {
  static readonly category = "incorrect"
  readonly category = EntriesInvalid.category
  override get message(): string {
    const [first] = this.problems
    return `the entries of ${this.case} do not verify: entry ${first.sequence}, ${first.kind}, expected ${first.expected}, found ${first.found}`
  }
}

/** Another writer kept the store locked for longer than this one waits. Trying again is safe. */
export class StoreBusy extends Schema.TaggedError<StoreBusy>()("StoreBusy", { detail }) {
  static readonly category = "unavailable"
  readonly category = StoreBusy.category
  override get message(): string {
    return `the ledger store is busy: ${this.detail}`
  }
}

/** The store cannot be reached, read or written: no permission, no such place, a failing disk. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  place,
  detail
}) {
  static readonly category = "unavailable"
  readonly category = StoreUnavailable.category
  override get message(): string {
    return `the ledger store at ${this.place} cannot be used: ${this.detail}`
  }
}

/** There is no room left to write. Nothing was written. */
export class StoreFull extends Schema.TaggedError<StoreFull>()("StoreFull", { place, detail }) {
  static readonly category = "unavailable"
  readonly category = StoreFull.category
  override get message(): string {
    return `there is no room left for the ledger store at ${this.place}: ${this.detail}`
  }
}

/** What the store holds is damaged or cannot be decoded. */
export class StoreCorrupt extends Schema.TaggedError<StoreCorrupt>()("StoreCorrupt", { place, detail }) {
  static readonly category = "fault"
  readonly category = StoreCorrupt.category
  override get message(): string {
    return `the ledger store at ${this.place} is damaged: ${this.detail}`
  }
}

/** What is kept at this place is not a ledger of Cordon, and was left as it is. */
export class ForeignLedger extends Schema.TaggedError<ForeignLedger>()("ForeignLedger", { place, detail }) {
  static readonly category = "incorrect"
  readonly category = ForeignLedger.category
  override get message(): string {
    return `what is kept at ${this.place} is not a Cordon ledger: ${this.detail}`
  }
}

/** The store was written by a newer version of Cordon, and was left as it is. */
export class StoreTooNew extends Schema.TaggedError<StoreTooNew>()("StoreTooNew", {
  place,
  found: Schema.Int,
  supported: Schema.Int
}) {
  static readonly category = "unsupported"
  readonly category = StoreTooNew.category
  override get message(): string {
    return `the ledger store at ${this.place} has format ${this.found}; this version of Cordon reads up to ${this.supported}`
  }
}

/** Every expected way in which a ledger operation fails. */
export const LedgerReason = Schema.Union([
  HeadMoved,
  ClientKeyReused,
  NoSuchCase,
  NoSuchEntry,
  AlreadyRedacted,
  NotRedactable,
  BodyNotCanonical,
  RulesBroken,
  EntryConflict,
  NotAContinuation,
  EntriesInvalid,
  StoreBusy,
  StoreUnavailable,
  StoreFull,
  StoreCorrupt,
  ForeignLedger,
  StoreTooNew
])
export type LedgerReason = typeof LedgerReason.Type

/** A ledger operation failed for a `reason`, whose category it takes. Handle one with `Effect.catchReason`. */
export class LedgerError extends Schema.TaggedError<LedgerError>()("LedgerError", { reason: LedgerReason }) {
  get category(): LedgerReason["category"] {
    return this.reason.category
  }
  override get message(): string {
    return this.reason.message
  }
}

/** The failure of a ledger operation for one reason. */
export const ledgerError = (reason: LedgerReason): LedgerError => new LedgerError({ reason })
