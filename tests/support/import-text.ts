import { CaseId } from "@cordon/domain/key"
import { bodyText } from "@cordon/ledger/chain"
import { bodyOf } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { verifyEntries } from "@cordon/ledger/verify"
import type { ImportReport } from "@cordon/ingest/table/import-report"
import { type ImportError, type ImportOptions, importStream } from "@cordon/ingest/table/import-stream"
import type { InputFile } from "@cordon/ingest/table/input"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { Effect, Layer, Result, Stream } from "effect"

/** The case that tests import into. */
export const imported = CaseId.make("imported")

/** A store in memory that lasts for several imports. */
export interface ImportStore {
  /** Imports a text or bytes as a file; the quarantine file comes back as text. */
  readonly put: (
    content: string | Uint8Array | ReadonlyArray<readonly [name: string, content: string]>,
    options?: Partial<ImportOptions> & { readonly name?: string; readonly pieces?: number }
  ) => Promise<Result.Result<ImportReport & { readonly quarantine: string }, ImportError>>
  /** Works with the store itself. */
  readonly use: <A, E>(work: (store: LedgerStore["Service"]) => Effect.Effect<A, E>) => Promise<A>
  /** The canonical texts of all bodies in order; the chain verifies. */
  readonly bodies: () => Promise<ReadonlyArray<string>>
}

/** Runs a test over a store of its own in memory. */
export const withImportStore = <A>(test: (store: ImportStore) => Promise<A>): Promise<A> =>
  Effect.runPromise(
    LedgerStore.use((store) => Effect.promise(() => test(importStore(store)))).pipe(
      Effect.provide(sqliteLedgerStore({ path: ":memory:" }).pipe(Layer.provide(nodeEntropy)))
    )
  )

const importStore = (store: LedgerStore["Service"]): ImportStore => {
  const use: ImportStore["use"] = (work) => Effect.runPromise(work(store))
  return {
    use,
    put: async (content, { name = "GEDEvent_v31_1.csv", pieces = 4096, ...options } = {}) => {
      let quarantine = ""
      const folder = Array.isArray(content)
      const files = folder
        ? (content as ReadonlyArray<readonly [string, string]>).map(([file, text]) =>
            fileOf(file, text, pieces)
          )
        : [fileOf(name, content as string | Uint8Array, pieces)]
      const report = await Effect.runPromise(
        Effect.result(
          importStream(
            { name, folder, files },
            {
              case: imported,
              settings: {},
              dryRun: false,
              quarantine: {
                open: (extension) => `quarantine.${extension}`,
                write: (text) => (quarantine += text),
                close: () => undefined
              },
              ...options
            }
          )
        ).pipe(Effect.provideService(LedgerStore, store))
      )
      return Result.map(report, (done) => ({ ...done, quarantine }))
    },
    bodies: () =>
      use((ledger) =>
        Effect.gen(function* () {
          const entries = yield* Stream.runCollect(ledger.read(imported))
          const { problems } = verifyEntries(imported, entries)
          if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
          return entries.map((entry) => {
            const body = bodyOf(entry)
            return body === undefined ? "redacted" : Result.getOrThrow(bodyText(body))
          })
        })
      )
  }
}

const fileOf = (name: string, content: string | Uint8Array, pieces: number): InputFile => {
  const bytes = typeof content === "string" ? Buffer.from(content) : content
  return {
    name,
    again: true,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces)
    }
  }
}
