import type { FigureId } from "@cordon/domain/key"
import type { Unit } from "@cordon/domain/amount/amount"
import { counted, countWords, formatNumber, joined, unitSuffix } from "./format.ts"
import { vocabulary } from "./language.ts"
import { assumptionsAmong } from "./member.ts"
import type { ArithmeticStep, Conflict, NotComparable } from "./reasoning-answer.ts"

/** What is said of a conflict besides its own sentences. */
export const words = vocabulary("view-model/conflict-words", {
  apart: (value: number, unit: Unit) =>
    `${formatNumber(value)}${unit === "persons" && value === 1 ? " person" : unitSuffix(unit)} apart`,
  laws: (count: number) => counted(count, "law"),
  oneVoice: "one voice does not fit itself",
  revision: "one voice, two figures; the later may replace the earlier",
  difference: (each: NotComparable["because"][number]) => (each === "counting" ? "way of counting" : each)
})

/** How far apart the two sides of a conflict lie: `160,000 people apart`; empty where it is no matter of numbers. */
export const apartWords = ({ arithmetic, gap }: Pick<Conflict, "arithmetic" | "gap">): string =>
  arithmetic.some(isNumbered) ? words.apart(gap.value, gap.unit) : ""

/** Whether a step of a reckoning comes to a number. */
export const isNumbered = ({ low, high }: ArithmeticStep): boolean => low !== undefined || high !== undefined

/** How many claims, assumptions and laws a conflict is made of: `3 claims · 2 laws`. */
export const conflictSize = ({ members, laws }: Pick<Conflict, "members" | "laws">): string => {
  const assumptions = assumptionsAmong(members)
  return [
    countWords.claims(members.length - assumptions),
    ...(assumptions === 0 ? [] : [countWords.assumptions(assumptions)]),
    words.laws(laws.length)
  ].join(" · ")
}

/** What is to be said of a conflict that is not between different voices; nothing of one that is. */
export const oneVoiceWords = ({ kind }: Pick<Conflict, "kind">): string | undefined => {
  switch (kind) {
    case "dispute":
      return undefined
    case "oneVoice":
      return words.oneVoice
    case "revision":
      return words.revision
  }
}

/** In what two claims differ that are not comparable: `group, way of counting`. */
export const differenceWords = ({ because }: Pick<NotComparable, "because">): string =>
  joined(because.map((each) => words.difference(each)))

/** The conflicts that bear on a key figure, in the order of the answer: the smallest that bears on the date first. */
export const conflictsOn = (
  items: ReadonlyArray<Conflict>,
  figure: FigureId | undefined
): ReadonlyArray<Conflict> =>
  figure === undefined ? [] : items.filter(({ figures }) => figures.includes(figure))
