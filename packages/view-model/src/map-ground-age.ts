import { type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"

/** How old the newest word on a place is, and whether that is more than the case's rule allows. */
export interface GroundAge {
  readonly days: number
  readonly stale: boolean
}

/**
 * The age of the newest claim that speaks of a place, on a day; undefined where no claim does.
 *
 * A sighting is as old as the last day it speaks of, and stale after the case's days for a status; a change is as
 * old as the day by which it surely happened, and stale after its days for a change.
 */
export const groundAge = (
  { voices, stale }: Pick<PlaceTerritory, "voices" | "stale">,
  day: CalendarDay,
  index: CaseIndex
): GroundAge | undefined => {
  const { controlStatusDays, controlChangeDays } = index.bundle.record.manifest.staleness
  const last = index.clock.endOfDay(day) - 1
  let newest: { instant: number; limit: number } | undefined
  for (const { claim: id } of voices) {
    const claim = index.claims.get(id)
    if (claim?.claim.proposition.kind !== "Control") continue
    const status = claim.claim.proposition.observed === "status"
    const instant = Math.min(status ? claim.endsLatest - 1 : claim.beginsSurely, last)
    if (Number.isFinite(instant) && (newest === undefined || instant > newest.instant))
      newest = { instant, limit: status ? controlStatusDays : controlChangeDays }
  }
  if (newest === undefined) return undefined
  const days = daysBetween(index.clock.dayOf(newest.instant as Instant), day)
  return { days, stale: stale || days > newest.limit }
}
