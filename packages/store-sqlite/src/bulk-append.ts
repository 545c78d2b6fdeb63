import type { CaseId } from "@cordon/domain/key"
import { entryKinds } from "@cordon/domain/ledger/entry-kind"
import { formatInstant, Instant } from "@cordon/domain/time/instant"
import type { Differing } from "@cordon/ledger/bulk"
import { headerText } from "@cordon/ledger/chain"
import { type Digest, genesisHead, type LedgerHead } from "@cordon/ledger/entry"
import { bodyRange, frameRange, packedModes, saltStart } from "@cordon/ledger/packed-bodies"
import { type RecordKey, withdrawnKeysOf } from "@cordon/ledger/record-key"
import { hash } from "node:crypto"
import type { DatabaseSync } from "node:sqlite"
import { type BulkStatements, prepareBulk, ROWS_AT_ONCE } from "./bulk-statements.ts"
import { prepareStatements, type Statements, tailOf } from "./rows.ts"
import { isConstraint } from "./sqlite-errors.ts"

/** A batch as it comes from the thread that packed it; see `PackedBodies`. */
export interface BulkBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: ReadonlyArray<number>
  readonly keys: ReadonlyArray<RecordKey | undefined>
  readonly kinds: ReadonlyArray<number>
  readonly modes: ReadonlyArray<number>
  /** One salt behind the other, 32 digits each. */
  readonly salts: string
}

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

const FRESH = packedModes.indexOf("fresh")
const IF_UNKNOWN = packedModes.indexOf("ifUnknown")
const CORRECTION = packedModes.indexOf("correction")

/** Thrown inside a transaction to undo it; caught here. */
const KNOWN = Symbol("a fresh key is known")

/**
 * Appends packed batches to one case over one connection.
 *
 * A batch is first written as if the ledger knew none of its claims, which the key of the index refuses when it does; it
 * is then undone and written anew with a look at every claim. After one with known claims the next is looked at at once.
 */
export class BulkAppender {
  private readonly db: DatabaseSync
  private readonly caseId: CaseId
  private readonly statements: Statements
  private readonly bulk: BulkStatements
  private careful: boolean
  private readonly dryRun: boolean
  private withdrawn: { readonly sequence: number; readonly keys: ReadonlySet<RecordKey> } | undefined

  constructor(db: DatabaseSync, caseId: CaseId, dryRun: boolean) {
    this.db = db
    this.caseId = caseId
    this.dryRun = dryRun
    this.careful = dryRun
    this.statements = prepareStatements(db)
    this.bulk = prepareBulk(db)
  }

