import { bodyRange, frameRange, packedModes, saltStart } from "@cordon/ledger/packed-bodies"
import type { RecordKey } from "@cordon/ledger/record-key"
import { hash } from "node:crypto"

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

export const FRESH = packedModes.indexOf("fresh")
export const IF_UNKNOWN = packedModes.indexOf("ifUnknown")
export const CORRECTION = packedModes.indexOf("correction")
export const ANYWAY = packedModes.indexOf("anyway")

const SALT_DIGITS = 32
const ZERO = 48

/** The frames of a batch under work, with salts filled in or not. */
export class Frames {
  readonly buffer: Buffer
  private readonly batch: BulkBatch

  constructor(batch: BulkBatch) {
    this.batch = batch
    this.buffer = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.byteLength)
  }

  /** The commitment to a body under a salt, its own where none is given; the salt is left in the frame. */
  commitment(position: number, salt = this.saltOf(position)): string {
    const [from, to] = frameRange(this.batch.ends, position)
    this.buffer.write(salt, saltStart(this.batch.ends, position), SALT_DIGITS, "latin1")
    return hash("sha256", this.buffer.subarray(from, to))
  }

  body(position: number): Buffer {
    const [from, to] = bodyRange(this.batch.ends, position)
    return this.buffer.subarray(from, to)
  }

  /** A frame with zeros for the salt, as segments have it. */
  saltless(position: number): Buffer {
    const start = saltStart(this.batch.ends, position)
    this.buffer.fill(ZERO, start, start + SALT_DIGITS)
    const [from, to] = frameRange(this.batch.ends, position)
    return this.buffer.subarray(from, to)
  }

  private saltOf(position: number): string {
    return this.batch.salts.slice(position * SALT_DIGITS, (position + 1) * SALT_DIGITS)
  }

  /** The salts of some bodies in a row, as bytes. */
  salts(from: number, to: number): Buffer {
    return Buffer.from(this.batch.salts.slice(from * SALT_DIGITS, to * SALT_DIGITS), "hex")
  }
}
