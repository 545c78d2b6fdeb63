import { describe, expect, it } from "vitest"
import { ansi, cut, fit, fitLine, line, plain, span, spread, widthOf, wrapped } from "./line.ts"

describe("lines", () => {
  it("measures marks as nothing and wide letters as two", () => {
    expect(widthOf("abc")).toBe(3)
    expect(widthOf("e\u0301")).toBe(1)
    expect(widthOf("漢字")).toBe(4)
    expect(widthOf("⡂⠅≠▸")).toBe(4)
  })

  it("cuts and fills to a width", () => {
    expect(cut("Tariq al-Bab", 9)).toBe("Tariq al…")
    expect(cut("ab", 2)).toBe("ab")
    expect(fit("ab", 4)).toBe("ab  ")
    expect(fit("ab", 4, "right")).toBe("  ab")
    expect(plain(fitLine(line("abc", span("def")), 5))).toBe("abcd…")
    expect(plain(fitLine(line("abc"), 5))).toBe("abc  ")
    expect(plain(spread(line("a long left part"), line("right"), 12))).toBe("a long…right")
  })

  it("breaks between words, and inside those that are too long", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"])
    expect(wrapped("abcdefgh", 3)).toEqual(["abc", "def", "gh"])
  })

  it("paints with codes, and without any where there is no colour", () => {
    const spans = line(span("x", { role: "link", bold: true }), "y")
    expect(ansi(spans, { depth: 24, theme: "dark" })).toBe("\u001b[1;38;2;156;199;238mx\u001b[0my")
    expect(ansi(spans, { depth: 8, theme: "dark" })).toBe("\u001b[1;38;5;153mx\u001b[0my")
    expect(ansi(spans, { depth: 0, theme: "dark" })).toBe("\u001b[1mx\u001b[0my")
  })
})
