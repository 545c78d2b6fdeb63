import type { PlaceId } from "@cordon/domain/key"
import { publicationSpan } from "@cordon/domain/time/span"
import { FIRST_INSTANT, LAST_INSTANT } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import { type Change, combine, type Table, tableOf } from "./control-spell-table.ts"
import type { AccordingTo } from "./controls.ts"
import {
  baselineHolding,
  canBeInferred,
  inferFromNeighbours,
  ownGround,
  speaksForItself,
  widerAreas,
  widerGround
} from "./territory.ts"
import type { PlaceTerritory } from "./territory-schema.ts"
import { type Vote, voteOn } from "./territory-vote.ts"
import { admission, type Standpoint } from "./visible.ts"

/**
 * Who holds each cell over the plane of both times.
 *
 * Shape: in the order of the map. Both times are counted in instants asked about: the last one of a day stands for
 * the day. Answers that a spell cannot tell apart are one object; the voices beside the counted ones are arbitrary.
 */
export const groundTables = (
  index: CaseIndex,
  accordingTo: AccordingTo
): ReadonlyMap<PlaceId, Table<PlaceTerritory>> => {
  const areas = new Map<PlaceId, Table<Vote | undefined>>()
  const areaTable = (place: PlaceId) => {
    const known = areas.get(place)
    if (known !== undefined) return known
    const made = voteTable(place, index, accordingTo)
    areas.set(place, made)
    return made
  }
  const stated = new Map<PlaceId, Table<PlaceTerritory>>()
  for (const { placeId } of index.bundle.mesh.cells)
    stated.set(placeId, statedTable(placeId, index, accordingTo, areaTable))
  const tables = new Map<PlaceId, Table<PlaceTerritory>>()
  for (const [cell, table] of stated) tables.set(cell, inferredTable(cell, table, stated, index))
  return tables
}

const statedTable = (
  cell: PlaceId,
  index: CaseIndex,
  accordingTo: AccordingTo,
  areaTable: (place: PlaceId) => Table<Vote | undefined>
): Table<PlaceTerritory> => {
  const own = ownTable(cell, index, accordingTo)
  const intern = interned(groundKey)
  return combine(own, widerAreas(cell, index).map(areaTable), {
    applies: (ground) => !speaksForItself(ground),
    answer: (ground, votes) => intern(widerGround(ground, votes, index))
  })
}

const inferredTable = (
  cell: PlaceId,
  table: Table<PlaceTerritory>,
  stated: ReadonlyMap<PlaceId, Table<PlaceTerritory>>,
  index: CaseIndex
): Table<PlaceTerritory> => {
  const neighbours = (index.neighbours.get(cell) ?? []).flatMap((id) => {
    const neighbour = stated.get(id)
    return neighbour === undefined ? [] : [neighbour]
  })
  const intern = interned(groundKey)
  return combine(table, neighbours, {
    applies: canBeInferred,
    answer: (ground, around) => intern(inferFromNeighbours(ground, around, index))
  })
}

const ownTable = (cell: PlaceId, index: CaseIndex, accordingTo: AccordingTo): Table<PlaceTerritory> => {
  const own = index.controlByPlace.get(cell) ?? []
  const parts = (index.members.get(cell) ?? []).flatMap((place) => index.controlByPlace.get(place.id) ?? [])
  const intern = interned(groundKey)
  const baseline = baselineHolding(cell, index)
  return tableOf(
    changes(
      [...own, ...parts],
      index,
      accordingTo,
      baseline === undefined ? [] : [baseline.from],
      (claim, admits) =>
        own.includes(claim) ? beginningBefore(claim, own.filter(admits)) : claim.beginsSurely,
      (standpoint) => intern(ownGround(cell, standpoint))
    )
  )
}

const voteTable = (place: PlaceId, index: CaseIndex, accordingTo: AccordingTo): Table<Vote | undefined> => {
  const intern = interned(voteKey)
  return tableOf(
    changes(
      index.controlByPlace.get(place) ?? [],
      index,
      accordingTo,
      [],
      (claim) => claim.beginsSurely,
      (standpoint) => intern(voteOn(place, standpoint))
    )
  )
}

