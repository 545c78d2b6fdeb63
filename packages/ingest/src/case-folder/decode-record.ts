import { Result, Schema } from "effect"
import { type Problem } from "./problem.ts"
import { type FieldFinding, fieldFindings } from "./schema-problem.ts"
import { problemIn, withValueAt, type Written } from "./written.ts"

/** A record as its schema reads it, or everything that is wrong with it. */
export interface Decoded<A> {
  readonly value?: A
  /** The record with its numbers read as text where text was wanted. */
  readonly record: Written
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Reads a record by its schema and finds everything that is wrong with it, not only the first thing.
 *
 * Shape: where text is wanted and a plain number stands (`publishedAt: 2016`), the text as written is taken.
 */
export const decodeRecord = <S extends Schema.Decoder<unknown>>(
  schema: S,
  record: Written
): Decoded<S["Type"]> => {
  const first = attempt(schema, record)
  const meant = first.findings.reduce((input, { path, takesText }) => {
    const text = takesText ? record.sourceText(record.asWritten(path)) : undefined
    return text === undefined ? input : withValueAt(input, path, text)
  }, record.input)
  const same = meant === record.input
  const settled = same ? record : { ...record, input: meant }
  const { value, findings } = same ? first : attempt(schema, settled)
  return {
    ...(value === undefined ? {} : { value }),
    record: settled,
    problems: findings.map((finding) => problemIn(settled, finding.path, finding))
  }
}

const attempt = <S extends Schema.Decoder<unknown>>(
  schema: S,
  { input }: Written
): { readonly value?: S["Type"]; readonly findings: ReadonlyArray<FieldFinding> } => {
  const result = Schema.decodeUnknownResult(schema)(input, { errors: "all", onExcessProperty: "error" })
  return Result.isSuccess(result)
    ? { value: result.success, findings: [] }
    : { findings: fieldFindings(result.failure.issue, input, schema.ast) }
}
