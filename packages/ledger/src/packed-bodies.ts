import { type EntryKind, entryKinds } from "@cordon/domain/ledger/entry-kind"
import type { RecordKey } from "./record-key.ts"

/**
 * What becomes of a packed body whose key the ledger may know.
 *
 * `fresh`: it must be unknown; one that is known with the same text is passed over, one with another text is put to
 * whoever appends. `ifUnknown`: passed over when the key is known, whatever it says. `correction`: the key must be known
 * and stand. `anyway`: appended in any case.
 */
export const packedModes = ["fresh", "ifUnknown", "correction", "anyway"] as const
export type PackedMode = (typeof packedModes)[number]

// Every runtime has them, but TypeScript lists them only with the DOM or Node.
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array
  encodeInto(text: string, into: Uint8Array): { readonly written: number }
}
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const ascii = (text: string): Uint8Array => encoder.encode(text)

const BEFORE_BODY = ascii('{"body":')
const AFTER_BODY = ascii(`,"salt":"${"0".repeat(32)}"}`)
const SALT_AT = AFTER_BODY.length - 34
const FRAME = BEFORE_BODY.length + AFTER_BODY.length

/** Writes the UTF-8 of a text among bytes and gives how many it was. The room is enough. */
export type TextWriter = (text: string, bytes: Uint8Array<ArrayBuffer>, at: number) => number

const writeEncoded: TextWriter = (text, bytes, at) => encoder.encodeInto(text, bytes.subarray(at)).written

/**
 * Canonical texts of bodies on their way into a ledger, packed into one piece of memory.
 *
 * Shape: one frame a body, `{"body":<text>,"salt":"<32 digits>"}`: once the salt is filled in, the commitment of the
 * body is the SHA-256 of its frame, and the frame's middle is the text to store.
 * Gotcha: whoever packs vouches for it that each text is what `bodyText` gives for a body of that kind and key.
 */
export class PackedBodies {
  bytes: Uint8Array<ArrayBuffer>
  /** Where each frame ends; the first begins at 0. */
  ends: Array<number> = []
  keys: Array<RecordKey | undefined> = []
  /** Positions in `entryKinds`. */
  kinds: Array<number> = []
  /** Positions in `packedModes`. */
  modes: Array<number> = []
  /** A number of the caller's own for each body, e.g. the row that it came from. */
  tags: Array<number> = []

  private readonly write: TextWriter

  /** `capacity`, in bytes, is what it begins with; it grows as needed. A runtime may know a faster `write`. */
  constructor(capacity = 65_536, write: TextWriter = writeEncoded) {
    this.bytes = new Uint8Array(capacity)
    this.write = write
  }

  get length(): number {
    return this.ends.length
  }

  /** Bytes used so far. */
  get size(): number {
    return this.ends.at(-1) ?? 0
  }

  /** Adds a body behind the others; `text` is its canonical JSON. */
  add(kind: EntryKind, key: RecordKey | undefined, text: string, mode: PackedMode, tag: number): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const at = this.open(text.length * 3)
    this.close(at + this.write(text, this.bytes, at), kind, key, mode, tag)
  }

  /**
   * Makes room for a body of so many bytes and gives the place where its text begins, for who writes it among the bytes;
   * it counts when it is closed.
   */
  open(room: number): number {
    const at = this.size
    this.ensure(at + FRAME + room)
    this.bytes.set(BEFORE_BODY, at)
    return at + BEFORE_BODY.length
  }

  /** Adds the body that was written, whose text ends at a place. */
  close(end: number, kind: EntryKind, key: RecordKey | undefined, mode: PackedMode, tag: number): void {
    this.bytes.set(AFTER_BODY, end)
    this.ends.push(end + AFTER_BODY.length)
    this.keys.push(key)
    this.kinds.push(KIND_NUMBERS[kind])
    this.modes.push(packedModes.indexOf(mode))
    this.tags.push(tag)
  }

  /** Empties it and keeps its memory. */
  clear(): void {
    this.ends = []
    this.keys = []
    this.kinds = []
    this.modes = []
    this.tags = []
  }

  kindOf(position: number): EntryKind {
    return entryKinds[this.kinds[position]!]!
  }

  modeOf(position: number): PackedMode {
    return packedModes[this.modes[position]!]!
  }

  /** The canonical text of a body. */
  textOf(position: number): string {
    const [from, to] = bodyRange(this.ends, position)
    return decoder.decode(this.bytes.subarray(from, to))
  }

  private ensure(capacity: number): void {
    if (capacity <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(capacity, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.size))
    this.bytes = grown
  }
}

/** Where a frame lies among the bytes. */
export const frameRange = (
  ends: ReadonlyArray<number>,
  position: number
): readonly [from: number, to: number] => [position === 0 ? 0 : ends[position - 1]!, ends[position]!]

/** Where the text of a body lies among the bytes. */
export const bodyRange = (
  ends: ReadonlyArray<number>,
  position: number
): readonly [from: number, to: number] => {
  const [from, to] = frameRange(ends, position)
  return [from + BEFORE_BODY.length, to - AFTER_BODY.length]
}

/** Where the salt of a body goes among the bytes: this place and the 31 behind it. */
export const saltStart = (ends: ReadonlyArray<number>, position: number): number =>
  ends[position]! - AFTER_BODY.length + SALT_AT

const KIND_NUMBERS = Object.fromEntries(entryKinds.map((kind, index) => [kind, index])) as Readonly<
  Record<EntryKind, number>
>
