import type { Holding } from "@cordon/domain/claim/holding"
import type { PlaceId } from "@cordon/domain/key"
import type { Place } from "@cordon/domain/place/place"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import type { PlaceTerritory, TerritoryBasis } from "./territory-schema.ts"
import { rememberedGround } from "./ground-memory.ts"
import { partiesOf, partyKey, type Vote, voteOn } from "./territory-vote.ts"
import type { Standpoint, View } from "./visible.ts"

/** Kinds of place too small to stand for the cell they lie in: a hospital taken is not a quarter taken. */
const POINT_KINDS: ReadonlySet<Place["kind"]> = new Set([
  "facility",
  "landmark",
  "militarySite",
  "crossing",
  "road",
  "hill",
  "airport",
  "shelter"
])

/** How many stated neighbours must all agree before a silent cell is inferred (ADR-0004). */
export const NEIGHBOURS_TO_INFER = 4

/**
 * Who holds each cell of the map under a view.
 *
 * Order of what speaks: claims about the place and its larger parts (a mere sighting in a part does not divide a
 * place that is itself spoken of); then claims about an area containing
 * it, when newer than the premise; then the editors' baseline; then what a later change says it was before;
 * then, if at least four stated neighbours all agree, the neighbours. Otherwise there is no claim.
 * Shape: one entry a cell, in place order.
 * Source: ADR-0007, ADR-0008.
 */
export const territoryOf = (view: View): ReadonlyArray<PlaceTerritory> => {
  const { index } = view
  const areas = new Map<PlaceId, Vote | undefined>()
  const voteArea = (place: PlaceId) => {
    if (!areas.has(place)) areas.set(place, voteOn(place, view))
    return areas.get(place)
  }
  const stated = new Map<PlaceId, PlaceTerritory>()
  for (const { placeId } of index.bundle.mesh.cells) {
    const own = rememberedGround(placeId, view, ownGround)
    stated.set(
      placeId,
      speaksForItself(own) ? own : widerGround(own, widerAreas(placeId, index).map(voteArea), index)
    )
  }
  return [...stated.values()].map((place) =>
    inferFromNeighbours(
      place,
      (index.neighbours.get(place.place) ?? []).flatMap((id) => stated.get(id) ?? []),
      index
    )
  )
}

/** The places that contain a cell and have no cell themselves, nearest first. */
export const widerAreas = (cell: PlaceId, index: CaseIndex): ReadonlyArray<PlaceId> =>
  (index.places.get(cell)?.within ?? []).filter((id) => !index.cells.has(id))

/** Whether claims about a cell or its parts have begun, so that no wider area speaks for it. */
export const speaksForItself = ({ basis }: PlaceTerritory): boolean => basis === "claims" || basis === "parts"

/**
 * Who holds a cell by what is said of it and its parts; else by the baseline; else by what a later change says it
 * was before.
 */
export const ownGround = (cell: PlaceId, view: Standpoint): PlaceTerritory => {
  const { index } = view
  const own = voteOn(cell, view)
  const members = (index.members.get(cell) ?? []).flatMap((place) => {
    const vote = voteOn(place.id, view)
    return vote === undefined ? [] : [{ place, vote }]
  })
  const parts = members.filter(
    ({ place, vote }) => !POINT_KINDS.has(place.kind) && (own === undefined || isChange(vote.leading))
  )
  const aside = members.filter((member) => !parts.includes(member))
  const base = emptyTerritory(cell, index, perhapsChanging(cell, view))
  const asideVoices = aside.flatMap(({ vote }) =>
    vote.voices.map((voice) => ({ ...voice, counted: "notVoted" as const }))
  )
  const withAside = (place: PlaceTerritory): PlaceTerritory => ({
    ...place,
    voices: [...place.voices, ...asideVoices]
  })

  const speaking = [...(own === undefined ? [] : [own]), ...parts.map(({ vote }) => vote)]
  const baseline = baselineHolding(cell, index)
  if (speaking.length > 0) {
    const premise = own === undefined ? baseline?.holding : undefined
    return withAside(fromVotes(base, speaking, premise, own === undefined ? "parts" : "claims", index))
  }
  const before = beforeChange(cell, view)
  if (baseline !== undefined && (baseline.from < view.atTo || before === undefined))
    return withAside({ ...base, ...known(baseline.holding, index), basis: "baseline" })
  if (before !== undefined) return withAside({ ...base, ...known(before, index), basis: "beforeChange" })
  return withAside(base)
}

/** A cell that does not speak for itself takes the first vote on a wider area that is fresh and newer than the premise. */
export const widerGround = (
  own: PlaceTerritory,
  votes: ReadonlyArray<Vote | undefined>,
  index: CaseIndex
): PlaceTerritory => {
  const baseline = baselineHolding(own.place, index)
  const wider = votes.find(
    (vote) =>
      vote !== undefined &&
      !vote.stale &&
      (baseline === undefined || vote.leading.beginsSurely > baseline.from)
  )
  if (wider === undefined) return own
  const answer = fromVotes(own, [wider], undefined, "widerArea", index)
  return { ...answer, voices: [...answer.voices, ...own.voices] }
}

