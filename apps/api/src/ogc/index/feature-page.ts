import type { FeatureIndex } from "./feature-index.ts"

/** Where in a list something stands: its position, and its id in case positions have changed. */
export interface Mark {
  readonly position: number
  readonly id: string
}

/** One page of the features that a filter found. */
export interface FeaturePage {
  /** How many features all pages have together. */
  readonly matched: number
  /** Positions of the features on this page, ascending. */
  readonly positions: Uint32Array
  /** The last feature, where another page follows. */
  readonly continuesAfter: Mark | undefined
}

/**
 * Cuts a page out of what a filter found, or out of all features.
 *
 * Gotcha: a feature that was redacted since the page before leaves the list; then its old position has to do.
 */
export const pageOf = (
  index: FeatureIndex,
  found: Uint32Array | undefined,
  { after, limit }: { readonly after: Mark | undefined; readonly limit: number }
): FeaturePage => {
  const begin = after === undefined ? 0 : (index.positionOf(after.id) ?? after.position - 1) + 1
  const matched = found?.length ?? index.size
  const from = Math.min(found === undefined ? begin : countBefore(found, begin), matched)
  const to = Math.min(from + limit, matched)
  const positions = found?.subarray(from, to) ?? counted(from, to)
  const last = positions.at(-1)
  return {
    matched,
    positions,
    continuesAfter: to < matched && last !== undefined ? { position: last, id: index.idAt(last) } : undefined
  }
}

const counted = (from: number, to: number): Uint32Array => {
  const positions = new Uint32Array(to - from)
  for (let i = 0; i < positions.length; i++) positions[i] = from + i
  return positions
}

/** How many of some ascending positions lie before one. */
const countBefore = (positions: Uint32Array, position: number): number => {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (positions[middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}
