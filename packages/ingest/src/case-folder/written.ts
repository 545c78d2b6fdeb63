import type { Finding, Problem } from "./problem.ts"
import { messageOf } from "./problem.ts"

/** Way to a field: keys of objects and positions in lists. */
export type Path = ReadonlyArray<string | number>

/** A place in a text; both count from 1. Cells of a table have no column of text. */
export interface Spot {
  readonly line: number
  readonly column?: number
}

/** The lists of a case folder, by the name that problems give them. */
export type ListName =
  | "case"
  | "places"
  | "actors"
  | "sources"
  | "baselines"
  | "claims"
  | "assessments"
  | "outcomes"
  | "lines"
  | "features"
  | "entries"

/**
 * One record as its file has it, with the way back to the line of each of its fields.
 *
 * Shape: `input` is the encoded form that the record's schema reads. `asWritten` turns a path in `input`
 * into the path that the author wrote (a column name, a shorthand key); `spot` and `sourceText` take the latter.
 */
export interface Written {
  readonly file: string
  readonly list: ListName
  readonly key: string
  readonly input: unknown
  readonly asWritten: (path: Path) => Path
  readonly spot: (written: Path) => Spot
  /** The text of a scalar that was read as something else than text, e.g. `2016`. */
  readonly sourceText: (written: Path) => string | undefined
  /** How others are told where it stands, where that is no line of a file. */
  readonly place?: string
}

/** The records of a file that holds a list, and what was wrong with the file as a whole. */
export interface RecordFile {
  readonly records: ReadonlyArray<Written>
  readonly problems: ReadonlyArray<Problem>
  /** False when records may be missing because the file is damaged. */
  readonly intact: boolean
}

/** Ties a finding to the line of a field of a record; `path` is a path in the record's encoded form. */
export const problemIn = (record: Written, path: Path, finding: Finding): Problem => {
  const written = record.asWritten(path)
  return {
    severity: finding.severity ?? "error",
    file: record.file,
    ...record.spot(written),
    field: fieldName(record, written),
    found: finding.found,
    expected: finding.expected,
    message: messageOf(finding)
  }
}

/** Where a record stands, as `file:line` where it is in a file. */
export const whereIs = (record: Written): string => record.place ?? `${record.file}:${record.spot([]).line}`

/** The value at a path, or `undefined` where the path leads nowhere. */
export const valueAt = (input: unknown, path: Path): unknown => {
  let value: unknown = input
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** The text at a path, or `undefined` where there is none. */
export const textAt = (input: unknown, path: Path): string | undefined => {
  const value = valueAt(input, path)
  return typeof value === "string" ? value : undefined
}

/** The list at a path; empty where there is none. */
export const listAt = (input: unknown, path: Path): ReadonlyArray<unknown> => {
  const value = valueAt(input, path)
  return Array.isArray(value) ? value : []
}

/** A copy with another value at a path that exists. */
export const withValueAt = (input: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(input))
    return input.map((item, index) => (index === key ? withValueAt(item, rest, value) : item))
  if (!isObject(input)) return input
  return { ...input, [key]: withValueAt(input[key], rest, value) }
}

/** Whether a value is an object with keys: no list, not nothing. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** How a value is named in `found`. */
export const show = (value: unknown): string => {
  if (value === undefined || value === null) return "nothing"
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`
  if (typeof value !== "object") return JSON.stringify(value) ?? typeof value
  const keys = Object.keys(value)
  return keys.length === 0
    ? "no fields"
    : `the fields ${keys.slice(0, 8).join(", ")}${keys.length > 8 ? ", …" : ""}`
}

/** Joins alternatives as people say them: `a, b or c`. */
export const orList = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`

const fieldName = (record: Written, written: Path): string => {
  const steps = written.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")
  return record.key === "" ? steps.replace(/^\./, "") : `${record.list}[${record.key}]${steps}`
}
