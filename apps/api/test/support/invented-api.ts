import { makeClient } from "@cordon/client/client"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerStore } from "@cordon/ledger/store"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { countedEntropy } from "@cordon/testing/entropy"
import { inventedCase } from "@cordon/testing/fixture/invented-case"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import type { NonEmptyReadonlyArray } from "effect/Array"
import { TestClock } from "effect/testing"
import type { Fault } from "../../src/answer/run-route.ts"
import { createApi } from "../../src/create-api.ts"
import { makeLibrary } from "../../src/library/case-library.ts"
import { type LiveOptions, makeLiveFeed } from "../../src/live/live-feed.ts"
import { makeReasoner, type ReasonerOptions } from "../../src/reasoning/reasoner.ts"
import { firstDay, secondDay } from "./invented-bodies.ts"

export const FIRST_DAY = "2031-01-01T12:00:00Z"
export const SECOND_DAY = "2031-01-02T12:00:00Z"
const instants = { [FIRST_DAY]: 1_925_035_200_000, [SECOND_DAY]: 1_925_121_600_000 }

/** The API over a store in memory that holds the made-up case, recorded on two days. */
export const inventedApi = async (
  options: {
    readonly webDirectory?: string
    readonly reasoner?: ReasonerOptions
    /** Lets who has it write. */
    readonly token?: string
    readonly live?: LiveOptions
  } = {}
) => {
  const faults: Array<Fault> = []
  const store = await Effect.runPromise(
    Layer.buildWithScope(
      sqliteLedgerStore({ path: ":memory:" }).pipe(Layer.provide(countedEntropy())),
      Scope.makeUnsafe()
    ).pipe(Effect.map((context) => Context.get(context, LedgerStore)))
  )
  const record = (bodies: NonEmptyReadonlyArray<EntryBody>, at: number) =>
    Effect.runPromise(
      TestClock.setTime(at).pipe(
        Effect.andThen(store.append(inventedCase, bodies)),
        Effect.provide(TestClock.layer())
      )
    )
  await record(firstDay, instants[FIRST_DAY])
  await record(secondDay, instants[SECOND_DAY])
  const library = makeLibrary(store)
  const { reasoner: reasonerOptions, token, live: liveOptions, ...others } = options
  const live = makeLiveFeed(library, { pollMillis: 20, ...liveOptions })
  const closing = Scope.makeUnsafe()
  const reasoner = await Effect.runPromise(Scope.provide(makeReasoner(reasonerOptions), closing))
  const app = createApi({
    library,
    reasoner,
    version: "0.0.0-test",
    live,
    ...(token === undefined ? {} : { writing: { store, token } }),
    onFault: (fault) => faults.push(fault),
    ...others
  })
  const client = makeClient({
    baseUrl: "http://cordon.test",
    fetch: (address, init) => app.request(address, init),
    ...(token === undefined ? {} : { token })
  })
  return {
    app,
    client,
    library,
    live,
    reasoner,
    close: () => Effect.runPromise(Scope.close(closing, Exit.void)),
    store,
    record,
    faults,
    get: (path: string, init?: RequestInit) => app.request(path, init)
  }
}

/** Path of the made-up case. */
export const CASE = `/api/cases/${inventedCase}`
