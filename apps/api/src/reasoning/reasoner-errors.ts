import { Schema } from "effect"

const why = {
  crashed: "the thread that reasons ended by itself",
  overdue: "the thread that reasons did not stop when its time was up",
  busy: "questions asked earlier took all the time allowed",
  failed: "the solver came to no result in the time allowed",
  closed: "the server is closing"
} as const

/**
 * A question about the claims cannot be answered at the moment.
 *
 * Shape: `detail` is for the operator and may be empty.
 */
export class ReasonerUnavailable extends Schema.TaggedError<ReasonerUnavailable>()("ReasonerUnavailable", {
  reason: Schema.Literals(["crashed", "overdue", "busy", "failed", "closed"]),
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = ReasonerUnavailable.category
  override get message(): string {
    return this.detail === "" ? this.sentence : `${this.sentence}: ${this.detail}`
  }
  /** What callers may know of it. */
  get sentence(): string {
    return why[this.reason]
  }
}
