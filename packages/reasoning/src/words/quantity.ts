import type { Amount } from "@cordon/domain/amount/amount"

/** Which end of a range: what it does not fall below, or does not rise above. */
export type End = "low" | "high"

/** One end of what may be: at least so many, or at most. */
export interface Limit {
  readonly kind: "limit"
  readonly value: number
  readonly end: End
}

/** How many are said to be: so many, about so many and where told how far that reaches, a limit, or nobody knows. */
export type Quantity =
  | { readonly kind: "exactly"; readonly value: number }
  | {
      readonly kind: "about"
      readonly value: number
      readonly reaches?: { readonly end: End; readonly bound: number }
    }
  | Limit
  | { readonly kind: "unknown" }

/** At least, or at most, so many. */
export const limitOf = (value: number, end: End): Limit => ({ kind: "limit", value, end })

/** An amount as it was said, with the end that binds where rounding or a range leaves one. */
export const quantityOf = (amount: Amount, end: End, bound: number): Quantity => {
  switch (amount.quantifier) {
    case "exactly":
      return { kind: "exactly", value: amount.value }
    case "about":
      return { kind: "about", value: amount.value, reaches: { end, bound } }
    case "atLeast":
      return limitOf(amount.value, "low")
    case "atMost":
      return limitOf(amount.value, "high")
    case "between":
      return limitOf(end === "low" ? amount.low : amount.high, end)
    case "unknown":
      return { kind: "unknown" }
  }
}

/** The number that was said, at the end in question. */
export const statedAt = (amount: Amount, end: End): number | undefined => {
  switch (amount.quantifier) {
    case "unknown":
      return undefined
    case "between":
      return end === "low" ? amount.low : amount.high
    default:
      return amount.value
  }
}
