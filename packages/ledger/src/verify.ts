import type { CaseId } from "@cordon/domain/key"
import { FIRST_INSTANT, formatInstant, type Instant } from "@cordon/domain/time/instant"
import { Chunk, HashSet, Result } from "effect"
import { bodyText, commitmentOf, hashOf } from "./chain.ts"
import { type Digest, genesisHead, type LedgerEntry, type LedgerHead } from "./entry.ts"
import type { ProblemKind, VerificationProblem, VerificationReport } from "./verification.ts"

interface MissingRange {
  readonly from: number
  readonly to: number
}

/** How far a verification has come; made by `startVerification` and carried on by `verifyNext`. */
export interface Verification {
  readonly case: CaseId
  readonly start: LedgerHead
  readonly head: LedgerHead
  readonly lastRecordedAt: Instant
  readonly entries: number
  readonly redacted: HashSet.HashSet<number>
  readonly redactions: HashSet.HashSet<number>
  readonly missing: ReadonlyArray<MissingRange>
  readonly problems: Chunk.Chunk<VerificationProblem>
}

/**
 * Begins to verify entries of a case: all of them, or those that follow a head that is known to be good and
 * was recorded at `recordedAt`.
 *
 * Gotcha: of what precedes `from` nothing is checked, redactions of it included.
 */
export const startVerification = (
  caseId: CaseId,
  from: LedgerHead = genesisHead,
  recordedAt: Instant = FIRST_INSTANT
): Verification => ({
  case: caseId,
  start: from,
  head: from,
  lastRecordedAt: recordedAt,
  entries: 0,
  redacted: HashSet.empty(),
  redactions: HashSet.empty(),
  missing: [],
  problems: Chunk.empty()
})

/**
 * Takes the next entry of a stream into a verification.
 *
 * An entry that fails is taken at its word for the link to the next, so that one change is one problem.
 */
export const verifyNext = (state: Verification, entry: LedgerEntry): Verification => {
  const read = { ...state, entries: state.entries + 1 }
  if (entry.case !== state.case)
    return withProblems(read, [problem("foreignCase", entry, state.case, entry.case)])
  const own = [...sealProblems(entry), ...redactionProblems(state, entry)]
  const placed =
    entry.sequence <= state.head.sequence
      ? takeEarlier(read, entry)
      : entry.sequence > state.head.sequence + 1
        ? takeAfterGap(read, entry)
        : takeInPlace(read, entry)
  return withRedaction(withProblems(placed, own), entry)
}

/** Whether no problem was met so far. */
export const isSound = (state: Verification): boolean =>
  Chunk.isEmpty(state.problems) && state.missing.length === 0

/** The result of a verification so far. */
export const reportOf = (state: Verification): VerificationReport => ({
  case: state.case,
  entries: state.entries,
  redacted: HashSet.size(state.redacted),
  head: state.head,
  problems: [...state.missing.map((range) => missingProblem(range)), ...state.problems].sort(
    (a, b) => a.sequence - b.sequence
  )
})

/**
 * Verifies a case's entries from the first: any that was changed, left out, reordered, repeated or taken from
 * another case is named. Redacted entries verify.
 */
export const verifyEntries = (caseId: CaseId, entries: Iterable<LedgerEntry>): VerificationReport => {
  let state = startVerification(caseId)
  for (const entry of entries) state = verifyNext(state, entry)
  return reportOf(state)
}

const takeInPlace = (state: Verification, entry: LedgerEntry): Verification =>
  advance(
    withProblems(state, [
      ...(entry.previous === state.head.hash
        ? []
        : [problem("linkBroken", entry, state.head.hash, entry.previous)]),
      ...(entry.recordedAt >= state.lastRecordedAt
        ? []
        : [
            problem(
              "timeRunsBack",
              entry,
              `${formatInstant(state.lastRecordedAt)} or later`,
              formatInstant(entry.recordedAt)
            )
          ])
    ]),
    entry
  )

const takeAfterGap = (state: Verification, entry: LedgerEntry): Verification =>
  advance(
    { ...state, missing: [...state.missing, { from: state.head.sequence + 1, to: entry.sequence - 1 }] },
    entry
  )

