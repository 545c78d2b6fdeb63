import { numberWords } from "../number.ts"
import type { End, Limit, Quantity } from "../quantity.ts"

/** "at least", "at most". */
export const atLeastOrMost = (end: End): string => (end === "low" ? "at least" : "at most")

/** "at least 4,000", "at most 5,000". */
export const limitWords = ({ value, end }: Limit): string => `${atLeastOrMost(end)} ${numberWords(value)}`

/** How many, as it was said: "about 200,000, not below 190,000", "at least 4,000". */
export const quantityWords = (quantity: Quantity): string => {
  switch (quantity.kind) {
    case "exactly":
      return numberWords(quantity.value)
    case "about": {
      const { value, reaches } = quantity
      const about = `about ${numberWords(value)}`
      return reaches === undefined
        ? about
        : `${about}, not ${reaches.end === "low" ? "below" : "above"} ${numberWords(reaches.bound)}`
    }
    case "limit":
      return limitWords(quantity)
    case "unknown":
      return "an unknown number of"
  }
}
