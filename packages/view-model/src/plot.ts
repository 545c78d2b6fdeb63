import { type Amount, amountRange } from "@cordon/domain/amount/amount"
import type { ClaimId } from "@cordon/domain/key"
import type { FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import { formatNumber, unitSuffix } from "./format.ts"
import { vocabulary } from "./language.ts"

/** How the numbers beside an axis are shortened. */
export const words = vocabulary("view-model/plot", {
  thousands: (number: string) => `${number}k`,
  millions: (number: string) => `${number}M`
})

/** One claim on a figure's axis. `from` and `to` are on the axis; an open side ends where the claim's number is. */
export interface PlotMark {
  readonly claim: ClaimId
  readonly from: number
  readonly to: number
  /** The number as spoken, where it is one number. */
  readonly value?: number
  readonly shape: "dot" | "bar" | "openHigh" | "openLow"
  /** True for what is stale, repeated, replaced by a later word, or of another base. */
  readonly hollow: boolean
}

/** A figure's claims on one linear axis that begins at zero. */
export interface Plot {
  readonly max: number
  readonly ticks: ReadonlyArray<{ readonly value: number; readonly label: string }>
  /** Live ones first; of what does not count only the newest. */
  readonly marks: ReadonlyArray<PlotMark>
  /** Claims that do not count and are left out because there is no room for so many. */
  readonly undrawn: number
  /** What geometry gives, drawn dashed. */
  readonly derived?: { readonly from: number; readonly to: number; readonly value: number }
}

/** Claims that do not count, on one axis. */
const HOLLOW_MARKS = 40

/** The axis and marks of a figure; undefined when nothing has a number. */
export const figurePlot = (answer: FigureAnswer): Plot | undefined => {
  const live: Array<FigureLine> = []
  const hollow: Array<FigureLine> = []
  let drawn = 0
  for (const line of answer.lines) {
    if (!isDrawn(line, answer)) continue
    drawn += 1
    if (line.standing === "live") live.push(line)
    else if (hollow.length < HOLLOW_MARKS) hollow.push(line)
  }
  const marks = [...live, ...hollow].flatMap(markOf)
  const { derived } = answer
  const highest = Math.max(0, derived?.high ?? 0, ...marks.map((mark) => mark.to))
  if (highest === 0 && marks.length === 0) return undefined
  const { max, step } = niceScale(answer.unit === "percent" ? Math.max(100, highest) : highest)
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step)
  return {
    max,
    ticks: ticks.map((value) => ({ value, label: tickLabel(value, answer.unit) })),
    marks,
    undrawn: drawn - marks.length,
    ...(derived === undefined
      ? {}
      : { derived: { from: derived.low, to: derived.high, value: derived.best } })
  }
}

/**
 * End and step of a zero-based axis in steps of 1, 2, 2.5 or 5 times a power of ten.
 *
 * Shape: at most so many steps as there is room for.
 */
export const niceScale = (highest: number, steps = 4): { readonly max: number; readonly step: number } => {
  if (!(highest > 0)) return { max: 1, step: 1 }
  const rough = highest / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough - 1e-9) ??
    10 * power
  return { max: step * Math.ceil(highest / step - 1e-9), step }
}

const isDrawn = (line: FigureLine, answer: FigureAnswer): boolean =>
  line.amount.unit === answer.unit &&
  line.amount.quantifier !== "unknown" &&
  (line.standing !== "notLike" ||
    line.differs.every((difference) => difference === "base" || difference === "window"))

const markOf = ({ claim, amount, standing }: FigureLine): ReadonlyArray<PlotMark> =>
  amountMark(claim, amount, standing !== "live")

/** The mark of a claim's amount; none where no number was given. */
export const amountMark = (claim: ClaimId, amount: Amount, hollow: boolean): ReadonlyArray<PlotMark> => {
  switch (amount.quantifier) {
    case "exactly":
    case "about": {
      const { low, high } = amountRange(amount)
      return [{ claim, from: low, to: high, value: amount.value, shape: "dot", hollow }]
    }
    case "atLeast":
      return [{ claim, from: amount.value, to: amount.value, value: amount.value, shape: "openHigh", hollow }]
    case "atMost":
      return [{ claim, from: amount.value, to: amount.value, value: amount.value, shape: "openLow", hollow }]
    case "between":
      return [
        {
          claim,
          from: amount.low,
          to: amount.high,
          ...(amount.best === undefined ? {} : { value: amount.best }),
          shape: "bar",
          hollow
        }
      ]
    case "unknown":
      return []
  }
}

/** A number beside an axis: `200k`, `50 %`. */
export const tickLabel = (value: number, unit: FigureAnswer["unit"]): string =>
  unit === "percent"
    ? value === 0
      ? "0"
      : `${formatNumber(value)}${unitSuffix(unit, value)}`
    : value >= 1_000_000
      ? words.millions(formatNumber(value / 1_000_000))
      : value >= 1000
        ? words.thousands(formatNumber(value / 1000))
        : formatNumber(value)
