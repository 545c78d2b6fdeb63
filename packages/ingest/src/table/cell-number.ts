import { type Cell, CellRefusal } from "./cell.ts"

/**
 * A count: a whole number, 0 or more.
 *
 * Shape: `12`, `1,234`, `1 234`, `12.0`; space around it does not matter; an empty cell is unknown.
 * Errors: a negative number, a fraction, more than 15 digits, anything else.
 */
export const countCell = (text: string): Cell<number> => {
  const plain = digits(text)
  if (plain >= 0) return plain
  const read = amountCell(text)
  if (typeof read !== "number" || Number.isInteger(read)) return read
  return new CellRefusal(quoted(text), "it is a fraction where a whole number is needed")
}

/**
 * A number, 0 or more, with or without a fraction.
 *
 * Shape: as `numberCell`. Errors: a negative number, anything else.
 */
export const amountCell = (text: string): Cell<number> => {
  const read = numberCell(text)
  return typeof read === "number" && read < 0
    ? new CellRefusal(quoted(text), "it is negative; a count of people or events cannot be")
    : read
}

/**
 * A number of either sign, with or without a fraction.
 *
 * Shape: `.` before the fraction, and `,`, a space or an apostrophe between thousands: `1,234.5`, `1 234`, `-3`.
 * Errors: a comma that may be a decimal one (`1,5`), more digits than a number holds, anything else.
 */
export const numberCell = (text: string): Cell<number> => {
  const trimmed = text.trim()
  if (trimmed === "") return undefined
  if (PLAIN.test(trimmed)) return finite(trimmed, text)
  if (GROUPED.test(trimmed)) return finite(trimmed.replace(/[,' \u00a0\u2009\u202f\u2019]/g, ""), text)
  return new CellRefusal(
    quoted(text),
    /^[+-]?\d+,\d+$/.test(trimmed)
      ? "it is not clear whether the comma parts thousands or a fraction; write 1234.5 or 1,234"
      : "it is not a number"
  )
}

/** A whole number of a code list, both ends included. Errors: another number, anything else. */
export const codeCell = (text: string, lowest: number, highest: number): Cell<number> => {
  const plain = digits(text)
  const read = plain >= 0 ? plain : numberCell(text)
  if (typeof read !== "number" || (Number.isInteger(read) && read >= lowest && read <= highest)) return read
  return new CellRefusal(quoted(text), `it is not one of the codes ${lowest} to ${highest}`)
}

/** Why low, best and high cannot stand together, if so: low above high, or best outside them. */
export const rangeProblem = (
  low: number | undefined,
  best: number | undefined,
  high: number | undefined
): CellRefusal | undefined => {
  if (low !== undefined && high !== undefined && low > high)
    return new CellRefusal(`${low} and ${high}`, "the low number is above the high one")
  if (best === undefined) return undefined
  if (low !== undefined && best < low)
    return new CellRefusal(`${best}`, `the best number is below the low one, ${low}`)
  return high !== undefined && best > high
    ? new CellRefusal(`${best}`, `the best number is above the high one, ${high}`)
    : undefined
}

/** How a cell is named in `found`: quoted, and cut when it is long. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const GROUPED = /^[+-]?\d{1,3}(?:([,' \u00a0\u2009\u202f\u2019])\d{3})(?:\1\d{3})*(?:\.\d+)?$/

const MOST_DIGITS = 15

/** The value of a cell that is nothing but few digits, else -1. It is what nearly every cell is. */
const digits = (text: string): number => {
  const length = text.length
  if (length === 0 || length > MOST_DIGITS) return -1
  let value = 0
  for (let i = 0; i < length; i += 1) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const finite = (text: string, cell: string): Cell<number> => {
  const value = Number(text)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return new CellRefusal(quoted(cell), "it has more digits than can be kept exactly")
  return value === 0 ? 0 : value
}
