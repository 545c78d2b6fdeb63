import { decodeText, type Encoding } from "@cordon/ingest/table/decode-text"
import { Effect, Result } from "effect"
import { isUtf8 } from "node:buffer"
import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { reasonOf } from "./data-store.ts"
import { type CommandFailed, couldNot, wrongData } from "./failure.ts"

/** Unit: bytes. */
const PIECE = 1_048_576

/**
 * Makes sure that a whole file is text in its encoding before any of it is imported, so that nothing is half-loaded.
 *
 * Reading it once more costs little beside the import. Errors: a sentence that names the line and byte.
 */
export const checkText = (
  path: string,
  name: string,
  encoding: Encoding | undefined
): Effect.Effect<void, CommandFailed> =>
  Effect.tryPromise({
    try: () => wrongText(path, name, encoding),
    catch: (cause) => couldNot(`${path} cannot be read: ${reasonOf(cause)}`)
  }).pipe(
    Effect.flatMap((problem) =>
      problem === undefined ? Effect.void : Effect.fail(wrongData(`${problem}; nothing was imported.`))
    )
  )

const wrongText = async (
  path: string,
  name: string,
  encoding: Encoding | undefined
): Promise<string | undefined> => {
  // Every byte is a character of these.
  if (encoding === "windows-1252" || encoding === "latin-1") return undefined
  return (await isPlainUtf8(path)) ? undefined : firstProblem(path, name, encoding)
}

/** Whether a file is UTF-8 throughout. One buffer serves for all of it. */
const isPlainUtf8 = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(PIECE)
    let held = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, held, PIECE - held)
      const bytes = buffer.subarray(0, held + bytesRead)
      if (bytesRead === 0) return isUtf8(bytes)
      const whole = wholeLength(bytes)
      if (!isUtf8(bytes.subarray(0, whole))) return false
      held = bytes.length - whole
      buffer.copyWithin(0, whole, bytes.length)
    }
  } finally {
    await file.close()
  }
}

/** How many bytes there are before a character that may be cut off at the end. */
const wholeLength = (bytes: Buffer): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) return bytes.length - back
    if (byte < 0x80) break
  }
  return bytes.length
}

const firstProblem = async (
  path: string,
  name: string,
  encoding: Encoding | undefined
): Promise<string | undefined> => {
  const decoder = decodeText(name, encoding)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    const text = decoder.push(piece)
    if (Result.isFailure(text)) return text.failure.message
  }
  const rest = decoder.end()
  return Result.isFailure(rest) ? rest.failure.message : undefined
}
