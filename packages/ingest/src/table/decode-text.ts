import { Result, Schema } from "effect"
import { countOf } from "./row-block.ts"

/** Encodings that can be declared; without one a byte order mark decides, and then UTF-8. */
export const encodings = ["utf-8", "utf-16", "windows-1252", "latin-1"] as const
export type Encoding = (typeof encodings)[number]

/** Bytes that are no text in the encoding. Nothing was written behind them. */
export class NotText extends Schema.TaggedError<NotText>()("NotText", {
  file: Schema.String,
  encoding: Schema.String,
  line: Schema.Int.annotate({ description: "Line of the first wrong byte, from 1" }),
  byte: Schema.Int.annotate({ description: "Place of it in the file, from 1" }),
  declared: Schema.Boolean
}) {
  static readonly category = "incorrect"
  readonly category = NotText.category
  override get message(): string {
    const what = `${this.file} is not ${this.encoding} at byte ${this.byte}, line ${this.line}`
    return this.declared
      ? what
      : `${what}; if it is in another encoding, say so, e.g. --encoding windows-1252`
  }
}

// Every runtime has it, but TypeScript lists it only with the DOM or Node.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string }

/** Text that was decoded, with its bytes where they are UTF-8. */
export interface DecodedText {
  readonly text: string
  readonly utf8: Uint8Array | undefined
}

/** Turns bytes into text, piece by piece, without a byte order mark. */
export interface TextPieces {
  /** Errors: NotText. Gotcha: bytes that are given away must not change, because ASCII is decoded when it is asked for. */
  readonly push: (bytes: Uint8Array) => Result.Result<DecodedText, NotText>
  readonly end: () => Result.Result<DecodedText, NotText>
}

/** Begins to decode a file. Gotcha: a declared encoding is believed, but for a byte order mark that says otherwise. */
export const decodeText = (file: string, declared?: Encoding): TextPieces => {
  let held: Uint8Array = new Uint8Array(0)
  let decoder: Decoder | undefined
  let bytesBefore = 0
  let linesBefore = 0

  const decode = (bytes: Uint8Array, last: boolean): Result.Result<DecodedText, NotText> => {
    const first = decoder === undefined
    decoder ??= decoderOf(bytes, declared)
    const whole = last ? bytes.length : decoder.wholeLength(bytes)
    const part = bytes.subarray(0, whole)
    if (!first && decoder.isUtf8 && isAscii(part)) {
      held = bytes.slice(whole)
      bytesBefore += whole
      for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, at + 1)) linesBefore += 1
      return Result.succeed(new Ascii(part, decoder))
    }
    const text = decoder.text(part)
    if (typeof text !== "string") {
      const { wrongAt } = text
      const line = linesBefore + 1 + linesIn(bytes.subarray(0, wrongAt))
      return Result.fail(
        new NotText({
          file,
          encoding: decoder.name,
          line,
          byte: bytesBefore + wrongAt + 1,
          declared: declared !== undefined
        })
      )
    }
    held = bytes.slice(whole)
    bytesBefore += whole
    linesBefore += countOf(text, "\n")
    return Result.succeed({ text, utf8: decoder.isUtf8 && !first ? part : undefined })
  }

  return {
    push: (bytes) => {
      const all = held.length === 0 ? bytes : joined(held, bytes)
      if (decoder === undefined && all.length < 4) {
        held = all.slice()
        return Result.succeed({ text: "", utf8: undefined })
      }
      return decode(all, false)
    },
    end: () => decode(held, true)
  }
}

const NEWLINE = 10

/** ASCII that is decoded when somebody asks for it. */
class Ascii implements DecodedText {
  readonly utf8: Uint8Array
  private readonly decoder: Decoder

  constructor(utf8: Uint8Array, decoder: Decoder) {
    this.utf8 = utf8
    this.decoder = decoder
  }

  get text(): string {
    return this.decoder.text(this.utf8) as string
  }
}

const isAscii = (bytes: Uint8Array): boolean => {
  const { length, byteOffset } = bytes
  // Four at a time from where words begin.
  const begin = (4 - (byteOffset % 4)) % 4
  const words =
    length < begin + 4
      ? new Uint32Array(0)
      : new Uint32Array(bytes.buffer, byteOffset + begin, (length - begin) >> 2)
  let all = 0
  for (let i = 0; i < Math.min(begin, length); i += 1) all |= bytes[i]!
  for (let i = 0; i < words.length; i += 1) all |= words[i]!
  for (let i = begin + 4 * words.length; i < length; i += 1) all |= bytes[i]!
  return (all & 0x80_80_80_80) === 0
}