/** Before it begins, a claim can only say what was before it, back to the beginning of the one before. */
const beginningBefore = (claim: IndexedClaim, others: ReadonlyArray<IndexedClaim>): number =>
  others.reduce(
    (latest, { beginsSurely }) =>
      beginsSurely < claim.beginsSurely && beginsSurely > latest ? beginsSurely : latest,
    Number.NEGATIVE_INFINITY
  )

/** What each publication changes in an answer about claims: what they say, and what they weigh. */
function* changes<A>(
  claims: ReadonlyArray<IndexedClaim>,
  index: CaseIndex,
  accordingTo: AccordingTo,
  otherCuts: ReadonlyArray<number>,
  touchedFrom: (claim: IndexedClaim, admits: Standpoint["admits"]) => number,
  answer: (standpoint: Standpoint) => A
): Generator<Change<A>> {
  const speaking = claims.filter(admission(index, accordingTo, Number.POSITIVE_INFINITY))
  const publications = publicationsOf(speaking, index)
  for (const knownTo of [BEFORE_ALL_KNOWN, ...[...publications.keys()].sort((a, b) => a - b)]) {
    const admits = admission(index, accordingTo, knownTo)
    const first = knownTo === BEFORE_ALL_KNOWN
    yield {
      knownFrom: first ? Number.NEGATIVE_INFINITY : knownTo - 1,
      changedFrom: first
        ? Number.NEGATIVE_INFINITY
        : Math.min(...(publications.get(knownTo) ?? []).map((claim) => touchedFrom(claim, admits))),
      cuts: [
        ...otherCuts,
        ...speaking.filter(admits).flatMap(({ beginsSurely, staleFrom }) => [beginsSurely, staleFrom])
      ].filter(canBeAskedAfter),
      answerAt: (instant) => answer({ index, atTo: Math.max(instant, FIRST_INSTANT) + 1, knownTo, admits })
    }
  }
}

/** The claims that each publication bears on, by the exclusive instant from which it is known. */
const publicationsOf = (
  claims: ReadonlyArray<IndexedClaim>,
  index: CaseIndex
): ReadonlyMap<number, ReadonlyArray<IndexedClaim>> => {
  const found = new Map<number, Array<IndexedClaim>>()
  for (const claim of claims) {
    const judged = [
      ...(index.assessmentsByClaim.get(claim.claim.id) ?? []),
      ...(index.assessmentsBySource.get(claim.witness) ?? [])
    ].map(({ publishedAt }) => publicationSpan(publishedAt, index.clock)?.to ?? Number.POSITIVE_INFINITY)
    for (const knownTo of new Set([claim.publishedBy, ...judged])) {
      if (knownTo <= BEFORE_ALL_KNOWN || knownTo > LAST_INSTANT + 1) continue
      const list = found.get(knownTo)
      if (list === undefined) found.set(knownTo, [claim])
      else list.push(claim)
    }
  }
  return found
}

const BEFORE_ALL_KNOWN = FIRST_INSTANT + 1

/** Nobody can ask about an instant outside the years 0001 to 9999. */
const canBeAskedAfter = (instant: number): boolean => instant > FIRST_INSTANT && instant <= LAST_INSTANT

/** Gives equal answers as one object, so that they can be compared by identity. */
const interned = <A>(keyOf: (answer: A) => string): ((answer: A) => A) => {
  const known = new Map<string, A>()
  return (answer) => {
    const key = keyOf(answer)
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, answer)
    return answer
  }
}

const groundKey = (ground: PlaceTerritory): string =>
  JSON.stringify([
    ground.state,
    ground.parties,
    ground.basis,
    ground.disputed,
    ground.dissent,
    ground.agreement,
    ground.since,
    ground.stale,
    countedClaims(ground)
  ])

const voteKey = (vote: Vote | undefined): string =>
  vote === undefined
    ? ""
    : JSON.stringify([
        vote.holding,
        vote.leading.claim.id,
        vote.agreement,
        vote.disputed,
        vote.dissent,
        vote.stale,
        countedClaims(vote)
      ])

/** The claims that an answer rests on: the voices that counted, leading first. */
export const countedClaims = ({ voices }: Pick<PlaceTerritory, "voices">): PlaceTerritory["mayHaveChanged"] =>
  voices.flatMap(({ claim, counted }) => (counted === "counted" ? [claim] : []))