  /** Appends a batch in a transaction of its own, all or none. What SQLite throws passes through. */
  append(batch: BulkBatch, now: () => number): BulkAnswer {
    const buffer = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.byteLength)
    for (let i = 0; i < batch.ends.length; i += 1)
      buffer.write(batch.salts.slice(i * 32, i * 32 + 32), saltStart(batch.ends, i), 32, "latin1")
    if (!this.careful) {
      const answer = this.transact(() => this.write(batch, buffer, undefined, now))
      if (answer !== KNOWN) return answer
      this.careful = true
    }
    const answer = this.transact(() => this.writeCarefully(batch, buffer, now))
    if (answer === KNOWN) throw new Error("a claim that the index does not have is in it")
    if (answer.kind === "appended")
      this.careful = this.dryRun || answer.same.length + answer.withdrawn.length > 0
    return answer
  }

  private transact(work: () => BulkAnswer): BulkAnswer | typeof KNOWN {
    this.db.exec("BEGIN IMMEDIATE")
    try {
      const answer = work()
      this.db.exec(answer.kind === "appended" && answer.appended > 0 ? "COMMIT" : "ROLLBACK")
      return answer
    } catch (cause) {
      if (this.db.isTransaction) this.db.exec("ROLLBACK")
      if (cause === KNOWN) return KNOWN
      throw cause
    }
  }

  /** Looks at every claim of the batch, passes over what is known, and writes the rest. */
  private writeCarefully(batch: BulkBatch, buffer: Buffer, now: () => number): BulkAnswer {
    const standing = new Standing(this.bulk, this.caseId, batch, buffer)
    const withdrawnKeys = this.withdrawnKeys()
    for (let i = 0; i < batch.ends.length; i += 1) {
      const mode = batch.modes[i]
      const key = batch.keys[i]
      if (key === undefined || (mode !== FRESH && mode !== CORRECTION)) continue
      if (isWithdrawn(withdrawnKeys, key)) standing.passOver(i, "withdrawn")
      else standing.look(i, key, mode === CORRECTION)
    }
    if (standing.differing.length > 0) return { kind: "undecided", differing: standing.differing }
    if (this.dryRun) return this.nothing(standing, now)
    return this.write(batch, buffer, standing, now)
  }

  private nothing({ same, withdrawn }: Standing, now: () => number): BulkAnswer {
    const { head } = tailOf(this.statements, this.caseId) ?? { head: genesisHead }
    return { kind: "appended", head, recordedAt: Instant.make(now()), appended: 0, same, withdrawn }
  }

  private write(
    batch: BulkBatch,
    buffer: Buffer,
    standing: Standing | undefined,
    now: () => number
  ): BulkAnswer {
    const tail = tailOf(this.statements, this.caseId)
    const head = tail?.head ?? genesisHead
    const withdrawnKeys = standing === undefined ? this.withdrawnKeys(head.sequence) : new Set<RecordKey>()
    const recordedAt = Instant.make(Math.max(now(), tail?.recordedAt ?? Number.NEGATIVE_INFINITY))
    const rows = new RowWriter(this.bulk, this.caseId, head, recordedAt, batch, buffer)
    const added = new Set<RecordKey>()
    for (let i = 0; i < batch.ends.length; i += 1) {
      const key = batch.keys[i]
      if (standing?.passedOver.has(i) === true) continue
      if (key !== undefined && batch.modes[i] === IF_UNKNOWN) {
        if (added.has(key) || this.bulk.knows.get(this.caseId, key) !== undefined) continue
        added.add(key)
      } else if (key !== undefined && withdrawnKeys.size > 0 && isWithdrawn(withdrawnKeys, key)) throw KNOWN
      rows.add(i)
    }
    const after = rows.finish()
    this.index(batch, rows.written, head.sequence)
    if (this.withdrawn?.sequence === head.sequence)
      this.withdrawn = { ...this.withdrawn, sequence: after.sequence }
    return {
      kind: "appended",
      head: after,
      recordedAt,
      appended: rows.written.length,
      same: standing?.same ?? [],
      withdrawn: standing?.withdrawn ?? []
    }
  }

  /** Takes what was written into the index, in order of key, so that each page of it is visited once. */
  private index(batch: BulkBatch, written: ReadonlyArray<number>, before: number): void {
    const keyed: Array<number> = []
    for (let n = 0; n < written.length; n += 1) {
      const position = written[n]!
      const key = batch.keys[position]
      if (key === undefined) continue
      const mode = batch.modes[position]
      if (mode === FRESH || mode === IF_UNKNOWN) keyed.push(n)
      else this.bulk.indexAgain.run(this.caseId, key, before + n + 1)
    }
    const keyAt = (n: number): string => batch.keys[written[n]!]!
    keyed.sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1))
    try {
      let at = 0
      const values: Array<string | number> = [this.caseId]
      for (; at + ROWS_AT_ONCE <= keyed.length; at += ROWS_AT_ONCE) {
        for (let i = 0; i < ROWS_AT_ONCE; i += 1) {
          const n = keyed[at + i]!
          values[2 * i + 1] = keyAt(n)
          values[2 * i + 2] = before + n + 1
        }
        this.bulk.indexMany.run(...values)
      }
      for (; at < keyed.length; at += 1) {
        const n = keyed[at]!
        this.bulk.indexOne.run(this.caseId, keyAt(n), before + n + 1)
      }
    } catch (cause) {
      throw isConstraint(cause) ? KNOWN : cause
    }
  }

  /** Keys that say that a claim was withdrawn; read anew when others have written. Few, as a rule. */
  private withdrawnKeys(
    sequence = tailOf(this.statements, this.caseId)?.head.sequence ?? 0
  ): ReadonlySet<RecordKey> {
    if (this.withdrawn?.sequence !== sequence) {
      const keys = this.bulk.withdrawn.all(this.caseId).map((row) => row["key"] as string)
      this.withdrawn = { sequence, keys: new Set(keys) }
    }
    return this.withdrawn.keys
  }
}

const isWithdrawn = (withdrawn: ReadonlySet<RecordKey>, key: RecordKey): boolean =>
  key.startsWith("claim:") && withdrawnKeysOf(key).some((other) => withdrawn.has(other))

