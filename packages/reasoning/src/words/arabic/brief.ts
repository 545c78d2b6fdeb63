import { isolated, signed } from "@cordon/domain/language/arabic/isolated"
import { assumption } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Counted, Detail } from "../clause.ts"
import type { Quantity } from "../quantity.ts"
import type { BriefSpeech, By, ClaimKey } from "../speech.ts"
import { type ArabicNames, phraseWords } from "./clause.ts"
import { daysWords } from "./day.ts"
import { listWords } from "./list.ts"
import { atLeastOrMost, limitWords, quantityWords } from "./quantity.ts"
import { toldOf } from "./told.ts"

/** The short sentences of conflicts in Arabic: first what it is about, then who gives which number. */
export const briefSpeech = (names: ArabicNames): BriefSpeech => {
  const topic = ({ subject, day }: Counted, detail: Detail) => phraseWords(subject, names, detail, day)
  return {
    unreckoned: (keys) => `${listWords(keys.map(keyWords))}: لا يمكن أن تصحّ كلها معاً.`,
    pair: (first, second, counted, detail) => {
      const [one, other] = [first, second].map(
        ({ quantity, speaker }) => `${plain(quantity, counted)} بحسب ${isolated(speaker)}`
      )
      return `${topic(counted, detail)}: ${one}، و${other}.`
    },
    holders: (place, holders, days) => {
      const ways = holders.map(({ parties: [first, ...more], by }) => {
        const held = first === undefined || more.length > 0 ? "متنازع عليها" : `بيد ${names.actor(first)}`
        return `${held} بحسب ${listWords(by.map(byWords))}`
      })
      const when = days === undefined ? "" : ` ${daysWords(days)}`
      return `السيطرة على ${names.place(place)}${when}: ${ways.join("، أو ")}.`
    },
    revision: ({ voice, inOrder, figures: [first, second] }, counted, detail) => {
      const by = voice === undefined ? "صوت واحد" : isolated(voice)
      const [one, other] = [plain(first, counted), plain(second, counted)]
      return inOrder
        ? `${topic(counted, detail)} بحسب ${by}: ${one} أولاً، ثم ${other}.`
        : `${topic(counted, detail)} بحسب ${by}: رقمان، ${one} و${other}.`
    },
    derived: ({ by, limit, formula, against, said }, counted, detail) => {
      const reckoned =
        formula === undefined
          ? limitWords(limit, toldOf(counted.subject))
          : `${signed(formula)} ${atLeastOrMost(limit.end)}`
      const from = by.length === 0 ? "" : ` بحسب ${listWords(by.map(byWords))}`
      return `${topic(counted, detail)}: ${reckoned}${from}؛ و${plain(said, counted)} بحسب ${isolated(byWords(against))}.`
    }
  }
}

/** The number that was said, without how far it reaches: `نحو 200,000`, `5,000 على الأكثر`. */
const plain = (quantity: Quantity, { subject }: Counted): string =>
  quantityWords(
    quantity.kind === "about" ? { kind: "about", value: quantity.value } : quantity,
    toldOf(subject)
  )

const byWords = (by: By): string => {
  switch (by.kind) {
    case "speaker":
      return by.name
    case "claim":
      return keyWords(by)
    case "assumptions":
      return countedInArabic(by.count, { ...assumption, two: "افتراضين" })
  }
}

const keyWords = ({ claim, parts }: ClaimKey): string => (parts ? `أجزاء ${claim}` : claim)
