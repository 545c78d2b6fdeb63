import type { CaseFeature, FeatureField, FeatureGeometry } from "@cordon/interop/feature/case-feature"
import { type Crs, inCrs } from "../crs.ts"

/**
 * The features of a list as GeoJSON text in one reference system, written once and cut out of one buffer after.
 *
 * Shape: every property that the collection declares is in every feature, null where there is no value, because
 * GIS clients learn the columns from the first few features.
 */
export class FeatureTexts {
  readonly #bytes: Buffer
  /** Where each feature begins, and after the last where one more would. A comma stands between two. */
  readonly #starts: Float64Array

  constructor(features: ReadonlyArray<CaseFeature>, fields: ReadonlyArray<FeatureField>, crs: Crs) {
    const write = featureWriter(fields, crs)
    const starts = new Float64Array(features.length + 1)
    let bytes = Buffer.allocUnsafe(64 * 1024)
    let end = 0
    for (const [position, feature] of features.entries()) {
      const text = `${write(feature)},`
      while (bytes.length - end < 3 * text.length) bytes = grown(bytes, end)
      end += bytes.write(text, end)
      starts[position + 1] = end
    }
    this.#bytes = Buffer.from(bytes.subarray(0, end))
    this.#starts = starts
  }

  /** The text of one feature. */
  at(position: number): string {
    return this.#bytes.toString("utf8", this.#starts[position], this.#starts[position + 1]! - 1)
  }

  /**
   * The texts of some features, ascending, with commas between.
   *
   * Shape: as they lie in memory where they follow one another, else joined in a buffer that `allocate` gives.
   */
  of(positions: Uint32Array, allocate: (bytes: number) => Buffer): ReadonlyArray<Buffer> {
    const runs = runsOf(positions)
    if (runs.length <= MOST_SLICES) {
      return runs.map(([first, after], i) =>
        this.#bytes.subarray(this.#starts[first], this.#starts[after]! - (i === runs.length - 1 ? 1 : 0))
      )
    }
    let length = 0
    for (const [first, after] of runs) length += this.#starts[after]! - this.#starts[first]!
    const joined = allocate(length)
    let end = 0
    for (const [first, after] of runs) {
      end += this.#bytes.copy(joined, end, this.#starts[first], this.#starts[after])
    }
    return [joined.subarray(0, length - 1)]
  }

  /** Memory that the texts take. Unit: bytes. */
  get weight(): number {
    return this.#bytes.length + this.#starts.byteLength
  }
}

/** More slices than this are joined: each costs a write of its own. */
const MOST_SLICES = 6

/** Stretches of positions that follow one another, as their first and the one after their last. */
const runsOf = (positions: Uint32Array): ReadonlyArray<readonly [number, number]> => {
  const runs: Array<readonly [number, number]> = []
  for (let i = 0; i < positions.length; ) {
    const first = positions[i]!
    let after = first
    while (i < positions.length && positions[i] === after) {
      after += 1
      i += 1
    }
    runs.push([first, after])
  }
  return runs
}

const featureWriter = (fields: ReadonlyArray<FeatureField>, crs: Crs): ((feature: CaseFeature) => string) => {
  const geometries = new Map<FeatureGeometry, string>()
  const geometryText = (geometry: FeatureGeometry | undefined): string => {
    if (geometry === undefined) return "null"
    if (geometry.type === "Point") return JSON.stringify(inCrs(geometry, crs))
    const known = geometries.get(geometry)
    if (known !== undefined) return known
    const text = JSON.stringify(inCrs(geometry, crs))
    geometries.set(geometry, text)
    return text
  }
  const keys = fields.map(({ name }, i) => {
    const key = `${i === 0 ? "" : ","}${JSON.stringify(name)}:`
    return { name, key, none: `${key}null` }
  })
  return ({ id, geometry, properties }) => {
    let text = `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${geometryText(geometry)},"properties":{`
    for (const { name, key, none } of keys) {
      const value = properties[name]
      text += value === undefined ? none : key + JSON.stringify(value)
    }
    return `${text}}}`
  }
}

const grown = (bytes: Buffer, used: number): Buffer<ArrayBuffer> => {
  const larger = Buffer.allocUnsafe(bytes.length * 2)
  bytes.copy(larger, 0, 0, used)
  return larger
}
