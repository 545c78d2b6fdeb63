import type { SchemaIssue } from "effect"
import type { ProblemIssue } from "./problem.ts"

/** What a schema says against a value: a whole sentence, or at least what it takes. */
export interface IssueText {
  readonly message?: string
  readonly expected?: string
}

/**
 * The first plain words in a schema's refusal: the `message` and `expected` that a check, a filter or a
 * transformation carries. Refusals by mere type have none.
 */
export const issueText = (issue: SchemaIssue.Issue): IssueText => {
  switch (issue._tag) {
    case "Pointer":
    case "Encoding":
      return issueText(issue.issue)
    case "Filter":
      return { ...textOf(issue.filter.annotations), ...issueText(issue.issue) }
    case "Composite":
    case "AnyOf":
      return (
        issue.issues
          .map(issueText)
          .find((text) => text.message !== undefined || text.expected !== undefined) ?? {}
      )
    case "InvalidValue":
      return textOf(issue.annotations)
    default:
      return {}
  }
}

/** One refused text as it stands in a problem's `errors`. Long texts are cut. */
export const issueAt = (where: string, found: string, text: IssueText, otherwise: string): ProblemIssue => {
  const expected = text.expected ?? otherwise
  const shown = shorten(found)
  return {
    where,
    found: shown,
    expected,
    message: text.message ?? `found ${JSON.stringify(shown)}, expected ${expected}`
  }
}

/** A text short enough to be quoted in an answer. */
export const shorten = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 100)}…`)

const textOf = (annotations: Readonly<Record<string, unknown>> | undefined): IssueText => {
  const message = annotations?.["message"]
  const expected = annotations?.["expected"]
  return {
    ...(typeof message === "string" ? { message } : {}),
    ...(typeof expected === "string" ? { expected } : {})
  }
}
