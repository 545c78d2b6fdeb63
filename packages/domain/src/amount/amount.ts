import { Schema } from "effect"
import { roundingTolerance } from "./rounding.ts"

/**
 * Unit of an amount.
 *
 * `persons` counts heads (which persons is the group's matter), `percent` is 0-100 of a stated base,
 * `perOne` is "so many of X for each Y", `events` counts incidents or attacks, `sites` places hit or working.
 */
export const Unit = Schema.Literals([
  "persons",
  "percent",
  "squareKilometres",
  "quarters",
  "perOne",
  "events",
  "sites",
  "vehicles",
  "buildings",
  "days",
  "years",
  "votes"
]).annotate({ identifier: "Unit", description: "Unit of an amount" })
export type Unit = typeof Unit.Type

const Quantity = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a number, 0 or more" }))
const form = {
  unit: Unit,
  form: Schema.optionalKey(
    Schema.NonEmptyString.annotate({
      description: "How the number was worded, in our own words, e.g. 'some', 'up to'"
    })
  )
}

/** The number as spoken, meant exactly: "42 fighters". */
export const Exactly = Schema.Struct({ quantifier: Schema.Literal("exactly"), value: Quantity, ...form })

/**
 * A rounded number: "some 270,000".
 * `tolerance` (same unit, either way) overrides the declared rule of `roundingTolerance`.
 */
export const About = Schema.Struct({
  quantifier: Schema.Literal("about"),
  value: Quantity,
  tolerance: Schema.optionalKey(Quantity),
  ...form
})

/** Open above: "more than 21,000", "at least". The stated number itself is included. */
export const AtLeast = Schema.Struct({ quantifier: Schema.Literal("atLeast"), value: Quantity, ...form })

/** Open below: "up to 16,000", "fewer than". The stated number itself is included. */
export const AtMost = Schema.Struct({ quantifier: Schema.Literal("atMost"), value: Quantity, ...form })

/** A stated range; `best` where the speaker also gave one number inside it. */
export const Between = Schema.Struct({
  quantifier: Schema.Literal("between"),
  low: Quantity,
  high: Quantity,
  best: Schema.optionalKey(Quantity),
  ...form
}).check(
  Schema.makeFilter((range) =>
    range.low > range.high
      ? `low ${range.low} is above high ${range.high}`
      : range.best !== undefined && (range.best < range.low || range.best > range.high)
        ? `best ${range.best} lies outside ${range.low} to ${range.high}`
        : undefined
  )
)

/** Something was counted or claimed, but no number was given. Never 0. */
export const UnknownAmount = Schema.Struct({ quantifier: Schema.Literal("unknown"), ...form })

/**
 * How much somebody says: a number with the quantifier of their wording.
 *
 * Shape: `{quantifier, value | low, high, unit, form?}`; the quantifier decides which numbers exist.
 * Source: DESIGN "Amount"; rounding by ADR-0006.
 */
export const Amount = Schema.Union([Exactly, About, AtLeast, AtMost, Between, UnknownAmount]).annotate({
  identifier: "Amount",
  description: "A stated amount with its quantifier and unit"
})
export type Amount = typeof Amount.Type

/** Closed interval of numbers; an open end is ±Infinity in memory and absent on the wire. */
export interface NumberRange {
  readonly low: number
  readonly high: number
}

/**
 * The values that an amount allows. "About" is widened by its tolerance; "at least" is open above,
 * "at most" reaches down to 0, unknown allows 0 to infinity.
 *
 * Unit: that of the amount.
 */
export const amountRange = (amount: Amount): NumberRange => {
  switch (amount.quantifier) {
    case "exactly":
      return { low: amount.value, high: amount.value }
    case "about": {
      const tolerance = amount.tolerance ?? roundingTolerance(amount.value)
      return { low: Math.max(0, amount.value - tolerance), high: amount.value + tolerance }
    }
    case "atLeast":
      return { low: amount.value, high: Number.POSITIVE_INFINITY }
    case "atMost":
      return { low: 0, high: amount.value }
    case "between":
      return { low: amount.low, high: amount.high }
    case "unknown":
      return { low: 0, high: Number.POSITIVE_INFINITY }
  }
}

/**
 * The numbers a speaker actually said, without rounding or open ends added: `[20000]` for "20,000 or more",
 * `[4000, 5000]` for a range, none for unknown. A headline range is made of these, never of tolerances.
 */
export const statedNumbers = (amount: Amount): ReadonlyArray<number> => {
  switch (amount.quantifier) {
    case "exactly":
    case "about":
    case "atLeast":
    case "atMost":
      return [amount.value]
    case "between":
      return [amount.low, amount.high]
    case "unknown":
      return []
  }
}

/** True when no value satisfies both: the two amounts exclude each other, rounding allowed for. */
export const amountsExclude = (left: Amount, right: Amount): boolean => {
  const a = amountRange(left)
  const b = amountRange(right)
  return a.high < b.low || b.high < a.low
}
