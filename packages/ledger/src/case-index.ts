import type { Actor } from "@cordon/domain/actor/actor"
import type { Assessment } from "@cordon/domain/assessment/assessment"
import type { Outcome } from "@cordon/domain/assessment/outcome"
import type { Baseline } from "@cordon/domain/case/baseline"
import type { Claim } from "@cordon/domain/claim/claim"
import type { MeshCell } from "@cordon/domain/geo/mesh"
import { type Group, standardGroups } from "@cordon/domain/group/group"
import type { ActorId, ClaimId, GroupId, PlaceId, SourceId } from "@cordon/domain/key"
import type { Place } from "@cordon/domain/place/place"
import { type Source, voiceOf } from "@cordon/domain/source/source"
import { epochDay, fromEpochDay, LAST_DAY } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { boundSpan, hull, publicationSpan } from "@cordon/domain/time/span"
import { type CaseClock, makeCaseClock } from "@cordon/domain/time/zone"
import type { CaseBundle, RecordedClaim } from "./bundle.ts"

/** A claim with its clocks resolved to instants and its witness named, computed once per bundle. */
export interface IndexedClaim {
  readonly claim: Claim
  readonly recorded: RecordedClaim
  /** Earliest instant at which its period can have begun, and the one by which it surely had. */
  readonly beginsEarliest: number
  readonly beginsSurely: number
  /** Latest instant (exclusive) to which its period can reach. */
  readonly endsLatest: number
  /** First instant at which a sighting of control is too old to count; +Infinity for everything else. */
  readonly staleFrom: number
  /** Instant (exclusive) by which it had surely been published; +Infinity when unknown. */
  readonly publishedBy: number
  /** The voice that counts once: the original source, at the head of its `partOf` chain. */
  readonly witness: SourceId
  readonly tokens: string
}

/** A bundle made ready for answering: maps by id, resolved clocks, claims by what they speak of. */
export interface CaseIndex {
  readonly bundle: CaseBundle
  readonly clock: CaseClock
  readonly places: ReadonlyMap<PlaceId, Place>
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly baselines: ReadonlyMap<PlaceId, Baseline>
  readonly claims: ReadonlyMap<ClaimId, IndexedClaim>
  /** Every claim, in order of publication, then of id. */
  readonly inOrder: ReadonlyArray<IndexedClaim>
  readonly controlByPlace: ReadonlyMap<PlaceId, ReadonlyArray<IndexedClaim>>
  readonly assessmentsByClaim: ReadonlyMap<ClaimId, ReadonlyArray<Assessment>>
  readonly assessmentsBySource: ReadonlyMap<SourceId, ReadonlyArray<Assessment>>
  readonly outcomesByClaim: ReadonlyMap<ClaimId, ReadonlyArray<Outcome>>
  readonly cells: ReadonlyMap<PlaceId, MeshCell>
  readonly neighbours: ReadonlyMap<PlaceId, ReadonlyArray<PlaceId>>
  /** Places without a cell of their own that lie within a cell, by that cell. */
  readonly members: ReadonlyMap<PlaceId, ReadonlyArray<Place>>
  /** The party an actor counts to on the map; itself when it has none. */
  readonly partyOf: (actor: ActorId) => ActorId
}

