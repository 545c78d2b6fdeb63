import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Context, Effect, Layer, Option, Semaphore, Stream } from "effect"
import { isReadonlyArrayNonEmpty, type NonEmptyReadonlyArray } from "effect/Array"
import { checkDraft } from "./append-rules.ts"
import { LedgerError, ledgerError, RulesBroken } from "./ledger-errors.ts"
import { emptyIndex, indexEntry, type LedgerIndex } from "./ledger-index.ts"
import { type AppendReceipt, LedgerStore } from "./store.ts"

/** How often an append is tried anew when another writer was faster, before HeadMoved is given up to the caller. */
const ATTEMPTS = 16

interface Desk {
  readonly turn: Semaphore.Semaphore
  index: LedgerIndex
}

/**
 * Writes to ledgers by the rules: what imports and the API record with.
 *
 * It keeps the ids of each case that it has written to, reads on from there before every record, and appends
 * only if nobody else did in between; if so, it reads on and checks again.
 */
export class LedgerWriter extends Context.Service<
  LedgerWriter,
  {
    /**
     * Checks bodies against the rules and appends them, all or none.
     *
     * A client key that was used before is looked at first, so that repeating a request breaks no rule.
     * Errors: RulesBroken, and those of `LedgerStore.append`; HeadMoved only when others kept writing.
     */
    record(
      caseId: CaseId,
      bodies: NonEmptyReadonlyArray<EntryBody>,
      options?: { readonly clientKey?: string }
    ): Effect.Effect<AppendReceipt, LedgerError>
  }
>()("@cordon/ledger/LedgerWriter") {
  /** The writer over a store. */
  static readonly layer: Layer.Layer<LedgerWriter, never, LedgerStore> = Layer.effect(
    LedgerWriter,
    Effect.gen(function* () {
      const store = yield* LedgerStore
      const desks = new Map<CaseId, Desk>()

      const deskOf = (caseId: CaseId): Desk => {
        const known = desks.get(caseId)
        if (known !== undefined) return known
        const desk: Desk = { turn: Semaphore.makeUnsafe(1), index: emptyIndex(caseId) }
        desks.set(caseId, desk)
        return desk
      }

      const attempt = Effect.fn("LedgerWriter.attempt")(function* (
        desk: Desk,
        bodies: NonEmptyReadonlyArray<EntryBody>,
        clientKey: string | undefined
      ) {
        const caseId = desk.index.case
        const request = clientKey === undefined ? {} : { clientKey }
        if (clientKey !== undefined && Option.isSome(yield* store.receipt(caseId, clientKey))) {
          return yield* store.append(caseId, bodies, request)
        }
        desk.index = yield* readOn(store, desk.index)
        const violations = checkDraft(desk.index, bodies)
        if (isReadonlyArrayNonEmpty(violations)) {
          return yield* ledgerError(new RulesBroken({ case: caseId, violations }))
        }
        return yield* store.append(caseId, bodies, { ...request, expectedHead: desk.index.head })
      })

      return {
        record: (caseId, bodies, options) => {
          const desk = deskOf(caseId)
          return attempt(desk, bodies, options?.clientKey).pipe(
            Effect.retry({ times: ATTEMPTS - 1, while: (error) => error.reason._tag === "HeadMoved" }),
            desk.turn.withPermits(1)
          )
        }
      }
    })
  )
}

const readOn = (store: LedgerStore["Service"], index: LedgerIndex): Effect.Effect<LedgerIndex, LedgerError> =>
  store.read(index.case, { after: index.head.sequence }).pipe(
    Stream.runFold(() => index, indexEntry),
    Effect.catchReason("LedgerError", "NoSuchCase", () => Effect.succeed(index))
  )
