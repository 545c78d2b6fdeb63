import type { Claim } from "@cordon/domain/claim/claim"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"

/** Kinds of proposition. */
export type ClaimKind = Claim["proposition"]["kind"]

/**
 * Claims with their instants in columns, so that a walk over tens of thousands touches only the few that matter.
 *
 * Shape: in order of publication, then of id; the columns run along `claims`.
 */
export interface ClaimColumns {
  readonly claims: ReadonlyArray<IndexedClaim>
  readonly beginsEarliest: Float64Array
  readonly beginsSurely: Float64Array
  readonly endsLatest: Float64Array
  readonly publishedBy: Float64Array
}

/** Puts claims that are in order of publication into columns. */
export const columnsOf = (claims: ReadonlyArray<IndexedClaim>): ClaimColumns => ({
  claims,
  beginsEarliest: Float64Array.from(claims, (claim) => claim.beginsEarliest),
  beginsSurely: Float64Array.from(claims, (claim) => claim.beginsSurely),
  endsLatest: Float64Array.from(claims, (claim) => claim.endsLatest),
  publishedBy: Float64Array.from(claims, (claim) => claim.publishedBy)
})

/** The claims of one kind, made once for an index. */
export const claimsOfKind = (index: CaseIndex, kind: ClaimKind): ClaimColumns =>
  kindsOf(index).get(kind) ?? NONE

/** How many claims of a column had surely been published before an instant: they come first. */
export const knownCount = ({ publishedBy }: ClaimColumns, knownTo: number): number =>
  firstThat(publishedBy, (instant) => instant > knownTo)

/** Positions of the claims of a column whose beginning surely lies in `[from, to)`, in order of publication. */
export const begunWithin = (columns: ClaimColumns, from: number, to: number): ReadonlyArray<number> => {
  const { positions, begins } = beginningsOf(columns)
  const found = Array.from(positions.subarray(firstNotBefore(begins, from), firstNotBefore(begins, to)))
  return found.sort((a, b) => a - b)
}

interface Beginnings {
  /** Of claims, in order of when they surely begin, which `begins` has. */
  readonly positions: Uint32Array
  readonly begins: Float64Array
}

const beginnings = new WeakMap<ClaimColumns, Beginnings>()

const beginningsOf = (columns: ClaimColumns): Beginnings => {
  const known = beginnings.get(columns)
  if (known !== undefined) return known
  const { beginsSurely } = columns
  const positions = Uint32Array.from(beginsSurely, (_, i) => i).sort((a, b) =>
    compare(beginsSurely[a]!, beginsSurely[b]!)
  )
  const made = { positions, begins: Float64Array.from(positions, (i) => beginsSurely[i]!) }
  beginnings.set(columns, made)
  return made
}

/** The first place in ascending numbers from which on all of them pass. */
const firstThat = (ascending: Float64Array, passes: (value: number) => boolean): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(ascending[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const firstNotBefore = (ascending: Float64Array, instant: number): number =>
  firstThat(ascending, (value) => value >= instant)

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

const NONE = columnsOf([])

/** By the list of claims and not by the index, because a view of an index shares the rest of it. */
const made = new WeakMap<CaseIndex["inOrder"], ReadonlyMap<ClaimKind, ClaimColumns>>()

const kindsOf = ({ inOrder }: CaseIndex): ReadonlyMap<ClaimKind, ClaimColumns> => {
  const known = made.get(inOrder)
  if (known !== undefined) return known
  const lists = new Map<ClaimKind, Array<IndexedClaim>>()
  for (const claim of inOrder) {
    const { kind } = claim.claim.proposition
    const list = lists.get(kind)
    if (list === undefined) lists.set(kind, [claim])
    else list.push(claim)
  }
  const columns = new Map([...lists].map(([kind, claims]) => [kind, columnsOf(claims)] as const))
  made.set(inOrder, columns)
  return columns
}
