import { integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary } from "effect"
import { type JsonPiece, jsonItems } from "./json-items.ts"

const inPieces = (json: string, size: number): ReadonlyArray<JsonPiece> => {
  const items = jsonItems("features")
  const found: Array<JsonPiece> = []
  for (let at = 0; at < json.length; at += size) found.push(...items.push(json.slice(at, at + size)))
  return [...found, ...items.end()]
}

const value = Arbitrary.map(
  Arbitrary.all([text, integer(-9, 9), oneOf(["features", "}", "]", ",", '"', "\\"]), integer(0, 5)]),
  ([words, number, mark, shape]): unknown =>
    [
      words,
      number,
      { [mark]: words },
      [mark, { features: [number] }],
      null,
      { [words]: [[mark]], features: words }
    ][shape]
)

describe("a list that is read item by item", () => {
  it.prop(
    "is the list that JSON.parse gives, however the text is cut and whatever stands in it",
    [Arbitrary.array(value, { maxLength: 5 }), value, integer(1, 40), integer(0, 2)],
    ([list, other, size, indent]) => {
      const json = JSON.stringify({ before: other, features: list, after: other, type: "x" }, null, indent)
      const pieces = inPieces(json, size)
      expect(pieces.flatMap((piece) => (piece.kind === "item" ? [JSON.parse(piece.text)] : []))).toEqual(
        JSON.parse(JSON.stringify(list))
      )
      const wholes = pieces.filter((piece) => piece.kind === "whole")
      expect(wholes.map((whole) => JSON.parse(whole.text))).toEqual([{ ...JSON.parse(json), features: [] }])
    }
  )

  it("gives each item with its line, and several values one behind the other", () => {
    const json = '{"features":[\n1,\n\n{"a":"\\n"}]}\n\u001e{"x":\n2}'
    expect(inPieces(json, 3)).toEqual([
      { kind: "item", line: 2, text: "1" },
      { kind: "item", line: 4, text: '{"a":"\\n"}' },
      { kind: "whole", line: 1, text: '{"features":[]}', hadList: true },
      { kind: "whole", line: 5, text: '{"x":\n2}', hadList: false }
    ])
  })

  it("is only the list of that name at the top", () => {
    const pieces = inPieces('{"a":{"features":[1]},"b":"features","c":[2],"features":{"d":[3]}}', 5)
    expect(pieces.map(({ kind }) => kind)).toEqual(["whole"])
  })
})
