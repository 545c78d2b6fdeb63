import type { CaseId } from "@cordon/domain/key"
import { CLAIM, keyOfRow } from "./record-index.ts"
import { type EntryRow, rowIn, type Statements } from "./rows.ts"
import { nextSegment, segmentWith } from "./segment-table.ts"

/** Unit: keys whose entries are read together, so that a segment which has many of them is unpacked once. */
const KEYS = 20_000

/** Some of the last entries of keys, and the key to go on from. */
export interface LatestRows {
  readonly rows: ReadonlyArray<EntryRow>
  readonly next: string | undefined
}

/** The last entry of each key that begins with `prefix` and stands behind `from`, in order of key. */
export const latestRows = (
  statements: Statements,
  caseId: CaseId,
  prefix: string,
  from: string
): LatestRows => {
  const indexed = statements.index.latest
    .all(caseId, from, `${prefix}\u{10FFFF}`, KEYS)
    .map((row) => [row["key"] as string, row["last"] as number] as const)
  const claims = CLAIM.startsWith(prefix) || prefix.startsWith(CLAIM) ? claimsIn(statements, caseId) : []
  const last = new Map<string, number>()
  for (const [key, sequence] of [...indexed, ...claims])
    if (key > from && key.startsWith(prefix)) last.set(key, Math.max(last.get(key) ?? 0, sequence))
  const keys = [...last.keys()].sort().slice(0, KEYS)
  const rows = rowsAt(
    statements,
    caseId,
    keys.map((key) => last.get(key)!)
  )
  return { rows, next: keys.length < KEYS ? undefined : keys.at(-1) }
}

/** Keys and sequences of all claims in segments. Gotcha: it unpacks them all; nothing that people do asks for it. */
const claimsIn = (
  statements: Statements,
  caseId: CaseId
): ReadonlyArray<readonly [key: string, sequence: number]> => {
  const found: Array<readonly [string, number]> = []
  let at = nextSegment(statements.segments, caseId, 0)
  while (at !== undefined) {
    const segment = segmentWith(statements.segments, caseId, at)!
    for (let sequence = segment.row.first; sequence <= segment.row.last; sequence += 1) {
      if (!segment.kindAt(sequence).startsWith("claim.")) continue
      const key = keyOfRow(statements.index, rowIn(segment, sequence))
      if (key?.startsWith(CLAIM) === true) found.push([key, sequence])
    }
    at = nextSegment(statements.segments, caseId, segment.row.last)
  }
  return found
}

/** The rows of entries, in the order given; they are read in the order of the ledger. */
const rowsAt = (
  statements: Statements,
  caseId: CaseId,
  sequences: ReadonlyArray<number>
): ReadonlyArray<EntryRow> => {
  const rows = new Map<number, EntryRow>()
  let segment: ReturnType<typeof segmentWith>
  for (const sequence of sequences.toSorted((a, b) => a - b)) {
    const plain = statements.entry.get(caseId, sequence) as unknown as EntryRow | undefined
    if (plain !== undefined) {
      rows.set(sequence, plain)
      continue
    }
    if (segment?.holds(sequence) !== true) segment = segmentWith(statements.segments, caseId, sequence)
    if (segment !== undefined) rows.set(sequence, rowIn(segment, sequence))
  }
  return sequences.flatMap((sequence) => rows.get(sequence) ?? [])
}
