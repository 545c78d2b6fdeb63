import type { CaseId } from "@cordon/domain/key"
import type { Differing } from "@cordon/ledger/bulk"
import { type RecordKey, withdrawnKeysOf } from "@cordon/ledger/record-key"
import { type BulkBatch, CORRECTION, FRESH, type Frames, IF_UNKNOWN } from "./bulk-batch.ts"
import type { BulkStatements } from "./bulk-statements.ts"
import { Pairs } from "./claim-index.ts"
import { fingerprintOf } from "./fingerprint.ts"
import { CLAIM, keyOfRow } from "./record-index.ts"
import { type EntryRow, rowIn, type Statements } from "./rows.ts"
import type { Segment } from "./segment.ts"
import { segmentWith } from "./segment-table.ts"

/** Unit: segments that are kept while a batch is looked at. */
const SEGMENTS_KEPT = 16

/** An entry that a key is known by. */
interface Stored {
  readonly sequence: number
  readonly commitment: string
  readonly salt: string | null
  readonly row: () => EntryRow
}

/**
 * What the ledger says of a batch; to be asked inside the transaction that appends it.
 *
 * The claims of which the index has no trace are new, and nothing more is looked up about them. A claim that comes again is
 * told by its commitment under the salt that the ledger has, so that no body need be read.
 */
export class Standing {
  /** Places of what is not appended. */
  readonly passedOver = new Set<number>()
  readonly same: Array<number> = []
  readonly withdrawn: Array<number> = []
  readonly differing: Array<Differing> = []
  /** The claims of the batch by fingerprint, each with its place. */
  readonly claims: Pairs
  private readonly parts: {
    readonly statements: Statements
    readonly bulk: BulkStatements
    readonly caseId: CaseId
    readonly batch: BulkBatch
    readonly frames: Frames
  }
  /** Whether any claim was recorded otherwise than in bulk. */
  private readonly claimsElsewhere: boolean
  private readonly candidates = new Map<number, Array<number>>()
  private readonly earlier = new Map<RecordKey, number>()
  private readonly segments: Array<Segment> = []

  constructor(parts: Standing["parts"], withdrawn: ReadonlySet<RecordKey>) {
    this.parts = parts
    this.claims = claimsOf(parts.batch)
    this.claimsElsewhere = parts.bulk.claims.get(parts.caseId) !== undefined
    const { keys, modes } = parts.batch
    for (const position of this.suspects(withdrawn)) {
      const key = keys[position]!
      const mode = modes[position]
      if (mode === IF_UNKNOWN) this.lookIfUnknown(position, key)
      else if (isWithdrawn(withdrawn, key)) this.passOver(position, this.withdrawn)
      else this.look(position, key, mode === CORRECTION)
    }
  }

  /** Places of what may be known, in order. */
  private suspects(withdrawn: ReadonlySet<RecordKey>): ReadonlyArray<number> {
    const { statements, caseId, batch } = this.parts
    const { claims, candidates } = this
    const suspected = new Uint8Array(batch.keys.length)
    statements.index.claims.find(caseId, claims, (position, sequence) => {
      const known = candidates.get(position)
      if (known === undefined) candidates.set(position, [sequence])
      else known.push(sequence)
      suspected[position] = 1
    })
    for (let i = 1; i < claims.length; i += 1)
      if (claims.fingerprint(i) === claims.fingerprint(i - 1))
        suspected[claims.number(i)] = suspected[claims.number(i - 1)] = 1
    const all = withdrawn.size > 0 || this.claimsElsewhere
    const found: Array<number> = []
    for (let i = 0; i < suspected.length; i += 1) {
      const mode = batch.modes[i]
      const key = batch.keys[i]
      if (key === undefined || (mode !== FRESH && mode !== CORRECTION && mode !== IF_UNKNOWN)) continue
      if (suspected[i] === 1 || all || mode === CORRECTION || !key.startsWith(CLAIM)) found.push(i)
    }
    return found
  }

  private passOver(position: number, why?: Array<number>): void {
    this.passedOver.add(position)
    why?.push(position)
  }

