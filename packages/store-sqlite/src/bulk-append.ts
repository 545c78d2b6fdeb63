import type { CaseId } from "@cordon/domain/key"
import { Instant } from "@cordon/domain/time/instant"
import type { Differing } from "@cordon/ledger/bulk"
import { genesisHead, type LedgerHead } from "@cordon/ledger/entry"
import type { RecordKey } from "@cordon/ledger/record-key"
import type { DatabaseSync } from "node:sqlite"
import { ANYWAY, type BulkBatch, Frames } from "./bulk-batch.ts"
import { Standing } from "./bulk-standing.ts"
import { type BulkStatements, prepareBulk } from "./bulk-statements.ts"
import { Pairs } from "./claim-index.ts"
import { CLAIM } from "./record-index.ts"
import { prepareStatements, type Statements, tailOf } from "./rows.ts"
import { SegmentWriter } from "./segment-writer.ts"

/** What became of a batch, inside one transaction. */
export type BulkAnswer =
  | {
      readonly kind: "appended"
      readonly head: LedgerHead
      readonly recordedAt: Instant
      readonly appended: number
      readonly same: ReadonlyArray<number>
      readonly withdrawn: ReadonlyArray<number>
    }
  | { readonly kind: "undecided"; readonly differing: ReadonlyArray<Differing> }

/** Appends packed batches to one case over one connection, as segments. */
export class BulkAppender {
  private readonly db: DatabaseSync
  private readonly caseId: CaseId
  private readonly statements: Statements
  private readonly bulk: BulkStatements
  private readonly dryRun: boolean
  private withdrawn: { readonly sequence: number; readonly keys: ReadonlySet<RecordKey> } | undefined

  constructor(db: DatabaseSync, caseId: CaseId, dryRun: boolean) {
    this.db = db
    this.caseId = caseId
    this.dryRun = dryRun
    this.statements = prepareStatements(db)
    this.bulk = prepareBulk(db)
  }

  /** Appends a batch in a transaction of its own, all or none. What SQLite throws passes through. */
  append(batch: BulkBatch, now: () => number): BulkAnswer {
    this.db.exec("BEGIN IMMEDIATE")
    try {
      const answer = this.write(batch, now)
      this.db.exec(answer.kind === "appended" && answer.appended > 0 ? "COMMIT" : "ROLLBACK")
      return answer
    } catch (cause) {
      if (this.db.isTransaction) this.db.exec("ROLLBACK")
      throw cause
    }
  }

  private write(batch: BulkBatch, now: () => number): BulkAnswer {
    const { caseId, statements, bulk } = this
    const tail = tailOf(statements, caseId)
    const head = tail?.head ?? genesisHead
    const frames = new Frames(batch)
    const standing = new Standing(
      { statements, bulk, caseId, batch, frames },
      this.withdrawnKeys(head.sequence)
    )
    const { differing, same, withdrawn, passedOver } = standing
    if (differing.length > 0) return { kind: "undecided", differing }
    const recordedAt = Instant.make(Math.max(now(), tail?.recordedAt ?? Number.NEGATIVE_INFINITY))
    if (this.dryRun) return { kind: "appended", head, recordedAt, appended: 0, same, withdrawn }
    const writer = new SegmentWriter(
      { statements: statements.segments, caseId, recordedAt, batch, frames },
      head
    )
    const sequences = new Uint32Array(batch.ends.length)
    for (let i = 0; i < sequences.length; i += 1)
      if (passedOver.size === 0 || !passedOver.has(i)) sequences[i] = writer.add(i)
    const after = writer.finish()
    this.index(batch, sequences, standing.claims)
    if (this.withdrawn?.sequence === head.sequence)
      this.withdrawn = { ...this.withdrawn, sequence: after.sequence }
    const appended = after.sequence - head.sequence
    return { kind: "appended", head: after, recordedAt, appended, same, withdrawn }
  }

  /** Takes what was written into the indexes; what was passed over has sequence 0. */
  private index(batch: BulkBatch, sequences: Uint32Array, claims: Pairs): void {
    const { bulk, caseId } = this
    const pairs = Pairs.of(claims.length)
    let written = 0
    for (let i = 0; i < claims.length; i += 1) {
      const sequence = sequences[claims.number(i)]!
      if (sequence === 0) continue
      pairs.put(written, claims.fingerprint(i), sequence)
      written += 1
    }
    this.statements.index.claims.add(caseId, new Pairs(pairs.words.slice(0, 2 * written)))
    const others: Array<readonly [key: RecordKey, position: number]> = []
    for (let i = 0; i < sequences.length; i += 1) {
      const key = batch.keys[i]
      if (key !== undefined && sequences[i] !== 0 && !key.startsWith(CLAIM)) others.push([key, i])
    }
    // In order of key, so that each page of the index is visited once.
    others.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y))
    for (const [key, position] of others) {
      const first = batch.modes[position] !== ANYWAY
      ;(first ? bulk.index : bulk.indexAgain).run(caseId, key, sequences[position]!)
    }
  }

  /** Keys that say that a claim was withdrawn; read anew when others have written. Few, as a rule. */
  private withdrawnKeys(sequence: number): ReadonlySet<RecordKey> {
    if (this.withdrawn?.sequence !== sequence) {
      const keys = this.bulk.withdrawn.all(this.caseId).map((row) => row["key"] as string)
      this.withdrawn = { sequence, keys: new Set(keys) }
    }
    return this.withdrawn.keys
  }
}
