import type { Subject } from "../../case/reading.ts"
import type { Counted, Detail } from "../clause.ts"
import { numberWords } from "../number.ts"
import type { Quantity } from "../quantity.ts"
import type { BriefSpeech, By, ClaimKey } from "../speech.ts"
import { type EnglishNames, phraseWords } from "./clause.ts"
import { daysWords } from "./day.ts"
import { capital, listWords, possessive } from "./list.ts"
import { atLeastOrMost, limitWords, quantityWords } from "./quantity.ts"

/** The short sentences of conflicts in English. */
export const briefSpeech = (names: EnglishNames): BriefSpeech => {
  const thing = ({ subject, day }: Counted, detail: Detail) => phraseWords(subject, names, detail, day)
  return {
    unreckoned: (keys) => `${listWords(keys.map(keyWords))} cannot all be true.`,
    pair: (first, second, counted, detail) =>
      `${capital(first.speaker)} said ${plain(first.quantity)}, ${second.speaker} ${plain(second.quantity)} ${thing(counted, detail)}.`,
    holders: (place, holders, days) => {
      const held = holders.every(({ parties }) => parties.length === 1)
      const ways = holders.map(
        ({ parties, by }) => `${holdingWords(parties, held, names)} (${listWords(by.map(byWords))})`
      )
      const when = days === undefined ? "" : ` ${daysWords(days)}`
      return `${names.place(place)} was ${held ? "held " : ""}${ways.join(" or ")}${when}.`
    },
    revision: ({ voice = "one voice", inOrder, figures: [first, second] }, counted, detail) => {
      const [said, then] = inOrder
        ? [`${possessive(voice)} later figure differs from its earlier one:`, ", then"]
        : [`${voice} gives two figures:`, " and"]
      return `${capital(said)} ${plain(first)}${then} ${plain(second)} ${thing(counted, detail)}.`
    },
    derived: ({ by, limit, formula, against, said }, counted, detail) => {
      const reckoned = formula === undefined ? limitWords(limit) : `${atLeastOrMost(limit.end)} ${formula}`
      const from = by.length === 0 ? capital(reckoned) : `By ${listWords(by.map(byWords))} ${reckoned}`
      const other = `${byWords(against)} ${against.kind === "claim" ? "says" : "said"} ${plain(said)}`
      return `${from} ${thing(counted, detail)}; ${other}.`
    }
  }
}

/** `contested`, `held by A`, or `by A` where it has been said that all of them say held. */
const holdingWords = (
  [first, ...more]: (Subject & { readonly kind: "holder" })["parties"],
  held: boolean,
  names: EnglishNames
): string =>
  first === undefined || more.length > 0 ? "contested" : `${held ? "" : "held "}by ${names.actor(first)}`

/** The number that was said, without how far it reaches: `about 200,000`, `at most 5,000`. */
const plain = (quantity: Quantity): string =>
  quantity.kind === "about" ? `about ${numberWords(quantity.value)}` : quantityWords(quantity)

const byWords = (by: By): string => {
  switch (by.kind) {
    case "speaker":
      return by.name
    case "claim":
      return keyWords(by)
    case "assumptions":
      return by.count === 1 ? "an assumption" : `${by.count} assumptions`
  }
}

const keyWords = ({ claim, parts }: ClaimKey): string => (parts ? `the parts of ${claim}` : claim)
