import { CaseId } from "@cordon/domain/key"
import { formatInstant, Instant } from "@cordon/domain/time/instant"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { Schema } from "effect"

/**
 * No such case: the store has no ledger of it, or its ledger does not describe it.
 *
 * Shape: `recordedBy` is set when the case exists now but did not by that instant; `known` lists the ids of all cases.
 */
export class CaseUnknown extends Schema.TaggedError<CaseUnknown>()("CaseUnknown", {
  case: CaseId,
  recordedBy: Schema.optionalKey(Instant),
  known: Schema.Array(CaseId)
}) {
  static readonly category = "not-found"
  readonly category = CaseUnknown.category
  override get message(): string {
    return this.recordedBy === undefined
      ? `there is no case ${this.case}`
      : `the ledger had recorded no case ${this.case} by ${formatInstant(this.recordedBy)}`
  }
}

/** The places of a case do not make a map, e.g. because two have the same centre. */
export class MapNotMade extends Schema.TaggedError<MapNotMade>()("MapNotMade", {
  case: CaseId,
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = MapNotMade.category
  override get message(): string {
    return `the map of ${this.case} cannot be made: ${this.detail}`
  }
}

/** Every expected way in which reading a case fails. */
export type LibraryError = CaseUnknown | MapNotMade | LedgerError
