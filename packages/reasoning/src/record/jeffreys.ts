// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this source needs these types too
/// <reference path="./jstat.d.ts" />
import jstat from "jstat"
import type { Share } from "./track-record-schema.ts"

/**
 * The 95 % Jeffreys interval of a share: quantiles 2.5 % and 97.5 % of Beta(s + 1/2, n - s + 1/2).
 *
 * Shape: `successes` of `trials`, a half where a success is half a one; `trials` at least 1.
 * Unit: 0 to 1; within 1e-7 of the exact quantile, in proportion to it.
 * Errors: defect when the counts are no such numbers.
 * Source: Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16
 * (2001), 2, p. 108, with their ends: 0 when nothing succeeded, 1 when everything did.
 * Gotcha: half successes are not a binomial count, so the 95 % is then a convention, not a coverage.
 */
export const jeffreysInterval = (successes: number, trials: number): Share => {
  if (!(Number.isInteger(trials) && trials >= 1 && successes >= 0 && successes <= trials))
    throw new RangeError(`no share of ${successes} in ${trials}`)
  const [a, b] = [successes + 0.5, trials - successes + 0.5]
  return {
    low: successes === 0 ? 0 : beta.inv(0.025, a, b),
    best: successes / trials,
    high: successes === trials ? 1 : beta.inv(0.975, a, b)
  }
}

const { beta } = jstat.jStat
