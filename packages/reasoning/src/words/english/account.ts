import type { OpenRange } from "../../case/member-schema.ts"
import { numberWords } from "../number.ts"
import type { AccountSpeech, Title } from "../speech.ts"
import { listWords } from "./list.ts"

/** The names and sentences of accounts in English. */
export const accountSpeech: AccountSpeech = {
  name: (witnesses, more, doubted) => {
    const behind =
      witnesses.length === 0
        ? "nobody's claims about the day"
        : listWords(more === 0 ? witnesses : [...witnesses, `${more} more`])
    return `${behind}${doubted.length === 0 ? "" : ` (doubts ${listWords(doubted)})`}`
  },
  sentence: ({ holds, rejects, varies, otherDays, implies }) => {
    const rejected = [
      ...(rejects.length === 0 ? [] : [`must reject ${titles(rejects)}`]),
      ...(varies.length === 0 ? [] : [`must reject one or more of ${titles(varies)}`]),
      ...(otherDays === 0 ? [] : [`cannot hold all of ${numberWords(otherDays)} claims about other days`])
    ]
    const figures = implies.flatMap(({ name, range }) => {
      const words = rangeWords(range)
      return words === undefined ? [] : [`${name.charAt(0).toLowerCase()}${name.slice(1)} ${words}`]
    })
    return `Holds ${titles(holds)}; ${rejected.length === 0 ? "rejects nothing" : listWords(rejected)}${
      figures.length === 0 ? "" : `; implies ${listWords(figures)}`
    }.`
  }
}

const titles = (members: ReadonlyArray<Title>): string =>
  listWords(members.map((member) => (member.kind === "claim" ? member.claim : `“${member.title}”`)))

const rangeWords = ({ low, high }: OpenRange): string | undefined => {
  if (low === undefined) return high === undefined ? undefined : `at most ${numberWords(high)}`
  if (high === undefined) return `at least ${numberWords(low)}`
  return low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`
}
