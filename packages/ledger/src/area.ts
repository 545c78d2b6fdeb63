import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "./case-index.ts"
import { formatAccordingTo } from "./controls.ts"
import type { PartyArea, PlaceTerritory } from "./territory-schema.ts"
import { territoryOf } from "./territory.ts"
import { makeView, type View } from "./visible.ts"

/**
 * Ground of each party. Contested ground is shared equally in `best`, left out of `low`, counted whole in
 * `high`; disputed ground is the leader's in `best`, nobody's in `low`, and every dissenter's in `high`.
 *
 * Unit: square kilometres; the dataset's stated area of a place where it has one, else that of its cell.
 * Source: ADR-0004.
 */
export const partyAreas = (territory: ReadonlyArray<PlaceTerritory>): ReadonlyArray<PartyArea> => {
  const areas = new Map<ActorId, { low: number; best: number; high: number; places: number }>()
  const area = (party: ActorId) => {
    const found = areas.get(party) ?? { low: 0, best: 0, high: 0, places: 0 }
    areas.set(party, found)
    return found
  }
  for (const place of territory) {
    const km2 = place.areaSquareKilometres
    for (const party of place.parties) {
      const sum = area(party)
      sum.best += km2 / place.parties.length
      sum.high += km2
      sum.places += 1
      if (place.parties.length === 1 && !place.disputed) sum.low += km2
    }
    if (!place.disputed) continue
    for (const party of place.dissent) if (!place.parties.includes(party)) area(party).high += km2
  }
  return [...areas]
    .map(([party, sum]) => ({ party, ...sum }))
    .sort((a, b) => b.best - a.best || (a.party < b.party ? -1 : 1))
}

/** A share in percent with what doubt leaves open, and how it was made. */
export interface DerivedShare {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly baseSquareKilometres: number
  readonly lostSquareKilometres: number
  readonly cells: number
}

/**
 * How much of the ground that a party held on a base day, inside an area, it no longer holds.
 *
 * Held ground weighs 1, contested ground its equal share; the share is the weight lost over the weight held
 * on the base day. `low` leaves out ground whose loss is disputed or not surely over; `high` adds ground that
 * dissenters say is lost and all contested ground.
 * Unit: percent of the base.
 * Source: ADR-0004; base and rule travel with the figure.
 */
export const lostShare = (
  view: View,
  now: ReadonlyArray<PlaceTerritory>,
  base: { readonly place: PlaceId; readonly heldBy: ActorId; readonly on: CalendarDay }
): DerivedShare | undefined => {
  const then = territoryOn(base.on, view)
  const current = new Map(now.map((place) => [place.place, place]))
  let held = 0
  let cells = 0
  const lost = { low: 0, best: 0, high: 0 }
  for (const before of then) {
    if (!(view.index.places.get(before.place)?.within ?? []).includes(base.place)) continue
    const weight = presence(before, base.heldBy)
    const after = current.get(before.place)
    if (weight === 0 || after === undefined) continue
    cells += 1
    const km2 = before.areaSquareKilometres
    held += weight * km2
    lost.best += Math.max(0, weight - presence(after, base.heldBy)) * km2
    lost.low += Math.max(0, weight - Math.max(...possiblePresence(after, base.heldBy))) * km2
    lost.high += Math.max(0, weight - Math.min(...possiblePresence(after, base.heldBy))) * km2
  }
  if (held === 0) return undefined
  return {
    low: (100 * lost.low) / held,
    best: (100 * lost.best) / held,
    high: (100 * lost.high) / held,
    baseSquareKilometres: held,
    lostSquareKilometres: lost.best,
    cells
  }
}

/**
 * The territory of the base day under a view, remembered for the last few knowledge dates: it is the same for
 * every date of the situation, and scrubbing asks for it at each step.
 */
const territoryOn = (day: CalendarDay, view: View): ReadonlyArray<PlaceTerritory> => {
  const memory = remembered.get(view.index) ?? new Map<string, ReadonlyArray<PlaceTerritory>>()
  remembered.set(view.index, memory)
  const key = `${day} ${view.knownTo} ${formatAccordingTo(view.controls.accordingTo)}`
  const known = memory.get(key)
  if (known !== undefined) return known
  const territory = territoryOf(makeView(view.index, { ...view.controls, at: day }))
  const [oldest] = memory.keys()
  if (memory.size >= REMEMBERED && oldest !== undefined) memory.delete(oldest)
  memory.set(key, territory)
  return territory
}

const REMEMBERED = 16

const remembered = new WeakMap<CaseIndex, Map<string, ReadonlyArray<PlaceTerritory>>>()

const presence = (place: PlaceTerritory, party: ActorId): number =>
  place.parties.includes(party) ? 1 / place.parties.length : 0

const possiblePresence = (place: PlaceTerritory, party: ActorId): ReadonlyArray<number> => {
  const options = [presence(place, party)]
  if (place.parties.length > 1 && place.parties.includes(party)) options.push(0, 1)
  if (place.disputed) options.push(place.dissent.includes(party) ? 1 : 0)
  return options
}
