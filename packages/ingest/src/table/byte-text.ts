// Every runtime has it, but TypeScript lists it only with the DOM or Node.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const encoder = new TextEncoder()

/** The UTF-8 of a text that is written again and again. */
export const fixedBytes = (text: string): Uint8Array => encoder.encode(text)

/** Unit: bytes. Fewer are copied faster one by one. */
const FEW = 48
const QUOTE = 34
const ZERO = 48
const BACKSLASH = 92
const NEWLINE = 10
const RETURN = 13
const LETTER_N = 110
const LETTER_R = 114

/** Writes text as bytes, one behind the other. Gotcha: there has to be room enough. */
export class ByteText {
  bytes: Uint8Array = new Uint8Array(0)
  at = 0

  /** Begins to write at a place. */
  begin(bytes: Uint8Array, at: number): void {
    this.bytes = bytes
    this.at = at
  }

  fixed(text: Uint8Array): void {
    const { bytes, at } = this
    const { length } = text
    if (length > FEW) bytes.set(text, at)
    else for (let i = 0; i < length; i += 1) bytes[at + i] = text[i]!
    this.at = at + length
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const { bytes } = this
    let { at } = this
    if (end - start > 4 * FEW) {
      bytes.set(from.subarray(start, end), at)
      at += end - start
    } else for (let i = start; i < end; i += 1, at += 1) bytes[at] = from[i]!
    this.at = at
  }

  /** As `copy`, of a cell as it stands in a CSV file, with what JSON escapes; CSV has its quotes doubled. */
  escaped(from: Uint8Array, start: number, end: number): void {
    const { bytes } = this
    let { at } = this
    for (let i = start; i < end; i += 1) {
      const byte = from[i]!
      if (byte === QUOTE) i += 1
      if (byte === QUOTE || byte === BACKSLASH || byte < 32) {
        bytes[at] = BACKSLASH
        at += 1
      }
      bytes[at] = byte === NEWLINE ? LETTER_N : byte === RETURN ? LETTER_R : byte
      at += 1
    }
    this.at = at
  }

  byte(byte: number): void {
    this.bytes[this.at] = byte
    this.at += 1
  }

  /** A whole number, 0 or more. */
  number(value: number): void {
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1
    let rest = value
    for (let i = this.at + digits - 1; i >= this.at; i -= 1) {
      const next = Math.floor(rest / 10)
      this.bytes[i] = ZERO + (rest - next * 10)
      rest = next
    }
    this.at += digits
  }

  /** A day that is written as a number such as 20161204, as `2016-12-04`. */
  day(day: number): void {
    const year = Math.floor(day / 10_000)
    const month = Math.floor(day / 100) % 100
    const date = day % 100
    const { bytes, at } = this
    bytes[at] = ZERO + Math.floor(year / 1000)
    bytes[at + 1] = ZERO + (Math.floor(year / 100) % 10)
    bytes[at + 2] = ZERO + (Math.floor(year / 10) % 10)
    bytes[at + 3] = ZERO + (year % 10)
    bytes[at + 4] = DASH
    bytes[at + 5] = ZERO + Math.floor(month / 10)
    bytes[at + 6] = ZERO + (month % 10)
    bytes[at + 7] = DASH
    bytes[at + 8] = ZERO + Math.floor(date / 10)
    bytes[at + 9] = ZERO + (date % 10)
    this.at = at + 10
  }
}

const DASH = 45
