import type { CaseId } from "@cordon/domain/key"
import { entryKinds } from "@cordon/domain/ledger/entry-kind"
import { formatInstant, type Instant } from "@cordon/domain/time/instant"
import { headerText } from "@cordon/ledger/chain"
import type { Digest, LedgerHead } from "@cordon/ledger/entry"
import { hash } from "node:crypto"
import type { BulkBatch, Frames } from "./bulk-batch.ts"
import {
  DIGEST_BYTES,
  packFrames,
  SEAL_BYTES,
  SEGMENT_BYTES,
  SEGMENT_ENTRIES,
  writeEnds,
  writeKinds
} from "./segment.ts"
import type { SegmentStatements } from "./segment-table.ts"

/** Seals bodies of a batch one behind the other, and writes them as segments. */
export class SegmentWriter {
  private readonly parts: {
    readonly statements: SegmentStatements
    readonly caseId: CaseId
    readonly recordedAt: Instant
    readonly batch: BulkBatch
    readonly frames: Frames
  }
  private readonly recordedText: string
  private readonly seals = Buffer.alloc(SEGMENT_ENTRIES * SEAL_BYTES)
  /** Places of what the segment under way has. */
  private positions: Array<number> = []
  private bytes = 0
  private sequence: number
  private previous: Digest
  private before: Digest

  constructor(parts: SegmentWriter["parts"], head: LedgerHead) {
    this.parts = parts
    this.recordedText = formatInstant(parts.recordedAt)
    this.sequence = head.sequence
    this.previous = head.hash
    this.before = head.hash
  }

  /** Seals a body and gives its sequence. */
  add(position: number): number {
    const { caseId, batch, frames } = this.parts
    const commitment = frames.commitment(position)
    this.sequence += 1
    const own = hash(
      "sha256",
      headerText({
        case: caseId,
        sequence: this.sequence,
        recordedAt: this.recordedText,
        kind: entryKinds[batch.kinds[position]!]!,
        commitment,
        previous: this.previous
      })
    ) as Digest
    const at = this.positions.length * SEAL_BYTES
    this.seals.write(commitment, at, "hex")
    this.seals.write(own, at + DIGEST_BYTES, "hex")
    this.previous = own
    this.positions.push(position)
    this.bytes += batch.ends[position]! - (position === 0 ? 0 : batch.ends[position - 1]!)
    if (this.positions.length === SEGMENT_ENTRIES || this.bytes >= SEGMENT_BYTES) this.flush()
    return this.sequence
  }

  /** Writes what is left and gives the head. */
  finish(): LedgerHead {
    this.flush()
    return { sequence: this.sequence, hash: this.previous }
  }

  private flush(): void {
    const { statements, caseId, recordedAt, batch, frames } = this.parts
    const { positions } = this
    if (positions.length === 0) return
    const bare = positions.map((position) => frames.saltless(position))
    const [first] = positions
    const last = positions.at(-1)!
    const inRow = last - first! + 1 === positions.length
    const from = first === 0 ? 0 : batch.ends[first! - 1]!
    let end = 0
    statements.insert.run(
      caseId,
      this.sequence - positions.length + 1,
      this.sequence,
      recordedAt,
      writeKinds(positions.map((position) => entryKinds[batch.kinds[position]!]!)),
      Buffer.from(this.before, "hex"),
      this.seals.subarray(0, positions.length * SEAL_BYTES),
      writeEnds(bare.map((frame) => (end += frame.length))),
      inRow
        ? frames.salts(first!, last + 1)
        : Buffer.concat(positions.map((position) => frames.salts(position, position + 1))),
      packFrames(inRow ? frames.buffer.subarray(from, batch.ends[last]) : Buffer.concat(bare))
    )
    this.before = this.previous
    this.positions = []
    this.bytes = 0
  }
}
