import type { Assumption } from "@cordon/domain/case/assumption"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import { fromEpochDay } from "@cordon/domain/time/calendar-day"
import { lostShare } from "@cordon/ledger/area"
import type { Controls } from "@cordon/ledger/controls"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import { assumed } from "./conservation-rows.ts"
import { type ModelDraft, plus, rangeRow, sumOf, type Terms } from "./model.ts"
import type { Reading, Statement } from "./reading.ts"

type GroundStatement = Statement & { readonly subject: { readonly kind: "ground" } }
type HolderStatement = Statement & { readonly subject: { readonly kind: "holder" } }

/** Ground of a party in a place on a day that is wanted whether or not a claim names it. */
export interface GroundWanted {
  readonly place: PlaceId
  readonly party: ActorId
  readonly day: number
}

/** Name of the variable that is the area of a place. */
export const areaVariable = (place: PlaceId): string => `area ${place}`

/**
 * Puts shares of a stated place on variables: the area of the place, and each party's ground on each day.
 * Percent and square kilometres meet in the area, which is itself open.
 *
 * Shape: gives the variable of a party's ground in a place on a day, for what is wanted or stated.
 */
export const addGround = (
  draft: ModelDraft,
  readings: ReadonlyArray<Reading>,
  assumptions: ReadonlyArray<Assumption>,
  controls: Controls,
  wanted: ReadonlyArray<GroundWanted>
): ((place: PlaceId, party: ActorId, day: number) => string) => {
  const stated = readings.flatMap((reading) =>
    reading.total.subject.kind === "ground" ? [{ reading, statement: reading.total as GroundStatement }] : []
  )
  const days = new Map<PlaceId, Map<number, Set<string>>>()
  for (const { reading, statement } of stated) {
    const { place, party, lost, unit, days: period } = statement.subject
    const asked = wanted.filter(
      (ground) => ground.place === place && ground.day >= period.first && ground.day <= period.last
    )
    for (const day of new Set([period.first, period.last, ...asked.map((ground) => ground.day)])) {
      const area = sumOf([draft.variable(areaVariable(place))])
      const held = sumOf([groundOf(draft, days, place, party, day)])
      const meant = lost ? plus(area, held, -1) : held
      const member = draft.claim(reading, "total")
      const { low, high } = statement.range
      if (unit === "squareKilometres") member.rows.push(...rangeRow(meant, { low, high }, { statement, day }))
      else {
        const ratio = { of: meant, per: area }
        if (low > 0) member.rows.push({ terms: plus(meant, area, -low / 100), low: 0, statement, day, ratio })
        if (high < 100)
          member.rows.push({ terms: plus(meant, area, -high / 100), high: 0, statement, day, ratio })
      }
    }
  }
  for (const { place, party, day } of wanted) {
    draft.variable(areaVariable(place))
    groundOf(draft, days, place, party, day)
  }
  for (const { says } of assumed(assumptions, "mapMeasures"))
    for (const day of days.get(says.place)?.keys() ?? [])
      groundOf(draft, days, says.place, draft.index.partyOf(says.heldBy), day)
  for (const [place, byDay] of days) {
    draft.law({ law: "ground", terms: sumOf([areaVariable(place)]), low: SOME_GROUND })
    for (const variables of byDay.values())
      draft.atMost("ground", sumOf([...variables].sort()), sumOf([areaVariable(place)]))
  }
  for (const assumption of assumed(assumptions, "mapMeasures")) {
    const byDay = days.get(assumption.says.place)
    if (byDay !== undefined) measure(draft, assumption, byDay, days, controls)
  }
  return (place, party, day) => groundOf(draft, days, place, party, day)
}

/** Puts holders of places on variables: which share of a place a party holds on a day, from 0 to 1. */
export const addHolders = (draft: ModelDraft, readings: ReadonlyArray<Reading>): void => {
  const stated = readings.flatMap((reading) =>
    reading.total.subject.kind === "holder" ? [{ reading, statement: reading.total as HolderStatement }] : []
  )
  const places = new Map<PlaceId, typeof stated>()
  for (const entry of stated) {
    const { place } = entry.statement.subject
    places.set(place, [...(places.get(place) ?? []), entry])
  }
  for (const [place, entries] of places) {
    const ends = entries.flatMap(({ statement: { subject } }) => [subject.days.first, subject.days.last])
    const parties = [...new Set(entries.flatMap(({ statement }) => statement.subject.parties))].sort()
    for (const day of new Set(ends)) {
      const speaking = entries.filter(
        ({ statement: { subject } }) => subject.days.first <= day && day <= subject.days.last
      )
      if (speaking.length < 2) continue
      const share = (party: string) => draft.variable(`holds ${place}/${party} ${fromEpochDay(day)}`, 1)
      draft.law({ law: "oneHolder", terms: sumOf(parties.map(share)), high: 1 })
      for (const { reading, statement } of speaking) {
        const [only, ...others] = statement.subject.parties
        const { rows } = draft.claim(reading, "total")
        if (others.length === 0) rows.push({ terms: sumOf([share(only!)]), low: 1, statement, day })
        else
          for (const party of parties)
            rows.push({ terms: sumOf([share(party)]), high: 1 - SOME, statement, day })
      }
    }
  }
}

/** A place has some ground, so that shares of it exclude each other. Unit: square kilometres. */
const SOME_GROUND = 0.01

/** Contested ground leaves at least this part of it to another. */
const SOME = 0.01

/** The control map's own measure: the area of the base and what is lost of it, each give or take its error. */
const measure = (
  draft: ModelDraft,
  assumption: ReturnType<typeof assumed<"mapMeasures">>[number],
  byDay: ReadonlyMap<number, unknown>,
  days: Map<PlaceId, Map<number, Set<string>>>,
  controls: Controls
): void => {
  const { place, heldBy, on, errorPercent } = assumption.says
  const error = errorPercent / 100
  const { rows } = draft.assumption(assumption)
  for (const day of [...byDay.keys()].sort((a, b) => a - b)) {
    const view = makeView(draft.index, { ...controls, at: fromEpochDay(day) })
    const share = lostShare(view, territoryOf(view), { place, heldBy, on })
    if (share === undefined) continue
    const km2 = share.baseSquareKilometres
    const area: Terms = sumOf([areaVariable(place)])
    const lostBy = draft.index.partyOf(heldBy)
    const held = sumOf([groundOf(draft, days, place, lostBy, day)])
    const measured = { place }
    rows.push({ terms: area, low: km2 * (1 - error), high: km2 * (1 + error), day, measured })
    const least = (share.low / 100) * km2 * (1 - error)
    const most = (share.high / 100) * km2 * (1 + error)
    rows.push({
      terms: plus(area, held, -1),
      low: least,
      high: most,
      day,
      measured: { ...measured, lostBy }
    })
  }
}

const groundOf = (
  draft: ModelDraft,
  days: Map<PlaceId, Map<number, Set<string>>>,
  place: PlaceId,
  party: string,
  day: number
): string => {
  const variable = draft.variable(`ground ${place}/${party} ${fromEpochDay(day)}`)
  const byDay = days.get(place) ?? new Map<number, Set<string>>()
  byDay.set(day, (byDay.get(day) ?? new Set()).add(variable))
  days.set(place, byDay)
  return variable
}
