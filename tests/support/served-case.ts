import { createApi } from "@cordon/api/create-api"
import { type CaseLibrary, makeLibrary } from "@cordon/api/library/case-library"
import { publicLibrary } from "@cordon/api/library/public-library"
import { makeLiveFeed } from "@cordon/api/live/live-feed"
import { makeReasoner } from "@cordon/api/reasoning/reasoner"
import { serve } from "@cordon/api/serve"
import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerStore } from "@cordon/ledger/store"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import { readFolderReport } from "./case-folder.ts"

/** A case that is served over a socket of this machine. */
export interface ServedCase {
  readonly url: string
  readonly id: CaseId
  readonly library: CaseLibrary["Service"]
  readonly store: LedgerStore["Service"]
  readonly stop: () => Promise<void>
}

/** How a case is served. */
export interface ServedOptions {
  /** Who has it may write. */
  readonly token?: string
  /** Who reads; by default the team. */
  readonly audience?: "team" | "public"
}

/** Serves a case folder of the checkout from a store in memory. */
export const serveFolder = async (folder: string, options: ServedOptions = {}): Promise<ServedCase> => {
  const { bodies, problems } = readFolderReport(folder)
  if (!isReadonlyArrayNonEmpty(bodies)) throw new Error(problems.map(({ message }) => message).join("\n"))
  return serveBodies(bodies, options)
}

const serveBodies = (
  bodies: readonly [EntryBody, ...ReadonlyArray<EntryBody>],
  { token, audience = "team" }: ServedOptions
): Promise<ServedCase> => {
  const [first] = bodies
  if (first.kind !== "case.described.v1") throw new Error("the first entry does not describe a case")
  const { id } = first.manifest
  const scope = Scope.makeUnsafe()
  return Effect.runPromise(
    Effect.gen(function* () {
      const context = yield* Layer.buildWithScope(
        sqliteLedgerStore({ path: ":memory:" }).pipe(Layer.provide(nodeEntropy)),
        scope
      )
      const store = Context.get(context, LedgerStore)
      yield* store.append(id, bodies)
      const library = audience === "public" ? publicLibrary(makeLibrary(store)) : makeLibrary(store)
      const reasoner = yield* makeReasoner()
      const live = makeLiveFeed(library)
      const app = createApi({
        library,
        reasoner,
        live,
        version: "test",
        ...(token === undefined ? {} : { writing: { store, token } })
      })
      const { url } = yield* serve(app, { port: 0, closing: live.close })
      return { url, id, library, store, stop: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
    }).pipe(Scope.provide(scope))
  )
}
