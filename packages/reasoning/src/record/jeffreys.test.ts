import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import jstat from "jstat"
import { jeffreysInterval } from "./jeffreys.ts"
import { tallyOf } from "./tally.ts"

const halves = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4000 }))
const trials = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 2000 }))

/** Half successes and trials from two free numbers. */
const counts = (half: number, count: number) => ({ successes: (half % (2 * count + 1)) / 2, trials: count })
const width = ({ low, high }: { low: number; high: number }) => high - low

describe("the Jeffreys interval", () => {
  it.each([
    ["0/0/2", 0, 2, 0, 67],
    ["1/0/0", 1, 1, 15, 100],
    ["0/2/0", 1, 2, 6, 94],
    ["0/1/0", 0.5, 1, 2, 97],
    ["0/1/2", 0.5, 3, 1, 71],
    ["1/1/2", 1.5, 4, 7, 81],
    ["2/5/6", 4.5, 13, 14, 61]
  ])("of %s is that of the source screen, to the whole percent", (_, successes, of, low, high) => {
    const found = jeffreysInterval(successes, of)
    expect(Math.abs(found.low * 100 - low)).toBeLessThanOrEqual(0.5 + 1e-9)
    expect(Math.abs(found.high * 100 - high)).toBeLessThanOrEqual(0.5 + 1e-9)
  })

  it.each([
    [0.5, 1, 0.025, 0.975],
    [3, 10, 0.092694593938, 0.605818318149],
    [0.5, 1000, 0.000025317487, 0.003682083897],
    [72.5, 311, 0.188740802142, 0.282437650477],
    [0, 30, 0, 0.079678173817],
    [2500, 5000, 0.486144315856, 0.513855684144]
  ])("of %d in %d agrees with scipy.stats.beta.ppf", (successes, of, low, high) => {
    const found = jeffreysInterval(successes, of)
    expect(found.low).toBeCloseTo(low, 8)
    expect(found.high).toBeCloseTo(high, 8)
  })

  it.prop("holds the counted share", [halves, trials], ([half, count]) => {
    const { successes, trials } = counts(half, count)
    const { low, best, high } = jeffreysInterval(successes, trials)
    return best === successes / trials && low <= best && best <= high && low >= 0 && high <= 1
  })

  it.prop("mirrors when borne out and refuted change places", [halves, trials], ([half, count]) => {
    const { successes, trials } = counts(half, count)
    const one = jeffreysInterval(successes, trials)
    const other = jeffreysInterval(trials - successes, trials)
    return Math.abs(one.low - (1 - other.high)) < 1e-6 && Math.abs(one.high - (1 - other.low)) < 1e-6
  })

  it.prop("shrinks when the same share rests on twice as many", [halves, trials], ([half, count]) => {
    const { successes, trials } = counts(half, count)
    return (
      width(jeffreysInterval(2 * successes, 2 * trials)) < width(jeffreysInterval(successes, trials)) + 1e-9
    )
  })

  it.prop("leaves 2.5 % outside on each open side", [halves, trials], ([half, count]) => {
    const { successes, trials } = counts(half, count)
    const { low, high } = jeffreysInterval(successes, trials)
    const below = (x: number) => jstat.jStat.beta.cdf(x, successes + 0.5, trials - successes + 0.5)
    return (
      (successes === 0 || Math.abs(below(low) - 0.025) < 1e-6) &&
      (successes === trials || Math.abs(below(high) - 0.975) < 1e-6)
    )
  })

  it("is exactly 0 or 1 at the ends, and refuses counts that are none", () => {
    expect(jeffreysInterval(0, 7).low).toBe(0)
    expect(jeffreysInterval(7, 7).high).toBe(1)
    expect(() => jeffreysInterval(0, 0)).toThrow(RangeError)
    expect(() => jeffreysInterval(3, 2)).toThrow(RangeError)
    expect(() => jeffreysInterval(Number.NaN, 2)).toThrow(RangeError)
  })
})

describe("a tally", () => {
  it("counts partly as a half, leaves the unresolvable out and says below five that it is too few", () => {
    const four = tallyOf(["borneOut", "partly", "refuted", "refuted", "unresolvable", "unresolvable"])
    expect(four.counts).toEqual({ borneOut: 1, partly: 1, refuted: 2, unresolvable: 2 })
    expect([four.scored, four.share?.best, four.tooFew]).toEqual([4, 0.375, true])
    expect(tallyOf(Array.from({ length: 5 }, () => "partly" as const)).tooFew).toBe(false)
  })

  it("has no share when nothing is scored", () => {
    expect(tallyOf(["unresolvable"])).not.toHaveProperty("share")
  })
})
