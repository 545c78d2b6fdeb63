import type { Amount, Unit } from "@cordon/domain/amount/amount"
import type { Modality } from "@cordon/domain/claim/claim"
import type { FigureAnswer } from "@cordon/ledger/figure-schema"

/** A number with commas between thousands and at most two decimals: 275,000; 7.5. */
export const formatNumber = (value: number): string => {
  const [whole = "0", fraction] = String(Math.round(value * 100) / 100).split(".")
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`)
}

/** An amount as its speaker quantified it: `about 200,000`, `21,000+`, `up to 16,000`, `4,000–5,000`, `unknown`. */
export const formatAmount = (amount: Amount): string => {
  switch (amount.quantifier) {
    case "exactly":
      return formatNumber(amount.value)
    case "about":
      return `about ${formatNumber(amount.value)}`
    case "atLeast":
      return `${formatNumber(amount.value)}+`
    case "atMost":
      return `up to ${formatNumber(amount.value)}`
    case "between":
      return `${formatNumber(amount.low)}–${formatNumber(amount.high)}`
    case "unknown":
      return "unknown"
  }
}

/** An amount for a narrow column: `~200,000`, `≤16,000`. */
export const formatAmountShort = (amount: Amount): string =>
  amount.quantifier === "about"
    ? `~${formatNumber(amount.value)}`
    : amount.quantifier === "atMost"
      ? `≤${formatNumber(amount.value)}`
      : formatAmount(amount)

/** An amount with its unit in words: `50–60 %`, `about 200,000 people`, `5 for each`. */
export const formatAmountWithUnit = (amount: Amount): string =>
  amount.quantifier === "unknown" ? "an unknown number" : `${formatAmount(amount)}${unitSuffix(amount.unit)}`

/** What follows a number of a unit, with its space. */
export const unitSuffix = (unit: Unit): string => UNIT_WORDS[unit]

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

/** A range of numbers; an absent end is open. */
export interface Range {
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A range of numbers with its unit: `157,350 or more people`, `50 to 60 %`, `any number`. */
export const formatRange = ({ low, high }: Range, unit: Unit): string => {
  const words =
    low === undefined
      ? high === undefined
        ? undefined
        : `at most ${formatReckoned(high, unit)}`
      : high === undefined
        ? `${formatReckoned(low, unit)} or more`
        : low === high
          ? formatReckoned(low, unit)
          : `${formatReckoned(low, unit)} to ${formatReckoned(high, unit)}`
  return words === undefined ? "any number" : `${words}${unitSuffix(unit)}`
}

/** The same for a narrow column, people without the word: `35,000+`, `≤ 60 %`, `195,000 – 205,000`. */
export const formatRangeShort = ({ low, high }: Range, unit: Unit): string => {
  const suffix = unit === "persons" ? "" : unitSuffix(unit)
  if (low === undefined) return high === undefined ? "any number" : `≤ ${formatReckoned(high, unit)}${suffix}`
  if (high === undefined) return `${formatReckoned(low, unit)}+${suffix}`
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
  const suffix = unit === "percent" ? " %" : ""
  const atMost = answer.lines.some(
    ({ standing, amount }) =>
      standing === "live" && amount.quantifier === "atMost" && amount.value === low.value
  )
  const plus = (open: boolean) => (open ? "+" : "")
  if (low.value === high.value) {
    return low.open && atMost && !high.open
      ? `up to ${formatNumber(low.value)}${suffix}`
      : `${formatNumber(high.value)}${plus(high.open)}${suffix}`
  }
  const lowText =
    low.open && atMost
      ? `${formatNumber(low.value)} or fewer`
      : `${formatNumber(low.value)}${plus(low.open && high.open)}`
  return `${lowText} to ${formatNumber(high.value)}${plus(high.open)}${suffix}`
}

/** The verb of a modality in our voice: says, estimates, reports, denies, predicts, alleges. */
export const modalityVerb = (modality: Modality): string => VERBS[modality]

const VERBS: Readonly<Record<Modality, string>> = {
  asserts: "says",
  estimates: "estimates",
  reports: "reports",
  denies: "denies",
  predicts: "predicts",
  alleges: "alleges"
}

/** A count with its noun: `1 claim`, `3 claims`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatNumber(count)} ${count === 1 ? noun : plural}`

/** Words joined as a list: `a`, `a and b`, `a, b and c`. */
export const listed = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
