import { Effect } from "effect"
import { createWriteStream, renameSync, rmSync } from "node:fs"
import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { reasonOf } from "./data-store.ts"
import { type CommandFailed, couldNot } from "./failure.ts"

/** What a file is made of, in order. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * Writes pieces to a file, or to standard output where none is named; gives the number of bytes.
 *
 * A file appears whole under its name or not at all.
 */
export const writePieces = (
  pieces: Pieces,
  path: string | undefined
): Effect.Effect<number, CommandFailed> => {
  if (path === undefined)
    return Effect.tryPromise({
      try: async () => {
        const bytes = await pour(pieces, process.stdout, { end: false })
        // Whoever reads slowly has all of it only when this has gone through too.
        await new Promise((resolve) => process.stdout.write("", resolve))
        return bytes
      },
      catch: (cause) => couldNot(`the export cannot be written: ${reasonOf(cause)}`)
    })
  const draft = `${path}.part`
  return Effect.tryPromise({
    try: async () => {
      const bytes = await pour(pieces, createWriteStream(draft), { end: true })
      renameSync(draft, path)
      return bytes
    },
    catch: (cause) => couldNot(`${path} cannot be written: ${reasonOf(cause)}`)
  }).pipe(Effect.onError(() => Effect.sync(() => rmSync(draft, { force: true }))))
}

const pour = async (
  pieces: Pieces,
  target: Writable,
  options: { readonly end: boolean }
): Promise<number> => {
  let bytes = 0
  const counted = async function* () {
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece)
      yield piece
    }
  }
  await pipeline(Readable.from(counted()), target, options)
  return bytes
}
