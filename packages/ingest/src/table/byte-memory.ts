/** Unit: texts that are remembered at most, and bytes of them; when one is reached all are forgotten. */
const MOST_TEXTS = 500_000
const MOST_BYTES = 24_000_000

const SLOTS = 1_048_576

/**
 * Remembers a text for each key, both as bytes, in bounded memory.
 *
 * Of a key it keeps 64 bits, so that a million different ones are taken for another with a probability of 0.00000003: as
 * rarely as two record ids made from them are the same. Source: FNV-1a in two lanes, as in `recordId`.
 */
export class ByteMemory {
  private readonly slots = new Int32Array(SLOTS)
  private readonly keys = new Int32Array(2 * MOST_TEXTS)
  private readonly ends = new Int32Array(MOST_TEXTS + 1)
  private count = 0
  private first = 0
  private second = 0
  bytes = new Uint8Array(1_048_576)

  /** Begins a key; its parts are added one by one. */
  begin(): void {
    this.first = 0x811c9dc5
    this.second = 0x1b873593
  }

  part(from: Uint8Array, start: number, end: number): void {
    let { first, second } = this
    for (let i = start; i < end; i += 1) {
      const byte = from[i]!
      first = Math.imul(first ^ byte, 0x01000193)
      second = Math.imul(second ^ byte, 0x85ebca6b)
    }
    // Parts are plain text, so this parts them.
    this.first = Math.imul(first ^ PARTING, 0x01000193)
    this.second = Math.imul(second ^ PARTING, 0x85ebca6b)
  }

  /** The number of what is remembered for the key, or -1. */
  find(): number {
    const { slots, keys, first, second } = this
    for (let slot = this.slot(); slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const found = slots[slot]! - 1
      if (keys[2 * found] === first && keys[2 * found + 1] === second) return found
    }
    return -1
  }

  /** Where the text of what was found begins and ends among the bytes. */
  start(found: number): number {
    return this.ends[found]!
  }

  end(found: number): number {
    return this.ends[found + 1]!
  }

  /** Remembers a text for the key, and gives its number. */
  put(text: Uint8Array): number {
    if (this.count === MOST_TEXTS || this.ends[this.count]! + text.length > MOST_BYTES) this.forget()
    const number = this.count
    const at = this.ends[number]!
    this.room(at + text.length)
    this.bytes.set(text, at)
    this.keys[2 * number] = this.first
    this.keys[2 * number + 1] = this.second
    this.count += 1
    this.ends[this.count] = at + text.length
    let slot = this.slot()
    while (this.slots[slot] !== 0) slot = (slot + 1) % SLOTS
    this.slots[slot] = this.count
    return number
  }

  private forget(): void {
    this.count = 0
    this.slots.fill(0)
  }

  private slot(): number {
    const mixed = Math.imul(this.first ^ (this.first >>> 15), 0x85ebca6b)
    return ((mixed ^ (mixed >>> 13)) >>> 0) % SLOTS
  }

  private room(length: number): void {
    if (length <= this.bytes.length) return
    const wide = new Uint8Array(2 * length)
    wide.set(this.bytes)
    this.bytes = wide
  }
}

const PARTING = 31
