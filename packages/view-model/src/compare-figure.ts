import { statedNumbers } from "@cordon/domain/amount/amount"
import type { FigureId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import type { Situation } from "@cordon/ledger/situation"
import { figureCard } from "./figure-card.ts"
import { figureName } from "./names.ts"

/**
 * How far the figure of the second side lies from that of the first, where they measure the same.
 *
 * `same`: the same lowest and highest number. `apart`: every number of one side lies above every number of the other, by
 * `low` to `high`; `more` is true where the second side's do. `overlap`: the ranges share numbers; `low` and `high` say
 * how far their ends moved, below 0 for downwards.
 */
export type LikeDifference =
  | { readonly kind: "same" }
  | { readonly kind: "apart"; readonly low: number; readonly high: number; readonly more: boolean }
  | { readonly kind: "overlap"; readonly low: number; readonly high: number }

/**
 * Why two figures are not compared: a side has no live number, they measure different things, or they share more than
 * one base.
 */
export type NotCompared = { readonly kind: "noneLive" | "notLike" | "severalBases" }

/** What one side says of a key figure, as its card words it. */
export interface FigureSide {
  readonly headline: string
  readonly qualifier?: string
  readonly badge: string
}

/** A key figure on both sides. */
export interface FigureComparison {
  readonly figure: FigureId
  readonly name: string
  readonly unit: FigureAnswer["unit"]
  readonly a: FigureSide
  readonly b: FigureSide
  readonly difference: LikeDifference | NotCompared
  /** A number that enters the difference was said as a least or a most. */
  readonly open: boolean
  /** Bases that only one side has: what rests on them is not in the difference. */
  readonly leftOut: number
}

/**
 * The key figures of two situations side by side, and how far they lie apart where both measure the same.
 *
 * Only live numbers on one same stated base are compared; several such bases are not added up, and none is chosen.
 * Unit: that of the figure.
 */
export const compareFigures = (
  a: Pick<Situation, "figures">,
  b: Pick<Situation, "figures">,
  index: CaseIndex
): ReadonlyArray<FigureComparison> =>
  a.figures.flatMap((first): ReadonlyArray<FigureComparison> => {
    const second = b.figures.find(({ id }) => id === first.id)
    if (second === undefined) return []
    const [liveA, liveB] = [liveNumbers(first), liveNumbers(second)]
    const shared = [...basesOf(liveA)].filter((basis) => basis !== UNSTATED && basesOf(liveB).has(basis))
    const [basis, ...further] = shared
    const like = (lines: ReadonlyArray<FigureLine>) => lines.filter((line) => line.basis === basis)
    const compared = basis === undefined || further.length > 0 ? [] : [...like(liveA), ...like(liveB)]
    return [
      {
        figure: first.id,
        name: figureName(index, first.id),
        unit: first.unit,
        a: sideOf(first, index),
        b: sideOf(second, index),
        difference:
          liveA.length === 0 || liveB.length === 0
            ? { kind: "noneLive" }
            : compared.length === 0
              ? { kind: further.length > 0 ? "severalBases" : "notLike" }
              : likeDifference(rangeOf(like(liveA)), rangeOf(like(liveB))),
        open: compared.some(
          ({ amount }) => amount.quantifier === "atLeast" || amount.quantifier === "atMost"
        ),
        leftOut: new Set([...basesOf(liveA), ...basesOf(liveB)]).size - (compared.length === 0 ? 0 : 1)
      }
    ]
  })

/** Shares whose speakers give no base may be of different ones. */
const UNSTATED = "base unstated"

const sideOf = (answer: FigureAnswer, index: CaseIndex): FigureSide => {
  const { headline, qualifier, badge } = figureCard(answer, index)
  return { headline, ...(qualifier === undefined ? {} : { qualifier }), badge: badge.text }
}

const liveNumbers = ({ lines }: FigureAnswer): ReadonlyArray<FigureLine> =>
  lines.filter(({ standing, amount }) => standing === "live" && statedNumbers(amount).length > 0)

const basesOf = (lines: ReadonlyArray<FigureLine>): ReadonlySet<string> =>
  new Set(lines.map(({ basis }) => basis))

interface Ends {
  readonly low: number
  readonly high: number
}

const rangeOf = (lines: ReadonlyArray<FigureLine>): Ends => {
  const numbers = lines.flatMap(({ amount }) => statedNumbers(amount))
  return { low: Math.min(...numbers), high: Math.max(...numbers) }
}

const likeDifference = (a: Ends, b: Ends): LikeDifference => {
  if (a.low === b.low && a.high === b.high) return { kind: "same" }
  if (b.low > a.high) return { kind: "apart", low: b.low - a.high, high: b.high - a.low, more: true }
  if (b.high < a.low) return { kind: "apart", low: a.low - b.high, high: a.high - b.low, more: false }
  return { kind: "overlap", low: b.low - a.low, high: b.high - a.high }
}
