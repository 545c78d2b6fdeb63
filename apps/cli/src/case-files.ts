import { Effect } from "effect"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, sep } from "node:path"
import { reasonOf } from "./data-store.ts"
import { type CommandFailed, couldNot } from "./failure.ts"

/** What a path on the command line holds. */
export const kindOfPath = (path: string): Effect.Effect<"folder" | "file", CommandFailed> =>
  Effect.try({
    try: () => (statSync(path).isDirectory() ? ("folder" as const) : ("file" as const)),
    catch: () => couldNot(`there is nothing at ${path}; give the path of a case folder or of a ledger file`)
  })

/**
 * Reads every file of a case folder into memory, by its path inside the folder with forward slashes.
 * Hidden files, `expected/` and README files are left out: the reader has no use for them.
 */
export const readFolder = (folder: string): Effect.Effect<ReadonlyMap<string, Uint8Array>, CommandFailed> =>
  Effect.try({
    try: () =>
      new Map(
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .map((name) => name.split(sep).join("/"))
          .filter((name) => !/(?:^|\/)\.|^expected\//.test(name) && statSync(join(folder, name)).isFile())
          .sort()
          .map((name) => [name, readFileSync(join(folder, name))] as const)
      ),
    catch: (cause) => couldNot(`the folder ${folder} cannot be read: ${reasonOf(cause)}`)
  })
