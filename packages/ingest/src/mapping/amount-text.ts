import { type Cell, CellRefusal } from "../table/cell.ts"
import { amountCell, quoted } from "../table/cell-number.ts"
import type { Quantifier } from "./amount-spec.ts"

/** The numbers and the quantifier of an amount that was worded. */
export interface WordedAmount {
  readonly quantifier: Quantifier
  readonly value?: number
  readonly low?: number
  readonly high?: number
  /** Whether anything but a bare number stood there, so that the wording is worth keeping. */
  readonly worded: boolean
}

const englishWords: Readonly<Record<string, Quantifier>> = {
  about: "about",
  "an estimated": "about",
  approximately: "about",
  approx: "about",
  "approx.": "about",
  around: "about",
  almost: "about",
  ca: "about",
  "ca.": "about",
  "c.": "about",
  circa: "about",
  estimated: "about",
  nearly: "about",
  roughly: "about",
  some: "about",
  "~": "about",
  "≈": "about",
  "at least": "atLeast",
  "more than": "atLeast",
  "no fewer than": "atLeast",
  "no less than": "atLeast",
  over: "atLeast",
  ">": "atLeast",
  ">=": "atLeast",
  "≥": "atLeast",
  "at most": "atMost",
  "fewer than": "atMost",
  "less than": "atMost",
  "no more than": "atMost",
  under: "atMost",
  "up to": "atMost",
  "<": "atMost",
  "<=": "atMost",
  "≤": "atMost",
  between: "between",
  from: "between",
  exactly: "exactly",
  "=": "exactly",
  unknown: "unknown",
  "not known": "unknown",
  "n/a": "unknown",
  "?": "unknown"
}

const ENDINGS: ReadonlyArray<readonly [RegExp, Quantifier]> = [
  [/\s*\+$/, "atLeast"],
  [/\s+(?:or|and) more$/, "atLeast"],
  [/\s+or (?:fewer|less)$/, "atMost"]
]

const RANGE = /^(\d[^a-z–—]*?)\s*(?:-|–|—|\bto\b|\band\b)\s*(\d[^a-z–—]*)$/

/** Makes a reader of worded amounts that knows some words besides the English ones. */
export const amountTextReader = (
  own: Readonly<Record<string, Quantifier>>
): ((text: string) => Cell<WordedAmount>) => {
  const words = new Map<string, Quantifier>(
    [...Object.entries(englishWords), ...Object.entries(own)].map(([word, quantifier]) => [
      word.trim().toLowerCase(),
      quantifier
    ])
  )
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length)
  return (text) => {
    const plain = text.trim().toLowerCase().replace(/\s+/g, " ")
    if (plain === "") return undefined
    const alone = words.get(plain)
    if (alone === "unknown") return { quantifier: "unknown", worded: true }
    const word = longestFirst.find((candidate) => beginsWith(plain, candidate))
    const ending = ENDINGS.find(([pattern]) => pattern.test(plain))
    const rest = (word === undefined ? plain : plain.slice(word.length)).replace(ending?.[0] ?? "", "").trim()
    const said = word === undefined ? undefined : words.get(word)
    if (said === "unknown" || (said !== undefined && ending !== undefined && said !== ending[1]))
      return unclear(text)
    return numbersOf(text, rest, said ?? ending?.[1], plain)
  }
}

/**
 * Reads a worded amount: `4,000`, `about 4,000`, `21,000+`, `more than 5`, `4-5`, `between 4 and 5`, `unknown`.
 *
 * Errors: a negative number, low above high, words that are not known.
 */
export const amountText: (text: string) => Cell<WordedAmount> = amountTextReader({})

const numbersOf = (
  text: string,
  rest: string,
  quantifier: Quantifier | undefined,
  plain: string
): Cell<WordedAmount> => {
  const range = RANGE.exec(rest)
  if (range !== null) {
    const low = amountCell(range[1] ?? "")
    const high = amountCell(range[2] ?? "")
    if (typeof low !== "number" || typeof high !== "number")
      return refusalOf(low) ?? refusalOf(high) ?? unclear(text)
    if (low > high) return new CellRefusal(quoted(text), "the low number is above the high one")
    return quantifier === undefined || quantifier === "about" || quantifier === "between"
      ? { quantifier: "between", low, high, worded: quantifier === "about" }
      : unclear(text)
  }
  const value = amountCell(rest)
  if (value instanceof CellRefusal)
    return rest === plain && /^[-+]?[\d.,' ]+$/.test(rest) ? value : unclear(text)
  if (value === undefined || quantifier === "between") return unclear(text)
  return { quantifier: quantifier ?? "exactly", value, worded: quantifier !== undefined }
}

const refusalOf = (cell: Cell<number>): CellRefusal | undefined =>
  cell instanceof CellRefusal ? cell : undefined

const unclear = (text: string): CellRefusal =>
  new CellRefusal(
    quoted(text),
    "it is not clear what number is meant; words such as dozens have to be listed under words"
  )

const beginsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && (/[^a-z.]$/.test(word) || /^[\s\d]/.test(text.slice(word.length)))
