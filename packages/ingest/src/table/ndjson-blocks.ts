import type { JsonObject } from "./format.ts"
import { type BlockReader, BrokenRow, countOf, type RowBlock } from "./row-block.ts"

/**
 * Reads NDJSON piece by piece into blocks of objects.
 *
 * Errors: a line that is no JSON, or JSON but no object, as `BrokenRow`. Source: RFC 8259, one value a line.
 */
export const ndjsonBlocks = (): BlockReader<JsonObject> => {
  let rest = ""
  let line = 1
  const read = (text: string, end: number): RowBlock<JsonObject> | undefined => {
    const piece = text.slice(0, end)
    rest = text.slice(end)
    if (piece === "") return undefined
    const block = blockOf(piece, line)
    line += countOf(piece, "\n")
    return block
  }
  return {
    push: (text) => {
      const whole = rest + text
      return read(whole, whole.lastIndexOf("\n") + 1)
    },
    end: () => read(rest, rest.length)
  }
}

const blockOf = (text: string, firstLine: number): RowBlock<JsonObject> => {
  const lines = text.split("\n")
  if (lines.at(-1) === "") lines.pop()
  return {
    rows: () => lines.map(rowOf),
    lineOf: (_rows, index) => firstLine + index,
    rawOf: (_rows, index) => ({ kind: "text", text: lines[index] ?? "" })
  }
}

const rowOf = (line: string): JsonObject | BrokenRow | undefined => {
  if (line.trim() === "") return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : new BrokenRow(line, "it is JSON, but no object")
  } catch {
    return new BrokenRow(line, "it is no JSON")
  }
}