  private lookIfUnknown(position: number, key: RecordKey): void {
    const known = key.startsWith(CLAIM)
      ? () => this.stored(position, key) !== undefined
      : () => this.recorded(key) > 0
    if (this.earlier.has(key) || known()) this.passOver(position)
    else this.earlier.set(key, position)
  }

  /** The last entry of a key in the index of records; 0 where it has none. */
  private recorded(key: RecordKey): number {
    const { bulk, caseId } = this.parts
    return Number(bulk.last.get(caseId, key)?.["sequence"] ?? 0)
  }

  private look(position: number, key: RecordKey, correction: boolean): void {
    const { frames } = this.parts
    const earlier = this.earlier.get(key)
    const stored = earlier === undefined ? this.stored(position, key) : undefined
    if (earlier === undefined && stored === undefined) {
      if (correction) this.differing.push({ position })
      this.earlier.set(key, position)
    } else if (correction) {
      this.earlier.set(key, position)
    } else if (stored !== undefined && this.isSame(position, stored)) {
      this.passOver(position, this.same)
    } else {
      const known = earlier === undefined ? Buffer.from(stored!.row().body!) : frames.body(earlier)
      if (sameClaim(known, frames.body(position))) this.passOver(position, this.same)
      else this.differing.push({ position, text: known.toString("utf8") })
    }
  }

  private isSame(position: number, { commitment, salt }: Stored): boolean {
    return salt !== null && this.parts.frames.commitment(position, salt) === commitment
  }

  /** The last entry of a key. */
  private stored(position: number, key: RecordKey): Stored | undefined {
    const { statements } = this.parts
    const recorded = key.startsWith(CLAIM) && !this.claimsElsewhere ? 0 : this.recorded(key)
    for (const sequence of (this.candidates.get(position) ?? []).sort((a, b) => b - a)) {
      if (sequence < recorded) break
      const segment = this.segmentWith(sequence)
      if (segment === undefined) continue
      const stored: Stored = {
        sequence,
        commitment: segment.commitmentAt(sequence),
        salt: segment.saltAt(sequence) ?? null,
        row: () => rowIn(segment, sequence)
      }
      if (this.isSame(position, stored) || keyOfRow(statements.index, stored.row()) === key) return stored
    }
    return recorded === 0 ? undefined : this.plain(recorded)
  }

  /** An entry that may stand in a segment or by itself. */
  private plain(sequence: number): Stored {
    const { statements, caseId } = this.parts
    const segment = this.segmentWith(sequence)
    const row =
      segment === undefined
        ? (statements.entry.get(caseId, sequence) as unknown as EntryRow)
        : rowIn(segment, sequence)
    return { sequence, commitment: row.commitment, salt: row.salt, row: () => row }
  }

  private segmentWith(sequence: number): Segment | undefined {
    const { statements, caseId } = this.parts
    const known = this.segments.findLast((segment) => segment.holds(sequence))
    if (known !== undefined) return known
    const segment = segmentWith(statements.segments, caseId, sequence)
    if (segment === undefined) return undefined
    if (this.segments.length >= SEGMENTS_KEPT) this.segments.shift()
    this.segments.push(segment)
    return segment
  }
}

const claimsOf = ({ keys }: BulkBatch): Pairs => {
  const claims: Array<number> = []
  for (let i = 0; i < keys.length; i += 1) if (keys[i]?.startsWith(CLAIM) === true) claims.push(i)
  const pairs = Pairs.of(claims.length)
  claims.forEach((position, i) => pairs.put(i, fingerprintOf(keys[position]!), position))
  return pairs.sort()
}

const isWithdrawn = (withdrawn: ReadonlySet<RecordKey>, key: RecordKey): boolean =>
  withdrawn.size > 0 && key.startsWith(CLAIM) && withdrawnKeysOf(key).some((other) => withdrawn.has(other))

/** Whether two bodies bring the same claim: one that was superseded in has a kind and a reason of its own behind it. */
const sameClaim = (a: Buffer, b: Buffer): boolean => a.equals(b) || claimPart(a).equals(claimPart(b))

const KIND = Buffer.from(',"kind":"claim.')

const claimPart = (body: Buffer): Buffer => {
  const end = body.lastIndexOf(KIND)
  return end < 0 ? body : body.subarray(0, end)
}
