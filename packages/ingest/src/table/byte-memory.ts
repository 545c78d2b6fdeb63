/** Unit: texts that are remembered at most, and bytes of them; when one is reached all are forgotten. */
const MOST_TEXTS = 120_000
const MOST_BYTES = 24_000_000

const SLOTS = 262_144

/** Remembers a text for each key, both as bytes, in bounded memory. */
export class ByteMemory {
  private readonly slots = new Int32Array(SLOTS)
  private readonly bounds = new Int32Array(3 * (MOST_TEXTS + 1))
  private count = 0
  private used = 0
  private key = 0
  private hash = 0
  bytes = new Uint8Array(1_048_576)

  /** Begins a key; its parts are added one by one. */
  begin(): void {
    this.key = this.used
    this.hash = 0x811c9dc5
  }

  part(from: Uint8Array, start: number, end: number): void {
    this.room(end - start + 1)
    const { bytes } = this
    let { hash, key } = this
    for (let i = start; i < end; i += 1) {
      const byte = from[i]!
      bytes[key] = byte
      key += 1
      hash = Math.imul(hash ^ byte, 0x01000193)
    }
    // Parts are plain text, so this parts them.
    bytes[key] = 0
    this.key = key + 1
    this.hash = hash
  }

  /** The number of what is remembered for the key, or -1. */
  find(): number {
    const { bytes, bounds, slots, used, key } = this
    const length = key - used
    for (let slot = this.slot(); slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const found = slots[slot]! - 1
      const start = bounds[3 * found]!
      if (bounds[3 * found + 1]! - start !== length) continue
      let i = 0
      while (i < length && bytes[start + i] === bytes[used + i]) i += 1
      if (i === length) return found
    }
    return -1
  }

  /** Where the text of what was found begins and ends among the bytes. */
  start(found: number): number {
    return this.bounds[3 * found + 1]!
  }

  end(found: number): number {
    return this.bounds[3 * found + 2]!
  }

  /** Remembers a text for the key, and gives its number. */
  put(text: Uint8Array): number {
    this.room(text.length)
    this.bytes.set(text, this.key)
    if (this.count === MOST_TEXTS || this.key + text.length > MOST_BYTES) this.forget()
    this.bounds[3 * this.count] = this.used
    this.bounds[3 * this.count + 1] = this.key
    this.bounds[3 * this.count + 2] = this.key + text.length
    let slot = this.slot()
    while (this.slots[slot] !== 0) slot = (slot + 1) % SLOTS
    this.count += 1
    this.slots[slot] = this.count
    this.used = this.key + text.length
    return this.count - 1
  }

  /** Forgets all but the key that was begun. */
  private forget(): void {
    this.bytes.copyWithin(0, this.used)
    this.key -= this.used
    this.used = 0
    this.count = 0
    this.slots.fill(0)
  }

  private slot(): number {
    const mixed = Math.imul(this.hash ^ (this.hash >>> 15), 0x85ebca6b)
    return ((mixed ^ (mixed >>> 13)) >>> 0) % SLOTS
  }

  private room(length: number): void {
    if (this.key + length <= this.bytes.length) return
    const wide = new Uint8Array(2 * (this.key + length))
    wide.set(this.bytes)
    this.bytes = wide
  }
}
