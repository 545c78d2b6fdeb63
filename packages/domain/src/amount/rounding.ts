/**
 * Declared tolerance of a number introduced by "about", "some", "nearly": half a unit of its last
 * non-zero digit, but never more than 5 % of the number.
 *
 * Unit: that of the number; applies either way.
 * Source: ADR-0006. 200,000 gives 10,000 (5 %), 275,000 gives 500, 31,500 gives 50, 0 gives 0.
 * Gotcha: decimals are read as written, so 7.5 gives 0.05.
 */
export const roundingTolerance = (value: number): number => {
  if (value === 0) return 0
  const [digits = "", fraction = ""] = plainDecimal(Math.abs(value)).split(".")
  const place =
    fraction.length > 0 ? 10 ** -fraction.length : 10 ** (digits.length - digits.replace(/0+$/, "").length)
  return Math.min(place / 2, Math.abs(value) * 0.05)
}

const plainDecimal = (value: number): string => {
  const text = String(value)
  return text.includes("e")
    ? value.toFixed(Math.min(20, Math.max(0, -Math.floor(Math.log10(value)) + 3))).replace(/\.?0+$/, "")
    : text
}
