import type { FigureId } from "@cordon/domain/key"
import { counted, formatNumber, unitSuffix } from "./format.ts"
import { assumptionsAmong } from "./member.ts"
import type { ArithmeticStep, Conflict, NotComparable } from "./reasoning-answer.ts"

/** How far apart the two sides of a conflict lie: `160,000 people apart`; empty where it is no matter of numbers. */
export const apartWords = ({ arithmetic, gap }: Pick<Conflict, "arithmetic" | "gap">): string =>
  arithmetic.some(isNumbered)
    ? `${formatNumber(gap.value)}${gap.unit === "persons" && gap.value === 1 ? " person" : unitSuffix(gap.unit)} apart`
    : ""

/** Whether a step of a reckoning comes to a number. */
export const isNumbered = ({ low, high }: ArithmeticStep): boolean => low !== undefined || high !== undefined

/** How many claims, assumptions and laws a conflict is made of: `3 claims · 2 laws`. */
export const conflictSize = ({ members, laws }: Pick<Conflict, "members" | "laws">): string => {
  const assumptions = assumptionsAmong(members)
  return [
    counted(members.length - assumptions, "claim"),
    ...(assumptions === 0 ? [] : [counted(assumptions, "assumption")]),
    counted(laws.length, "law")
  ].join(" · ")
}

/** What is to be said of a conflict that is not between different voices; nothing of one that is. */
export const oneVoiceWords = ({ kind }: Pick<Conflict, "kind">): string | undefined => {
  switch (kind) {
    case "dispute":
      return undefined
    case "oneVoice":
      return "one voice does not fit itself"
    case "revision":
      return "one voice, two figures; the later may replace the earlier"
  }
}

/** In what two claims differ that are not comparable: `group, way of counting`. */
export const differenceWords = ({ because }: Pick<NotComparable, "because">): string =>
  because.map((each) => (each === "counting" ? "way of counting" : each)).join(", ")

/** The conflicts that bear on a key figure, in the order of the answer: the smallest that bears on the date first. */
export const conflictsOn = (
  items: ReadonlyArray<Conflict>,
  figure: FigureId | undefined
): ReadonlyArray<Conflict> =>
  figure === undefined ? [] : items.filter(({ figures }) => figures.includes(figure))
