import type { Amount, Unit } from "@cordon/domain/amount/amount"
import { grouped } from "@cordon/domain/amount/grouped"
import type { Modality } from "@cordon/domain/claim/claim"
import type { FigureAnswer } from "@cordon/ledger/figure-schema"
import { vocabulary } from "./language.ts"

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  persons: " people",
  percent: " %",
  squareKilometres: " km²",
  quarters: " quarters",
  perOne: " for each",
  events: " events",
  sites: " sites",
  vehicles: " vehicles",
  buildings: " buildings",
  days: " days",
  years: " years",
  votes: " votes"
}

/** How numbers, amounts, ranges and lists are said. */
export const words = vocabulary("view-model/format", {
  about: (number: string) => `about ${number}`,
  aboutShort: (number: string) => `~${number}`,
  atLeast: (number: string) => `${number}+`,
  atLeastShort: (number: string) => `${number}+`,
  atMost: (number: string) => `up to ${number}`,
  atMostShort: (number: string) => `≤${number}`,
  orFewer: (number: string) => `${number} or fewer`,
  unknown: "unknown",
  unknownNumber: "an unknown number",
  anyNumber: "any number",
  /** What follows a number, with its space; its form may go by that number. */
  unit: (unit: Unit, _last: number) => UNIT_WORDS[unit],
  range: (low: string, high: string, unit: string) => `${low} to ${high}${unit}`,
  rangeFrom: (low: string, unit: string) => `${low} or more${unit}`,
  rangeTo: (high: string, unit: string) => `at most ${high}${unit}`,
  rangeToShort: (high: string) => `≤ ${high}`,
  verbs: {
    asserts: "says",
    estimates: "estimates",
    reports: "reports",
    denies: "denies",
    predicts: "predicts",
    alleges: "alleges"
  },
  list: (items: ReadonlyArray<string>) =>
    items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,
  parts: (items: ReadonlyArray<string>) => items.join(", ")
})

/** A number with commas between thousands and at most two decimals: 275,000; 7.5. */
export const formatNumber = (value: number): string => grouped(Math.round(value * 100) / 100)

const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** An area with one decimal, as approximate cells allow: `14.2`, `1,234.0`. Unit: square kilometres. */
export const formatArea = (squareKilometres: number): string => tenths.format(squareKilometres)

/** An amount as its speaker quantified it: `about 200,000`, `21,000+`, `up to 16,000`, `4,000–5,000`, `unknown`. */
export const formatAmount = (amount: Amount): string => {
  switch (amount.quantifier) {
    case "exactly":
      return formatNumber(amount.value)
    case "about":
      return words.about(formatNumber(amount.value))
    case "atLeast":
      return words.atLeast(formatNumber(amount.value))
    case "atMost":
      return words.atMost(formatNumber(amount.value))
    case "between":
      return `${formatNumber(amount.low)}–${formatNumber(amount.high)}`
    case "unknown":
      return words.unknown
  }
}

/** An amount for a narrow column: `~200,000`, `≤16,000`. */
export const formatAmountShort = (amount: Amount): string => {
  switch (amount.quantifier) {
    case "about":
      return words.aboutShort(formatNumber(amount.value))
    case "atLeast":
      return words.atLeastShort(formatNumber(amount.value))
    case "atMost":
      return words.atMostShort(formatNumber(amount.value))
    default:
      return formatAmount(amount)
  }
}

/** An amount with its unit in words: `50–60 %`, `about 200,000 people`, `5 for each`. */
export const formatAmountWithUnit = (amount: Amount): string =>
  amount.quantifier === "unknown"
    ? words.unknownNumber
    : `${formatAmount(amount)}${unitSuffix(amount.unit, amount.quantifier === "between" ? amount.high : amount.value)}`

/** What follows a number of a unit, with its space. In some languages its form goes by the number. */
export const unitSuffix = (unit: Unit, last = 100): string => words.unit(unit, last)

