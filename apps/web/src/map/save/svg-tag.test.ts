import { expect, test } from "vitest"
import { wrap } from "./legend-svg.ts"
import { tag, words } from "./svg-tag.ts"

test("words and attributes are escaped, and what XML forbids is left out", () => {
  expect(tag("text", { id: 'a"<b' }, words("x < y & z\u0000\u0007"))).toBe(
    '<text id="a&quot;&lt;b">x &lt; y &amp; z</text>'
  )
})

test("absent attributes are left out and numbers are short", () => {
  expect(tag("path", { d: "M0 0", x: undefined, y: 1 / 3 })).toBe('<path d="M0 0" y="0.33"/>')
})

test("text breaks between words only", () => {
  expect(wrap("one two three-and-more four", 8)).toEqual(["one two", "three-and-more", "four"])
})
