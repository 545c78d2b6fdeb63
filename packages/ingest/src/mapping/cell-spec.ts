import { Schema } from "effect"
import { didYouMean } from "../case-folder/suggestion.ts"
import { orList } from "../case-folder/written.ts"
import { hasPlaceholder } from "./template.ts"

const text = Schema.NonEmptyString

/** A table of values: what stands in a cell, and what is meant by it. */
export const LookupTable = Schema.Record(Schema.String, Schema.String).annotate({
  identifier: "LookupTable",
  description: "What stands in a cell, and what is meant by it; letter case does not matter"
})
export type LookupTable = typeof LookupTable.Type

const template = text.annotate({
  description:
    "Text in which {column} stands for the cell of a column; empty where one of those cells is empty"
})

/** A value that a row gives, with what is made of it: see `CellSpec`. */
export const CellRule = Schema.Struct({
  column: Schema.optionalKey(
    text.annotate({
      description:
        "Name of a column, of its HXL hashtag, or of a key of NDJSON; a.b is the key b inside the key a"
    })
  ),
  firstOf: Schema.optionalKey(
    Schema.NonEmptyArray(template).annotate({
      description: "Instead of a column: the first of these texts that is not empty"
    })
  ),
  optional: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "true where files may lack the column; its cells are empty then" })
  ),
  nth: Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })).annotate({
      description: "Which of several values in one cell is meant, from 1; they are parted by `split`"
    })
  ),
  split: Schema.optionalKey(
    text.annotate({ description: "What stands between the values of one cell, e.g. `;`" })
  ),
  lookup: Schema.optionalKey(
    Schema.Union([text.annotate({ description: "Name of a table under `lookups`" }), LookupTable]).annotate({
      description: "Table that the value is looked up in"
    })
  ),
  unlisted: Schema.optionalKey(
    Schema.Literals(["refuse", "keep", "empty"]).annotate({
      description:
        "What becomes of a value that the table lacks: the row is refused (default), it is kept as it is, or it counts as empty"
    })
  ),
  default: Schema.optionalKey(text.annotate({ description: "What is meant where nothing stands" }))
})
  .check(
    Schema.makeFilter(
      ({ column, firstOf, nth, split }) =>
        (column === undefined) === (firstOf === undefined)
          ? "give either a column or firstOf, a list of texts to try"
          : (nth === undefined) !== (split === undefined)
            ? "give nth and split together"
            : undefined,
      { expected: "a column with what is made of its cells" }
    )
  )
  .annotate({
    identifier: "CellRule",
    description: "A column, or texts to try, with what is made of the value"
  })
export type CellRule = typeof CellRule.Type

/**
 * A value that a row gives: a text with `{column}` in it, or a column with what is made of its cells.
 *
 * Gotcha: a text without braces is the same for every row.
 */
export const CellSpec = Schema.Union([template, CellRule]).annotate({
  identifier: "CellSpec",
  description: "A text with {column} in it, or a column with what is made of its cells"
})
export type CellSpec = typeof CellSpec.Type

/** As `CellSpec`, for what is one of few words: a text without `{column}` has to be one of them. */
export const wordSpec = (words: ReadonlyArray<string>) => {
  const word = text.check(
    Schema.makeFilter(
      (written: string) =>
        hasPlaceholder(written) || words.includes(written)
          ? undefined
          : `found ${JSON.stringify(written)}, expected ${orList(words)}${didYouMean(written, words)}`,
      {
        expected: `${orList(words)}, or {column}`,
        toJsonSchema: () => [{ anyOf: [{ enum: [...words] }, { pattern: "\\{" }] }, true]
      }
    )
  )
  return Schema.Union([word, CellRule]).annotate({ description: `One of ${orList(words)}` })
}
