import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { ImportReport } from "@cordon/ingest/table/import-report"
import { importStream, type ImportOptions } from "@cordon/ingest/table/import-stream"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { bodyOf } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { Effect, Layer, Stream } from "effect"
import { indexOf } from "./index-of.ts"

/** What an import of texts did, and its quarantine file. */
export interface Imported {
  readonly report: ImportReport
  /** Empty where nothing was refused. */
  readonly quarantine: string
}

const storeAt = (directory: string) => sqliteLedgerStore({ path: directory }).pipe(Layer.provide(nodeEntropy))

/** Imports files, by their names, into a case of the store in a directory. Several files are a folder. */
export const importTexts = async (
  directory: string,
  caseId: string,
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {}
): Promise<Imported> => {
  let quarantine = ""
  const names = Object.keys(files).sort()
  const folder = names.length > 1
  const report = await Effect.runPromise(
    importStream(
      {
        name: folder ? "files" : (names[0] ?? ""),
        folder,
        files: names.map((name) => ({
          name,
          again: true,
          open: async function* () {
            yield new TextEncoder().encode(files[name] ?? "")
          }
        }))
      },
      {
        case: CaseId.make(caseId),
        settings: {},
        dryRun: false,
        quarantine: {
          open: (extension) => `refused.${extension}`,
          write: (more) => void (quarantine += more),
          close: () => {}
        },
        ...options
      }
    ).pipe(Effect.provide(storeAt(directory)))
  )
  return { report, quarantine }
}

/** Bodies of the entries of a case of the store in a directory. */
export const bodiesOf = (directory: string, caseId: string): Promise<ReadonlyArray<EntryBody>> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* LedgerStore
      const entries = yield* Stream.runCollect(store.read(CaseId.make(caseId)))
      return [...entries].flatMap((entry) => bodyOf(entry) ?? [])
    }).pipe(Effect.provide(storeAt(directory)))
  )

/** The index of a case of the store in a directory. */
export const importedIndex = async (directory: string, caseId: string): Promise<CaseIndex> =>
  indexOf(await bodiesOf(directory, caseId))
