import { type Document, isScalar, LineCounter, parseDocument } from "yaml"
import { lineAround, problemAt, type TextFile } from "./files.ts"
import type { Finding, Problem } from "./problem.ts"
import {
  isObject,
  type ListName,
  type Path,
  type RecordFile,
  show,
  type Spot,
  type Written
} from "./written.ts"
import { stepTo } from "./yaml-path.ts"

/** A file read as one value, with the way back to its lines. */
export interface FileDocument {
  readonly value: unknown
  /** False when the text is malformed; there is no value then. */
  readonly intact: boolean
  readonly problems: ReadonlyArray<Problem>
  /** Where a path stands; where it leads nowhere, the last step that exists. */
  readonly spot: (path: Path) => Spot
  /** The text of a plain scalar that was read as a number or truth value. */
  readonly sourceText: (path: Path) => string | undefined
}

/**
 * Reads YAML by the core schema of YAML 1.2, in which a date stays text.
 *
 * Errors: every malformed line as a problem; a malformed file has no value, since what could be saved of it
 * would be guesswork.
 * Gotcha: `2016` alone is a number in YAML; `sourceText` has it as written, for fields that hold text.
 */
export const readYaml = ({ file, text }: TextFile): FileDocument => {
  const lines = new LineCounter()
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const read = parse(text, lines)
  if (read.document === undefined) {
    const problem = problemAt(file, { line: 1, column: 1 }, malformed(show(read.failure), read.failure))
    return {
      value: undefined,
      intact: false,
      problems: [problem],
      spot: () => spotAt(0),
      sourceText: () => undefined
    }
  }
  const { document } = read
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const found = show(lineAround(text, error.pos[0]))
    return problemAt(file, spotAt(error.pos[0]), malformed(found, yamlClause(error.code, error.message)))
  })
  return {
    value: problems.length === 0 ? read.value : undefined,
    intact: problems.length === 0,
    problems,
    spot: (path) => spotAt(stepTo(document, path).offset),
    sourceText: (path) => {
      const { node, complete } = stepTo(document, path)
      if (!complete || !isScalar(node) || typeof node.value === "string" || node.value === null)
        return undefined
      return node.source
    }
  }
}

/**
 * Splits a file that holds a list into its records.
 *
 * Shape: the key of a record is its `id`, or `#n` by position where it has none.
 */
export const listedRecords = ({ file }: TextFile, document: FileDocument, list: ListName): RecordFile => {
  const { value, problems, intact } = document
  if (value === null || value === undefined) return { records: [], problems, intact }
  if (!Array.isArray(value)) {
    const wrong = problemAt(file, document.spot([]), { found: show(value), expected: "a list of records" })
    return { records: [], problems: [...problems, wrong], intact: false }
  }
  const records = value.map((input, index) => recordOf(file, document, list, input, [index]))
  return { records, problems, intact }
}

/** One record of a document, at a path in it. */
export const recordOf = (
  file: string,
  document: FileDocument,
  list: ListName,
  input: unknown,
  at: Path,
  key = keyOf(input, at.at(-1))
): Written => ({
  file,
  list,
  key,
  input,
  asWritten: (path) => path,
  spot: (path) => document.spot([...at, ...path]),
  sourceText: (path) => document.sourceText([...at, ...path])
})

const keyOf = (input: unknown, index: string | number | undefined): string => {
  const id = isObject(input) ? input["id"] : undefined
  return typeof id === "string" && id !== "" ? id : `#${Number(index ?? 0) + 1}`
}

type Parsed =
  | { readonly document: Document.Parsed; readonly value: unknown }
  | { readonly document?: undefined; readonly failure: string }

/** The parser raises errors for text nested without end, and for aliases that would unfold without end. */
const parse = (text: string, lineCounter: LineCounter): Parsed => {
  try {
    const document = parseDocument(text, { schema: "core", version: "1.2", lineCounter, prettyErrors: false })
    return { document, value: document.errors.length === 0 ? document.toJS() : undefined }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

const malformed = (found: string, clause: string): Finding => ({
  found,
  expected: "well-formed YAML",
  message: `cannot be read as YAML: ${clause}`
})

const yamlClause = (code: string, message: string): string => {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'text with ": " in it has to stand in quotes'
    case "DUPLICATE_KEY":
      return "the same key stands twice in one record"
    case "MULTIPLE_DOCS":
      return 'a second document begins; leave out "---"'
    case "TAB_AS_INDENT":
      return "a tab is used to indent; use spaces"
    default:
      return message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  }
}
