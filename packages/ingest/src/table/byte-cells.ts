/** What a reader of bytes gives for a cell that has to be read as text, because it is not written in the commonest way. */
export const UNUSUAL = -2

/** What a reader of bytes gives for an empty cell. */
export const EMPTY = -1

const ZERO = 48
const DASH = 45
const MOST_DIGITS = 15

/** A whole number, 0 or more, written as JSON writes it; EMPTY or UNUSUAL. */
export const wholeIn = (bytes: Uint8Array, start: number, end: number): number => {
  const length = end - start
  if (length === 0) return EMPTY
  if (length > MOST_DIGITS || (bytes[start] === ZERO && length > 1)) return UNUSUAL
  let value = 0
  for (let i = start; i < end; i += 1) {
    const digit = bytes[i]! - ZERO
    if (digit < 0 || digit > 9) return UNUSUAL
    value = value * 10 + digit
  }
  return value
}

/** Whether a cell is a whole number written as JSON writes it; so `JsonCells.code` keeps it one. */
export const isWholeIn = (bytes: Uint8Array, start: number, end: number): boolean => {
  const negative = bytes[start] === DASH
  const from = negative ? start + 1 : start
  const length = end - from
  if (length === 0 || length > MOST_DIGITS) return false
  if (bytes[from] === ZERO) return length === 1 && !negative
  for (let i = from; i < end; i += 1) {
    const digit = bytes[i]! - ZERO
    if (digit < 0 || digit > 9) return false
  }
  return true
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MIDNIGHT = Array.from(" 00:00:00.000", (character) => character.charCodeAt(0))

/**
 * A day as a number such as 20161204, of `2016-12-04` with or without ` 00:00:00.000` behind it; EMPTY or UNUSUAL.
 *
 * Gotcha: 29 February is UNUSUAL.
 */
export const dayIn = (bytes: Uint8Array, start: number, end: number): number => {
  const length = end - start
  if (length === 0) return EMPTY
  if (length !== 10 && length !== 10 + MIDNIGHT.length) return UNUSUAL
  if (bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return UNUSUAL
  for (let i = 10; i < length; i += 1) if (bytes[start + i] !== MIDNIGHT[i - 10]) return UNUSUAL
  const year = digitsIn(bytes, start, 4)
  const month = digitsIn(bytes, start + 5, 2)
  const day = digitsIn(bytes, start + 8, 2)
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return UNUSUAL
  return year * 10_000 + month * 100 + day
}

const digitsIn = (bytes: Uint8Array, start: number, count: number): number => {
  let value = 0
  for (let i = start; i < start + count; i += 1) {
    const digit = bytes[i]! - ZERO
    if (digit < 0 || digit > 9) return UNUSUAL
    value = value * 10 + digit
  }
  return value
}
