import type { ActorId, GroupId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "@cordon/domain/time/instant"
import type { Point } from "@cordon/domain/geo/geojson"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import { admission, currentAssessment } from "@cordon/ledger/visible"
import type { FeatureView } from "./feature-view.ts"
import { pointOf } from "./place-geometry.ts"

/** What every feature of one answer is made with: the view resolved, names looked up, days worked out once each. */
export interface FeatureContext {
  readonly index: CaseIndex
  /** Exclusive instant of knowledge; infinite where the view sets none. */
  readonly knownTo: number
  /** Whether the view counts a claim. */
  readonly admits: (claim: IndexedClaim) => boolean
  /** Whether the view is everybody's, so that what is withheld shows as a gap. */
  readonly everybody: boolean
  readonly dayOf: (instant: number) => CalendarDay | undefined
  readonly pointAt: (place: PlaceId | undefined) => Point | undefined
  readonly actorName: (id: ActorId) => string
  readonly placeName: (id: PlaceId) => string
  readonly sourceName: (id: SourceId) => string
  readonly groupName: (id: GroupId) => string
}

/** Makes the context of one answer. */
export const makeContext = (index: CaseIndex, view: FeatureView): FeatureContext => {
  const knownTo =
    view.knownBy === undefined ? Number.POSITIVE_INFINITY : timePointSpan(view.knownBy, index.clock).to
  const { accordingTo = { kind: "consensus" } } = view
  const speaks: FeatureContext["admits"] =
    accordingTo.kind === "assessed"
      ? (claim) => currentAssessment(index, claim, knownTo) !== undefined
      : admission(index, accordingTo, Number.POSITIVE_INFINITY)
  const parties = new Map(index.bundle.record.manifest.parties.map(({ actor, name }) => [actor, name]))
  const days = new Map<number, CalendarDay>()
  const points = new Map<PlaceId, Point | undefined>()
  return {
    index,
    knownTo,
    admits: (claim) => knownFrom(claim) < knownTo && speaks(claim),
    everybody: accordingTo.kind === "consensus",
    dayOf: (instant) => {
      if (instant < FIRST_INSTANT || instant > LAST_INSTANT) return undefined
      const known = days.get(instant)
      if (known !== undefined) return known
      const day = index.clock.dayOf(instant as Instant)
      days.set(instant, day)
      return day
    },
    pointAt: (id) => {
      if (id === undefined) return undefined
      if (points.has(id)) return points.get(id)
      const place = index.places.get(id)
      const point = place === undefined ? undefined : pointOf(place.location)
      points.set(id, point)
      return point
    },
    actorName: (id) => parties.get(id) ?? index.actors.get(id)?.name ?? id,
    placeName: (id) => index.places.get(id)?.name ?? id,
    sourceName: (id) => index.sources.get(id)?.name ?? id,
    groupName: (id) => index.groups.get(id)?.name ?? id
  }
}

/**
 * The first instant at which a claim is known: the last one at which it can have been published, or, where that is
 * not known, the one at which this ledger learned it.
 */
export const knownFrom = ({ publishedBy, recorded }: IndexedClaim): number =>
  Number.isFinite(publishedBy) ? publishedBy - 1 : recorded.recordedAt
