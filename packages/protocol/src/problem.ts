import { Schema } from "effect"
import { ErrorCategory } from "./error-category.ts"
import { problemKinds, problemStatus, type ProblemTag, problemTags } from "./problem-kind.ts"

/** Media type of every error body. Source: RFC 9457, section 3. */
export const PROBLEM_MEDIA_TYPE = "application/problem+json"

/** One thing that is wrong with a request, and where. */
export const ProblemIssue = Schema.Struct({
  where: Schema.String.annotate({
    description: "query.<name>, path.<name>, header.<name>, body.<path to a field>, path, query or body",
    examples: ["query.at"]
  }),
  found: Schema.String.annotate({ description: "What was sent", examples: ["2016-02-30"] }),
  expected: Schema.String.annotate({ description: "What to send instead, as a noun phrase" }),
  message: Schema.String.annotate({
    description: "Both in one sentence, with a suggestion where there is one"
  })
}).annotate({ identifier: "ProblemIssue", description: "One thing that is wrong with a request, and where" })
export type ProblemIssue = typeof ProblemIssue.Type

/**
 * The one body of every error.
 *
 * Shape: problem details with `_tag` (which problem), `category` (why, independent of the wire), `errors` (what
 * was wrong and where) and `requestId` added.
 * Source: RFC 9457.
 */
export const Problem = Schema.Struct({
  _tag: Schema.Literals(problemTags).annotate({ description: "Which problem, for programs" }),
  type: Schema.String.annotate({ description: "Where the problem is explained, relative to the server" }),
  title: Schema.String.annotate({ description: "The problem in general, for people" }),
  status: Schema.Int.annotate({ description: "The HTTP status, repeated" }),
  detail: Schema.String.annotate({ description: "What happened this time, for people" }),
  category: ErrorCategory,
  errors: Schema.Array(ProblemIssue).annotate({
    description: "What was wrong and where; empty when it cannot be pointed at"
  }),
  requestId: Schema.String.annotate({
    description: "The X-Request-Id of this request, to quote when reporting it"
  })
}).annotate({ identifier: "Problem", description: "Problem details (RFC 9457): the body of every error" })
export type Problem = typeof Problem.Type

/** Fills in all that follows from a problem's tag. */
export const makeProblem = (
  tag: ProblemTag,
  detail: string,
  errors: ReadonlyArray<ProblemIssue>,
  requestId: string
): Problem => ({
  _tag: tag,
  type: `/docs#problem-${tag}`,
  title: problemKinds[tag].title,
  status: problemStatus(tag),
  detail,
  category: problemKinds[tag].category,
  errors,
  requestId
})
