import type { Finding, Problem } from "./problem.ts"
import { messageOf } from "./problem.ts"
import type { Spot } from "./written.ts"

/** The largest single file that is read. Unit: bytes (64 MiB). */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

// Every runtime has it, but TypeScript lists it only with the DOM or Node.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean }
) => { decode(bytes: Uint8Array): string }

/** A file's content as text, ready to be parsed: no byte order mark, lines ended by `\n`. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/**
 * Reads a file's bytes as text.
 *
 * Errors: a file over `MAX_FILE_BYTES`, and bytes that are not UTF-8, as problems.
 */
export const readText = (
  file: string,
  content: string | Uint8Array
): { readonly text?: TextFile; readonly problems: ReadonlyArray<Problem> } => {
  if (content.length > MAX_FILE_BYTES) {
    const found = `${Math.ceil(content.length / 1024 / 1024)} MiB`
    return {
      problems: [problemAt(file, { line: 1, column: 1 }, { found, expected: "a file of at most 64 MiB" })]
    }
  }
  if (typeof content === "string") return { text: { file, text: plain(content) }, problems: [] }
  try {
    return {
      text: { file, text: plain(new TextDecoder("utf-8", { fatal: true }).decode(content)) },
      problems: []
    }
  } catch {
    const garbled = plain(new TextDecoder("utf-8", { fatal: false }).decode(content))
    const spot = spotOf(garbled, Math.max(0, garbled.indexOf("\uFFFD")))
    return {
      problems: [problemAt(file, spot, { found: "bytes that are not UTF-8", expected: "text in UTF-8" })]
    }
  }
}

/** A problem of a file that belongs to no record. */
export const problemAt = (file: string, spot: Spot, finding: Finding, field = ""): Problem => ({
  severity: finding.severity ?? "error",
  file,
  ...spot,
  field,
  found: finding.found,
  expected: finding.expected,
  message: messageOf(finding)
})

/** Line and column of an offset in a text. */
export const spotOf = (text: string, offset: number): Spot => {
  let line = 1
  let start = 0
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line += 1
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}

/** The line of a text around an offset, shortened for quoting. */
export const lineAround = (text: string, offset: number): string => {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1
  const end = text.indexOf("\n", start)
  return text.slice(start, end === -1 ? undefined : end).trim()
}

const plain = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