/** What the ledger says of the claims of a batch. */
class Standing {
  readonly passedOver = new Set<number>()
  readonly same: Array<number> = []
  readonly withdrawn: Array<number> = []
  readonly differing: Array<Differing> = []
  private readonly earlier = new Map<RecordKey, number>()
  private readonly statements: BulkStatements
  private readonly caseId: CaseId
  private readonly batch: BulkBatch
  private readonly buffer: Buffer

  constructor(statements: BulkStatements, caseId: CaseId, batch: BulkBatch, buffer: Buffer) {
    this.statements = statements
    this.caseId = caseId
    this.batch = batch
    this.buffer = buffer
  }

  passOver(position: number, why: "same" | "withdrawn"): void {
    this.passedOver.add(position)
    this[why].push(position)
  }

  look(position: number, key: RecordKey, correction: boolean): void {
    const own = this.bodyAt(position)
    const earlier = this.earlier.get(key)
    const known = earlier === undefined ? this.stored(key) : this.bodyAt(earlier)
    if (known === undefined) {
      if (correction) this.differing.push({ position })
      this.earlier.set(key, position)
    } else if (correction) {
      this.earlier.set(key, position)
    } else if (sameClaim(known, own)) this.passOver(position, "same")
    else this.differing.push({ position, text: known.toString("utf8") })
  }

  private stored(key: RecordKey): Buffer | undefined {
    const row = this.statements.body.get(this.caseId, key)
    const body = row?.["body"]
    return body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : undefined
  }

  private bodyAt(position: number): Buffer {
    const [from, to] = bodyRange(this.batch.ends, position)
    return this.buffer.subarray(from, to)
  }
}

/** Whether two bodies bring the same claim: one that was superseded in has a kind and a reason of its own behind it. */
const sameClaim = (a: Buffer, b: Buffer): boolean => {
  if (a.equals(b)) return true
  return claimPart(a).equals(claimPart(b))
}

const KIND = Buffer.from(',"kind":"claim.')

const claimPart = (body: Buffer): Buffer => {
  const end = body.lastIndexOf(KIND)
  return end < 0 ? body : body.subarray(0, end)
}

/** Seals and writes rows one behind the other. */
class RowWriter {
  readonly written: Array<number> = []
  private readonly pending: Array<string | number | Uint8Array> = []
  private readonly statements: BulkStatements
  private readonly caseId: CaseId
  private readonly recordedAt: number
  private readonly recordedText: string
  private readonly batch: BulkBatch
  private readonly buffer: Buffer
  private sequence: number
  private previous: Digest

  constructor(
    statements: BulkStatements,
    caseId: CaseId,
    head: LedgerHead,
    recordedAt: Instant,
    batch: BulkBatch,
    buffer: Buffer
  ) {
    this.statements = statements
    this.caseId = caseId
    this.recordedAt = recordedAt
    this.recordedText = formatInstant(recordedAt)
    this.batch = batch
    this.buffer = buffer
    this.sequence = head.sequence
    this.previous = head.hash
  }

  add(position: number): void {
    const { ends, kinds, salts } = this.batch
    const [from, to] = frameRange(ends, position)
    const [bodyFrom, bodyTo] = bodyRange(ends, position)
    const commitment = hash("sha256", this.buffer.subarray(from, to))
    const kind = entryKinds[kinds[position]!]!
    this.sequence += 1
    const own = hash(
      "sha256",
      headerText({
        case: this.caseId,
        sequence: this.sequence,
        recordedAt: this.recordedText,
        kind,
        commitment,
        previous: this.previous
      })
    ) as Digest
    this.pending.push(
      this.sequence,
      kind,
      this.buffer.subarray(bodyFrom, bodyTo),
      salts.slice(position * 32, position * 32 + 32),
      commitment,
      this.previous,
      own
    )
    this.previous = own
    this.written.push(position)
    if (this.pending.length === COLUMNS * ROWS_AT_ONCE) {
      this.statements.entries.run(this.caseId, this.recordedAt, ...this.pending)
      this.pending.length = 0
    }
  }

  /** Writes what is left and gives the head. */
  finish(): LedgerHead {
    for (let at = 0; at < this.pending.length; at += COLUMNS)
      this.statements.entry.run(this.caseId, this.recordedAt, ...this.pending.slice(at, at + COLUMNS))
    return { sequence: this.sequence, hash: this.previous }
  }
}

/** Values that differ from row to row: sequence, kind, body, salt, commitment, previous, hash. */
const COLUMNS = 7
