import type { Amount } from "@cordon/domain/amount/amount"

/** The numbers of an amount as they were stated; an absent one was not said. */
export interface AmountEnds {
  readonly low?: number
  readonly best?: number
  readonly high?: number
}

/**
 * The numbers of an amount as its speaker stated it: no rounding tolerance is made up, no open end is closed.
 *
 * Shape: "exactly 42" is low, best and high; "about 270,000" is best alone, with ends only where a tolerance was
 * stated; "at least" has a low end, "at most" a high one. The same as in the columns of an export.
 */
export const amountEnds = (amount: Amount): AmountEnds => {
  switch (amount.quantifier) {
    case "exactly":
      return { low: amount.value, best: amount.value, high: amount.value }
    case "about": {
      const { value, tolerance } = amount
      return tolerance === undefined
        ? { best: value }
        : { low: Math.max(0, value - tolerance), best: value, high: value + tolerance }
    }
    case "atLeast":
      return { low: amount.value }
    case "atMost":
      return { high: amount.value }
    case "between":
      return {
        low: amount.low,
        high: amount.high,
        ...(amount.best === undefined ? {} : { best: amount.best })
      }
    case "unknown":
      return {}
  }
}
