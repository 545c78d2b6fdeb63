import type { CaseId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import { publicEntries } from "@cordon/interop/feature/public-entries"
import type { LedgerEntry } from "@cordon/ledger/entry"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { Effect, Stream } from "effect"
import type { CaseLibrary } from "./case-library.ts"
import type { CaseUnknown } from "./library-errors.ts"
import { type OpenCase, openCase } from "./open-case.ts"

/** What the public may see of a state, and the ledger it was cut from. */
interface Told {
  readonly entries: ReadonlyArray<LedgerEntry>
  readonly opened: OpenCase
}

/**
 * The cases of a library as the public may see them: every answer comes from a ledger without the content that may
 * not leave, whose gaps show in `record.withheld`; heads and hashes are those of the whole ledger.
 *
 * Shape: where nothing is withheld, the case itself.
 * Source: ADR-0014.
 */
export const publicLibrary = (library: CaseLibrary["Service"]): CaseLibrary["Service"] => {
  const told = new WeakMap<OpenCase, Told>()

  const open = Effect.fn("PublicLibrary.open")(function* (
    caseId: CaseId,
    recordedBy?: Instant
  ): Effect.fn.Return<OpenCase, CaseUnknown | LedgerError> {
    const opened = yield* library.open(caseId, recordedBy)
    // A mark that was set later withholds what was recorded before it.
    const present = recordedBy === undefined ? opened : yield* library.open(caseId)
    const entries = publicEntriesOf(present.entries)
    if (entries === present.entries) return opened
    const known = told.get(opened)
    if (known?.entries === entries) return known.opened
    const cut = yield* openCase(caseId, entries.slice(0, opened.entries.length), () =>
      opened.mapped.pipe(
        Effect.map(({ bundle }) => bundle.mesh),
        Effect.mapError(({ detail }) => ({ message: detail }))
      )
    )
    if (cut === undefined) throw new Error(`what may be told of ${caseId} does not describe it`)
    // What may be told of a past state changes with marks that came after it.
    const named = { ...cut, key: `${cut.key}-${present.head.hash}` }
    told.set(opened, { entries, opened: named })
    return named
  })

  return {
    ...library,
    open,
    read: (caseId, { after = 0, upTo }) =>
      Effect.map(open(caseId), ({ entries }) => Stream.fromIterable(entries.slice(after, upTo))).pipe(
        Effect.catchTag("CaseUnknown", () => Effect.succeed(Stream.empty)),
        Stream.unwrap
      )
  }
}

const cuts = new WeakMap<ReadonlyArray<LedgerEntry>, ReadonlyArray<LedgerEntry>>()

const publicEntriesOf = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<LedgerEntry> => {
  const known = cuts.get(entries)
  if (known !== undefined) return known
  const cut = publicEntries(entries)
  cuts.set(entries, cut)
  return cut
}
