import type { ActorId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { partyAreas } from "@cordon/ledger/area"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { formatAccordingTo } from "@cordon/ledger/controls"
import { controlSpells } from "@cordon/ledger/control-spell"
import { covers } from "@cordon/domain/time/span"
import type { PartyArea, PlaceTerritory } from "@cordon/ledger/territory-schema"
import { territoryOfSpell } from "./ground-spell.ts"
import type { SessionState } from "./session-state.ts"

/** The ground of every party from one day until the next step. */
export interface GroundStep {
  readonly from: CalendarDay
  readonly areas: ReadonlyArray<PartyArea>
}

/** Answers kept for going back and forth. */
const REMEMBERED = 8

const remembered = new WeakMap<CaseIndex, Map<string, ReadonlyArray<GroundStep>>>()

/**
 * How much ground each party held over the days of a case, as known by one day and according to one view.
 *
 * Shape: a step for the first day of the window and for each day on which anything changes.
 * Unit: square kilometres.
 * Source: ADR-0004.
 * Gotcha: works out the whole map; the latest answers are kept.
 */
export const groundSteps = (
  index: CaseIndex,
  { knownBy, accordingTo }: Pick<SessionState, "knownBy" | "accordingTo">
): ReadonlyArray<GroundStep> => {
  const answers = remembered.get(index) ?? new Map<string, ReadonlyArray<GroundStep>>()
  remembered.set(index, answers)
  const key = `${knownBy} ${formatAccordingTo(accordingTo)}`
  const known = answers.get(key)
  if (known !== undefined) return known
  const { window } = index.bundle.record.manifest
  const spells = controlSpells(index, accordingTo, knownBy).map((spell) => ({
    spell,
    territory: territoryOfSpell(spell)
  }))
  const starts = spells.flatMap(({ spell: { firstDay } }) =>
    firstDay !== undefined && firstDay > window.from && firstDay <= window.to ? [firstDay] : []
  )
  const steps = [window.from, ...[...new Set(starts)].sort()].map((from): GroundStep => {
    const asked = index.clock.endOfDay(from) - 1
    const territory = spells.flatMap(
      ({ spell, territory: ground }): ReadonlyArray<PlaceTerritory> =>
        covers(spell.valid, asked) ? [ground] : []
    )
    return { from, areas: partyAreas(territory) }
  })
  const [oldest] = answers.keys()
  if (answers.size >= REMEMBERED && oldest !== undefined) answers.delete(oldest)
  answers.set(key, steps)
  return steps
}

/** The ground of one party step by step; 0 where it holds none. */
export const groundOf = (
  party: ActorId,
  steps: ReadonlyArray<GroundStep>
): ReadonlyArray<{ readonly from: CalendarDay } & Omit<PartyArea, "party">> =>
  steps.map(({ from, areas }) => {
    const area = areas.find((each) => each.party === party)
    return {
      from,
      low: area?.low ?? 0,
      best: area?.best ?? 0,
      high: area?.high ?? 0,
      places: area?.places ?? 0
    }
  })
