import type { CaseId } from "@cordon/domain/key"
import type { DatabaseSync, StatementSync } from "node:sqlite"
import { Segment, type SegmentRow } from "./segment.ts"

/** The statements of segments, prepared once for each connection. */
export interface SegmentStatements {
  readonly insert: StatementSync
  readonly at: StatementSync
  readonly next: StatementSync
  readonly bodies: StatementSync
  readonly tail: StatementSync
  readonly cases: StatementSync
  readonly redact: StatementSync
}

/** Prepares the statements of segments. */
export const prepareSegments = (db: DatabaseSync): SegmentStatements => {
  const columns = "case_id, first, last, recorded_at, kinds, previous, seals, ends, salts"
  return {
    insert: db.prepare(`INSERT INTO segment (${columns}, bodies) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    at: db.prepare(
      `SELECT ${columns} FROM segment WHERE case_id = ? AND first <= ? ORDER BY first DESC LIMIT 1`
    ),
    next: db.prepare("SELECT min(first) AS first FROM segment WHERE case_id = ? AND first > ?"),
    bodies: db.prepare("SELECT bodies FROM segment WHERE case_id = ? AND first = ?"),
    tail: db.prepare(`
      SELECT last, recorded_at, lower(hex(substr(seals, -32))) AS hash FROM segment
      WHERE case_id = ? ORDER BY first DESC LIMIT 1`),
    // One probe of the key for each case, where DISTINCT would read every segment.
    cases: db.prepare(`
      WITH RECURSIVE found (case_id) AS (
        SELECT min(case_id) FROM segment
        UNION ALL
        SELECT (SELECT min(case_id) FROM segment WHERE case_id > found.case_id) FROM found WHERE found.case_id IS NOT NULL
      )
      SELECT case_id FROM found WHERE case_id IS NOT NULL`),
    redact: db.prepare("UPDATE segment SET ends = ?, salts = ?, bodies = ? WHERE case_id = ? AND first = ?")
  }
}

/** The segment that holds an entry, or `undefined` when none does. */
export const segmentWith = (
  statements: SegmentStatements,
  caseId: CaseId,
  sequence: number
): Segment | undefined => {
  const row = statements.at.get(caseId, sequence) as unknown as SegmentRow | undefined
  return row === undefined || row.last < sequence
    ? undefined
    : new Segment(row, () => statements.bodies.get(caseId, row.first)?.["bodies"] as Uint8Array)
}

/** The first entry behind a sequence that is in a segment whose beginning lies behind it, if any. */
export const nextSegment = (
  statements: SegmentStatements,
  caseId: CaseId,
  sequence: number
): number | undefined => (statements.next.get(caseId, sequence)?.["first"] as number | null) ?? undefined

/** Takes body and salt of an entry out of its segment. */
export const redactInSegment = (
  statements: SegmentStatements,
  caseId: CaseId,
  segment: Segment,
  sequence: number
): void => {
  const { ends, salts, bodies } = segment.without(sequence)
  statements.redact.run(ends, salts, bodies, caseId, segment.row.first)
}
