import type { Problem } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { isObject, type Path, problemIn, show, valueAt, withValueAt, type Written } from "./written.ts"

const FIELDS = ["publisher", "title", "url", "noAddress", "locator", "attribution", "note"]

/**
 * Writes out a citation that a person wrote in short: `url` or `noAddress` instead of `where`.
 *
 * Shape: `at` is the path of the citation in the record; a record without one is left as it is.
 * Errors: neither or both of `url` and `noAddress`, and unknown fields, as problems.
 */
export const expandCitation = (
  record: Written,
  at: Path
): { readonly record: Written; readonly problems: ReadonlyArray<Problem> } => {
  const short = valueAt(record.input, at)
  if (!isObject(short) || "where" in short) return { record, problems: [] }
  const { url, noAddress, ...rest } = short
  const problems: Array<Problem> = []
  if ((url === undefined) === (noAddress === undefined)) {
    const found = url === undefined ? "neither url nor noAddress" : "both url and noAddress"
    const expected = "url: the address of the document, or noAddress: the reason why there is none"
    problems.push(problemIn(record, at, { found, expected }))
  }
  const unknown = Object.keys(rest).filter((key) => !FIELDS.includes(key))
  for (const key of unknown) {
    const expected = `one of the fields ${FIELDS.join(", ")}`
    const message = `unknown field${didYouMean(key, FIELDS)}; the fields here are ${FIELDS.join(", ")}`
    problems.push(problemIn(record, [...at, key], { found: JSON.stringify(key), expected, message }))
  }
  const known = Object.fromEntries(Object.entries(rest).filter(([key]) => !unknown.includes(key)))
  return {
    record: {
      ...record,
      input: withValueAt(record.input, at, { ...known, where: whereabouts(url, noAddress) }),
      asWritten: (path) => record.asWritten(shortened(path, at, url === undefined ? "noAddress" : "url"))
    },
    problems
  }
}

// A citation without an address was already refused: it is completed only so that the rest can be checked.
const whereabouts = (url: unknown, noAddress: unknown): unknown =>
  url === undefined
    ? { kind: "unaddressed", reason: noAddress === undefined ? show(noAddress) : noAddress }
    : { kind: "address", url }

const shortened = (path: Path, at: Path, key: string): Path => {
  const inCitation = at.every((step, index) => path[index] === step)
  return inCitation && path[at.length] === "where" ? [...at, key] : path
}
