import { hashtag, isHashtagRow } from "../displacement/hxl.ts"
import { type Cell, CellRefusal } from "../table/cell.ts"
import { hasHalfCharacter } from "./half-character.ts"
import type { JsonObject } from "../table/format.ts"

/** What stands in a cell: text, several texts where NDJSON has a list, nothing, or what cannot be read. */
export type CellContent = Cell<string | ReadonlyArray<string>>

/** The columns of a file, whatever its rows are. */
export interface RowColumns<Row> {
  /** The names that a mapping may use, for suggestions. */
  readonly names: ReadonlyArray<string>
  /** How the cell of a column is read; `undefined` where the file has no such column. */
  readonly find: (name: string) => ((row: Row) => CellContent) | undefined
  /** All cells of a row, to tell whether it is an HXL row. */
  readonly cells: (row: Row) => ReadonlyArray<string>
}

/**
 * The columns of CSV: by name, by name in other letter case, else by HXL hashtag where the first row has them.
 *
 * Shape: the first of two columns of one name counts. With `apostrophes`, one before =, +, - or @ is taken off.
 */
export const csvColumns = (
  header: ReadonlyArray<string>,
  preview: ReadonlyArray<ReadonlyArray<string>>,
  apostrophes = false
): RowColumns<ReadonlyArray<string>> => {
  const first = preview[0] ?? []
  const hashtags = isHashtagRow(first) ? first.map(hashtagKey) : []
  const lower = header.map((name) => name.toLowerCase())
  return {
    names: [
      ...header.filter((name) => name !== ""),
      ...first.filter((cell) => hashtags.length > 0 && cell !== "")
    ],
    find: (name) => {
      const exact = header.indexOf(name)
      const position =
        exact >= 0
          ? exact
          : Math.max(
              lower.indexOf(name.toLowerCase()),
              name.startsWith("#") ? hashtags.indexOf(hashtagKey(name)) : -1
            )
      return position < 0
        ? undefined
        : (cells) => {
            const text = (cells[position] ?? "").trim()
            if (text === "") return undefined
            return apostrophes ? text.replace(/^'(?=[=+\-@])/, "") : text
          }
    },
    cells: (cells) => cells
  }
}

/**
 * The columns of NDJSON: keys of the first objects, and `a.b` for the key `b` inside the key `a`.
 *
 * Gotcha: a key that the first objects lack is no column, since nothing tells it from a slip of the pen; a cell marked
 * `optional` is looked for in every row all the same.
 */
export const jsonColumns = (preview: ReadonlyArray<JsonObject>): RowColumns<JsonObject> => {
  const names = [...new Set(preview.flatMap((object) => keysOf(object, "")))]
  return {
    names,
    find: (name) => (names.includes(name) ? readerOf(name) : undefined),
    cells: (row) => Object.values(row).filter((value) => typeof value === "string")
  }
}

/** How a key of NDJSON is read, whether or not the first objects had it. */
export const readerOf =
  (name: string) =>
  (row: JsonObject): CellContent =>
    contentOf(Object.hasOwn(row, name) ? row[name] : valueInside(row, name.split(".")))

/** A hashtag without regard to letter case, space and the order of attributes; other text is itself. */
const hashtagKey = (cell: string): string => {
  const read = hashtag(cell)
  return read === undefined ? cell : [read.tag, ...[...read.attributes].sort()].join("+")
}

const keysOf = (object: JsonObject, before: string): ReadonlyArray<string> =>
  Object.entries(object).flatMap(([key, value]) => [
    `${before}${key}`,
    ...(isObject(value) && before.split(".").length < DEEPEST ? keysOf(value, `${before}${key}.`) : [])
  ])

const DEEPEST = 6

const valueInside = (row: JsonObject, [key = "", ...rest]: ReadonlyArray<string>): unknown => {
  const value = Object.hasOwn(row, key) ? row[key] : undefined
  return rest.length === 0 ? value : isObject(value) ? valueInside(value, rest) : undefined
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const contentOf = (value: unknown): CellContent => {
  if (Array.isArray(value)) {
    const items = value.map(textOf)
    const wrong = items.find((item) => item instanceof CellRefusal)
    return wrong ?? items.filter((item) => typeof item === "string")
  }
  return textOf(value)
}

const textOf = (value: unknown): Cell<string> => {
  if (value === undefined || value === null) return undefined
  if (typeof value === "string") {
    if (hasHalfCharacter(value))
      return new CellRefusal("text", "it holds half of a character (a lone surrogate)")
    return value.trim() === "" ? undefined : value.trim()
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  return new CellRefusal("an object", "a text, a number or a list of them is needed")
}
