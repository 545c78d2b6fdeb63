import { integer, oneOf } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary } from "effect"
import Papa from "papaparse"
import { ByteRows } from "./byte-rows.ts"
import { ByteText } from "./byte-text.ts"
import { csvBlocks } from "./csv-blocks.ts"
import { plainCsv } from "./plain-csv.ts"

const LONGEST = 100_000
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const cell = Arbitrary.map(
  Arbitrary.array(oneOf(["a", "b c", ",", '"', "\n", "\r", "\\", "é", "🜁", "7", "\t"]), { maxLength: 5 }),
  (parts) => parts.join("")
)
const row = Arbitrary.array(cell, { minLength: 1, maxLength: 4 })

/** A line of CSV; a cell is quoted where it must be, and now and then where it need not. */
const line = (cells: ReadonlyArray<string>, always: boolean): string =>
  cells.map((text) => (always || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",")

const file = Arbitrary.array(row, { minLength: 1, maxLength: 8 })

describe("rows of plain CSV", () => {
  it.prop(
    "are those that papaparse finds, as text",
    [file, integer(0, 1), integer(0, 12)],
    ([rows, always, cut]) => {
      const whole = `${rows.map((cells) => line(cells, always === 1)).join("\n")}\n`
      const text = whole.slice(0, whole.length - Math.min(cut, whole.length - 1))
      const found = plainCsv(text, ",", LONGEST)
      if (found === undefined) throw new Error(`not plain: ${JSON.stringify(text)}`)
      const read = new Papa.Parser({ delimiter: ",", newline: "\n" }).parse(
        text.slice(0, found.consumed),
        0,
        false
      )
      // A quoted cell keeps its carriage return, which cannot be told from a line end behind papaparse.
      const trimmed = (cells: ReadonlyArray<string>) =>
        cells.map((value, i) => (i === cells.length - 1 ? value.replace(/\r$/, "") : value))
      const expected = read.data.map(trimmed)
      if (found.consumed > 0) expected.pop()
      expect(found.rows.map((cells) => trimmed(cells ?? [""]))).toEqual(expected)
      if (cut === 0) expect(found.consumed).toBe(whole.length)
    },
    { arbitrary: { runs: 400, seed: 2016 } }
  )

  it.prop(
    "are the same as bytes, and read as JSON what they read as text",
    [file, integer(0, 1), integer(1, 4)],
    ([rows, always, width]) => {
      const text = `${rows.map((cells) => line(cells, always === 1)).join("\n")}\n`
      const expected = plainCsv(text, ",", LONGEST)!
      const found = new ByteRows(",", width)
      expect(found.search(bytesOf(text))).toBe(true)
      expect([found.count, found.consumed]).toEqual([expected.rows.length, bytesOf(text).length])
      for (const [index, cells] of expected.rows.entries()) {
        expect(plainCsv(textOf(found.bytesOf(index)), ",", LONGEST)!.rows).toEqual([cells])
        if (!found.isPlain(index)) continue
        const { bytes, starts, ends, first, escapes } = found.cellsOf(index)
        const read = Array.from({ length: width }, (_, i) => {
          const into = new ByteText()
          into.begin(new Uint8Array(1000), 0)
          into[escapes ? "escaped" : "copy"](bytes, starts[first + i]!, ends[first + i]!)
          return JSON.parse(`"${textOf(into.bytes.subarray(0, into.at))}"`) as string
        })
        expect(read).toEqual(cells)
      }
    },
    { arbitrary: { runs: 400, seed: 2016 } }
  )

  it("are left to another parser where a quote is followed by something else", () => {
    expect(plainCsv('a,"b" ,c\n', ",", LONGEST)).toBeUndefined()
    expect(new ByteRows(",", 3).search(bytesOf('a,"b" ,c\n'))).toBe(false)
    expect(plainCsv(`a,"${"b\n".repeat(LONGEST)}`, ",", LONGEST)).toBeUndefined()
  })

  it.prop(
    "come out the same however the bytes are cut into pieces",
    [file, integer(1, 30)],
    ([rows, length]) => {
      const bytes = bytesOf(`${rows.map((cells) => line(cells, false)).join("\n")}\n`)
      const shape = { delimiter: ",", newline: "\n" } as const
      const reader = csvBlocks(shape)
      reader.readBytes?.(3)
      const found: Array<unknown> = []
      const lines: Array<number> = []
      for (let at = 0; at < bytes.length; at += length) {
        const utf8 = bytes.subarray(at, at + length)
        // Pieces are cut between characters; so is this one when it is put together again.
        const block = reader.pushUtf8!({ utf8, text: textOf(utf8) })
        const read = block?.bytes?.()
        const all = block?.rows() ?? []
        for (let i = 0; i < all.length; i += 1) {
          if (read !== undefined) expect(block!.rowAt!(read, i)).toEqual(all[i])
          found.push(all[i])
          lines.push(block!.lineOf(all, i))
        }
      }
      const whole = csvBlocks(shape).push(textOf(bytes))!
      const all = whole.rows()
      expect(found).toEqual(all)
      expect(lines).toEqual(all.map((_, i) => whole.lineOf(all, i)))
    },
    { arbitrary: { runs: 200, seed: 2016 } }
  )
})
