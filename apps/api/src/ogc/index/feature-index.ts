import type { CaseFeature, FeatureField, FeatureValue } from "@cordon/interop/feature/case-feature"
import type { Span } from "@cordon/domain/time/span"
import { BitSet } from "./bit-set.ts"
import { PropertyIndex } from "./property-index.ts"
import type { Rectangle } from "./rectangle.ts"
import { SpatialIndex } from "./spatial-index.ts"
import { TimeIndex } from "./time-index.ts"

/** What features are asked for: all that satisfy every part that is given. */
export interface FeatureFilter {
  /** In the one or the other, where a box crosses the antimeridian. */
  readonly within?: ReadonlyArray<Rectangle>
  readonly during?: Span
  readonly having: ReadonlyArray<{ readonly field: string; readonly value: FeatureValue }>
}

/** Answers which features of a list satisfy a filter, without looking at those that an index rules out. */
export class FeatureIndex {
  readonly #ids: ReadonlyArray<string>
  /** Positions in ascending order of id. */
  readonly #byId: Uint32Array
  readonly #place: SpatialIndex
  readonly #time: TimeIndex
  readonly #properties: PropertyIndex

  constructor(features: ReadonlyArray<CaseFeature>, fields: ReadonlyArray<FeatureField>) {
    const ids = features.map(({ id }) => id)
    this.#ids = ids
    this.#byId = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
    this.#place = new SpatialIndex(features)
    this.#time = new TimeIndex(features)
    this.#properties = new PropertyIndex(features, fields)
  }

  get size(): number {
    return this.#ids.length
  }

  idAt(position: number): string {
    return this.#ids[position]!
  }

  /** Position of a feature by its id. */
  positionOf(id: string): number | undefined {
    const position = this.#byId[this.#rankOf(id)]
    return position !== undefined && this.#ids[position] === id ? position : undefined
  }

  /** Some ids that stand near to a text in alphabetical order. */
  idsNear(id: string): ReadonlyArray<string> {
    const rank = this.#rankOf(id)
    return Array.from(
      this.#byId.subarray(Math.max(rank - NEAR, 0), rank + NEAR),
      (position) => this.#ids[position]!
    )
  }

  /** Positions of the features that satisfy a filter, ascending; undefined when it leaves out none. */
  select({ within, during, having }: FeatureFilter): Uint32Array | undefined {
    const parts: Array<(into: BitSet) => void> = []
    if (within !== undefined) parts.push((into) => this.#place.mark(within, into))
    if (during !== undefined) parts.push((into) => this.#time.mark(during, into))
    for (const { field, value } of having) {
      parts.push((into) => into.addAll(this.#properties.positionsOf(field, value)))
    }
    let found: BitSet | undefined
    for (const mark of parts) {
      const some = new BitSet(this.size)
      mark(some)
      if (found === undefined) found = some
      else found.keep(some)
    }
    return found?.positions()
  }

  /** Memory that the index takes, about. Unit: bytes. */
  get weight(): number {
    return this.size * 64 + this.#place.weight + this.#time.weight + this.#properties.weight
  }

  /** How many ids come before a text. */
  #rankOf(id: string): number {
    let [low, high] = [0, this.#byId.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#ids[this.#byId[middle]!]! < id) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Ids on either side that count as near. */
const NEAR = 50
