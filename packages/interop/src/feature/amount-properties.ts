import type { Amount } from "@cordon/domain/amount/amount"
import type { Properties } from "./properties.ts"

/**
 * Writes an amount as the speaker stated it: no rounding tolerance and no open end is turned into a number.
 *
 * Shape: "exactly 42" is low, best and high; "about 270,000" is best alone, with ends only where a tolerance was
 * stated; "at least" has a low end, "at most" a high one.
 */
export const putAmount = (properties: Properties, amount: Amount): void => {
  properties["amount_quantifier"] = amount.quantifier
  properties["amount_unit"] = amount.unit
  if (amount.form !== undefined) properties["amount_wording"] = amount.form
  const put = (low: number | undefined, best: number | undefined, high: number | undefined) => {
    if (low !== undefined) properties["amount_low"] = low
    if (best !== undefined) properties["amount_best"] = best
    if (high !== undefined) properties["amount_high"] = high
  }
  switch (amount.quantifier) {
    case "exactly":
      return put(amount.value, amount.value, amount.value)
    case "about": {
      const { value, tolerance } = amount
      return tolerance === undefined
        ? put(undefined, value, undefined)
        : put(Math.max(0, value - tolerance), value, value + tolerance)
    }
    case "atLeast":
      return put(amount.value, undefined, undefined)
    case "atMost":
      return put(undefined, undefined, amount.value)
    case "between":
      return put(amount.low, amount.best, amount.high)
    case "unknown":
      return
  }
}

/** An amount in one cell, as the speaker quantified it: `about 4000 persons`, `between 4000 and 5000 persons`. */
export const amountText = (amount: Amount): string => {
  switch (amount.quantifier) {
    case "exactly":
    case "about":
      return `${amount.quantifier} ${amount.value} ${amount.unit}`
    case "atLeast":
      return `at least ${amount.value} ${amount.unit}`
    case "atMost":
      return `at most ${amount.value} ${amount.unit}`
    case "between":
      return `between ${amount.low} and ${amount.high} ${amount.unit}`
    case "unknown":
      return `an unknown number of ${amount.unit}`
  }
}
