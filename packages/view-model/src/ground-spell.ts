import type { PlaceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { AccordingTo } from "@cordon/ledger/controls"
import { type ControlSpell, controlSpells } from "@cordon/ledger/control-spell"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"

/**
 * The spells of control of one cell of the map as known by a day: the same as those of the whole map, without
 * reckoning the rest of it.
 *
 * Gotcha: neighbours are reckoned with it, because ground that nobody speaks of is inferred from them.
 */
export const spellsOfPlace = (
  place: PlaceId,
  index: CaseIndex,
  accordingTo: AccordingTo,
  knownBy: CalendarDay
): ReadonlyArray<ControlSpell> => {
  const needed = new Set([place, ...(index.neighbours.get(place) ?? [])])
  const { bundle } = index
  const cells = bundle.mesh.cells.filter(({ placeId }) => needed.has(placeId))
  const around: CaseIndex = { ...index, bundle: { ...bundle, mesh: { ...bundle.mesh, cells } } }
  return controlSpells(around, accordingTo, knownBy).filter((spell) => spell.place === place)
}

/** A spell as the answer for its place, so that it is drawn and named as the map's. Its voices are left out. */
export const territoryOfSpell = (spell: ControlSpell): PlaceTerritory => ({
  place: spell.place,
  state: spell.state,
  parties: spell.parties,
  basis: spell.basis,
  disputed: spell.disputed,
  dissent: spell.dissent,
  agreement: spell.agreement,
  voices: [],
  ...(spell.since === undefined ? {} : { since: spell.since }),
  stale: spell.stale,
  mayHaveChanged: [],
  approximate: spell.approximate,
  areaSquareKilometres: spell.areaSquareKilometres
})
