import type { ClaimId } from "@cordon/domain/key"
import { daysBetween } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { bearing, dayOfView, recentIncidents, standings } from "@cordon/ledger/activity"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import type { BearingClaim } from "@cordon/protocol/claim-item"
import { Effect } from "effect"
import { claimItem } from "./claim-routes.ts"
import type { CaseHandler, CaseHandlers } from "./handler.ts"
import { pageInOrder } from "./paging.ts"
import { viewFor } from "./view.ts"

export const activityRoutes: Pick<
  CaseHandlers,
  "forces" | "population" | "movements" | "incidents" | "corridors" | "agreements"
> = {
  forces: bearingRoute((view) => claimsOf(view, bearing(view, "Strength"))),
  population: bearingRoute(latestPopulation),
  movements: bearingRoute((view) => claimsOf(view, bearing(view, "Movement"))),
  incidents: Effect.fnUntraced(function* ({ index }, request) {
    return yield* pageInOrder(recentIncidents(yield* viewFor(index, request.query)), request)
  }),
  corridors: Effect.fnUntraced(function* ({ index }, request) {
    return yield* pageInOrder(standings(yield* viewFor(index, request.query), "Corridor"), request)
  }),
  agreements: Effect.fnUntraced(function* ({ index }, request) {
    return yield* pageInOrder(standings(yield* viewFor(index, request.query), "Agreement"), request)
  })
}

type BearingRoute = "forces" | "population" | "movements"

function bearingRoute<Name extends BearingRoute>(
  claims: (view: View) => ReadonlyArray<IndexedClaim>
): CaseHandler<Name> {
  return Effect.fnUntraced(function* ({ index }, request) {
    const view = yield* viewFor(index, request.query)
    const page = yield* pageInOrder(claims(view), request)
    return { ...page, items: page.items.map((claim) => bearingClaim(claim, view)) }
  })
}

const claimsOf = (view: View, ids: ReadonlyArray<ClaimId>): ReadonlyArray<IndexedClaim> =>
  ids.flatMap((id) => view.index.claims.get(id) ?? [])

/** The latest word of each voice on each group and place by the view's date, newest publication first. */
function latestPopulation(view: View): ReadonlyArray<IndexedClaim> {
  const latest = new Map<string, IndexedClaim>()
  for (const claim of view.index.inOrder) {
    const { proposition } = claim.claim
    if (proposition.kind !== "Population" || !view.admits(claim) || claim.beginsSurely > view.atTo) continue
    const key = `${claim.witness} ${proposition.group} ${proposition.place}`
    const before = latest.get(key)
    if (before === undefined || before.endsLatest <= claim.endsLatest) latest.set(key, claim)
  }
  const kept = new Set(latest.values())
  return view.index.inOrder.filter((claim) => kept.has(claim)).reverse()
}

const bearingClaim = (claim: IndexedClaim, view: View): BearingClaim => {
  const ended = Number.isFinite(claim.endsLatest) && claim.endsLatest <= view.atTo
  if (!ended) return claimItem(claim)
  const lastDay = view.index.clock.dayOf((claim.endsLatest - 1) as Instant)
  return { ...claimItem(claim), ageDays: daysBetween(lastDay, dayOfView(view)) }
}
