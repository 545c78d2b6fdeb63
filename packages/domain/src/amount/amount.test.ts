import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { type Amount, Amount as AmountSchema, amountRange, amountsExclude, statedNumbers } from "./amount.ts"
import { roundingTolerance } from "./rounding.ts"

const count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2_000_000 }))
const persons = (rest: object): Amount => ({ unit: "persons", ...rest }) as Amount
const refuses = (value: unknown) => Result.isFailure(Schema.decodeUnknownResult(AmountSchema)(value))

describe("an amount", () => {
  it("lets each quantifier have only its own numbers", () => {
    expect(refuses({ quantifier: "between", low: 5, high: 3, unit: "persons" })).toBe(true)
    expect(refuses({ quantifier: "between", low: 3, high: 5, best: 6, unit: "persons" })).toBe(true)
    expect(refuses({ quantifier: "exactly", unit: "persons" })).toBe(true)
    expect(refuses({ quantifier: "atLeast", value: -1, unit: "persons" })).toBe(true)
    expect(refuses({ quantifier: "about", value: 5, unit: "heads" })).toBe(true)
    expect(refuses({ quantifier: "between", low: 3, high: 3, unit: "persons" })).toBe(false)
  })

  it("reads 'at least' as open above and 'at most' as open below, never as equal", () => {
    expect(amountRange(persons({ quantifier: "atLeast", value: 21_000 }))).toEqual({
      low: 21_000,
      high: Infinity
    })
    expect(amountRange(persons({ quantifier: "atMost", value: 16_000 }))).toEqual({ low: 0, high: 16_000 })
  })

  it("takes unknown for anything, not for zero", () => {
    const unknown = persons({ quantifier: "unknown" })
    expect(amountRange(unknown)).toEqual({ low: 0, high: Infinity })
    expect(statedNumbers(unknown)).toEqual([])
  })

  it.each([
    [200_000, 10_000],
    [275_000, 500],
    [31_500, 50],
    [100_000, 5_000],
    [8_000, 400],
    [50, 2.5],
    [7, 0.35],
    [7.5, 0.05],
    [0, 0]
  ])("gives about %d a tolerance of %d", (value, tolerance) => {
    expect(roundingTolerance(value)).toBeCloseTo(tolerance, 9)
  })

  it("lets a claim state its own tolerance", () => {
    expect(amountRange(persons({ quantifier: "about", value: 1000, tolerance: 300 }))).toEqual({
      low: 700,
      high: 1300
    })
  })

  it("does not make 'more than 20,000' exclude 'about 200,000'", () => {
    expect(
      amountsExclude(
        persons({ quantifier: "atLeast", value: 20_000 }),
        persons({ quantifier: "about", value: 200_000 })
      )
    ).toBe(false)
    expect(
      amountsExclude(
        persons({ quantifier: "atMost", value: 30_000 }),
        persons({ quantifier: "about", value: 200_000 })
      )
    ).toBe(true)
  })

  it.prop("contains every number that was said in its range", [AmountSchema], ([amount]) => {
    const { low, high } = amountRange(amount)
    return low <= high && statedNumbers(amount).every((value) => value >= low && value <= high)
  })

  it.prop("never tolerates more than 5 % nor widens with more digits", [count], ([value]) => {
    const tolerance = roundingTolerance(value)
    return tolerance <= value * 0.05 + 1e-9 && (value % 10 === 0 || tolerance <= 0.5)
  })

  it.prop(
    "excludes in both directions alike, and never itself",
    [AmountSchema, AmountSchema],
    ([a, b]) => amountsExclude(a, b) === amountsExclude(b, a) && !amountsExclude(a, a)
  )

  it.prop("survives the way to JSON and back", [AmountSchema], ([amount]) => {
    const text = JSON.stringify(Schema.encodeSync(AmountSchema)(amount))
    expect(
      JSON.stringify(
        Schema.encodeSync(AmountSchema)(Schema.decodeUnknownSync(AmountSchema)(JSON.parse(text)))
      )
    ).toBe(text)
  })
})
