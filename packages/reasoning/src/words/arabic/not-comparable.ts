import type { Amount, Unit } from "@cordon/domain/amount/amount"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import { unitNouns } from "@cordon/domain/language/arabic/unit"
import { numberWords } from "../number.ts"
import type { DifferenceSaid, LookAlike, LookAlikes } from "../speech.ts"
import type { ArabicNames } from "./clause.ts"
import { groupWords } from "./group.ts"
import { kilometresWords, percentWords } from "./quantity.ts"

/** Why two claims that look contradictory are not compared, in Arabic. */
export const notComparableWords = ({ pair, because }: LookAlikes, names: ArabicNames): string => {
  const [first, second] = pair
  const reasons = because.map((difference) => `لأن ${reasonWords(difference, names)}`)
  return `${saysWords(first)}؛ ${saysWords(second)}: لا مقارنة بينهما، ${reasons.join("، و")}.`
}

const saysWords = ({ claim, source, toldBy, amount }: LookAlike): string =>
  `${amountWords(amount)} بحسب ${isolated(source)}${toldBy === undefined ? "" : `، كما ورد لدى ${isolated(toldBy)}`} (${isolated(claim)})`

const amountWords = (amount: Amount | undefined): string => {
  if (amount === undefined) return "بلا رقم"
  const told = (value: number) => unitWords(value, amount.unit)
  switch (amount.quantifier) {
    case "exactly":
      return told(amount.value)
    case "about":
      return `نحو ${told(amount.value)}`
    case "atLeast":
      return `${told(amount.value)} على الأقل`
    case "atMost":
      return `${told(amount.value)} على الأكثر`
    case "between":
      return `${numberWords(amount.low)} إلى ${told(amount.high)}`
    case "unknown":
      return "عدد غير معلوم"
  }
}

const unitWords = (value: number, unit: Unit): string => {
  switch (unit) {
    case "percent":
      return percentWords(value)
    case "squareKilometres":
      return kilometresWords(value)
    case "perOne":
      return `${numberWords(value)} لكل واحد`
    default:
      return countedInArabic(value, unitNouns[unit])
  }
}

const reasonWords = (difference: DifferenceSaid, names: ArabicNames): string => {
  const group = (id: GroupId | undefined) => (id === undefined ? "غيرهم" : groupWords(id, names).ofThe)
  const place = (id: PlaceId | undefined) => names.place(id ?? "")
  switch (difference.kind) {
    case "group":
      return `أحدهما يحصي ${group(difference.groups[0])}، والآخر ${group(difference.groups[1])}`
    case "place":
      return `أحدهما عن ${place(difference.places[0])}، والآخر عن ${place(difference.places[1])}`
    case "base":
      return UNSTATED[difference.unstated]
    case "window":
      return "المدتين مختلفتان"
    case "counting":
      return "طريقتي الإحصاء مختلفتان"
    case "party":
      return "الطرفين المقصودين مختلفان"
    case "unit":
      return "ما يُحصى ليس واحداً"
    case "scope":
      return "أحدهما عما هو تحت السيطرة، والآخر عما أُخذ أو فُقد"
    case "repetition":
      return "الأول يكرر المصدر الأصلي للثاني، وليس شاهداً ثانياً"
  }
}

/** By how many of the two do not say of what area. */
const UNSTATED = [
  "كلاً منهما حصة من مساحة أخرى",
  "أحدهما لا يذكر المساحة التي هو حصة منها",
  "أياً منهما لا يذكر المساحة التي هو حصة منها"
] as const
