import { LedgerStore } from "@cordon/ledger/store"
import { LedgerWriter } from "@cordon/ledger/writer"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { Effect, Layer } from "effect"
import { mkdirSync } from "node:fs"
import { resolve } from "node:path"
import { type CommandFailed, couldNot } from "./failure.ts"

/** The data directory: `--data`, else `CORDON_DATA`, else `.cordon` in the working directory. */
export const dataDirectory = (flag: string | undefined): string =>
  resolve(flag ?? process.env["CORDON_DATA"] ?? ".cordon")

/** The ledger store in a data directory, with the writer that keeps its rules. */
export const dataStore = (directory: string): Layer.Layer<LedgerStore | LedgerWriter, CommandFailed> => {
  const store = sqliteLedgerStore({ path: directory }).pipe(
    Layer.provide(nodeEntropy),
    Layer.catch((error) =>
      Layer.effectContext(Effect.fail(couldNot(`${error.message} (data directory ${directory})`)))
    )
  )
  return Layer.unwrap(
    Effect.try({
      try: () => {
        mkdirSync(directory, { recursive: true, mode: 0o700 })
        return LedgerWriter.layer.pipe(Layer.provideMerge(store))
      },
      catch: (cause) => couldNot(`the data directory ${directory} cannot be made: ${reasonOf(cause)}`)
    })
  )
}

/** The reason a file operation gives, without its stack. */
export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
