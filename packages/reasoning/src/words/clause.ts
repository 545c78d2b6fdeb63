import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { Measured } from "../case/model.ts"
import type { Subject } from "../case/reading.ts"
import type { Limit, Quantity } from "./quantity.ts"

/** What is counted, at its time; `day` is the one day that matters of several. */
export interface Counted {
  readonly subject: Subject
  readonly day: number | undefined
}

/** One thing that is said, assumed or measured, before it is put into words. */
export type Clause =
  | ({
      readonly kind: "stated"
      /** None of who holds a place. */
      readonly quantity: Quantity | undefined
    } & Counted)
  | { readonly kind: "assumed"; readonly says: AssumptionMeaning }
  | {
      readonly kind: "measured"
      readonly measured: Measured
      readonly limit: Limit
      readonly day: number | undefined
    }

/** How much a phrase tells besides what is counted. */
export interface Detail {
  readonly place: boolean
  readonly time: boolean
}
