import type { Claim } from "@cordon/domain/claim/claim"
import { ClaimId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import { addDays, CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseClock } from "@cordon/domain/time/zone"
import { Schema } from "effect"
import { byPublication, type IndexedClaim } from "./case-index.ts"
import { begunWithin, claimsOfKind, knownCount } from "./claim-columns.ts"
import type { View } from "./visible.ts"

/** Days up to the date of the situation within which something that happened is still shown on the map. */
export const RECENT_DAYS = 7

const claims = Schema.Array(ClaimId).annotate({ description: "Claims it rests on, newest publication first" })

/** What is said to have happened at one place or in one event, in the last seven days. */
export const IncidentGroup = Schema.Struct({
  key: Schema.NonEmptyString.annotate({
    description: "Event handle where the editors set one, else the claim's id"
  }),
  event: Schema.optionalKey(Handle),
  place: Schema.optionalKey(PlaceId),
  kinds: Schema.Array(Schema.String).annotate({
    description: "Types of incident, or kinds of harm, that the claims name"
  }),
  origins: Schema.Int.annotate({ description: "Independent origins among the claims" }),
  from: Schema.optionalKey(CalendarDay),
  claims
}).annotate({ identifier: "IncidentGroup" })
export type IncidentGroup = typeof IncidentGroup.Type

/** The standing of one agreement or corridor: the latest word of each origin. */
export const Standing = Schema.Struct({
  handle: Handle,
  statuses: Schema.Array(Schema.Struct({ status: Schema.String, witness: SourceId, claim: ClaimId })),
  disputed: Schema.Boolean.annotate({ description: "true when the origins' latest words differ" }),
  claims
}).annotate({ identifier: "Standing" })
export type Standing = typeof Standing.Type

/** Incidents and casualties of the last seven days, grouped by event, then by place. */
export const recentIncidents = (view: View): ReadonlyArray<IncidentGroup> => {
  const from = view.index.clock.startOfDay(addDays(dayOfView(view), 1 - RECENT_DAYS))
  const groups = new Map<string, Array<IndexedClaim>>()
  for (const claim of recentIn(view, from)) {
    const key = eventOf(claim.claim) ?? claim.claim.id
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [claim])
    else list.unshift(claim)
  }
  const { clock } = view.index
  return [...groups].map(([key, list]) => {
    const [only, ...others] = list
    return only === undefined || others.length > 0 ? groupOf(key, list, clock) : groupOfOne(only, key, clock)
  })
}

const groupOf = (key: string, list: ReadonlyArray<IndexedClaim>, clock: CaseClock): IncidentGroup => {
  const place = list.map((claim) => placeOf(claim.claim)).find((id) => id !== undefined)
  const event = list.map((claim) => eventOf(claim.claim)).find((id) => id !== undefined)
  const first = Math.min(...list.map((claim) => claim.beginsEarliest))
  return {
    key,
    ...(event === undefined ? {} : { event }),
    ...(place === undefined ? {} : { place }),
    kinds: [...new Set(list.map((claim) => kindOf(claim.claim)))],
    origins: new Set(list.map((claim) => claim.witness)).size,
    ...(Number.isFinite(first) ? { from: clock.dayOf(first as Instant) } : {}),
    claims: list.map((claim) => claim.claim.id)
  }
}

/** Most groups are of one claim, and are the same on every day that shows them. */
const groupsOfOne = new WeakMap<IndexedClaim, IncidentGroup>()

const groupOfOne = (claim: IndexedClaim, key: string, clock: CaseClock): IncidentGroup => {
  const known = groupsOfOne.get(claim)
  if (known !== undefined) return known
  const group = groupOf(key, [claim], clock)
  groupsOfOne.set(claim, group)
  return group
}

/** Agreements or corridors by handle, each origin's latest status up to the date. */
export const standings = (view: View, kind: "Agreement" | "Corridor"): ReadonlyArray<Standing> => {
  const groups = new Map<Handle, Array<IndexedClaim>>()
  for (const claim of claimsOfKind(view.index, kind).claims) {
    const handle = handleOf(claim.claim, kind)
    if (handle === undefined || !view.admits(claim) || claim.beginsEarliest >= view.atTo) continue
    groups.set(handle, [...(groups.get(handle) ?? []), claim])
  }
  return [...groups].map(([handle, list]): Standing => {
    const latest = new Map(list.map((claim) => [claim.witness, claim]))
    const statuses = [...latest.values()].map((claim) => ({
      status: statusOf(claim.claim),
      witness: claim.witness,
      claim: claim.claim.id
    }))
    return {
      handle,
      statuses,
      disputed: new Set(statuses.map(({ status }) => status)).size > 1,
      claims: list.map((claim) => claim.claim.id).reverse()
    }
  })
}

/** Admitted claims of a kind that bear on the view's date: states that cover it, flows that ended in the last seven days. */
export const bearing = (view: View, kind: "Strength" | "Movement"): ReadonlyArray<ClaimId> => {
  const from = view.index.clock.startOfDay(addDays(dayOfView(view), 1 - RECENT_DAYS))
  const columns = claimsOfKind(view.index, kind)
  const { claims, beginsSurely, endsLatest } = columns
  const found: Array<ClaimId> = []
  for (let i = knownCount(columns, view.knownTo) - 1; i >= 0; i -= 1) {
    if (beginsSurely[i]! >= view.atTo || endsLatest[i]! <= from) continue
    if (kind === "Movement" && endsLatest[i]! > view.atTo) continue
    const claim = claims[i]!
    if (view.admits(claim)) found.push(claim.claim.id)
  }
  return found
}

/** Admitted claims of incidents, and of casualties in an event, that began from an instant on; in order of publication. */
const recentIn = (view: View, from: number): ReadonlyArray<IndexedClaim> => {
  const found: Array<IndexedClaim> = []
  for (const kind of ["Incident", "Casualties"] as const) {
    const columns = claimsOfKind(view.index, kind)
    const known = knownCount(columns, view.knownTo)
    for (const position of begunWithin(columns, from, view.atTo)) {
      if (position >= known) break
      const claim = columns.claims[position]!
      if (kind === "Casualties" && eventOf(claim.claim) === undefined) continue
      if (view.admits(claim)) found.push(claim)
    }
  }
  return found.sort(byPublication)
}

/** The calendar day of a view's date; its last one when the date is a whole day. */
export const dayOfView = (view: View): CalendarDay => view.index.clock.dayOf((view.atTo - 1) as Instant)

const placeOf = ({ proposition }: Claim): PlaceId | undefined =>
  proposition.kind === "Incident" || proposition.kind === "Casualties" ? proposition.place : undefined

const eventOf = ({ proposition }: Claim): Handle | undefined =>
  proposition.kind === "Incident" || proposition.kind === "Casualties" ? proposition.event : undefined

const kindOf = ({ proposition }: Claim): string =>
  proposition.kind === "Incident"
    ? proposition.type
    : proposition.kind === "Casualties"
      ? proposition.harm
      : proposition.kind

const handleOf = ({ proposition }: Claim, kind: "Agreement" | "Corridor"): Handle | undefined =>
  proposition.kind !== kind
    ? undefined
    : proposition.kind === "Agreement"
      ? proposition.agreement
      : proposition.corridor

const statusOf = ({ proposition }: Claim): string =>
  proposition.kind === "Agreement" || proposition.kind === "Corridor" ? proposition.status : "unknown"
