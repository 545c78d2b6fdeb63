import { ProblemIssue } from "@cordon/protocol/problem"
import { problemKinds, type ProblemTag, problemTags } from "@cordon/protocol/problem-kind"
import type { ErrorCategory } from "@cordon/protocol/error-category"
import { didYouMean } from "@cordon/protocol/suggestion"
import { shorten } from "@cordon/protocol/issue-text"
import { Schema } from "effect"

/**
 * Why a route cannot answer: one of the problems of the protocol, before it becomes a body.
 *
 * Shape: `problem` names it, `detail` is a sentence for people, `errors` points at what was wrong.
 */
export class ApiFailure extends Schema.TaggedError<ApiFailure>()("ApiFailure", {
  problem: Schema.Literals(problemTags),
  detail: Schema.String,
  errors: Schema.Array(ProblemIssue)
}) {
  get category(): ErrorCategory {
    return problemKinds[this.problem].category
  }
  override get message(): string {
    return this.detail
  }
}

/** The request is wrong in these places. */
export const malformed = (errors: ReadonlyArray<ProblemIssue>): ApiFailure =>
  new ApiFailure({
    problem: "RequestMalformed",
    detail: errors.map(({ where, message }) => `${where}: ${message}`).join("; "),
    errors
  })

/** The request names something that the case does not have, in its address: 404. */
export const notFound = (
  problem: Extract<ProblemTag, `NoSuch${string}`>,
  at: {
    readonly where: string
    readonly found: string
    readonly what: string
    readonly known: Iterable<string>
  }
): ApiFailure => {
  const issue = unknownId(at)
  return new ApiFailure({ problem, detail: issue.message, errors: [issue] })
}

/** An id that the case does not know, with the nearest one that it does. */
export const unknownId = (at: {
  readonly where: string
  readonly found: string
  readonly what: string
  readonly known: Iterable<string>
}): ProblemIssue => ({
  where: at.where,
  found: shorten(at.found),
  expected: at.what,
  message: `found ${JSON.stringify(shorten(at.found))}, expected ${at.what}${didYouMean(at.found, at.known)}`
})
