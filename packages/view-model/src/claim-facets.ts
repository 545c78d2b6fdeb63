import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { knownBy, makeView, type View } from "@cordon/ledger/visible"
import { type ClaimQuery, type FacetName, facetNames } from "./claim-query.ts"
import { claimOrder } from "./claim-order.ts"
import { type ClaimSearch, claimSearch } from "./claim-search.ts"
import { type ClaimStanding, type ClaimStandings, claimStandings } from "./claim-standing.ts"
import { subjectsOf } from "./claim-subject.ts"
import { chosenCodes, type FacetColumn, facetColumn } from "./facet-column.ts"
import { facetLabel } from "./facet-label.ts"
import { gradeOf } from "./grade.ts"

/** One value of a facet with how many claims have it among what the rest of the query leaves. */
export interface FacetValue {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}

/** What a query finds. */
export interface FoundClaims {
  /** In the order asked for; what was published after the date of knowledge comes after everything that was known. */
  readonly claims: ReadonlyArray<IndexedClaim>
  /** By count. A value that no claim has any more is left out unless it is chosen. */
  readonly facets: Readonly<Record<FacetName, ReadonlyArray<FacetValue>>>
  /** How many of the claims found were published after the date of knowledge. */
  readonly late: number
  /** How many such claims the query would find were they not hidden. */
  readonly hidden: number
}

/** The claims of a case under one view, ready to be narrowed. */
export interface ClaimTable {
  readonly find: (query: ClaimQuery) => FoundClaims
  readonly standingOf: (claim: IndexedClaim) => ClaimStanding
  readonly disputed: ClaimStandings["disputed"]
  readonly total: number
}

type Columns = Readonly<Record<FacetName, FacetColumn>>
type Fixed = Pick<Columns, "kind" | "speaker" | "publisher" | "place" | "actor" | "modality">

const fixedColumns = new WeakMap<CaseIndex, Fixed>()

/**
 * Makes the claims of a case ready to be narrowed under a view.
 *
 * What no control changes is packed once for a case; status, grade and outcome are packed for each view.
 * Counts are those of alternatives: the values of one facet are counted as if nothing of it were chosen.
 */
export const claimTable = (situation: Situation, index: CaseIndex): ClaimTable => {
  const view = makeView(index, situation.controls)
  const standings = claimStandings(situation, view)
  const standing = new Map(index.inOrder.map((claim) => [claim, standings.of(claim)]))
  const columns: Columns = {
    ...fixedOf(index),
    status: facetColumn(index.inOrder, (claim) =>
      standings.disputed(claim.claim.id) ? [standing.get(claim)!, "disputed"] : [standing.get(claim)!]
    ),
    grade: facetColumn(index.inOrder, (claim) => {
      const { reliability, credibility } = gradeOf(claim, view)
      return [`${reliability}${credibility}`]
    }),
    outcome: facetColumn(index.inOrder, (claim) => [outcomeOf(claim, view)])
  }
  const late = Uint8Array.from(index.inOrder, (claim) => (standing.get(claim) === "late" ? 1 : 0))
  const search = claimSearch(index)
  return {
    find: (query) => find(query, { index, columns, late, search }),
    standingOf: (claim) => standing.get(claim) ?? standings.of(claim),
    disputed: standings.disputed,
    total: index.inOrder.length
  }
}

