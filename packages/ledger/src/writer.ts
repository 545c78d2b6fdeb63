import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Context, Effect, Layer, Option, Semaphore, Stream } from "effect"
import { isReadonlyArrayNonEmpty, type NonEmptyReadonlyArray } from "effect/Array"
import { checkDraft } from "./append-rules.ts"
import { bodyOf } from "./entry.ts"
import { type LedgerError, ledgerError, RulesBroken } from "./ledger-errors.ts"
import { indexOfKnown, keysOfRules } from "./ledger-index.ts"
import { type AppendReceipt, LedgerStore } from "./store.ts"

/** How often an append is tried anew when another writer was faster, before HeadMoved is given up to the caller. */
const ATTEMPTS = 16

/**
 * Writes to ledgers by the rules: what imports and the API record with.
 *
 * It asks the store for the ids that the bodies name, and appends only if nobody else did in between; if so, it asks
 * and checks again. So a record costs the same however long the ledger is.
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
      const turns = new Map<CaseId, Semaphore.Semaphore>()

      const turnOf = (caseId: CaseId): Semaphore.Semaphore => {
        const known = turns.get(caseId)
        if (known !== undefined) return known
        const turn = Semaphore.makeUnsafe(1)
        turns.set(caseId, turn)
        return turn
      }

      const manifests = new Map<
        CaseId,
        { readonly sequence: number; readonly groups: ReadonlyArray<string> }
      >()

      /** Groups of the latest manifest; an entry reads the same for ever, so it is read once. */
      const groupsOf = Effect.fn("LedgerWriter.groupsOf")(function* (caseId: CaseId, sequence: number) {
        const known = manifests.get(caseId)
        if (known?.sequence === sequence) return known.groups
        const entries = yield* Stream.runCollect(store.read(caseId, { after: sequence - 1, upTo: sequence }))
        const body = entries[0] === undefined ? undefined : bodyOf(entries[0])
        const groups = body?.kind === "case.described.v1" ? body.manifest.groups.map(({ id }) => id) : []
        manifests.set(caseId, { sequence, groups })
        return groups
      })

      const attempt = Effect.fn("LedgerWriter.attempt")(function* (
        caseId: CaseId,
        bodies: NonEmptyReadonlyArray<EntryBody>,
        clientKey: string | undefined
      ) {
        const request = clientKey === undefined ? {} : { clientKey }
        if (clientKey !== undefined && Option.isSome(yield* store.receipt(caseId, clientKey))) {
          return yield* store.append(caseId, bodies, request)
        }
        const known = yield* store.known(caseId, keysOfRules(bodies))
        const described = known.records.get("case")
        const groups = described === undefined ? [] : yield* groupsOf(caseId, described.lastSequence)
        const violations = checkDraft(indexOfKnown(caseId, known, groups), bodies)
        if (isReadonlyArrayNonEmpty(violations)) {
          return yield* ledgerError(new RulesBroken({ case: caseId, violations }))
        }
        return yield* store.append(caseId, bodies, { ...request, expectedHead: known.head })
      })

      return {
        record: (caseId, bodies, options) =>
          attempt(caseId, bodies, options?.clientKey).pipe(
            Effect.retry({ times: ATTEMPTS - 1, while: (error) => error.reason._tag === "HeadMoved" }),
            turnOf(caseId).withPermits(1)
          )
      }
    })
  )
}
