import { Schema } from "effect"

/** What was asked of an export cannot be made. Shape: `message` is one sentence with what to do instead. */
export class ExportRefused extends Schema.TaggedError<ExportRefused>()("ExportRefused", {
  about: Schema.Literals(["collection", "claim", "hxl", "controls"]).annotate({
    description: "The option at fault"
  }),
  found: Schema.String,
  expected: Schema.String,
  problem: Schema.String.annotate({ description: "What is wrong, as a clause" })
}) {
  static readonly category = "incorrect"
  readonly category = ExportRefused.category

  override get message(): string {
    return `${this.problem}; expected ${this.expected}`
  }
}
