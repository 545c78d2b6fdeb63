import { integer, oneOf } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary } from "effect"
import { csvBlocks, csvShapeOf } from "./csv-blocks.ts"
import { BrokenRow, type RowBlock } from "./row-block.ts"

type Row = ReadonlyArray<string> | BrokenRow | undefined

/** Reads a text in pieces of a length, and gives rows, their lines and how they are quoted. */
const read = (text: string, length = text.length) => {
  const reader = csvBlocks(csvShapeOf(text))
  const blocks: Array<RowBlock<ReadonlyArray<string>>> = []
  for (let at = 0; at < text.length; at += length) {
    const block = reader.push(text.slice(at, at + length))
    if (block !== undefined) blocks.push(block)
  }
  const last = reader.end()
  if (last !== undefined) blocks.push(last)
  return blocks.flatMap((block) => {
    const rows = block.rows()
    expect(block.rows()).toEqual(rows)
    return rows.map((row, index) => ({ row, line: block.lineOf(rows, index), raw: block.rawOf(rows, index) }))
  })
}
const rowsIn = (text: string, length?: number): ReadonlyArray<Row> => read(text, length).map(({ row }) => row)

describe("CSV", () => {
  it("keeps commas, quotes and line breaks inside quotes, and counts lines past them", () => {
    const rows = read('a,b\n1,"x, ""y""\nand z"\n2,w\n')
    expect(rows.map(({ row }) => row)).toEqual([
      ["a", "b"],
      ["1", 'x, "y"\nand z'],
      ["2", "w"]
    ])
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4])
  })

  it.each([
    ["\\n", "a,b\n1,2\n"],
    ["\\r\\n", 'a,b\r\n1,"2"\r\n'],
    ["\\r", "a,b\r1,2\r"],
    ["none at its end", "a,b\n1,2"],
    ["; between cells", "a;b\n1;2\n"],
    ["tabs between cells", "a\tb\n1\t2\n"]
  ])("may have line ends and delimiters such as %s", (_, text) => {
    expect(rowsIn(text)).toEqual([
      ["a", "b"],
      ["1", "2"]
    ])
  })

  it("has no rows in empty lines", () => {
    expect(read("a,b\n\n1,2\n\n\n3,4\n\n").filter(({ row }) => row !== undefined)).toMatchObject([
      { row: ["a", "b"], line: 1 },
      { row: ["1", "2"], line: 3 },
      { row: ["3", "4"], line: 6 }
    ])
  })

  it.each([
    ["is never closed", 'a,b\n1,"x\n2,y\n3,z\n', "never closed", '1,"x'],
    ["has a quote in it that is not doubled", 'a,b\n1,"x"y",z\n2,y\n3,z\n', "doubled", '1,"x"y",z']
  ])("gives up only the line on which a quoted cell %s", (_, text, reason, line) => {
    const rows = read(text)
    const broken = rows[1]!.row
    expect(broken).toBeInstanceOf(BrokenRow)
    expect((broken as BrokenRow).reason).toContain(reason)
    expect(rows[1]).toMatchObject({ line: 2, raw: { kind: "text", text: line } })
    expect(rows.slice(2).map(({ row, line }) => [row, line])).toEqual([
      [["2", "y"], 3],
      [["3", "z"], 4]
    ])
  })

  it("gives up a line with an open quote in a text that goes on for long, without keeping it all", () => {
    const rest = Array.from({ length: 40_000 }, (_, n) => `${n},"text ${n}"`)
    const rows = rowsIn(["a,b", '0,"open', ...rest, ""].join("\n"), 50_000)
    expect(rows).toHaveLength(rest.length + 2)
    expect(rows.filter((row) => row instanceof BrokenRow)).toHaveLength(1)
  })

  it("refuses a row with a NUL character, and only that", () => {
    const rows = rowsIn("a,b\n1,x\u0000y\n2,z\n")
    expect(rows[1]).toBeInstanceOf(BrokenRow)
    expect(rows[2]).toEqual(["2", "z"])
  })

  const cell = Arbitrary.map(
    Arbitrary.array(oneOf(["a", ",", '"', "\n", "\r\n", " ", "é", "🜁", "1"]), { maxLength: 6 }),
    (parts) => parts.join("")
  )
  it.prop(
    "reads back what was written, however the text is cut into pieces",
    [
      Arbitrary.array(Arbitrary.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      integer(1, 40)
    ],
    ([rows, length]) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map((row) => row.map(quoted).join(",")).join("\n")
      const found = read(text, length)
      expect(found.map(({ row }) => row)).toEqual(rows)
      let line = 1
      for (const [index, row] of rows.entries()) {
        expect(found[index]!.line).toBe(line)
        expect(found[index]!.raw).toEqual({ kind: "cells", cells: row })
        line += 1 + row.join("").split("\n").length - 1
      }
    },
    { arbitrary: { runs: 200, seed: 2016 } }
  )
})
