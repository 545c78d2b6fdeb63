import { isolated } from "@cordon/domain/language/arabic/isolated"
import { type ArabicNoun, countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { OpenRange } from "../../case/member-schema.ts"
import { numberWords } from "../number.ts"
import type { AccountSpeech, Title } from "../speech.ts"
import { listWords } from "./list.ts"

/** The names and sentences of accounts in Arabic. */
export const accountSpeech: AccountSpeech = {
  name: (witnesses, more, doubted) => {
    const behind =
      witnesses.length === 0
        ? "بلا ادعاءات عن ذلك اليوم"
        : listWords(more === 0 ? witnesses : [...witnesses, countedInArabic(more, otherSource)])
    return `${behind}${doubted.length === 0 ? "" : ` (مع الشك في ${listWords(doubted)})`}`
  },
  sentence: ({ holds, rejects, varies, otherDays, implies }) => {
    const rejected = [
      ...(rejects.length === 0 ? [] : [`لا بد أن ترفض ${titles(rejects)}`]),
      ...(varies.length === 0 ? [] : [`لا بد أن ترفض واحداً أو أكثر من ${titles(varies)}`]),
      ...(otherDays === 0 ? [] : [`لا تتسع لكل الادعاءات عن أيام أخرى، وعددها ${numberWords(otherDays)}`])
    ]
    const figures = implies.flatMap(({ name, range }) => {
      const words = rangeWords(range)
      return words === undefined ? [] : [`${isolated(name)} ${words}`]
    })
    const then = rejected.length === 0 ? "ولا ترفض شيئاً" : rejected.map((each) => `و${each}`).join("؛ ")
    return `تقبل ${titles(holds)}؛ ${then}${
      figures.length === 0 ? "" : `؛ ويترتب عليها: ${figures.join("؛ ")}`
    }.`
  }
}

const otherSource: ArabicNoun = {
  one: "مصدر آخر",
  two: "مصدران آخران",
  few: "مصادر أخرى",
  many: "مصدراً آخر",
  other: "مصدر آخر"
}

const titles = (members: ReadonlyArray<Title>): string =>
  listWords(members.map((member) => (member.kind === "claim" ? member.claim : `«${isolated(member.title)}»`)))

const rangeWords = ({ low, high }: OpenRange): string | undefined => {
  if (low === undefined) return high === undefined ? undefined : `${numberWords(high)} على الأكثر`
  if (high === undefined) return `${numberWords(low)} على الأقل`
  return low === high ? numberWords(low) : `${numberWords(low)} إلى ${numberWords(high)}`
}
