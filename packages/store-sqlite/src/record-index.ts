import type { CaseId } from "@cordon/domain/key"
import type { RecordKey } from "@cordon/ledger/record-key"
import type { KnownRecord } from "@cordon/ledger/store"
import type { DatabaseSync, StatementSync } from "node:sqlite"
import { ClaimIndex, Pairs } from "./claim-index.ts"
import { fingerprintOf } from "./fingerprint.ts"
import type { EntryRow } from "./rows.ts"

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
  readonly claims: ClaimIndex
}

/** What the keys of claims begin with; those that were appended in bulk are in `ClaimIndex` alone. */
export const CLAIM = "claim:"

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
  keyOf: db.prepare(`SELECT ${KEY} AS key FROM (SELECT ? AS kind, ? AS body)`),
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
    WHERE case_id = ?1 AND key > ?2 AND key < ?3 GROUP BY key ORDER BY key LIMIT ?4`),
  claims: new ClaimIndex(db)
})

/** The key of an entry that was not redacted, where it has one. */
export const keyOfRow = (statements: IndexStatements, { kind, body }: EntryRow): RecordKey | undefined =>
  body === null ? undefined : ((statements.keyOf.get(kind, body)?.["key"] as RecordKey | null) ?? undefined)

/** Takes entries that were just written into the index. */
export const addToIndex = (statements: IndexStatements, caseId: CaseId, first: number, last: number): void =>
  void statements.add.run(caseId, first, last)

/** Takes an entry out of the index, before its body goes. */
export const removeFromIndex = (statements: IndexStatements, caseId: CaseId, row: EntryRow): void => {
  const key = keyOfRow(statements, row)
  if (key === undefined) return
  statements.remove.run(caseId, key, row.sequence)
  // A key that is known has a first entry.
  statements.first.run(caseId, key)
  if (key.startsWith(CLAIM)) statements.claims.remove(caseId, fingerprintOf(key), row.sequence)
}

/** What the index has under these keys; `rowOf` reads an entry. */
export const knownIn = (
  statements: IndexStatements,
  caseId: CaseId,
  keys: ReadonlyArray<RecordKey>,
  rowOf: (sequence: number) => EntryRow | undefined
): ReadonlyMap<RecordKey, KnownRecord> => {
  const known = new Map<RecordKey, KnownRecord>(
    statements.known
      .all(caseId, JSON.stringify(keys))
      .map((row) => [
        row["key"] as string,
        { entries: row["entries"] as number, lastSequence: row["last"] as number }
      ])
  )
  const claims = [...new Set(keys)].filter((key) => key.startsWith(CLAIM))
  const probes = Pairs.of(claims.length)
  claims.forEach((key, position) => probes.put(position, fingerprintOf(key), position))
  statements.claims.find(caseId, probes.sort(), (probe, sequence) => {
    const key = claims[probe]!
    const row = rowOf(sequence)
    if (row === undefined || keyOfRow(statements, row) !== key) return
    const { entries, lastSequence } = known.get(key) ?? { entries: 0, lastSequence: 0 }
    known.set(key, { entries: entries + 1, lastSequence: Math.max(lastSequence, sequence) })
  })
  return known
}
