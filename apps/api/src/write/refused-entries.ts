import type { Problem as EntryProblem } from "@cordon/ingest/case-folder/problem"
import type { RuleKind, RuleViolation } from "@cordon/ledger/append-rule"
import { shorten } from "@cordon/protocol/issue-text"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { ApiFailure } from "../failure.ts"

/** Problems that an answer names at most; a batch can have very many. */
const MOST_NAMED = 1000

/** A problem of a body as the wire has it. */
export const issueOf = ({ field, found, expected, message }: EntryProblem): ProblemIssue => ({
  where: whereOf(field),
  found: shorten(found),
  expected,
  message
})

/** A broken rule of the ledger as the wire has it. Shape: `at` is the path to the entry. */
export const violationIssue = ({ kind, field, id, problem }: RuleViolation, at: string): ProblemIssue => ({
  where: whereOf([at, field].filter((part) => part !== "").join(".")),
  found: JSON.stringify(shorten(id)),
  expected: expectations[kind],
  message: problem
})

const expectations: Readonly<Record<RuleKind, string>> = {
  claimExists: "an id that no claim of the ledger has",
  claimUnknown: "the id of a claim that the ledger or another of the entries records",
  claimRetracted: "the id of a claim that was not retracted",
  referenceUnknown: "an id that the ledger or another of the entries records",
  caseForeign: "the id of the case in the address",
  groupStandard: "an id that no standard group has"
}

/** Everything that keeps entries from being appended; of each field only what was found first. */
export const entriesRefused = (all: ReadonlyArray<ProblemIssue>): ApiFailure => {
  const seen = new Set<string>()
  const issues = all.filter(({ where, message }) => {
    const key = where === "body" ? message : where
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
  const named = issues.slice(0, MOST_NAMED)
  const [first] = named
  const others = issues.length - 1
  return new ApiFailure({
    problem: "EntriesRefused",
    detail: `nothing was appended; ${first?.where}: ${first?.message}${others === 0 ? "" : `; and ${others} more`}`,
    errors: named
  })
}

const whereOf = (field: string): string => (field === "" ? "body" : `body.${field}`)
