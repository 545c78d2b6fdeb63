// oxlint-disable-next-line no-control-regex -- they are what is looked for
const ESCAPED = /["\\\u0000-\u001f]/

/**
 * A text as a JSON string, as RFC 8785 writes it.
 *
 * Gotcha: RFC 8785 has no form for a lone surrogate, which text that was decoded from bytes does not have.
 */
export const jsonText = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`)

/**
 * A cell as a JSON number where it is a whole number written as JSON writes it, else as a JSON string.
 *
 * Shape: at most 15 digits, without leading zeros, `-` in front or not; so the number keeps its text.
 */
export const jsonCode = (text: string): string => (isWhole(text) ? text : jsonText(text))

const isWhole = (text: string): boolean => {
  const { length } = text
  if (length > 16) return false
  const sign = text.charCodeAt(0) === 45 ? 1 : 0
  if (length === sign || length - sign > 15) return false
  if (text.charCodeAt(sign) === 48) return length === 1
  for (let i = sign; i < length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 48 || unit > 57) return false
  }
  return true
}
