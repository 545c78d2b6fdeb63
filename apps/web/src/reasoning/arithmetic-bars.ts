import { isNumbered } from "@cordon/view-model/conflict-words"
import type { ArithmeticStep, Conflict } from "@cordon/view-model/reasoning-answer"

/** One step of a reckoning as a bar. An open end runs to the edge of the drawing. */
export interface ArithmeticBar {
  readonly text: string
  /** True for the two that exclude each other. */
  readonly side: boolean
  /** False where the number is too small for this axis, as a ratio among heads is. */
  readonly drawn: boolean
  readonly from: number
  readonly to: number
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** The steps of a conflict on one zero-based axis, with the stretch that lies between what excludes each other. */
export interface ArithmeticDrawing {
  readonly max: number
  readonly bars: ReadonlyArray<ArithmeticBar>
  readonly gap?: { readonly from: number; readonly to: number }
}

/** Steps drawn; a longer reckoning keeps its first and last ones as words. */
const DRAWN = 8

/**
 * Lays out the steps of a conflict; undefined where no step has a number, or where they cannot share one axis.
 *
 * Shape: the gap is drawn between the two steps whose nearer ends lie as far apart as the conflict says.
 */
export const arithmeticDrawing = ({
  arithmetic,
  gap
}: Pick<Conflict, "arithmetic" | "gap">): ArithmeticDrawing | undefined => {
  const steps = arithmetic.filter(isNumbered).slice(0, DRAWN)
  if (steps.length === 0) return undefined
  const ends = steps.flatMap(({ low, high }) => [low, high]).filter((end) => end !== undefined)
  const highest = Math.max(...ends)
  if (!(highest > 0) || Math.min(...ends) < 0) return undefined
  const max = steps.some(({ high }) => high === undefined) ? highest * 1.25 : highest
  const found = gapOf(steps, gap.value)
  return {
    max,
    bars: steps.map(({ text, low, high }, i) => ({
      text,
      side: found?.sides.includes(i) ?? false,
      drawn: high === undefined || high >= TOO_SMALL * max,
      from: low ?? 0,
      to: high ?? max,
      openLow: low === undefined,
      openHigh: high === undefined
    })),
    ...(found === undefined ? {} : { gap: { from: found.from, to: found.to } })
  }
}

/** Below this share of the axis a bar would be a line at zero. */
const TOO_SMALL = 0.002

/** Gaps are told to a thousandth of themselves. */
const NEAR = 1e-3

const gapOf = (
  steps: ReadonlyArray<ArithmeticStep>,
  value: number
): { readonly from: number; readonly to: number; readonly sides: readonly [number, number] } | undefined => {
  for (const [i, { high }] of steps.entries()) {
    if (high === undefined) continue
    const other = steps.findIndex(
      ({ low }) => low !== undefined && Math.abs(low - high - value) <= NEAR * Math.max(1, value)
    )
    const low = steps[other]?.low
    if (low !== undefined) return { from: high, to: low, sides: [i, other] }
  }
  return undefined
}
