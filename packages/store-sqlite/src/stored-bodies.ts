import type { CaseId } from "@cordon/domain/key"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { casesOf, entryRows, prepareStatements } from "./rows.ts"

/** Unit: entries that are read at a time. */
const AT_ONCE = 1024

/** A body as the database has it: canonical text, or `null` where it was redacted. */
export interface StoredBody {
  readonly case: CaseId
  readonly sequence: number
  readonly text: string | null
}

/**
 * The bodies in a data directory as they are stored, without decoding or verifying them; for checks and measurements.
 *
 * Gotcha: it only reads; a directory without a ledger, or with one of another format, makes SQLite throw.
 */
export function* storedBodies(directory: string): Generator<StoredBody> {
  const db = new DatabaseSync(join(directory, "ledger.sqlite"), { readOnly: true })
  try {
    const statements = prepareStatements(db)
    for (const caseId of casesOf(statements)) {
      for (let after = 0; ; ) {
        const rows = entryRows(statements, caseId, after, Number.MAX_SAFE_INTEGER, AT_ONCE)
        for (const row of rows) yield { case: caseId, sequence: row.sequence, text: row.body }
        if (rows.length < AT_ONCE) break
        after = rows.at(-1)!.sequence
      }
    }
  } finally {
    db.close()
  }
}