/** Prepares a bundle for answering. Pure; costs a few milliseconds per ten thousand claims. */
export const indexCase = (bundle: CaseBundle): CaseIndex => {
  const { record, mesh } = bundle
  const clock = makeCaseClock(record.manifest.zone)
  const places = byId(record.places)
  const actors = byId(record.actors)
  const sources = byId(record.sources)
  const claims = record.claims.map((recorded) =>
    indexClaim(recorded, clock, sources, record.manifest.staleness.controlStatusDays)
  )
  const inOrder = [...claims].sort(byPublication)
  const cells = new Map(mesh.cells.map((cell) => [cell.placeId, cell]))
  const members = new Map<PlaceId, Array<Place>>()
  for (const place of record.places) {
    if (cells.has(place.id)) continue
    const cell = place.within.find((id) => cells.has(id))
    if (cell !== undefined) push(members, cell, place)
  }
  const neighbours = new Map<PlaceId, Array<PlaceId>>()
  for (const edge of mesh.edges) {
    if (edge.side._tag !== "Neighbour") continue
    push(neighbours, edge.a, edge.side.placeId)
    push(neighbours, edge.side.placeId, edge.a)
  }
  const controlByPlace = new Map<PlaceId, Array<IndexedClaim>>()
  for (const claim of inOrder) {
    if (claim.claim.proposition.kind === "Control") push(controlByPlace, claim.claim.proposition.place, claim)
  }
  const assessmentsByClaim = new Map<ClaimId, Array<Assessment>>()
  const assessmentsBySource = new Map<SourceId, Array<Assessment>>()
  for (const assessment of record.assessments) {
    if (assessment.subject.kind === "claim") push(assessmentsByClaim, assessment.subject.claim, assessment)
    else push(assessmentsBySource, assessment.subject.source, assessment)
  }
  const outcomesByClaim = new Map<ClaimId, Array<Outcome>>()
  for (const outcome of record.outcomes) push(outcomesByClaim, outcome.claim, outcome)
  return {
    bundle,
    clock,
    places,
    actors,
    sources,
    groups: byId([...standardGroups, ...record.manifest.groups]),
    baselines: new Map(record.baselines.map((baseline) => [baseline.place, baseline])),
    claims: new Map(claims.map((claim) => [claim.claim.id, claim])),
    inOrder,
    controlByPlace,
    assessmentsByClaim,
    assessmentsBySource,
    outcomesByClaim,
    cells,
    neighbours,
    members,
    partyOf: (actor) => actors.get(actor)?.party ?? actor
  }
}

/** Order of publication, then of id. */
export const byPublication = (a: IndexedClaim, b: IndexedClaim): number =>
  compare(a.publishedBy, b.publishedBy) || compare(a.claim.id, b.claim.id)

const indexClaim = (
  recorded: RecordedClaim,
  clock: CaseClock,
  sources: ReadonlyMap<SourceId, Source>,
  controlStatusDays: number
): IndexedClaim => {
  const { claim } = recorded
  const whole = hull(claim.heldDuring, clock)
  const begins =
    claim.heldDuring.extent === "someDay"
      ? { from: whole.from, to: whole.to - 1 }
      : boundSpan(claim.heldDuring.from, "start", clock)
  return {
    claim,
    recorded,
    beginsEarliest: begins.from,
    beginsSurely: begins.to,
    endsLatest: whole.to,
    staleFrom: staleFrom(claim, whole.to, controlStatusDays, clock),
    publishedBy: publicationSpan(claim.publishedAt, clock)?.to ?? Number.POSITIVE_INFINITY,
    witness: voiceOf(claim.origin.kind === "repeats" ? claim.origin.source : claim.speaker, sources),
    tokens: foldText(`${claim.id} ${claim.paraphrase} ${claim.citation.title ?? ""} ${claim.note ?? ""}`)
  }
}

const staleFrom = (claim: Claim, endsLatest: number, days: number, clock: CaseClock): number => {
  const { proposition } = claim
  if (proposition.kind !== "Control" || proposition.observed !== "status" || !Number.isFinite(endsLatest))
    return Number.POSITIVE_INFINITY
  const day = epochDay(clock.dayOf((endsLatest - 1) as Instant)) + 1 + days
  return day > epochDay(LAST_DAY) ? Number.POSITIVE_INFINITY : clock.startOfDay(fromEpochDay(day))
}

/** Text made comparable for search: lower case, without diacritics. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()

const byId = <T extends { readonly id: string }>(items: ReadonlyArray<T>): ReadonlyMap<T["id"], T> =>
  new Map(items.map((item) => [item.id, item]))

const push = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
