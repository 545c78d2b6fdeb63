import type { Amount, Unit } from "@cordon/domain/amount/amount"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { Names } from "../../case/names.ts"
import { numberWords } from "../number.ts"
import type { DifferenceSaid, LookAlike, LookAlikes } from "../speech.ts"
import { listWords } from "./list.ts"

/** Why two claims that look contradictory are not compared, in English. */
export const notComparableWords = ({ pair, because }: LookAlikes, names: Names): string => {
  const [first, second] = pair
  return `${saysWords(first)}, ${saysWords(second)}: not compared, because ${listWords(
    because.map((difference) => reasonWords(difference, names))
  )}.`
}

const saysWords = ({ claim, source, toldBy, amount }: LookAlike): string =>
  `${source}${toldBy === undefined ? "" : ` as told by ${toldBy}`} said ${amountWords(amount)} (${claim})`

const amountWords = (amount: Amount | undefined): string => {
  if (amount === undefined) return "no number"
  const unit = UNIT_WORDS[amount.unit] ?? amount.unit
  switch (amount.quantifier) {
    case "exactly":
      return `${numberWords(amount.value)} ${unit}`
    case "about":
      return `about ${numberWords(amount.value)} ${unit}`
    case "atLeast":
      return `at least ${numberWords(amount.value)} ${unit}`
    case "atMost":
      return `at most ${numberWords(amount.value)} ${unit}`
    case "between":
      return `${numberWords(amount.low)} to ${numberWords(amount.high)} ${unit}`
    case "unknown":
      return `no number of ${unit}`
  }
}

const UNIT_WORDS: Readonly<Partial<Record<Unit, string>>> = {
  persons: "people",
  squareKilometres: "square kilometres"
}

const reasonWords = (difference: DifferenceSaid, names: Names): string => {
  const group = (id: GroupId | undefined) => (id === undefined ? "others" : names.group(id))
  const place = (id: PlaceId | undefined) =>
    id === undefined ? "a place that is not stated" : names.place(id)
  switch (difference.kind) {
    case "group":
      return `one counts ${group(difference.groups[0])}, the other ${group(difference.groups[1])}`
    case "place":
      return `one speaks of ${place(difference.places[0])}, the other of ${place(difference.places[1])}`
    case "base":
      return UNSTATED[difference.unstated]
    case "window":
      return "they cover different times"
    case "counting":
      return "they count in different ways"
    case "party":
      return "they speak of different parties"
    case "unit":
      return "they count different things"
    case "scope":
      return "one is what is held, the other what was taken or lost"
    case "repetition":
      return "the first repeats the origin of the second and is no second witness"
  }
}

/** By how many of the two do not say of what area. */
const UNSTATED = [
  "they are shares of different areas",
  "one does not say of what area",
  "neither says of what area"
] as const
