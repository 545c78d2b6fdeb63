/**
 * The values that every claim has of one facet, packed for counting.
 *
 * Shape: claim `i` has `codes[offsets[i]]` up to `codes[offsets[i + 1]]`, each a place in `values`.
 */
export interface FacetColumn {
  readonly values: ReadonlyArray<string>
  readonly codes: Uint32Array
  readonly offsets: Uint32Array
}

/** Packs the values of each claim; a value that a claim names twice must be given once. */
export const facetColumn = <T>(
  items: ReadonlyArray<T>,
  valuesOf: (item: T) => ReadonlyArray<string>
): FacetColumn => {
  const values: Array<string> = []
  const codeOf = new Map<string, number>()
  const codes: Array<number> = []
  const offsets = new Uint32Array(items.length + 1)
  items.forEach((item, i) => {
    for (const value of valuesOf(item)) {
      let code = codeOf.get(value)
      if (code === undefined) {
        code = values.length
        codeOf.set(value, code)
        values.push(value)
      }
      codes.push(code)
    }
    offsets[i + 1] = codes.length
  })
  return { values, codes: Uint32Array.from(codes), offsets }
}

/** Which codes of a column were chosen; undefined where none was, which lets everything through. */
export const chosenCodes = (
  column: FacetColumn,
  chosen: ReadonlyArray<string> | undefined
): Uint8Array | undefined => {
  if (chosen === undefined || chosen.length === 0) return undefined
  const wanted = new Uint8Array(column.values.length)
  column.values.forEach((value, code) => {
    if (chosen.includes(value)) wanted[code] = 1
  })
  return wanted
}
