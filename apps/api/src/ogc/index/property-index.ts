import type { CaseFeature, FeatureField, FeatureValue } from "@cordon/interop/feature/case-feature"

interface Column {
  /** The number of each value, from 1; features without a value have 0. */
  readonly codes: ReadonlyMap<FeatureValue, number>
  readonly codeOf: Uint32Array
  lists: Lists | undefined
}

/** The positions of every value one after the other, and where each value's begin. */
interface Lists {
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

const NONE = new Uint32Array()

/** Finds the features of a list that have a value. */
export class PropertyIndex {
  readonly #columns: ReadonlyMap<string, Column>

  constructor(features: ReadonlyArray<CaseFeature>, fields: ReadonlyArray<FeatureField>) {
    this.#columns = new Map(fields.map(({ name }) => [name, columnOf(features, name)]))
  }

  /** Positions of the features whose field has exactly this value, ascending. */
  positionsOf(field: string, value: FeatureValue): Uint32Array {
    const column = this.#columns.get(field)
    const code = column?.codes.get(value)
    if (column === undefined || code === undefined) return NONE
    const { starts, positions } = (column.lists ??= listsOf(column))
    return positions.subarray(starts[code], starts[code + 1])
  }

  /** Memory that the index takes at most, about 100 bytes for each value. Unit: bytes. */
  get weight(): number {
    let bytes = 0
    for (const { codes, codeOf } of this.#columns.values()) bytes += codes.size * 104 + codeOf.byteLength * 2
    return bytes
  }
}

const columnOf = (features: ReadonlyArray<CaseFeature>, field: string): Column => {
  const codes = new Map<FeatureValue, number>()
  const codeOf = new Uint32Array(features.length)
  for (const [position, { properties }] of features.entries()) {
    const value = properties[field]
    if (value === undefined) continue
    let code = codes.get(value)
    if (code === undefined) codes.set(value, (code = codes.size + 1))
    codeOf[position] = code
  }
  return { codes, codeOf, lists: undefined }
}

const listsOf = ({ codes, codeOf }: Column): Lists => {
  const starts = new Uint32Array(codes.size + 2)
  for (const code of codeOf) starts[code + 1]!++
  for (let code = 1; code < starts.length; code++) starts[code]! += starts[code - 1]!
  const next = starts.slice()
  const positions = new Uint32Array(codeOf.length)
  for (const [position, code] of codeOf.entries()) positions[next[code]!++] = position
  return { starts, positions }
}
