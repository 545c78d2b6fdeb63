import type { Chunk } from "@cordon/interop/export/export-format"
import { pipeline, Readable } from "node:stream"
import { createGzip } from "node:zlib"

/**
 * A body that is made while it is sent, so that a large one takes little memory and others get their turn.
 *
 * Shape: packed where asked; a caller that leaves ends the work.
 */
export const exportBody = (chunks: Iterable<Chunk>, packed: boolean): ReadableStream<Uint8Array> => {
  const made = Readable.from(bytesOf(chunks), { objectMode: false })
  if (!packed) return Readable.toWeb(made) as ReadableStream<Uint8Array>
  const gzip = createGzip()
  // The error of either end reaches the reader of the other.
  pipeline(made, gzip, () => undefined)
  return Readable.toWeb(gzip) as ReadableStream<Uint8Array>
}

async function* bytesOf(chunks: Iterable<Chunk>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield typeof chunk === "string" ? Buffer.from(chunk) : chunk
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
