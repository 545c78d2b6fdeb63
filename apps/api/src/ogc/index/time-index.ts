import type { CaseFeature } from "@cordon/interop/feature/case-feature"
import type { Span } from "@cordon/domain/time/span"
import Flatbush from "flatbush"
import type { BitSet } from "./bit-set.ts"
import { endOf } from "./feature-extent.ts"

/** Finds the features of a list that hold during some of a stretch of time. */
export class TimeIndex {
  readonly #tree: Flatbush | undefined
  /** The earliest and latest stated instants. */
  readonly #first: number
  readonly #last: number

  constructor(features: ReadonlyArray<CaseFeature>) {
    let [first, last] = [Infinity, -Infinity]
    for (const { valid } of features) {
      for (const end of [valid.from, endOf(valid)]) {
        if (!Number.isFinite(end)) continue
        first = Math.min(first, end)
        last = Math.max(last, end)
      }
    }
    this.#first = Number.isFinite(first) ? first : 0
    this.#last = Number.isFinite(last) ? last : 0
    this.#tree = features.length === 0 ? undefined : new Flatbush(features.length)
    for (const { valid } of features) {
      this.#tree?.add(this.#within(valid.from), 0, this.#within(endOf(valid) - 1), 0)
    }
    this.#tree?.finish()
  }

  /** Marks the features that hold at some instant of a span. */
  mark({ from, to }: Span, into: BitSet): void {
    this.#tree?.search(this.#within(from), 0, this.#within(to - 1), 0, (item) => {
      into.add(item)
      return false
    })
  }

  /** Memory that the index takes. Unit: bytes. */
  get weight(): number {
    return this.#tree?.data.byteLength ?? 0
  }

  /** An instant near enough to the stated ones for a tree: what is infinite lies beyond whatever is asked for. */
  #within(instant: number): number {
    if (!Number.isFinite(instant)) return instant < 0 ? this.#first - 2 : this.#last + 2
    return Math.min(Math.max(instant, this.#first - 1), this.#last + 1)
  }
}
