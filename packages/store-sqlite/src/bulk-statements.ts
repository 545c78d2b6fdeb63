import type { DatabaseSync, StatementSync } from "node:sqlite"

/** The statements of bulk appends, prepared once for each connection. */
export interface BulkStatements {
  /** The first entry of a key: case, key and sequence. A key that is known is refused. */
  readonly index: StatementSync
  /** A further entry of a key. */
  readonly indexAgain: StatementSync
  /** The last entry of a key. */
  readonly last: StatementSync
  /** Whether any claim was recorded otherwise than in bulk. */
  readonly claims: StatementSync
  readonly withdrawn: StatementSync
}

/** Prepares the statements of bulk appends. */
export const prepareBulk = (db: DatabaseSync): BulkStatements => ({
  index: db.prepare("INSERT INTO record (case_id, key, nth, sequence) VALUES (?, ?, 1, ?)"),
  indexAgain: db.prepare(`
    INSERT INTO record (case_id, key, nth, sequence)
    SELECT ?1, ?2, coalesce(max(nth), 0) + 1, ?3 FROM record WHERE case_id = ?1 AND key = ?2`),
  last: db.prepare("SELECT max(sequence) AS sequence FROM record WHERE case_id = ? AND key = ?"),
  claims: db.prepare("SELECT 1 FROM record WHERE case_id = ? AND key > 'claim:' AND key < 'claim;' LIMIT 1"),
  withdrawn: db.prepare(`
    SELECT key FROM record WHERE case_id = ?1 AND key > 'retracted:' AND key < 'retracted;'
    UNION ALL
    SELECT key FROM record WHERE case_id = ?1 AND key > 'withheld:claim ' AND key < 'withheld:claim!'`)
})
