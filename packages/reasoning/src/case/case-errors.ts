import { FigureId } from "@cordon/domain/key"
import { Schema } from "effect"

/** A case has no key figure of this id. */
export class FigureNotFound extends Schema.TaggedError<FigureNotFound>()("FigureNotFound", {
  figure: FigureId,
  known: Schema.Array(FigureId).annotate({ description: "The key figures of the case" })
}) {
  static readonly category = "not-found"
  readonly category = FigureNotFound.category
  override get message(): string {
    return `the case has no key figure ${this.figure}; it has ${this.known.join(", ")}`
  }
}

/** One thing that is wrong with a quantity that is asked for. */
export const QuantityProblem = Schema.Struct({
  field: Schema.Literals(["place", "destination", "group", "force", "party", "to"]),
  found: Schema.String,
  expected: Schema.String.annotate({ description: "What to give instead, as a noun phrase" })
}).annotate({ identifier: "QuantityProblem" })
export type QuantityProblem = typeof QuantityProblem.Type

/** A quantity cannot be asked for in a case. */
export class QuantityMalformed extends Schema.TaggedError<QuantityMalformed>()("QuantityMalformed", {
  problems: Schema.NonEmptyArray(QuantityProblem)
}) {
  static readonly category = "incorrect"
  readonly category = QuantityMalformed.category
  override get message(): string {
    return this.problems
      .map(({ field, found, expected }) => `${field}: found ${found}, expected ${expected}`)
      .join("; ")
  }
}