const find = (
  query: ClaimQuery,
  {
    index,
    columns,
    late: isLate,
    search
  }: {
    readonly index: CaseIndex
    readonly columns: Columns
    readonly late: Uint8Array
    readonly search: ClaimSearch
  }
): FoundClaims => {
  const worded = search(query.text)
  const published = publicationTest(query, index)
  const chosen = facetNames.map((name) => chosenCodes(columns[name], query.chosen[name]))
  const packed = facetNames.map((name) => columns[name])
  const counts = packed.map(({ values }) => new Uint32Array(values.length))
  const passes = new Uint8Array(index.inOrder.length)
  let late = 0
  let hidden = 0
  for (let i = 0; i < passes.length; i += 1) {
    const claim = index.inOrder[i]!
    if ((worded !== undefined && worded[i] === 0) || !published(claim)) continue
    // The one facet that lets the claim down, if any: its values are still counted as alternatives.
    let failed = -1
    let fails = 0
    for (let f = 0; f < chosen.length && fails < 2; f += 1) {
      const wanted = chosen[f]
      if (wanted === undefined) continue
      const { codes, offsets } = packed[f]!
      let has = false
      for (let c = offsets[i]!; c < offsets[i + 1]! && !has; c += 1) has = wanted[codes[c]!] === 1
      if (has) continue
      failed = f
      fails += 1
    }
    if (fails > 1) continue
    if (isLate[i] === 1 && query.late === "hidden") {
      if (fails === 0) hidden += 1
      continue
    }
    if (fails === 0) {
      passes[i] = 1
      if (isLate[i] === 1) late += 1
    }
    for (let f = 0; f < counts.length; f += 1) {
      if (fails === 1 && f !== failed) continue
      const { codes, offsets } = packed[f]!
      const count = counts[f]!
      for (let c = offsets[i]!; c < offsets[i + 1]!; c += 1) count[codes[c]!]! += 1
    }
  }
  const claims: Array<IndexedClaim> = []
  const later: Array<IndexedClaim> = []
  for (const i of claimOrder(index, query.sort))
    if (passes[i] === 1) (isLate[i] === 1 ? later : claims).push(index.inOrder[i]!)
  const facets = Object.fromEntries(
    facetNames.map((name, f) => [
      name,
      valuesOf(name, columns[name], counts[f]!, query.chosen[name] ?? [], index)
    ])
  ) as Record<FacetName, ReadonlyArray<FacetValue>>
  return { claims: [...claims, ...later], facets, late, hidden }
}

const fixedOf = (index: CaseIndex): Fixed => {
  const known = fixedColumns.get(index)
  if (known !== undefined) return known
  const { inOrder } = index
  const fixed: Fixed = {
    kind: facetColumn(inOrder, ({ claim }) => [claim.proposition.kind]),
    speaker: facetColumn(inOrder, ({ claim }) => [claim.speaker]),
    publisher: facetColumn(inOrder, ({ claim }) => [claim.citation.publisher]),
    place: facetColumn(inOrder, ({ claim }) => [
      ...new Set(subjectsOf(claim).places.flatMap((id) => [id, ...(index.places.get(id)?.within ?? [])]))
    ]),
    actor: facetColumn(inOrder, ({ claim }) => subjectsOf(claim).actors),
    modality: facetColumn(inOrder, ({ claim }) => [claim.modality])
  }
  fixedColumns.set(index, fixed)
  return fixed
}

const outcomeOf = ({ claim }: IndexedClaim, { index, knownTo }: View): string =>
  (index.outcomesByClaim.get(claim.id) ?? []).findLast(({ publishedAt }) =>
    knownBy(publishedAt, index, knownTo)
  )?.verdict ?? "none"

const publicationTest = (
  { publishedFrom, publishedTo }: ClaimQuery,
  { clock }: CaseIndex
): ((claim: IndexedClaim) => boolean) => {
  if (publishedFrom === undefined && publishedTo === undefined) return () => true
  const from = publishedFrom === undefined ? Number.NEGATIVE_INFINITY : clock.startOfDay(publishedFrom)
  const to = publishedTo === undefined ? Number.MAX_SAFE_INTEGER : clock.endOfDay(publishedTo)
  return ({ publishedBy }) => publishedBy > from && publishedBy <= to
}

const valuesOf = (
  facet: FacetName,
  { values }: FacetColumn,
  counts: Uint32Array,
  chosen: ReadonlyArray<string>,
  index: CaseIndex
): ReadonlyArray<FacetValue> =>
  [
    ...values.map((id, code) => ({ id, count: counts[code]!, chosen: chosen.includes(id) })),
    ...chosen.filter((id) => !values.includes(id)).map((id) => ({ id, count: 0, chosen: true }))
  ]
    .filter(({ count, chosen: kept }) => count > 0 || kept)
    .map((value) => ({ ...value, label: facetLabel(facet, value.id, index) }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
