import { createApi } from "@cordon/api/create-api"
import { makeLibrary } from "@cordon/api/library/case-library"
import { makeReasoner } from "@cordon/api/reasoning/reasoner"
import type { Fetch } from "@cordon/client/fetch"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Layer, type Scope } from "effect"
import { dataDirectory, dataStore } from "./data-store.ts"
import type { CommandFailed } from "./failure.ts"
import { version } from "./version.ts"

/**
 * The API over a data directory, answering in this process without a socket: the same routes, checks and
 * bodies as over the network. The store and the threads that reason are closed with the scope.
 */
export const inProcessApi = Effect.fn("inProcessApi")(function* (data: string | undefined) {
  const context = yield* Layer.build(dataStore(dataDirectory(data)))
  const store = yield* Effect.provide(LedgerStore, context)
  const app = createApi({ library: makeLibrary(store), reasoner: yield* makeReasoner(), version })
  const answer: Fetch = async (address, init) => app.request(address, init)
  return answer
}) satisfies (data: string | undefined) => Effect.Effect<Fetch, CommandFailed, Scope.Scope>
