import { Effect, Option, Result, Schema, SchemaIssue, Stream } from "effect"
import { canonicalJson } from "./canonical.ts"
import { LedgerEntry } from "./entry.ts"

/** A line of a ledger file that is not an entry. */
export class LineMalformed extends Schema.TaggedError<LineMalformed>()("LineMalformed", {
  line: Schema.Int.annotate({ description: "Number of the line in the file, from 1" }),
  field: Schema.String.annotate({
    description: "Path of the field, e.g. content.body.claim.speaker; empty for the whole line"
  }),
  problem: Schema.String
}) {
  static readonly category = "incorrect"
  readonly category = LineMalformed.category
  override get message(): string {
    return `line ${this.line}${this.field === "" ? "" : `, ${this.field}`}: ${this.problem}`
  }
}

const encodeEntry = Schema.encodeSync(LedgerEntry)
const decodeEntry = Schema.decodeUnknownResult(LedgerEntry, { onExcessProperty: "error" })
const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/**
 * Writes an entry as one line of a ledger file, without the line break.
 *
 * Shape: RFC 8785 canonical JSON of the encoded entry, so that equal entries are equal lines.
 */
export const formatLine = (entry: LedgerEntry): string => Result.getOrThrow(canonicalJson(encodeEntry(entry)))

/**
 * Reads one line of a ledger file.
 *
 * Errors: LineMalformed, with the first field that is wrong; a field that no entry has is one.
 * Gotcha: it reads the line, and verifies nothing. The line need not be canonical itself.
 */
export const parseLine = (text: string, line: number): Result.Result<LedgerEntry, LineMalformed> => {
  const json = Result.try((): unknown => JSON.parse(text))
  if (Result.isFailure(json)) {
    return Result.fail(new LineMalformed({ line, field: "", problem: "it is not JSON" }))
  }
  const broken = Result.getFailure(canonicalJson(json.success))
  if (Option.isSome(broken)) return Result.fail(new LineMalformed({ line, field: "", problem: broken.value }))
  return Result.mapError(decodeEntry(json.success), (error) => {
    const first = issuesOf(error.issue).issues[0]
    return new LineMalformed({
      line,
      field: (first?.path ?? []).map((key) => String(typeof key === "object" ? key.key : key)).join("."),
      problem: first?.message ?? "it is not an entry"
    })
  })
}

/** Writes entries as a ledger file: one line each, every line ended by a line feed. */
export const toNdjson = <E, R>(entries: Stream.Stream<LedgerEntry, E, R>): Stream.Stream<string, E, R> =>
  Stream.map(entries, (entry) => `${formatLine(entry)}\n`)

/**
 * Reads a ledger file from pieces of its text, however they are cut. Empty lines are passed over.
 *
 * Errors: LineMalformed, and those of the stream.
 */
export const fromNdjson = <E, R>(
  text: Stream.Stream<string, E, R>
): Stream.Stream<LedgerEntry, E | LineMalformed, R> =>
  text.pipe(
    Stream.splitLines,
    Stream.mapAccum(
      () => 0,
      (line, text) => [line + 1, [{ line: line + 1, text }]]
    ),
    Stream.filter(({ text }) => text.trim() !== ""),
    Stream.mapEffect(({ line, text }) => Effect.fromResult(parseLine(text, line)))
  )
