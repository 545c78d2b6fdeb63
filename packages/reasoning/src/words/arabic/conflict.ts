import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { Unit } from "@cordon/domain/amount/amount"
import { isolated, signed } from "@cordon/domain/language/arabic/isolated"
import { type ArabicNoun, countedInArabic, nounAfter } from "@cordon/domain/language/arabic/plural"
import { unitNouns } from "@cordon/domain/language/arabic/unit"
import type { Gap } from "../../case/member-schema.ts"
import { numberWords } from "../number.ts"
import type { ConflictSpeech, Giving, Sayings } from "../speech.ts"
import { type ArabicNames, baseWords, countedWords, phraseWords } from "./clause.ts"
import { clausesWords } from "./list.ts"
import { kilometresWords, limitWords, percentWords, quantityWords } from "./quantity.ts"
import { toldOf } from "./told.ts"

/** The sentences of conflicts in Arabic. */
export const conflictSpeech = (names: ArabicNames): ConflictSpeech => ({
  unreckoned: (clauses) => `${clausesWords(clauses)}: ${CANNOT}`,
  pair: (sayings) =>
    `${sayings.map(({ speaker, clauses }) => `${according(speaker)}: ${clausesWords(clauses)}`).join("؛ و")}؛ و${CANNOT}`,
  derived: ({ premises, derived, speaker, said }) => {
    const clauses = premises.flatMap(premiseWords)
    const then = clauses.length === 0 ? derived : `إذا ${clausesWords(clauses)}، فقد ${derived}`
    const against =
      said === undefined
        ? `${according(speaker)} خلاف ذلك`
        : `الرقم ${according(speaker)}: ${quantityWords(said.quantity, toldOf(said.subject))}`
    return `${then}؛ و${against}؛ و${CANNOT}`
  },
  revision: ({ voice, isHolder, inOrder, figures }) => {
    const what = isHolder ? "إفادتان" : "رقمان"
    const [first = "", second = ""] = figures.map(
      ({ clauses, speaker }) =>
        `${clausesWords(clauses)}${speaker === undefined ? "" : ` (${according(speaker)})`}`
    )
    return inOrder
      ? `${what} ${isHolder ? "مختلفتان" : "مختلفان"} ${according(voice)}: أولاً ${first}؛ ثم ${second}؛ و${CANNOT}`
      : `${what} ${according(voice)}، وليس في السجل أيهما جاء لاحقاً: ${first}؛ و${second}؛ و${CANNOT}`
  },
  step: (clause, member) => `${clause} (${member.kind === "claim" ? isolated(member.claim) : "افتراض"})`,
  reckoned: (clause, formula) => `${clause}${formula === undefined ? "" : `: ${signed(formula)}`}`,
  apart: (gap) => `الفارق: ${gapWords(gap)}`,
  give: (giving) => giveWords(giving, names)
})

const CANNOT = "لا يمكن أن تصحّ كلها معاً."

/** By whom something is said. */
const according = (speaker: string | undefined): string =>
  speaker === undefined ? "بحسب جهة ما" : `بحسب ${isolated(speaker)}`

/** Clauses of one member, the speaker named behind the last. */
const premiseWords = ({ clauses, speaker }: Sayings): ReadonlyArray<string> =>
  speaker === undefined ? clauses : [...clauses.slice(0, -1), `${clauses.at(-1)} (${according(speaker)})`]

const gapWords = ({ value, unit }: Gap): string => {
  const told: Partial<Record<Unit, (value: number) => string>> = {
    percent: (points) => `${numberWords(points)} ${nounAfter(points, percentagePoint)}`,
    squareKilometres: kilometresWords
  }
  return (told[unit] ?? ((people) => countedInArabic(rounded(people), unitNouns.persons)))(value)
}

const rounded = (value: number): number => (value < 100 ? Math.round(value * 100) / 100 : Math.round(value))

const percentagePoint: Pick<ArabicNoun, "few" | "many" | "other"> = {
  few: "نقاط مئوية",
  many: "نقطة مئوية",
  other: "نقطة مئوية"
}

const giveWords = (giving: Giving, names: ArabicNames): string => {
  switch (giving.kind) {
    case "holder":
      return "سيطرة جهة أخرى، أو أرض متنازع عليها، في ذلك اليوم"
    case "assumption":
      return ASSUMPTION_GIVES[giving.says](countedInArabic(rounded(giving.missing), unitNouns.persons))
    case "number": {
      const { limit, subject, inHundred, stated } = giving
      const instead = stated === undefined ? "" : ` بدلاً من ${numberWords(stated)}`
      if (inHundred)
        return `${limitWords(limit, percentWords)}${instead} (${phraseWords(subject, names, { place: false, time: false })})`
      const base = subject.kind === "ground" ? ` ${baseWords(subject, names)}` : ""
      return `${countedWords(subject, limit, names)}${base}${instead}`
    }
  }
}

const ASSUMPTION_GIVES: Readonly<Record<AssumptionMeaning["kind"], (people: string) => string>> = {
  closedArea: (people) => `دخول ${people} على الأقل`,
  fixedGroup: (people) => `انضمام ${people} على الأقل بعد ذلك اليوم`,
  registeredWereInside: (people) => `${people} على الأقل من المسجَّلين لم يكونوا في الداخل، أو سُجّلوا مرتين`,
  placeWithin: (people) => `${people} على الأقل أُحصوا في أحد المكانين دون الآخر`,
  mapMeasures: () => "خطأ في الخريطة أكبر مما يُفترض"
}
