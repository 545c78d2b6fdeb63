import { type Holding, holdersOf, holdingKey } from "@cordon/domain/claim/holding"
import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import type { Voice } from "./territory-schema.ts"
import { type Standpoint, weightOf } from "./visible.ts"

/** The outcome of the vote on one subject: leading holding first, everyone's word kept. */
export interface Vote {
  readonly holding: Holding
  readonly leading: IndexedClaim
  readonly voices: ReadonlyArray<Voice>
  readonly agreement: number
  readonly disputed: boolean
  readonly dissent: ReadonlyArray<ActorId>
  readonly stale: boolean
}

/** Dissent with at least this share of the counted weight makes a place disputed (ADR-0008). */
export const CLOSE_CALL = 1 / 3

/**
 * Weighs the latest word of each independent origin on one place.
 *
 * A status seen longer ago than the case's `controlStatusDays` is stale; a change that lies more than
 * `controlChangeDays` before the newest counted word is outdated. Both are kept and shown, and count only
 * when nothing fresher speaks. Votes meet by party: a unit and its army agree. Ties go to the newest word.
 * A place is disputed when a third of the weight says otherwise, and also when the newest counted word does.
 *
 * Returns undefined when no admitted claim about the place has begun by the view's date.
 */
export const voteOn = (place: PlaceId, view: Standpoint): Vote | undefined => {
  const latest = latestByWitness(view, view.index.controlByPlace.get(place) ?? [])
  const affirmed = latest.filter((claim) => claim.claim.modality !== "denies")
  if (affirmed.length === 0) return undefined
  const { controlChangeDays } = view.index.bundle.record.manifest.staleness
  const isStale = (claim: IndexedClaim) => claim.staleFrom < view.atTo
  const fresh = affirmed.filter((claim) => !isStale(claim))
  const newest = Math.max(...(fresh.length > 0 ? fresh : affirmed).map((claim) => claim.beginsSurely))
  const isOutdated = (claim: IndexedClaim) => claim.beginsSurely < newest - controlChangeDays * DAY
  const counted = (fresh.length > 0 ? fresh : affirmed).filter((claim) => !isOutdated(claim))
  const groups = new Map<string, { holding: Holding; weight: number; newest: IndexedClaim }>()
  for (const claim of counted) {
    const holding = holdingOf(claim)
    const key = partyKey(holding, view.index)
    const weight = weightOf(claim, view)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { holding, weight, newest: claim })
    else {
      group.weight += weight
      if (isNewer(claim, group.newest)) {
        group.newest = claim
        group.holding = holding
      }
    }
  }
  const ranked = [...groups.entries()].sort(
    ([keyA, a], [keyB, b]) =>
      b.weight - a.weight ||
      b.newest.beginsSurely - a.newest.beginsSurely ||
      rankOfObservation(a.newest) - rankOfObservation(b.newest) ||
      b.newest.publishedBy - a.newest.publishedBy ||
      (keyA < keyB ? -1 : 1)
  )
  const [leadingKey, leading] = ranked[0]!
  const total = ranked.reduce((sum, [, group]) => sum + group.weight, 0)
  const others = ranked.slice(1)
  const leadingParties = new Set(partiesOf(leading.holding, view.index))
  const dissent = unique(others.flatMap(([, group]) => partiesOf(group.holding, view.index))).filter(
    (party) => !leadingParties.has(party) || leadingParties.size > 1
  )
  const countedSet = new Set(counted)
  const voices = latest
    .map(
      (claim): Voice => ({
        claim: claim.claim.id,
        witness: claim.witness,
        place,
        holding: holdingOf(claim),
        denies: claim.claim.modality === "denies",
        weight: weightOf(claim, view),
        counted: countedSet.has(claim)
          ? "counted"
          : claim.claim.modality === "denies"
            ? "notVoted"
            : isStale(claim)
              ? "stale"
              : "outdated"
      })
    )
    .sort(
      (a, b) =>
        rank(a, leadingKey, view.index) - rank(b, leadingKey, view.index) ||
        b.weight - a.weight ||
        (a.claim < b.claim ? -1 : 1)
    )
  return {
    holding: leading.holding,
    leading: leading.newest,
    voices,
    agreement: total === 0 ? 1 : leading.weight / total,
    disputed:
      others.length > 0 &&
      ((total - leading.weight) / total >= CLOSE_CALL - 1e-9 ||
        others.some(([, group]) => group.newest.beginsSurely > leading.newest.beginsSurely)),
    dissent,
    stale: fresh.length === 0
  }
}

/** The control claims of one place that are admitted, begun, and the last word of their origin. */
export const latestByWitness = (
  view: Standpoint,
  claims: ReadonlyArray<IndexedClaim>
): ReadonlyArray<IndexedClaim> => {
  const latest = new Map<SourceId, IndexedClaim>()
  for (const claim of claims) {
    if (claim.beginsSurely >= view.atTo || !view.admits(claim)) continue
    const before = latest.get(claim.witness)
    if (before === undefined || isNewer(claim, before)) latest.set(claim.witness, claim)
  }
  return [...latest.values()]
}

/** The parties on the ground by a holding, without repeats. */
export const partiesOf = (holding: Holding, index: CaseIndex): ReadonlyArray<ActorId> =>
  unique(holdersOf(holding).map(index.partyOf))

/** Two holdings with the same key put the same parties on the ground in the same way. */
export const partyKey = (holding: Holding, index: CaseIndex): string =>
  holding.kind === "besieged" ? holdingKey(holding) : [...partiesOf(holding, index)].sort().join("+")

const holdingOf = (claim: IndexedClaim): Holding => {
  const { proposition } = claim.claim
  return proposition.kind === "Control" ? proposition.holding : unreachable(claim)
}

const observed = (claim: IndexedClaim): "change" | "status" =>
  claim.claim.proposition.kind === "Control" ? claim.claim.proposition.observed : unreachable(claim)

/** On one day a change says more than a sighting. */
const rankOfObservation = (claim: IndexedClaim): number => (observed(claim) === "change" ? 0 : 1)

const unreachable = (claim: IndexedClaim): never => {
  throw new Error(`claim ${claim.claim.id} is listed as control but is not`)
}

const isNewer = (a: IndexedClaim, b: IndexedClaim): boolean =>
  a.beginsSurely !== b.beginsSurely
    ? a.beginsSurely > b.beginsSurely
    : a.publishedBy !== b.publishedBy
      ? a.publishedBy > b.publishedBy
      : a.claim.id > b.claim.id

const rank = (voice: Voice, leadingKey: string, index: CaseIndex): number =>
  voice.counted !== "counted" ? 2 : partyKey(voice.holding, index) === leadingKey ? 0 : 1

const unique = <T>(items: ReadonlyArray<T>): ReadonlyArray<T> => [...new Set(items)]

const DAY = 86_400_000
