import { Schema } from "effect"

const lineNumber = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))

/**
 * One thing that is wrong, or looks wrong, in a case folder, at the line where a person would put it right.
 *
 * Shape: `field` is the path as written in the file, under the list and key of its record, e.g.
 * `claims[C048].proposition.place`; empty when the whole file is meant. Lines and columns count from 1.
 * Gotcha: only an `error` makes the folder unfit to load; a `warning` asks for a second look.
 */
export const Problem = Schema.Struct({
  severity: Schema.Literals(["error", "warning"]),
  file: Schema.String.annotate({ description: "Path inside the folder, with forward slashes" }),
  line: lineNumber,
  column: Schema.optionalKey(lineNumber),
  field: Schema.String.annotate({ description: "Path of the field, e.g. claims[C048].proposition.place" }),
  found: Schema.String.annotate({ description: "What stands there, quoted where it is text" }),
  expected: Schema.String.annotate({ description: "What could stand there" }),
  message: Schema.String.annotate({ description: "Both as one clause, without file, line and field" })
}).annotate({
  identifier: "CaseFolderProblem",
  description: "Something wrong in a case folder, with its line"
})
export type Problem = typeof Problem.Type

/**
 * Writes a problem as one line of text.
 *
 * Shape: `file:line: field: message`; the list and key of the record are left out where a field follows,
 * since the line leads there; `warning: ` precedes the field of a warning.
 */
export const formatProblem = (problem: Problem): string => {
  // The manifest's own lists are numbered; `figures[0].name` stays whole.
  const field = problem.field.replace(/^\w+\[(?!\d+\])[^\]]*\]\./, "")
  const parts = [
    `${problem.file}:${problem.line}`,
    ...(problem.severity === "warning" ? ["warning"] : []),
    ...(field === "" ? [] : [field]),
    problem.message
  ]
  return parts.join(": ")
}

/** What is wrong, before it is tied to a file. Without a `message`, one is made of `found` and `expected`. */
export interface Finding {
  readonly severity?: "error" | "warning"
  readonly found: string
  readonly expected: string
  readonly message?: string
}

/** The clause that a finding is told with. */
export const messageOf = (finding: Finding): string =>
  finding.message ?? `found ${finding.found}, expected ${finding.expected}`

/** Orders problems by file, line, column and field, so that a report never depends on reading order. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) ||
  a.line - b.line ||
  (a.column ?? 0) - (b.column ?? 0) ||
  compareText(a.field, b.field) ||
  compareText(a.message, b.message)

/** Orders text by code unit, the same in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
