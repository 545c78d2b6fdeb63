import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { ClaimSort } from "./claim-query.ts"
import { sourceName } from "./names.ts"

const orders = new WeakMap<CaseIndex, Map<ClaimSort, Uint32Array>>()

/**
 * The claims of a case in an order: places in `index.inOrder`.
 *
 * Claims without a known time of publication, or of their period, come last whichever way the order runs.
 * Among equals the order of publication stands.
 */
export const claimOrder = (index: CaseIndex, sort: ClaimSort): Uint32Array => {
  const known = orders.get(index) ?? new Map<ClaimSort, Uint32Array>()
  orders.set(index, known)
  const before = known.get(sort)
  if (before !== undefined) return before
  const places = Uint32Array.from(index.inOrder, (_, i) => i)
  const compare = comparison(index, sort)
  places.sort((a, b) => compare(a, b) || a - b)
  known.set(sort, places)
  return places
}

const comparison = (index: CaseIndex, sort: ClaimSort): ((a: number, b: number) => number) => {
  switch (sort) {
    case "published":
    case "-published":
      return byTime(index, ({ publishedBy }) => publishedBy, sort === "-published")
    case "held":
    case "-held":
      return byTime(index, ({ beginsEarliest }) => beginsEarliest, sort === "-held")
    case "speaker": {
      const names = index.inOrder.map(({ claim }) => sourceName(index, claim.speaker))
      const rank = new Map([...new Set(names)].sort().map((name, i) => [name, i]))
      const ranks = Uint32Array.from(names, (name) => rank.get(name)!)
      return (a, b) => ranks[a]! - ranks[b]!
    }
  }
}

const byTime = (
  { inOrder }: CaseIndex,
  timeOf: (claim: IndexedClaim) => number,
  latestFirst: boolean
): ((a: number, b: number) => number) => {
  const times = Float64Array.from(inOrder, timeOf)
  const unknown = Uint8Array.from(times, (time) => (Number.isFinite(time) ? 0 : 1))
  return (a, b) =>
    unknown[a]! - unknown[b]! ||
    (unknown[a] === 1 ? 0 : latestFirst ? times[b]! - times[a]! : times[a]! - times[b]!)
}
