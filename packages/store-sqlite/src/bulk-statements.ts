import type { DatabaseSync, StatementSync } from "node:sqlite"
import { ENTRY_COLUMNS } from "./rows.ts"

/** Rows that one statement inserts; beyond ten hardly anything is gained. */
export const ROWS_AT_ONCE = 10

/** The statements of bulk appends, prepared once for each connection. */
export interface BulkStatements {
  /** Ten entries: case and instant, then seven values a row. */
  readonly entries: StatementSync
  readonly entry: StatementSync
  /** Ten first entries of keys: the case, then key and sequence a row. A key that is known is refused. */
  readonly indexMany: StatementSync
  readonly indexOne: StatementSync
  /** A further entry of a key. */
  readonly indexAgain: StatementSync
  readonly knows: StatementSync
  readonly body: StatementSync
  readonly withdrawn: StatementSync
}

/** Prepares the statements of bulk appends. */
export const prepareBulk = (db: DatabaseSync): BulkStatements => {
  const entryInsert = `INSERT INTO entry (${ENTRY_COLUMNS}) VALUES `
  const indexInsert = "INSERT INTO record (case_id, key, nth, sequence) VALUES "
  return {
    entries: db.prepare(entryInsert + rows(ROWS_AT_ONCE, entryRow)),
    entry: db.prepare(entryInsert + rows(1, entryRow)),
    indexMany: db.prepare(indexInsert + rows(ROWS_AT_ONCE, indexRow)),
    indexOne: db.prepare(indexInsert + rows(1, indexRow)),
    indexAgain: db.prepare(`
      INSERT INTO record (case_id, key, nth, sequence)
      SELECT ?1, ?2, coalesce(max(nth), 0) + 1, ?3 FROM record WHERE case_id = ?1 AND key = ?2`),
    knows: db.prepare("SELECT 1 FROM record WHERE case_id = ? AND key = ? LIMIT 1"),
    body: db.prepare(`
      SELECT CAST(body AS BLOB) AS body FROM entry WHERE case_id = ?1 AND sequence =
        (SELECT max(sequence) FROM record WHERE case_id = ?1 AND key = ?2)`),
    withdrawn: db.prepare(`
      SELECT key FROM record WHERE case_id = ?1 AND key > 'retracted:' AND key < 'retracted;'
      UNION ALL
      SELECT key FROM record WHERE case_id = ?1 AND key > 'withheld:claim ' AND key < 'withheld:claim!'`)
  }
}

const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join(", ")

// Bodies come as bytes, which SQLite need not turn into text: they are UTF-8 already.
const entryRow = (n: number): string => {
  const at = 3 + 7 * n
  return `(?1, ?${at}, ?2, ?${at + 1}, CAST(?${at + 2} AS TEXT), ?${at + 3}, ?${at + 4}, ?${at + 5}, ?${at + 6})`
}

const indexRow = (n: number): string => `(?1, ?${2 + 2 * n}, 1, ?${3 + 2 * n})`
