import type { CaseId } from "@cordon/domain/key"
import type { RecordKey } from "@cordon/ledger/record-key"
import type { KnownRecord } from "@cordon/ledger/store"
import type { DatabaseSync, StatementSync } from "node:sqlite"

/**
 * The key of an entry's body in SQL: what `recordKeyOf` gives, NULL where it gives none.
 *
 * Gotcha: the two must say the same; the contract suite compares them.
 */
const KEY = `CASE kind
    WHEN 'case.described.v1' THEN 'case'
    WHEN 'place.recorded.v1' THEN 'place:' || (body ->> '$.place.id')
    WHEN 'actor.recorded.v1' THEN 'actor:' || (body ->> '$.actor.id')
    WHEN 'source.recorded.v1' THEN 'source:' || (body ->> '$.source.id')
    WHEN 'claim.recorded.v1' THEN 'claim:' || (body ->> '$.claim.id')
    WHEN 'claim.superseded.v1' THEN 'claim:' || (body ->> '$.claim.id')
    WHEN 'claim.retracted.v1' THEN 'retracted:' || (body ->> '$.claim')
    WHEN 'entry.redacted.v1' THEN 'withheld:' || (body ->> '$.subject')
  END`

/** Fills the index from all entries; how a store of format 1 gets it. */
export const INDEX_ALL = `
  INSERT INTO record (case_id, key, nth, sequence)
  SELECT case_id, key, row_number() OVER (PARTITION BY case_id, key ORDER BY sequence), sequence
  FROM (SELECT case_id, sequence, ${KEY} AS key FROM entry WHERE body IS NOT NULL) WHERE key IS NOT NULL;
`

/** The statements of the index of records, prepared once for each connection. */
export interface IndexStatements {
  readonly add: StatementSync
  readonly keyOf: StatementSync
  readonly remove: StatementSync
  readonly first: StatementSync
  readonly known: StatementSync
  readonly latest: StatementSync
}

/** Prepares the statements of the index of records. */
export const prepareIndex = (db: DatabaseSync): IndexStatements => ({
  add: db.prepare(`
    INSERT INTO record (case_id, key, nth, sequence)
    SELECT case_id, key,
      (SELECT coalesce(max(nth), 0) FROM record WHERE record.case_id = new.case_id AND record.key = new.key)
        + row_number() OVER (PARTITION BY key ORDER BY sequence),
      sequence
    FROM (SELECT case_id, sequence, ${KEY} AS key FROM entry
          WHERE case_id = ? AND sequence BETWEEN ? AND ? AND body IS NOT NULL) AS new
    WHERE key IS NOT NULL`),
  keyOf: db.prepare(
    `SELECT ${KEY} AS key FROM entry WHERE case_id = ? AND sequence = ? AND body IS NOT NULL`
  ),
  remove: db.prepare("DELETE FROM record WHERE case_id = ? AND key = ? AND sequence = ?"),
  first: db.prepare(`
    UPDATE record SET nth = 1 WHERE case_id = ?1 AND key = ?2
    AND nth = (SELECT min(nth) FROM record WHERE case_id = ?1 AND key = ?2)`),
  known: db.prepare(`
    SELECT record.key, count(*) AS entries, max(record.sequence) AS last
    FROM json_each(?2) AS wanted CROSS JOIN record ON record.case_id = ?1 AND record.key = wanted.value
    GROUP BY record.key`),
  latest: db.prepare(`
    SELECT key, max(sequence) AS last FROM record
    WHERE case_id = ?1 AND key > ?2 AND key < ?3 GROUP BY key ORDER BY key LIMIT ?4`)
})

/** Takes entries that were just written into the index. */
export const addToIndex = (statements: IndexStatements, caseId: CaseId, first: number, last: number): void =>
  void statements.add.run(caseId, first, last)

/** Takes an entry out of the index, before its body goes. */
export const removeFromIndex = (statements: IndexStatements, caseId: CaseId, sequence: number): void => {
  const key = statements.keyOf.get(caseId, sequence)?.["key"]
  if (typeof key !== "string") return
  statements.remove.run(caseId, key, sequence)
  // A key that is known has a first entry: bulk appends find a known one by that alone.
  statements.first.run(caseId, key)
}

/** What the index has under these keys. */
export const knownIn = (
  statements: IndexStatements,
  caseId: CaseId,
  keys: ReadonlyArray<RecordKey>
): ReadonlyMap<RecordKey, KnownRecord> =>
  new Map(
    statements.known
      .all(caseId, JSON.stringify(keys))
      .map((row) => [
        row["key"] as string,
        { entries: row["entries"] as number, lastSequence: row["last"] as number }
      ])
  )
