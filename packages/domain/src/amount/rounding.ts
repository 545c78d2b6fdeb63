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
  return Math.min(lastPlace(Math.abs(value)) / 2, Math.abs(value) * 0.05)
}

/** The unit of the last digit that is not zero: 100 of 2,300, 0.1 of 7.5. */
const lastPlace = (value: number): number => {
  if (!Number.isSafeInteger(value)) {
    const [digits = "", fraction = ""] = plainDecimal(value).split(".")
    return fraction.length > 0
      ? 10 ** -fraction.length
      : 10 ** (digits.length - digits.replace(/0+$/, "").length)
  }
  let place = 1
  while (value % (10 * place) === 0) place *= 10
  return place
}

const plainDecimal = (value: number): string => {
  const text = String(value)
  return text.includes("e")
    ? value.toFixed(Math.min(20, Math.max(0, -Math.floor(Math.log10(value)) + 3))).replace(/\.?0+$/, "")
    : text
}
