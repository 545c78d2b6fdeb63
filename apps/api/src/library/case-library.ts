import type { CellMesh } from "@cordon/domain/geo/mesh"
import type { CaseId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import { caseMesh } from "@cordon/geometry/case-mesh"
import type { GeometryError } from "@cordon/geometry/geometry-errors"
import type { CaseRecord } from "@cordon/ledger/bundle"
import { type LedgerEntry, type LedgerHead, sameHead } from "@cordon/ledger/entry"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { type LedgerCase, LedgerStore, type ReadOptions } from "@cordon/ledger/store"
import type { VerificationReport } from "@cordon/ledger/verification"
import { reportOf, startVerification, verifyNext } from "@cordon/ledger/verify"
import { Context, Effect, Layer, Semaphore, Stream } from "effect"
import { type ChainLog, readOn } from "./chain-log.ts"
import { CaseUnknown } from "./library-errors.ts"
import { LeastRecent } from "./least-recent.ts"
import { keyOf, openCase, type OpenCase } from "./open-case.ts"

/** States of one case that are kept open at once: the present one and some that were asked for by `recordedBy`. */
const OPEN_STATES = 6

interface Shelf {
  readonly turn: Semaphore.Semaphore
  readonly states: LeastRecent<OpenCase>
  log: ChainLog | undefined
  mesh: { readonly input: string; readonly mesh: CellMesh } | undefined
}

/**
 * The cases of a ledger store, opened for answering and kept until their ledgers grow.
 *
 * Every opening asks the store where the ledger ends, so that an append by any process shows in the next answer;
 * only new entries are read, and the map is made anew only when mapped places or the outline change.
 */
export class CaseLibrary extends Context.Service<
  CaseLibrary,
  {
    /** Every case of the store with the head of its ledger, by id. */
    cases(): Effect.Effect<ReadonlyArray<LedgerCase>, LedgerError>

    /** Opens a case as its ledger stands, or as it stood at an instant. Errors: CaseUnknown, LedgerError. */
    open(caseId: CaseId, recordedBy?: Instant): Effect.Effect<OpenCase, CaseUnknown | LedgerError>

    /** Where the ledger of a case ends, without opening the case. Errors: CaseUnknown, LedgerError. */
    head(caseId: CaseId): Effect.Effect<LedgerHead, CaseUnknown | LedgerError>

    /** Entries of a case from the store, in order, without opening the case. Errors: LedgerError. */
    read(caseId: CaseId, options: ReadOptions): Stream.Stream<LedgerEntry, LedgerError>

    /** Reads the chain from the store up to an entry and verifies it. Errors: LedgerError. */
    verify(caseId: CaseId, upTo: number): Effect.Effect<VerificationReport, LedgerError>
  }
>()("@cordon/api/CaseLibrary") {
  /** The library over a store. */
  static readonly layer: Layer.Layer<CaseLibrary, never, LedgerStore> = Layer.effect(
    CaseLibrary,
    Effect.map(LedgerStore, (store) => makeLibrary(store))
  )
}

/** Makes a library over a store, where no layer is wanted. */
export const makeLibrary = (store: LedgerStore["Service"]): CaseLibrary["Service"] => {
  const shelves = new Map<CaseId, Shelf>()
  const verifying = Semaphore.makeUnsafe(1)

  const shelfOf = (caseId: CaseId): Shelf => {
    const known = shelves.get(caseId)
    if (known !== undefined) return known
    const shelf: Shelf = {
      turn: Semaphore.makeUnsafe(1),
      states: new LeastRecent(OPEN_STATES),
      log: undefined,
      mesh: undefined
    }
    shelves.set(caseId, shelf)
    return shelf
  }

  const stateOf = Effect.fnUntraced(function* (
    caseId: CaseId,
    shelf: Shelf,
    entries: ReadonlyArray<LedgerEntry>
  ) {
    const last = entries.at(-1)
    if (last === undefined) return undefined
    const key = keyOf(entries, { sequence: last.sequence, hash: last.hash })
    const known = shelf.states.get(key)
    if (known !== undefined) return known
    const opened = yield* openCase(caseId, entries, (record) => cachedMesh(shelf, record))
    if (opened !== undefined) shelf.states.set(key, opened)
    return opened
  })

  const open = Effect.fn("CaseLibrary.open")(function* (
    caseId: CaseId,
    recordedBy?: Instant
  ): Effect.fn.Return<OpenCase, CaseUnknown | LedgerError> {
    const head = yield* store
      .head(caseId)
      .pipe(Effect.catchReason("LedgerError", "NoSuchCase", () => Effect.succeed(undefined)))
    const unknown = Effect.fnUntraced(function* () {
      const known = (yield* store.cases()).map((row) => row.case)
      return yield* new CaseUnknown({
        case: caseId,
        known,
        ...(recordedBy === undefined || head === undefined ? {} : { recordedBy })
      })
    })
    if (head === undefined) return yield* unknown()
    const shelf = shelfOf(caseId)
    const opened = yield* Effect.gen(function* () {
      if (shelf.log === undefined || !sameHead(shelf.log.head, head))
        shelf.log = yield* readOn(store, caseId, shelf.log)
      return yield* stateOf(
        caseId,
        shelf,
        recordedBy === undefined ? shelf.log.entries : recordedUpTo(shelf.log.entries, recordedBy)
      )
    }).pipe(shelf.turn.withPermits(1))
    return opened ?? (yield* unknown())
  })

  return {
    cases: () => store.cases(),
    open,
    head: (caseId) =>
      store
        .head(caseId)
        .pipe(
          Effect.catchReason("LedgerError", "NoSuchCase", () =>
            Effect.flatMap(store.cases(), (rows) =>
              Effect.fail(new CaseUnknown({ case: caseId, known: rows.map((row) => row.case) }))
            )
          )
        ),
    read: (caseId, options) => store.read(caseId, options),
    verify: (caseId, upTo) =>
      store.read(caseId, { upTo }).pipe(
        Stream.runFold(() => startVerification(caseId), verifyNext),
        Effect.map(reportOf),
        verifying.withPermits(1)
      )
  }
}

/** The entries recorded by an instant: a prefix, because `recordedAt` never decreases. */
const recordedUpTo = (
  entries: ReadonlyArray<LedgerEntry>,
  recordedBy: Instant
): ReadonlyArray<LedgerEntry> => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.recordedAt <= recordedBy) low = middle + 1
    else high = middle
  }
  return low === entries.length ? entries : entries.slice(0, low)
}

const cachedMesh = (shelf: Shelf, { places, manifest }: CaseRecord): Effect.Effect<CellMesh, GeometryError> =>
  Effect.suspend(() => {
    const mapped = places.filter((place) => place.mapped)
    const input = JSON.stringify([
      mapped.map(({ id, location, statedArea }) => [id, location, statedArea]),
      manifest.outline
    ])
    if (shelf.mesh?.input === input) return Effect.succeed(shelf.mesh.mesh)
    return Effect.tap(caseMesh(mapped, manifest.outline), (mesh) =>
      Effect.sync(() => {
        shelf.mesh = { input, mesh }
      })
    )
  })
