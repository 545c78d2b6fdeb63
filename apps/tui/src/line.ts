import { type Look, painted, type Style } from "./paint.ts"

/** A piece of text in one style. */
export interface Span {
  readonly text: string
  readonly style: Style
}

/** One row of the screen. */
export type Line = ReadonlyArray<Span>

/** A span; plain by default. */
export const span = (text: string, style: Style = {}): Span => ({ text, style })

/** A line of spans; texts become plain spans. */
export const line = (...parts: ReadonlyArray<Span | string>): Line =>
  parts.map((part) => (typeof part === "string" ? span(part) : part))

/** Columns that a text takes up: marks none, East Asian wide letters two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text) width += widthOfLetter(letter)
  return width
}

const widthOfLetter = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x300) return code < 0x20 ? 0 : 1
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  return code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x1f300 && code <= 0x1faff) ||
      (code >= 0x20000 && code <= 0x3fffd))
    ? 2
    : 1
}

/** A text cut to a width, with an ellipsis where something was cut. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  if (width <= 0) return ""
  let taken = ""
  let used = 0
  for (const letter of text) {
    const next = widthOfLetter(letter)
    if (used + next > width - 1) break
    taken += letter
    used += next
  }
  return `${taken.trimEnd()}…`
}

/** A text cut or filled up to exactly a width. */
export const fit = (text: string, width: number, align: "left" | "right" = "left"): string => {
  const short = cut(text, width)
  const space = " ".repeat(Math.max(0, width - widthOf(short)))
  return align === "left" ? short + space : space + short
}

/** Columns that a line takes up. */
export const lineWidth = (spans: Line): number => spans.reduce((sum, { text }) => sum + widthOf(text), 0)

/** A line cut or filled up to exactly a width. */
export const fitLine = (spans: Line, width: number): Line => {
  const fitted: Array<Span> = []
  let left = width
  for (const { text, style } of spans) {
    if (left <= 0) break
    const short = cut(text, left)
    fitted.push({ text: short, style })
    left -= widthOf(short)
    if (short !== text) break
  }
  return left > 0 ? [...fitted, span(" ".repeat(left))] : fitted
}

/** A left and a right part with the space between them; the left one gives way. */
export const spread = (left: Line, right: Line, width: number): Line => [
  ...fitLine(left, Math.max(0, width - lineWidth(right))),
  ...right
]

/** Exactly so many lines of exactly this width. */
export const block = (lines: ReadonlyArray<Line>, width: number, height: number): ReadonlyArray<Line> =>
  Array.from({ length: Math.max(0, height) }, (_, i) => fitLine(lines[i] ?? [], width))

/** Text broken between words into lines of at most a width; longer words are broken inside. */
export const wrapped = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let current = ""
  for (const word of text.split(/\s+/)) {
    const candidate = current === "" ? word : `${current} ${word}`
    if (widthOf(candidate) <= width) {
      current = candidate
      continue
    }
    if (current !== "") lines.push(current)
    current = word
    while (widthOf(current) > Math.max(1, width)) {
      lines.push(current.slice(0, Math.max(1, width)))
      current = current.slice(Math.max(1, width))
    }
  }
  return current === "" ? lines : [...lines, current]
}

/** A line as text with escape codes. */
export const ansi = (spans: Line, look: Look): string =>
  spans.map(({ text, style }) => painted(text, style, look)).join("")

/** A line as plain text. */
export const plain = (spans: Line): string => spans.map(({ text }) => text).join("")
