import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { Situation } from "@cordon/ledger/situation"
import { territoryOf } from "@cordon/ledger/territory"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { makeView } from "@cordon/ledger/visible"
import { type CorridorView, corridorView } from "@cordon/view-model/map-corridor"
import { type FlowView, flowView } from "@cordon/view-model/map-flow"
import { type ForceView, forceView } from "@cordon/view-model/map-force"
import { groundAge } from "@cordon/view-model/map-ground-age"
import { type IncidentView, incidentView } from "@cordon/view-model/map-incident"
import type { MapMarks as LegendMarks } from "@cordon/view-model/map-legend"
import { type GroundChange, groundChanges, weekBefore } from "@cordon/view-model/map-week"
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js"
import type { Viewer } from "../state/viewer.ts"
import { facilitiesOf } from "./facility.ts"

/** How the ground of seven days before differs from that of the date. */
export interface Week {
  readonly day: CalendarDay
  readonly before: ReadonlyArray<PlaceTerritory>
  readonly changes: ReadonlyArray<GroundChange>
}

/** What stands on the map above its ground. It follows a step of time within a frame; the week, when there is time. */
export interface MapMarks {
  readonly forces: Accessor<ForceView>
  readonly flows: Accessor<FlowView>
  readonly corridors: Accessor<CorridorView>
  readonly incidents: Accessor<IncidentView>
  readonly week: Accessor<Week | undefined>
  /** Whether all marks are there: the first week comes when there is time for it. */
  readonly complete: Accessor<boolean>
  readonly legend: Accessor<LegendMarks>
  /** The situation that the marks show. */
  readonly settled: Accessor<Situation>
}

/** Keeps the marks of the map at what the session shows. Several steps within one frame are one. */
export const createMapMarks = ({ session, snapshot }: Pick<Viewer, "session" | "snapshot">): MapMarks => {
  const settled = atNextFrame(() => snapshot().situation)
  const { week, asked } = weekOf(settled, session)
  return { ...createMarks(settled, session.index, week), complete: asked }
}

/** Keeps the marks of a map at one situation; without a week, the map shows nothing of how the ground moved. */
export const createMarks = (
  settled: Accessor<Situation>,
  index: CaseIndex,
  week: MapMarks["week"] = () => undefined
): MapMarks => {
  const forces = createMemo(() => forceView(settled(), index), undefined, { equals: sameText })
  const flows = createMemo(() => flowView(settled(), index), undefined, { equals: sameText })
  const corridors = createMemo(() => corridorView(settled(), index), undefined, { equals: sameText })
  const incidents = createMemo(() => incidentView(settled(), index), undefined, { equals: sameText })
  const facilities = facilitiesOf(index).length > 0
  const stale = createMemo(() => {
    return settled().territory.some((territory) => groundAge(territory, settled().day, index)?.stale === true)
  })
  return {
    forces,
    flows,
    corridors,
    incidents,
    week,
    complete: () => true,
    settled,
    legend: () => ({
      forces: forces(),
      flows: flows(),
      corridors: corridors(),
      incidents: incidents(),
      stale: stale(),
      week: (week()?.changes.length ?? 0) > 0,
      facilities
    })
  }
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A value as it was when the last frame began: what changes many times within a frame is worked on once. */
const atNextFrame = <T>(value: Accessor<T>): Accessor<T> => {
  const [settled, setSettled] = createSignal(value())
  let frame = 0
  createEffect(
    on(
      value,
      () => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => setSettled(() => value()))
      },
      { defer: true }
    )
  )
  onCleanup(() => cancelAnimationFrame(frame))
  return settled
}

/** How long the week before may wait for the browser to have time. Unit: milliseconds. */
const PATIENCE = 400

/** Days of ground kept, so that playing on finds those of a week ago already answered. */
const REMEMBERED = 64

const weekOf = (
  settled: Accessor<Situation>,
  session: Viewer["session"]
): { readonly week: Accessor<Week | undefined>; readonly asked: Accessor<boolean> } => {
  const { index } = session
  const [week, setWeek] = createSignal<Week | undefined>(undefined, { equals: sameWeek })
  const [asked, setAsked] = createSignal(false)
  const answered = new Map<string, ReadonlyArray<PlaceTerritory>>()
  const keyOf = (day: string, { controls }: Situation) =>
    `${day} ${controls.knownBy} ${formatAccordingTo(controls.accordingTo)}`
  const remember = (key: string, territory: ReadonlyArray<PlaceTerritory>) => {
    answered.delete(key)
    answered.set(key, territory)
    const oldest = answered.keys().next()
    if (answered.size > REMEMBERED && oldest.done !== true) answered.delete(oldest.value)
  }
  const find = (situation: Situation): Week | undefined => {
    const day = weekBefore(situation.day, index)
    if (day === undefined) return undefined
    const key = keyOf(day, situation)
    const before = answered.get(key) ?? territoryOf(makeView(index, { ...situation.controls, at: day }))
    remember(key, before)
    return { day, before, changes: groundChanges(before, situation.territory) }
  }
  createEffect(() => {
    const situation = settled()
    remember(keyOf(situation.day, situation), situation.territory)
    onCleanup(
      whenIdle(() =>
        batch(() => {
          setWeek(find(situation))
          setAsked(true)
        })
      )
    )
  })
  return { week, asked }
}

const sameWeek = (a: Week | undefined, b: Week | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.before === b.before && sameText(a.changes, b.changes))

const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = window.setTimeout(work, 50)
    return () => window.clearTimeout(timer)
  }
  const idle = window.requestIdleCallback(work, { timeout: PATIENCE })
  return () => window.cancelIdleCallback(idle)
}