/** An entry below the head: one that was missed before and stands too late, or one that comes again. */
const takeEarlier = (state: Verification, entry: LedgerEntry): Verification => {
  const gap = state.missing.find((range) => range.from <= entry.sequence && entry.sequence <= range.to)
  if (gap === undefined) {
    return withProblems(state, [
      problem("duplicated", entry, `entry ${state.head.sequence + 1}`, `entry ${entry.sequence}`)
    ])
  }
  const rest = [
    { from: gap.from, to: entry.sequence - 1 },
    { from: entry.sequence + 1, to: gap.to }
  ].filter((range) => range.from <= range.to)
  return withProblems(
    { ...state, missing: state.missing.flatMap((range) => (range === gap ? rest : [range])) },
    [problem("reordered", entry, `before entry ${entry.sequence + 1}`, `after entry ${state.head.sequence}`)]
  )
}

const advance = (state: Verification, entry: LedgerEntry): Verification => ({
  ...state,
  head: { sequence: entry.sequence, hash: entry.hash },
  lastRecordedAt: entry.recordedAt
})

/** What is wrong with an entry by itself: its hash, its commitment, its kind. */
const sealProblems = (entry: LedgerEntry): ReadonlyArray<VerificationProblem> => {
  const hash = hashOf(entry)
  const found = entry.hash === hash ? [] : [problem("entryChanged", entry, entry.hash, hash)]
  if (entry.content.kind === "redacted") return found
  const { body, salt } = entry.content
  const commitment: Digest | string = Result.match(bodyText(body), {
    onFailure: (reason) => `no commitment: ${reason}`,
    onSuccess: (text) => commitmentOf(salt, text)
  })
  return [
    ...found,
    ...(entry.commitment === commitment
      ? []
      : [problem("contentChanged", entry, entry.commitment, commitment)]),
    ...(entry.kind === body.kind ? [] : [problem("kindChanged", entry, entry.kind, body.kind)])
  ]
}

const redactionProblems = (state: Verification, entry: LedgerEntry): ReadonlyArray<VerificationProblem> => {
  const content = entry.content
  if (entry.kind === "entry.redacted.v1" && content.kind === "redacted") {
    return [problem("badRedaction", entry, "a redaction that can be read", "a redaction that was redacted")]
  }
  if (content.kind === "redacted" || content.body.kind !== "entry.redacted.v1") return []
  const target = content.body.target
  if (target >= entry.sequence || HashSet.has(state.redactions, target)) {
    return [
      problem(
        "badRedaction",
        entry,
        "an earlier entry that is no redaction",
        target >= entry.sequence ? `entry ${target}` : `entry ${target}, a redaction`
      )
    ]
  }
  return target <= state.start.sequence || HashSet.has(state.redacted, target) || isMissing(state, target)
    ? []
    : [
        {
          kind: "notRedacted",
          sequence: target,
          expected: `content removed by entry ${entry.sequence}`,
          found: "content"
        }
      ]
}

const isMissing = (state: Verification, sequence: number): boolean =>
  state.missing.some((range) => range.from <= sequence && sequence <= range.to)

const withRedaction = (state: Verification, entry: LedgerEntry): Verification => ({
  ...state,
  redacted: entry.content.kind === "redacted" ? HashSet.add(state.redacted, entry.sequence) : state.redacted,
  redactions:
    entry.kind === "entry.redacted.v1" ? HashSet.add(state.redactions, entry.sequence) : state.redactions
})

const withProblems = (state: Verification, found: ReadonlyArray<VerificationProblem>): Verification =>
  found.length === 0
    ? state
    : { ...state, problems: Chunk.appendAll(state.problems, Chunk.fromIterable(found)) }

const problem = (
  kind: ProblemKind,
  entry: LedgerEntry,
  expected: string,
  found: string
): VerificationProblem => ({
  kind,
  sequence: entry.sequence,
  expected,
  found
})

const missingProblem = ({ from, to }: MissingRange): VerificationProblem => ({
  kind: "missing",
  sequence: from,
  expected: from === to ? `entry ${from}` : `entries ${from} to ${to}`,
  found: `entry ${to + 1}`
})
