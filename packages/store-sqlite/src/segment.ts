import { bodyRange, frameRange } from "@cordon/ledger/packed-bodies"
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib"

/** Unit: entries of a segment at most. More are packed better, and fewer have to be unpacked for one. */
export const SEGMENT_ENTRIES = 128

/** Unit: bytes of unpacked frames, beyond which a segment takes no further entry. */
export const SEGMENT_BYTES = 1_000_000

/** Unit: bytes of a digest, of the two digests of a seal, and of a salt. */
export const DIGEST_BYTES = 32
export const SEAL_BYTES = 2 * DIGEST_BYTES
export const SALT_BYTES = 16

/**
 * A run of entries that were appended in bulk, as it is stored.
 *
 * Shape: `kinds` lists kind and number of like kinds in a row, as JSON; `previous` is the hash before the first entry;
 * `seals` holds commitment and hash of each entry, `salts` the salts; `ends` says, as 32-bit numbers, least byte first,
 * where each frame of `PackedBodies` ends once `bodies` is unpacked, with zeros for salts; a redacted entry has an empty
 * frame. `bodies` is compressed with Zstandard: what entries have in common is stored once.
 */
export interface SegmentRow {
  readonly case_id: string
  readonly first: number
  readonly last: number
  readonly recorded_at: number
  readonly kinds: string
  readonly previous: Uint8Array
  readonly seals: Uint8Array
  readonly ends: Uint8Array
  readonly salts: Uint8Array
}

/** The bodies of a segment cannot be unpacked. */
export class SegmentDamaged extends Error {}

/** Packs frames. */
export const packFrames = (frames: Uint8Array): Buffer =>
  zstdCompressSync(frames, {
    chunkSize: Math.max(1024, frames.length >> 2),
    params: { [constants.ZSTD_c_compressionLevel]: 1 }
  })

/** Unpacks frames of so many bytes. Throws SegmentDamaged. */
export const unpackFrames = (packed: Uint8Array, length: number): Buffer => {
  try {
    const frames = zstdDecompressSync(packed, { chunkSize: length + 64 })
    if (frames.length === length) return frames
  } catch {
    // The same as another length: these are not the bytes that were written.
  }
  throw new SegmentDamaged("the bodies of a segment cannot be unpacked")
}

/** Positions at which frames end, as they are stored. */
export const writeEnds = (ends: ReadonlyArray<number>): Buffer => {
  const bytes = Buffer.allocUnsafe(4 * ends.length)
  for (let i = 0; i < ends.length; i += 1) bytes.writeUInt32LE(ends[i]!, 4 * i)
  return bytes
}

/** Kinds in a row, each with how often it comes. */
export const writeKinds = (kinds: ReadonlyArray<string>): string => {
  const runs: Array<[kind: string, count: number]> = []
  for (const kind of kinds) {
    const last = runs.at(-1)
    if (last?.[0] === kind) last[1] += 1
    else runs.push([kind, 1])
  }
  return JSON.stringify(runs)
}

/** A segment that is read; its bodies are unpacked when one is first asked for. */
export class Segment {
  readonly row: SegmentRow
  private readonly load: () => Uint8Array
  private frames: Buffer | undefined
  private endsRead: ReadonlyArray<number> | undefined
  private kindsRead: ReadonlyArray<string> | undefined

  /** `load` gives the packed bodies. */
  constructor(row: SegmentRow, load: () => Uint8Array) {
    this.row = row
    this.load = load
  }

  holds(sequence: number): boolean {
    return sequence >= this.row.first && sequence <= this.row.last
  }

  kindAt(sequence: number): string {
    this.kindsRead ??= (JSON.parse(this.row.kinds) as ReadonlyArray<readonly [string, number]>).flatMap(
      ([kind, count]) => Array.from({ length: count }, () => kind)
    )
    const kind = this.kindsRead[sequence - this.row.first]
    if (kind === undefined) throw new SegmentDamaged(`a segment has no kind for entry ${sequence}`)
    return kind
  }

  commitmentAt(sequence: number): string {
    return hex(this.row.seals, (sequence - this.row.first) * SEAL_BYTES, DIGEST_BYTES)
  }

  hashAt(sequence: number): string {
    return hex(this.row.seals, (sequence - this.row.first) * SEAL_BYTES + DIGEST_BYTES, DIGEST_BYTES)
  }

  previousAt(sequence: number): string {
    return sequence === this.row.first ? hex(this.row.previous, 0, DIGEST_BYTES) : this.hashAt(sequence - 1)
  }

  /** The salt of an entry; `undefined` where it was redacted. */
  saltAt(sequence: number): string | undefined {
    return this.isRedacted(sequence)
      ? undefined
      : hex(this.row.salts, (sequence - this.row.first) * SALT_BYTES, SALT_BYTES)
  }

  /** The canonical text of an entry's body, as bytes; `undefined` where it was redacted. */
  bodyAt(sequence: number): Buffer | undefined {
    if (this.isRedacted(sequence)) return undefined
    const [from, to] = bodyRange(this.ends, sequence - this.row.first)
    return this.unpacked().subarray(from, to)
  }

  /** What is stored of the segment when an entry loses body and salt. */
  without(sequence: number): {
    readonly ends: Uint8Array
    readonly salts: Uint8Array
    readonly bodies: Uint8Array
  } {
    const at = sequence - this.row.first
    const [from, to] = frameRange(this.ends, at)
    const frames = this.unpacked()
    const ends = this.ends.map((end, position) => (position < at ? end : end - (to - from)))
    const salts = Buffer.from(this.row.salts)
    salts.fill(0, at * SALT_BYTES, (at + 1) * SALT_BYTES)
    const bodies = packFrames(Buffer.concat([frames.subarray(0, from), frames.subarray(to)]))
    return { ends: writeEnds(ends), salts, bodies }
  }

  private isRedacted(sequence: number): boolean {
    const [from, to] = frameRange(this.ends, sequence - this.row.first)
    return from === to
  }

  private get ends(): ReadonlyArray<number> {
    if (this.endsRead === undefined) {
      const { buffer, byteOffset, length } = Buffer.from(this.row.ends)
      const view = new DataView(buffer, byteOffset, length)
      this.endsRead = Array.from({ length: length / 4 }, (_, i) => view.getUint32(4 * i, true))
    }
    return this.endsRead
  }

  private unpacked(): Buffer {
    this.frames ??= unpackFrames(this.load(), this.ends.at(-1)!)
    return this.frames
  }
}

const hex = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString("hex")
