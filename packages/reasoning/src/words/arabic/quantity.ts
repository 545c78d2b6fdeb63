import { type ArabicNoun, nounAfter } from "@cordon/domain/language/arabic/plural"
import { numberWords } from "../number.ts"
import type { End, Limit, Quantity } from "../quantity.ts"
import type { GroupWords } from "./group.ts"

/** `على الأقل`, `على الأكثر`: it stands after what it limits. */
export const atLeastOrMost = (end: End): string => (end === "low" ? "على الأقل" : "على الأكثر")

/** `4,000 على الأقل`, with what is counted before the limit: `4,000 شخص على الأقل`. */
export const limitWords = (limit: Limit, told: (value: number) => string = numberWords): string =>
  `${told(limit.value)} ${atLeastOrMost(limit.end)}`

/** How many, as it was said: `نحو 200,000 شخص (190,000 على الأقل)`, `4,000 شخص على الأقل`. */
export const quantityWords = (
  quantity: Quantity,
  told: (value: number) => string = numberWords,
  unknown = "عدد غير معلوم",
  ofTold: (value: number) => string = told
): string => {
  switch (quantity.kind) {
    case "exactly":
      return told(quantity.value)
    case "about": {
      const { value, reaches } = quantity
      const about = `نحو ${ofTold(value)}`
      return reaches === undefined
        ? about
        : `${about} (${numberWords(reaches.bound)} ${atLeastOrMost(reaches.end)})`
    }
    case "limit":
      return limitWords(quantity, told)
    case "unknown":
      return unknown
  }
}

/** How many of a group, as a subject. */
export const peopleWords = (quantity: Quantity, { counted, ofCounted, ofThe }: GroupWords): string =>
  quantityWords(quantity, counted, `عدد غير معلوم من ${ofThe}`, ofCounted)

/** The same after a preposition. */
export const ofPeopleWords = (quantity: Quantity, group: GroupWords): string =>
  peopleWords(quantity, { ...group, counted: group.ofCounted })

/** A share in percent. */
export const percentWords = (value: number): string => `${numberWords(value)} في المئة`

/** Square kilometres, the number always in digits. */
export const kilometresWords = (value: number): string =>
  `${numberWords(value)} ${nounAfter(value, squareKilometre)}`

const squareKilometre: Pick<ArabicNoun, "few" | "many" | "other"> = {
  few: "كيلومترات مربعة",
  many: "كيلومتراً مربعاً",
  other: "كيلومتر مربع"
}
