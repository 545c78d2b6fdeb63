import { publicationSpan } from "@cordon/domain/time/span"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { ConflictKind } from "./conflict-schema.ts"
import type { Member } from "./model.ts"
import { flowId, type Statement, stockId, type Subject } from "./reading.ts"

/**
 * Between whom a conflict is: different voices; one voice with itself about one quantity, where the later word may
 * replace the earlier; or one voice whose words on different quantities do not fit together.
 */
export const kindOf = (members: ReadonlyArray<Member>): ConflictKind => {
  const claims = claimsOf(members)
  if (new Set(claims.map(({ witness }) => witness)).size > 1) return "dispute"
  const [first, second, ...more] = members
  return first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    claims.length === 2 &&
    statementsOf(first).some((a) => statementsOf(second).some((b) => exclude(a, b)))
    ? "revision"
    : "oneVoice"
}

/** Two claims in the order in which they were published; `sure` false where either can have come first. */
export const inOrderOfPublication = (
  a: IndexedClaim,
  b: IndexedClaim,
  { clock }: CaseIndex
): { readonly earlier: IndexedClaim; readonly later: IndexedClaim; readonly sure: boolean } => {
  const [left, right] = [a, b].map(({ claim }) => publicationSpan(claim.publishedAt, clock))
  if (left === undefined || right === undefined) return { earlier: a, later: b, sure: false }
  if (left.to <= right.from) return { earlier: a, later: b, sure: true }
  return right.to <= left.from ? { earlier: b, later: a, sure: true } : { earlier: a, later: b, sure: false }
}

/** The claims of members, each once, in their order. */
export const claimsOf = (members: ReadonlyArray<Member>): ReadonlyArray<IndexedClaim> => [
  ...new Set(members.flatMap(({ reading }) => reading?.claim ?? []))
]

const statementsOf = ({ rows }: Member): ReadonlyArray<Statement> =>
  rows.flatMap(({ statement }) => statement ?? [])

/** Two statements about one quantity whose numbers, or holders, leave nothing in common. */
const exclude = (a: Statement, b: Statement): boolean =>
  quantityOf(a.subject) === quantityOf(b.subject) &&
  (a.subject.kind === "holder" || a.range.high < b.range.low || b.range.high < a.range.low)

/** What is counted, whatever the time: of a running total the earlier count is of the same quantity. */
const quantityOf = (subject: Subject): string => {
  switch (subject.kind) {
    case "stock":
      return `stock ${stockId(subject.key)}`
    case "ratio":
      return `ratio ${stockId(subject.of)} ${stockId(subject.per)}`
    case "flow":
      return `flow ${flowId(subject.key)}`
    case "ground":
      return `ground ${subject.place} ${subject.party} ${subject.lost} ${subject.unit}`
    case "holder":
      return `holder ${subject.place}`
  }
}
