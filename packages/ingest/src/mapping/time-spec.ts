import { Schema } from "effect"
import { CellSpec } from "./cell-spec.ts"

const bound = "a date, a month (2016-12), a year, or `..` for open"

/**
 * When something is said to hold.
 *
 * Shape: one day, a first and a last day (both included), or EDTF as it is.
 */
export const PeriodSpec = Schema.Struct({
  day: Schema.optionalKey(CellSpec.annotate({ description: "One day; a month or a year means all of it" })),
  from: Schema.optionalKey(CellSpec.annotate({ description: `First day, included: ${bound}` })),
  to: Schema.optionalKey(CellSpec.annotate({ description: `Last day, included: ${bound}` })),
  extent: Schema.optionalKey(
    Schema.Literals(["everyDay", "someDay"]).annotate({
      description: "Whether every day from first to last is meant (default), or some one of them"
    })
  ),
  edtf: Schema.optionalKey(CellSpec.annotate({ description: "A period as EDTF, e.g. 2016-12-01/2016-12-04" }))
})
  .check(
    Schema.makeFilter(
      ({ day, from, to, edtf }) => {
        const ways = [day, edtf, from ?? to].filter((way) => way !== undefined).length
        return ways === 1 && (from === undefined) === (to === undefined)
          ? undefined
          : "give one of day, edtf, or from and to together"
      },
      { expected: "day, edtf, or from and to" }
    )
  )
  .annotate({ identifier: "PeriodSpec", description: "One day, a first and a last day, or EDTF" })
export type PeriodSpec = typeof PeriodSpec.Type

/** When something was said: a day, or EDTF as it is. */
export const MomentSpec = Schema.Struct({
  day: Schema.optionalKey(CellSpec),
  edtf: Schema.optionalKey(CellSpec.annotate({ description: "A time as EDTF, e.g. 2016-12-04T18:00:00Z" }))
})
  .check(
    Schema.makeFilter(
      ({ day, edtf }) =>
        (day === undefined) === (edtf === undefined) ? "give one of day or edtf" : undefined,
      { expected: "day or edtf" }
    )
  )
  .annotate({ identifier: "MomentSpec", description: "A day, or EDTF" })
export type MomentSpec = typeof MomentSpec.Type