/** A range of numbers; an absent end is open. */
export interface Range {
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A range of numbers with its unit: `157,350 or more people`, `50 to 60 %`, `any number`. */
export const formatRange = ({ low, high }: Range, unit: Unit): string => {
  const last = high ?? low
  if (last === undefined) return words.anyNumber
  const suffix = unitSuffix(unit, last)
  if (low === undefined) return words.rangeTo(formatReckoned(last, unit), suffix)
  if (high === undefined) return words.rangeFrom(formatReckoned(low, unit), suffix)
  return low === high
    ? `${formatReckoned(low, unit)}${suffix}`
    : words.range(formatReckoned(low, unit), formatReckoned(high, unit), suffix)
}

/** The same for a narrow column, people without the word: `35,000+`, `≤ 60 %`, `195,000 – 205,000`. */
export const formatRangeShort = ({ low, high }: Range, unit: Unit): string => {
  const last = high ?? low
  if (last === undefined) return words.anyNumber
  const suffix = unit === "persons" ? "" : unitSuffix(unit, last)
  if (low === undefined) return `${words.rangeToShort(formatReckoned(last, unit))}${suffix}`
  if (high === undefined) return `${words.atLeastShort(formatReckoned(low, unit))}${suffix}`
  return `${low === high ? "" : `${formatReckoned(low, unit)} – `}${formatReckoned(high, unit)}${suffix}`
}

/** A number that was reckoned: whole where its unit is counted one by one. */
export const formatReckoned = (value: number, unit: Unit): string =>
  formatNumber(MEASURED.has(unit) ? value : Math.round(value))

const MEASURED: ReadonlySet<Unit> = new Set(["percent", "perOne", "squareKilometres"])

/**
 * A figure's headline: the range of what is said, never an average.
 *
 * Shape: `20,000 to 200,000`, `8,500+ to 50,000+`, `50 to 60+ %`, `357`; undefined where no live claim gives a
 * number.
 * Gotcha: a low end said as "at least" keeps its `+` only when the high end is open too; between two numbers it
 * would say nothing.
 */
export const formatHeadline = (answer: FigureAnswer): string | undefined => {
  const { headline, unit } = answer
  if (headline === undefined) return undefined
  const { low, high } = headline
  const suffix = unit === "percent" ? unitSuffix(unit, high.value) : ""
  const atMost = answer.lines.some(
    ({ standing, amount }) =>
      standing === "live" && amount.quantifier === "atMost" && amount.value === low.value
  )
  const number = (value: number, open: boolean) =>
    open ? words.atLeastShort(formatNumber(value)) : formatNumber(value)
  if (low.value === high.value) {
    return low.open && atMost && !high.open
      ? `${words.atMost(formatNumber(low.value))}${suffix}`
      : `${number(high.value, high.open)}${suffix}`
  }
  const lowText =
    low.open && atMost ? words.orFewer(formatNumber(low.value)) : number(low.value, low.open && high.open)
  return words.range(lowText, number(high.value, high.open), suffix)
}

/** The verb of a modality in our voice: says, estimates, reports, denies, predicts, alleges. */
export const modalityVerb = (modality: Modality): string => words.verbs[modality]

/** Counts of what a record is made of. */
export const countWords = vocabulary("view-model/format/count", {
  claims: (count: number) => counted(count, "claim"),
  origins: (count: number) => counted(count, "origin"),
  assumptions: (count: number) => counted(count, "assumption")
})

/** A count with its noun in English: `1 claim`, `3 claims`. Other languages count in their own vocabularies. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatNumber(count)} ${count === 1 ? noun : plural}`

/** Words joined as a list: `a`, `a and b`, `a, b and c`. */
export const listed = (items: ReadonlyArray<string>): string => words.list(items)

/** Parts of one line or clause, one after the other: `a, b, c`. */
export const joined = (parts: ReadonlyArray<string>): string => words.parts(parts)
