import { integer, text } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { decodeText, type Encoding } from "./decode-text.ts"

/** Decodes bytes in pieces of a length. */
const decoded = (
  bytes: Uint8Array,
  encoding?: Encoding,
  length = bytes.length
): Result.Result<string, unknown> => {
  const decoder = decodeText("invented.csv", encoding)
  let whole = ""
  for (let at = 0; at < bytes.length; at += length) {
    const piece = decoder.push(bytes.subarray(at, at + length))
    if (Result.isFailure(piece)) return Result.fail(piece.failure)
    whole += piece.success.text
  }
  return Result.map(decoder.end(), (rest) => whole + rest.text)
}

const utf16 = (value: string, big: boolean): Uint8Array => {
  const bytes: Array<number> = big ? [0xfe, 0xff] : [0xff, 0xfe]
  for (let i = 0; i < value.length; i += 1) {
    const unit = value.charCodeAt(i)
    bytes.push(...(big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
  }
  return new Uint8Array(bytes)
}

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value)

describe("the text of bytes", () => {
  it.prop(
    "is the same in UTF-8, with or without a byte order mark, and in UTF-16, however it is cut",
    [text, integer(1, 7)],
    ([value, length]) => {
      for (const bytes of [utf8(value), utf8(`\uFEFF${value}`), utf16(value, false), utf16(value, true)])
        expect(decoded(bytes, undefined, length)).toEqual(Result.succeed(value))
    },
    { arbitrary: { runs: 200, seed: 2016 } }
  )

  it("is Windows-1252 or Latin-1 only when that is declared", () => {
    const bytes = new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80, 0x20, 0x93, 0x94, 0x0a])
    expect(decoded(bytes, "windows-1252")).toEqual(Result.succeed("Müller € “”\n"))
    expect(decoded(bytes, "latin-1", 1)).toEqual(Result.succeed("Müller € “”\n"))
    expect(decoded(bytes)).toMatchObject({ failure: { _tag: "NotText", line: 1, byte: 2, declared: false } })
  })

  it.each([
    ["a lone byte", [0x61, 0x0a, 0x62, 0xe9, 0x0a], 2, 4],
    ["a character cut off by the end", [0x61, 0x0a, 0x0a, 0xe2, 0x82], 3, 4],
    ["an overlong form", [0x61, 0xc0, 0xaf, 0x0a], 1, 2],
    ["half a surrogate pair", [0x0a, 0xed, 0xa0, 0x80], 2, 2]
  ])("is refused with line and byte for %s, however it is cut", (_, bytes, line, byte) => {
    for (const length of [1, 2, 5])
      expect(decoded(new Uint8Array(bytes), undefined, length)).toMatchObject({ failure: { line, byte } })
  })

  it("names a lone surrogate of UTF-16", () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00, 0x00, 0xd8, 0x62, 0x00])
    expect(decoded(bytes)).toMatchObject({ failure: { encoding: "UTF-16", line: 2, byte: 7 } })
  })
})

declare const TextEncoder: new () => { encode(text: string): Uint8Array }
