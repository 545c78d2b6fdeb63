import { addDays, type CalendarDay, compareDays } from "@cordon/domain/time/calendar-day"
import { publicationSpan } from "@cordon/domain/time/span"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { type AccordingTo, formatAccordingTo } from "@cordon/ledger/controls"
import { existsIn, nothing, type Selection, sameSelection } from "./selection.ts"

/** What the reader has set. Everything shown follows from it. */
export interface SessionState {
  readonly at: CalendarDay
  readonly knownBy: CalendarDay
  /** True while `knownBy` follows `at`. */
  readonly locked: boolean
  readonly accordingTo: AccordingTo
  readonly daysPerSecond: number
  readonly selection: Selection
}

/** The days that the two dates may take, both ends included. */
export interface Limits {
  readonly at: { readonly from: CalendarDay; readonly to: CalendarDay }
  readonly knownBy: { readonly from: CalendarDay; readonly to: CalendarDay }
}

/** Speeds offered by a speed control, in days per second. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const

/**
 * The limits of a case: `at` within its window; `knownBy` from the start of the window to the last day on
 * which any claim is known to have been published, or the end of the window when that is later.
 */
export const limitsOf = (index: CaseIndex): Limits => {
  const { window } = index.bundle.record.manifest
  let last = window.to
  for (const { claim } of index.inOrder) {
    const day = publicationDay(claim, index)
    if (day !== undefined && day > last) last = day
  }
  return { at: window, knownBy: { from: window.from, to: last } }
}

/** The day of a publication that is known to the day, in the case's zone. */
export const publicationDay = (
  { publishedAt }: CaseIndex["inOrder"][number]["claim"],
  index: CaseIndex
): CalendarDay | undefined => {
  if (publishedAt._tag !== "On") return undefined
  const { precision } = publishedAt.moment
  if (precision === "month" || precision === "year") return undefined
  const span = publicationSpan(publishedAt, index.clock)
  return span === undefined ? undefined : index.clock.dayOf((span.to - 1) as Instant)
}

/** The state a case opens with, with what is asked for put within its limits. */
export const initialState = (
  index: CaseIndex,
  limits: Limits,
  initial: Partial<SessionState>
): SessionState => {
  const { opensAt } = index.bundle.record.manifest
  const opening: SessionState = {
    at: within(opensAt.at, limits.at),
    knownBy: within(opensAt.knownBy, limits.knownBy),
    locked: false,
    accordingTo: { kind: "consensus" },
    daysPerSecond: 1,
    selection: nothing
  }
  return changed(opening, initial, limits, index)
}

/**
 * A state with changes applied; the same object when nothing differs.
 *
 * While locked, `knownBy` follows `at`. Setting `knownBy` by itself lifts the lock.
 * A selection or view of something that the case does not have is passed over.
 */
export const changed = (
  state: SessionState,
  change: Partial<SessionState>,
  limits: Limits,
  index: CaseIndex
): SessionState => {
  const at = change.at === undefined ? state.at : within(change.at, limits.at)
  const lifts = change.knownBy !== undefined && change.locked === undefined && change.at === undefined
  const locked = change.locked ?? (lifts ? false : state.locked)
  const knownBy = locked
    ? at
    : change.knownBy === undefined
      ? state.knownBy
      : within(change.knownBy, limits.knownBy)
  const next: SessionState = {
    at,
    knownBy,
    locked,
    accordingTo:
      change.accordingTo === undefined ||
      !speaksIn(change.accordingTo, index) ||
      formatAccordingTo(change.accordingTo) === formatAccordingTo(state.accordingTo)
        ? state.accordingTo
        : change.accordingTo,
    daysPerSecond: clampSpeed(change.daysPerSecond ?? state.daysPerSecond),
    selection:
      change.selection === undefined ||
      !existsIn(change.selection, index) ||
      sameSelection(change.selection, state.selection)
        ? state.selection
        : change.selection
  }
  return (Object.keys(next) as ReadonlyArray<keyof SessionState>).every((key) => next[key] === state[key])
    ? state
    : next
}

/** A day a number of days on, kept within limits. */
export const stepped = (day: CalendarDay, days: number, limits: Limits["at"]): CalendarDay =>
  within(addDays(day, Math.trunc(days)), limits)

/** The day nearest to one that lies within limits. */
export const within = (day: CalendarDay, { from, to }: Limits["at"]): CalendarDay =>
  compareDays(day, from) < 0 ? from : compareDays(day, to) > 0 ? to : day

const clampSpeed = (speed: number): number =>
  Number.isFinite(speed) ? Math.min(30, Math.max(0.1, speed)) : 1

/** Whether a case has whose claims are to count. */
export const speaksIn = (view: AccordingTo, index: CaseIndex): boolean =>
  view.kind === "source"
    ? index.sources.has(view.source)
    : view.kind === "party"
      ? index.bundle.record.manifest.parties.some((party) => party.actor === view.party)
      : true
