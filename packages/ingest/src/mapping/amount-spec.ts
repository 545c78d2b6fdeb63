import { Unit } from "@cordon/domain/amount/amount"
import { Schema } from "effect"
import { CellSpec, wordSpec } from "./cell-spec.ts"

/** The quantifiers of an amount. */
export const quantifiers = ["exactly", "about", "atLeast", "atMost", "between", "unknown"] as const
export type Quantifier = (typeof quantifiers)[number]

/**
 * An amount: numbers in cells of their own, or one text such as `about 4,000`.
 *
 * Shape: without a quantifier, low and high make a range, low alone is at least, high alone at most, a value exact.
 */
export const AmountSpec = Schema.Struct({
  value: Schema.optionalKey(
    CellSpec.annotate({ description: "The one number that was said, or the best of a range" })
  ),
  low: Schema.optionalKey(CellSpec),
  high: Schema.optionalKey(CellSpec),
  tolerance: Schema.optionalKey(
    CellSpec.annotate({ description: "How far an `about` may be off, either way" })
  ),
  quantifier: Schema.optionalKey(wordSpec(quantifiers)),
  text: Schema.optionalKey(
    CellSpec.annotate({
      description: "Instead of numbers: words and numbers, e.g. about 4,000; 21,000+; 4-5"
    })
  ),
  words: Schema.optionalKey(
    Schema.Record(Schema.NonEmptyString, Schema.Literals(quantifiers)).annotate({
      description: "Words before a number, or standing alone, that `text` knows besides the English ones"
    })
  ),
  unit: wordSpec(Unit.literals),
  wording: Schema.optionalKey(CellSpec.annotate({ description: "How the number was worded" })),
  empty: Schema.optionalKey(
    Schema.Literals(["refuse", "omit", "unknown"]).annotate({
      description:
        "What a row without any number means: it is refused (default), this is left out, or the number was not given"
    })
  )
})
  .check(
    Schema.makeFilter(
      ({ text, value, low, high }) => {
        const numbers = value !== undefined || low !== undefined || high !== undefined
        return (text !== undefined) === numbers ? "give either text, or value, low or high" : undefined
      },
      { expected: "an amount: value, low and high, or text, with a unit" }
    )
  )
  .annotate({ identifier: "AmountSpec", description: "An amount: numbers in cells, or one text" })
export type AmountSpec = typeof AmountSpec.Type

/** Stated parts of a total. */
export const PartSpec = Schema.Struct({
  group: Schema.optionalKey(CellSpec),
  place: Schema.optionalKey(CellSpec.annotate({ description: "Id or name of a place of the case" })),
  actor: Schema.optionalKey(CellSpec.annotate({ description: "Id or name of an actor of the case" })),
  other: Schema.optionalKey(
    CellSpec.annotate({ description: "Anything else that the part is of, in words" })
  ),
  amount: AmountSpec
})
  .check(
    Schema.makeFilter(
      ({ group, place, actor, other }) =>
        [group, place, actor, other].filter((of) => of !== undefined).length === 1
          ? undefined
          : "give one of group, place, actor or other: what the part is of",
      { expected: "a part: what it is of, and its amount" }
    )
  )
  .annotate({ identifier: "PartSpec", description: "A stated part of a total" })
export type PartSpec = typeof PartSpec.Type
