import {
  ForeignLedger,
  type LedgerReason,
  StoreBusy,
  StoreCorrupt,
  StoreFull,
  StoreUnavailable
} from "@cordon/ledger/ledger-errors"
import { SegmentDamaged } from "./segment.ts"

/**
 * The reason behind something that SQLite or the file system threw, or `undefined` for a defect.
 *
 * Source: https://www.sqlite.org/rescode.html; the low byte of an extended code is the primary code.
 */
export const reasonOf = (cause: unknown, place: string): LedgerReason | undefined => {
  if (!(cause instanceof Error)) return undefined
  const detail = cause.message
  if (cause instanceof SegmentDamaged) return new StoreCorrupt({ place, detail })
  if (isSqliteError(cause)) {
    switch (cause.errcode & 0xff) {
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return new StoreBusy({ detail })
      case SQLITE_CORRUPT:
        return new StoreCorrupt({ place, detail })
      case SQLITE_NOTADB:
        return new ForeignLedger({ place, detail })
      case SQLITE_FULL:
        return new StoreFull({ place, detail })
      case SQLITE_PERM:
      case SQLITE_READONLY:
      case SQLITE_IOERR:
      case SQLITE_CANTOPEN:
      case SQLITE_AUTH:
        return new StoreUnavailable({ place, detail })
      default:
        return undefined
    }
  }
  if (!isFileError(cause)) return undefined
  return cause.code === "ENOSPC" || cause.code === "EDQUOT"
    ? new StoreFull({ place, detail })
    : new StoreUnavailable({ place, detail })
}

/** Whether SQLite refused because somebody else holds a lock. */
export const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && isSqliteError(cause) && (cause.errcode & 0xff) === SQLITE_BUSY

const SQLITE_PERM = 3
const SQLITE_BUSY = 5
const SQLITE_LOCKED = 6
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_AUTH = 23
const SQLITE_NOTADB = 26

const isSqliteError = (cause: Error): cause is Error & { readonly errcode: number } =>
  "code" in cause &&
  cause.code === "ERR_SQLITE_ERROR" &&
  "errcode" in cause &&
  typeof cause.errcode === "number"

const isFileError = (cause: Error): cause is Error & { readonly code: string } =>
  "syscall" in cause && "code" in cause && typeof cause.code === "string"