const isChange = ({ claim }: IndexedClaim): boolean =>
  claim.proposition.kind === "Control" && claim.proposition.observed === "change"

const fromVotes = (
  base: PlaceTerritory,
  votes: ReadonlyArray<Vote>,
  premise: Holding | undefined,
  basis: TerritoryBasis,
  index: CaseIndex
): PlaceTerritory => {
  const [first] = votes as [Vote, ...Array<Vote>]
  const holdings = [...votes.map((vote) => vote.holding), ...(premise === undefined ? [] : [premise])]
  const divided = new Set(holdings.map((holding) => partyKey(holding, index))).size > 1
  const parties = [...new Set(holdings.flatMap((holding) => partiesOf(holding, index)))]
  const holding: Holding =
    divided && parties.length > 1 ? { kind: "contested", between: parties } : first.holding
  const since = first.leading.beginsSurely
  return {
    ...base,
    ...known(holding, index),
    basis: divided ? "parts" : basis,
    disputed: votes.some((vote) => vote.disputed),
    dissent: [...new Set(votes.flatMap((vote) => vote.dissent))],
    agreement: Math.min(...votes.map((vote) => vote.agreement)),
    voices: votes.flatMap((vote) => vote.voices),
    stale: votes.every((vote) => vote.stale),
    ...(Number.isFinite(since) ? { since: index.clock.dayOf(since as Instant) } : {})
  }
}

const known = (holding: Holding, index: CaseIndex): Pick<PlaceTerritory, "state" | "parties"> => ({
  state: { kind: "known", holding },
  parties: [...partiesOf(holding, index)]
})

const emptyTerritory = (
  place: PlaceId,
  index: CaseIndex,
  mayHaveChanged: PlaceTerritory["mayHaveChanged"]
): PlaceTerritory => {
  const cell = index.cells.get(place)!
  return {
    place,
    state: { kind: "noClaim" },
    parties: [],
    basis: "none",
    disputed: false,
    dissent: [],
    agreement: 1,
    voices: [],
    stale: false,
    mayHaveChanged,
    approximate: cell.approximate,
    areaSquareKilometres: index.places.get(place)?.statedArea ?? cell.areaSquareMetres / 1_000_000
  }
}

/** The editors' premise for a cell, and the instant from which it holds. */
export const baselineHolding = (
  place: PlaceId,
  index: CaseIndex
): { holding: Holding; from: number } | undefined => {
  const baseline = index.baselines.get(place)
  return baseline === undefined
    ? undefined
    : { holding: baseline.holding, from: index.clock.startOfDay(baseline.asOf) }
}

/** What the next known change says the place was before it, when that change lies after the view's date. */
const beforeChange = (place: PlaceId, view: Standpoint): Holding | undefined => {
  let next: IndexedClaim | undefined
  for (const claim of view.index.controlByPlace.get(place) ?? []) {
    if (claim.beginsSurely < view.atTo || !view.admits(claim)) continue
    if (next === undefined || claim.beginsSurely < next.beginsSurely) next = claim
  }
  return next?.claim.proposition.kind === "Control" ? next.claim.proposition.previous : undefined
}

const perhapsChanging = (place: PlaceId, view: Standpoint): PlaceTerritory["mayHaveChanged"] =>
  (view.index.controlByPlace.get(place) ?? [])
    .filter(
      (claim) => claim.beginsEarliest < view.atTo && claim.beginsSurely >= view.atTo && view.admits(claim)
    )
    .map((claim) => claim.claim.id)

/** Whether nobody speaks of a cell, so that its neighbours may. */
export const canBeInferred = ({ basis }: PlaceTerritory): boolean => basis === "none" || basis === "baseline"

/**
 * A silent cell takes the holding of its neighbours when at least four of them are stated and all agree. A
 * cell known only by the baseline follows neighbours that claims have since moved, by the same rule.
 */
export const inferFromNeighbours = (
  place: PlaceTerritory,
  neighbours: ReadonlyArray<PlaceTerritory>,
  index: CaseIndex
): PlaceTerritory => {
  if (!canBeInferred(place)) return place
  const speaking = neighbours.filter(({ basis }) =>
    place.basis === "none"
      ? basis !== "none"
      : basis === "claims" || basis === "parts" || basis === "widerArea"
  )
  const parties = new Set(speaking.map((neighbour) => neighbour.parties.join("+")))
  const [party] = speaking[0]?.parties ?? []
  if (
    speaking.length < NEIGHBOURS_TO_INFER ||
    parties.size !== 1 ||
    speaking[0]?.parties.length !== 1 ||
    party === undefined
  )
    return place
  if (place.basis === "baseline" && place.parties.length === 1 && place.parties[0] === party) return place
  const silentOthers = neighbours.some(
    ({ basis, parties: theirs }) => basis === "baseline" && theirs.join("+") !== party
  )
  if (place.basis === "baseline" && silentOthers) return place
  return { ...place, ...known({ kind: "held", by: party }, index), basis: "inferred" }
}
