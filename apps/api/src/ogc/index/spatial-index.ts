import type { CaseFeature, FeatureGeometry } from "@cordon/interop/feature/case-feature"
import Flatbush from "flatbush"
import type { BitSet } from "./bit-set.ts"
import { liesIn, meets, type Rectangle, rectangleAround } from "./rectangle.ts"

/** Finds the features of a list that a rectangle meets; those that are nowhere are met by every rectangle. */
export class SpatialIndex {
  readonly #tree: Flatbush | undefined
  /** Which feature an item of the tree is. */
  readonly #located: Uint32Array
  readonly #unlocated: Uint32Array
  /** Lines and areas, by item of the tree; a point is its own rectangle. */
  readonly #shapes: ReadonlyMap<number, FeatureGeometry>

  constructor(features: ReadonlyArray<CaseFeature>) {
    const located: Array<number> = []
    const unlocated: Array<number> = []
    for (const [position, { geometry }] of features.entries()) {
      const list = geometry === undefined ? unlocated : located
      list.push(position)
    }
    this.#located = Uint32Array.from(located)
    this.#unlocated = Uint32Array.from(unlocated)
    this.#tree = located.length === 0 ? undefined : new Flatbush(located.length)
    const shapes = new Map<number, FeatureGeometry>()
    const rectangles = new Map<FeatureGeometry, Rectangle>()
    for (const [item, position] of located.entries()) {
      const geometry = features[position]!.geometry!
      if (geometry.type === "Point") {
        this.#tree?.add(...geometry.coordinates)
        continue
      }
      const rectangle = rectangles.get(geometry) ?? rectangleAround(geometry)
      rectangles.set(geometry, rectangle)
      shapes.set(item, geometry)
      this.#tree?.add(rectangle.west, rectangle.south, rectangle.east, rectangle.north)
    }
    this.#tree?.finish()
    this.#shapes = shapes
  }

  /** Marks the features that any of the rectangles meets, and those that are nowhere. */
  mark(rectangles: ReadonlyArray<Rectangle>, into: BitSet): void {
    into.addAll(this.#unlocated)
    for (const rectangle of rectangles) {
      const { west, south, east, north } = rectangle
      this.#tree?.search(west, south, east, north, (item, x0, y0, x1, y1) => {
        const shape = this.#shapes.get(item)
        const found =
          shape === undefined ||
          liesIn({ west: x0, south: y0, east: x1, north: y1 }, rectangle) ||
          meets(shape, rectangle)
        if (found) into.add(this.#located[item]!)
        return false
      })
    }
  }

  /** Memory that the index takes, without the shapes, which the case holds anyway. Unit: bytes. */
  get weight(): number {
    return (this.#tree?.data.byteLength ?? 0) + this.#located.byteLength + this.#unlocated.byteLength
  }
}
