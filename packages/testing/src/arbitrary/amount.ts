import type { Amount, Unit } from "@cordon/domain/amount/amount"
import { Arbitrary, Schema } from "effect"
import { anyOf, integer, maybe, text } from "./choice.ts"

const persons = integer(0, 400_000)
const decimal = Arbitrary.schema(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 100 })))

/** An amount with any quantifier: whole numbers of most units, decimals of shares and ratios. */
export const amountOf = (unit: Unit): Arbitrary.Arbitrary<Amount> => {
  const value = unit === "percent" || unit === "perOne" ? decimal : persons
  const form = maybe("form", text)
  const single = (quantifier: "exactly" | "atLeast" | "atMost"): Arbitrary.Arbitrary<Amount> =>
    Arbitrary.map(Arbitrary.all([value, form]), ([value, form]) => ({ quantifier, value, unit, ...form }))
  return anyOf<Amount>([
    single("exactly"),
    single("atLeast"),
    single("atMost"),
    Arbitrary.map(Arbitrary.all([value, maybe("tolerance", value), form]), ([value, tolerance, form]) => ({
      quantifier: "about" as const,
      value,
      unit,
      ...tolerance,
      ...form
    })),
    Arbitrary.map(Arbitrary.all([value, value, form]), ([a, b, form]) => ({
      quantifier: "between" as const,
      low: Math.min(a, b),
      high: Math.max(a, b),
      unit,
      ...form
    })),
    Arbitrary.map(form, (form) => ({ quantifier: "unknown" as const, unit, ...form }))
  ])
}
