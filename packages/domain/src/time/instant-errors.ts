import { Schema } from "effect"

/**
 * A text that should name an instant does not.
 *
 * Shape: `problem` and `expected` are clauses without a full stop; `message` joins them into one sentence.
 */
export class InstantMalformed extends Schema.TaggedError<InstantMalformed>()("InstantMalformed", {
  text: Schema.String.annotate({ description: "The text as it was given" }),
  problem: Schema.String.annotate({ description: "What is wrong with it, e.g. month 13 does not exist" }),
  expected: Schema.String.annotate({ description: "What to write instead" })
}) {
  static readonly category = "incorrect"
  readonly category = InstantMalformed.category

  override get message(): string {
    return `${JSON.stringify(this.text)} is not an instant: ${this.problem}; ${this.expected}`
  }
}