interface Decoder {
  readonly name: string
  readonly isUtf8: boolean
  /** How many of the bytes are surely whole characters. */
  readonly wholeLength: (bytes: Uint8Array) => number
  readonly text: (bytes: Uint8Array) => string | { readonly wrongAt: number }
}

const decoderOf = (start: Uint8Array, declared: Encoding | undefined): Decoder => {
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8()
  if (a === 0xff && b === 0xfe) return utf16("utf-16le", "UTF-16")
  if (a === 0xfe && b === 0xff) return utf16("utf-16be", "UTF-16")
  switch (declared) {
    case "windows-1252":
    case "latin-1":
      return windows1252()
    case "utf-16":
      return utf16("utf-16le", "UTF-16")
    default:
      return utf8()
  }
}

const MARK = "\uFEFF"

/** Only the first text of a decoder can begin with a byte order mark. */
const unmarked = () => {
  let first = true
  return (text: string): string => {
    if (text === "") return text
    const plain = first && text.startsWith(MARK) ? text.slice(1) : text
    first = false
    return plain
  }
}

const utf8 = (): Decoder => {
  const plain = unmarked()
  // Not as a stream, because that is many times slower: pieces are cut between characters instead.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  return {
    name: "UTF-8",
    isUtf8: true,
    wholeLength: (bytes) => {
      let at = bytes.length
      for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
        const byte = bytes[bytes.length - back]!
        if (byte < 0x80) break
        if (byte >= 0xc0) {
          const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
          if (length > back) at = bytes.length - back
          break
        }
      }
      return at
    },
    text: (bytes) => {
      try {
        return plain(decoder.decode(bytes))
      } catch {
        return { wrongAt: firstWrongUtf8(bytes) }
      }
    }
  }
}

const utf16 = (label: string, name: string): Decoder => {
  const plain = unmarked()
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  const high = label === "utf-16le" ? 1 : 0
  const isHighSurrogate = (bytes: Uint8Array, at: number) => ((bytes[at + high] ?? 0) & 0xfc) === 0xd8
  return {
    name,
    isUtf8: false,
    wholeLength: (bytes) => {
      const even = bytes.length - (bytes.length % 2)
      return even >= 2 && isHighSurrogate(bytes, even - 2) ? even - 2 : even
    },
    text: (bytes) => {
      try {
        return plain(decoder.decode(bytes))
      } catch {
        return { wrongAt: firstWrongUtf16(bytes, high) }
      }
    }
  }
}

/** 0x80 to 0x9F of Windows-1252; the five that it leaves free stand for controls, as on the web. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/**
 * ISO 8859-1 too, whose controls 0x80 to 0x9F no text has.
 *
 * Source: WHATWG Encoding Standard, index-windows-1252.
 */
const windows1252 = (): Decoder => ({
  name: "Windows-1252",
  isUtf8: false,
  wholeLength: (bytes) => bytes.length,
  text: (bytes) => {
    let text = ""
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return text.replace(/[\u0080-\u009f]/g, (character) => C1[character.charCodeAt(0) - 0x80]!)
  }
})

/** Place of the first byte that no UTF-8 text has there. Source: Unicode 15, table 3-7. */
const firstWrongUtf8 = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    const length = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0
    if (length === 0) return at
    for (let next = 1; next < length; next += 1) {
      const follower = bytes[at + next]
      if (follower === undefined || !followsIn(byte, next, follower)) return at
    }
    at += length
  }
  return Math.max(0, bytes.length - 1)
}

/** Place of the first half of a surrogate pair that stands alone, or of an odd byte at the end. */
const firstWrongUtf16 = (bytes: Uint8Array, high: 0 | 1): number => {
  const tagAt = (at: number) => (bytes[at + high] ?? 0) & 0xfc
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (tagAt(at) === 0xdc) return at
    if (tagAt(at) !== 0xd8) continue
    if (tagAt(at + 2) !== 0xdc) return at
    at += 2
  }
  return Math.max(0, bytes.length - 1)
}

const followsIn = (lead: number, place: number, byte: number): boolean => {
  if (place > 1) return byte >= 0x80 && byte <= 0xbf
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return byte >= lowest && byte <= highest
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines += 1
  return lines
}
