import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerHead } from "@cordon/ledger/entry"
import { decodeRecord } from "../case-folder/decode-record.ts"
import type { Problem } from "../case-folder/problem.ts"
import { isObject, type Path, problemIn, show, type Written } from "../case-folder/written.ts"
import { didYouMean } from "../case-folder/suggestion.ts"

/** One entry as it was sent. */
export interface ReadEntry {
  /** The entry as it was written, with the way to it. */
  readonly written: Written
  /** Absent when its schema refused it. */
  readonly body?: EntryBody
}

/** What somebody asks to have appended, and everything that is wrong with it by itself. */
export interface ReadEntries {
  readonly entries: ReadonlyArray<ReadEntry>
  readonly expectedHead?: LedgerHead
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Reads one entry body, or `{entries: […], expectedHead?}`, from JSON.
 *
 * Shape: `field` of a problem is the path in the JSON, e.g. `entries[2].claim.proposition.place`.
 * Errors: none are raised; each record is read by its schema, and every problem is given.
 */
export const readEntries = (input: unknown): ReadEntries => {
  const whole = writtenAt(input, [])
  if (!isObject(input)) {
    const expected = "one entry with its kind, or an object with entries"
    return { entries: [], problems: [problemIn(whole, [], { found: show(input), expected })] }
  }
  if (!Object.hasOwn(input, "entries")) return together([readEntry(input, [])])
  const { entries, expectedHead, ...others } = input
  const known = ["entries", "expectedHead"]
  const unknown = Object.keys(others).map((key) =>
    problemIn(whole, [key], {
      found: JSON.stringify(key),
      expected: `one of the fields ${known.join(", ")}`,
      message: `unknown field${didYouMean(key, known)}; the fields here are ${known.join(", ")}`
    })
  )
  const head =
    expectedHead === undefined
      ? undefined
      : decodeRecord(LedgerHead, writtenAt(expectedHead, ["expectedHead"]))
  const list: ReadonlyArray<unknown> = Array.isArray(entries) ? entries : []
  const absent =
    list.length > 0
      ? []
      : [problemIn(whole, ["entries"], { found: show(entries), expected: "a list of one or more entries" })]
  const read = together(list.map((entry, i) => readEntry(entry, ["entries", i])))
  return {
    ...read,
    ...(head?.value === undefined ? {} : { expectedHead: head.value }),
    problems: [...absent, ...unknown, ...(head?.problems ?? []), ...read.problems]
  }
}

/** A value of the JSON as a record that problems can point into. */
export const writtenAt = (input: unknown, at: Path): Written => ({
  file: "body",
  list: "entries",
  key: "",
  input,
  asWritten: (path) => [...at, ...path],
  spot: () => ({ line: 1 }),
  sourceText: () => undefined,
  place: pathText(at)
})

/** A path as people write it, e.g. `entries[2].claim`. */
export const pathText = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "")

const readEntry = (
  input: unknown,
  at: Path
): { readonly entry: ReadEntry; readonly problems: ReadonlyArray<Problem> } => {
  const written = writtenAt(input, at)
  const { value, problems } = decodeRecord(EntryBody, written)
  return { entry: { written, ...(value === undefined ? {} : { body: value }) }, problems }
}

const together = (read: ReadonlyArray<ReturnType<typeof readEntry>>): ReadEntries => ({
  entries: read.map(({ entry }) => entry),
  problems: read.flatMap(({ problems }) => problems)
})
