import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { type AccordingTo, type Controls, formatAccordingTo } from "@cordon/ledger/controls"
import { type Situation, situation } from "@cordon/ledger/situation"
import { type Timeline, timelineOf } from "@cordon/ledger/timeline"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import { territoryKey } from "./territory-key.ts"
import { type Limits, changed, initialState, limitsOf, type SessionState, stepped } from "./session-state.ts"
import { nothing, type Selection } from "./selection.ts"

/** What is shown at one moment. Immutable; the same object until something changes. */
export interface Snapshot extends SessionState {
  readonly playing: boolean
  /** The answer to the three controls. */
  readonly situation: Situation
}

/** The two dates, the view, playing and the selection of one reader, and the answer to them. */
export interface Session {
  readonly index: CaseIndex
  readonly timeline: Timeline
  readonly limits: Limits
  /** Calls the listener after every change; returns the way to stop that. */
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => Snapshot
  /** Several changes as one: what an opened address or a going back does. */
  readonly apply: (change: Partial<SessionState>) => void
  readonly setAt: (day: CalendarDay) => void
  /** Also lifts the lock. */
  readonly setKnownBy: (day: CalendarDay) => void
  /** While locked, `knownBy` follows `at`. */
  readonly setLocked: (locked: boolean) => void
  readonly stepAt: (days: number) => void
  /** Also lifts the lock. */
  readonly stepKnownBy: (days: number) => void
  readonly setAccordingTo: (view: AccordingTo) => void
  /** Moves `at` on day by day; from the last day it starts again at the first. Stops by itself at the end. */
  readonly play: () => void
  readonly pause: () => void
  readonly togglePlay: () => void
  readonly setSpeed: (daysPerSecond: number) => void
  readonly select: (selection: Selection) => void
  /** Selects nothing. */
  readonly clear: () => void
  /** Moves `at` to the first day of the next or previous key event. */
  readonly stepToEvent: (direction: 1 | -1) => void
  /** Moves `at` to the next or previous day on which the map differs from the day before. */
  readonly stepToChange: (direction: 1 | -1) => void
}

/** What a session is made of. `schedule` is the only clock there is: it runs the callback once, later. */
export interface SessionOptions {
  readonly bundle: CaseBundle
  readonly initial?: Partial<SessionState>
  readonly schedule: (callback: () => void, milliseconds: number) => () => void
}

/** Situations kept for going back and forth. */
const REMEMBERED = 256

/**
 * Opens a case for reading. Every step is answered here, from the bundle; nothing is fetched.
 *
 * Gotcha: pause it before dropping it, or the scheduled step keeps it alive.
 */
export const createSession = ({ bundle, initial = {}, schedule }: SessionOptions): Session => {
  const index = indexCase(bundle)
  const timeline = timelineOf(index)
  const limits = limitsOf(index)
  const answer = remembered((controls) => situation(index, controls))
  const listeners = new Set<() => void>()
  let state = initialState(index, limits, initial)
  let cancel: (() => void) | undefined
  let snapshot: Snapshot = { ...state, playing: false, situation: answer(state) }

  const publish = (): void => {
    snapshot = { ...state, playing: cancel !== undefined, situation: answer(state) }
    for (const listener of Array.from(listeners)) listener()
  }
  const apply = (change: Partial<SessionState>): void => {
    const next = changed(state, change, limits, index)
    if (next === state) return
    state = next
    publish()
  }
  const tick = (): void => {
    const next = stepped(state.at, 1, limits.at)
    cancel = next === limits.at.to ? undefined : schedule(tick, 1000 / state.daysPerSecond)
    if (next === state.at) publish()
    else apply({ at: next })
  }
  const play = (): void => {
    if (cancel !== undefined) return
    cancel = schedule(tick, 1000 / state.daysPerSecond)
    if (state.at === limits.at.to) state = changed(state, { at: limits.at.from }, limits, index)
    publish()
  }
  const pause = (): void => {
    if (cancel === undefined) return
    cancel()
    cancel = undefined
    publish()
  }
  const mapOn = (at: CalendarDay): string =>
    territoryKey(
      territoryOf(makeView(index, { ...controlsOf(state), at, ...(state.locked ? { knownBy: at } : {}) }))
    )

  return {
    index,
    timeline,
    limits,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    apply,
    setAt: (at) => apply({ at }),
    setKnownBy: (knownBy) => apply({ knownBy }),
    setLocked: (locked) => apply({ locked }),
    stepAt: (days) => apply({ at: stepped(state.at, days, limits.at) }),
    stepKnownBy: (days) => apply({ knownBy: stepped(state.knownBy, days, limits.knownBy) }),
    setAccordingTo: (accordingTo) => apply({ accordingTo }),
    play,
    pause,
    togglePlay: () => (cancel === undefined ? play() : pause()),
    setSpeed: (daysPerSecond) => apply({ daysPerSecond }),
    select: (selection) => apply({ selection }),
    clear: () => apply({ selection: nothing }),
    stepToEvent: (direction) => {
      const days = timeline.events.map((event) => event.from).sort()
      const next =
        direction === 1 ? days.find((day) => day > state.at) : days.findLast((day) => day < state.at)
      if (next !== undefined) apply({ at: next })
    },
    stepToChange: (direction) => {
      if (direction === 1) {
        const here = mapOn(state.at)
        for (let day = state.at; day < limits.at.to; ) {
          day = stepped(day, 1, limits.at)
          if (mapOn(day) !== here) return apply({ at: day })
        }
        return
      }
      let day = stepped(state.at, -1, limits.at)
      for (let map = mapOn(day); day > limits.at.from; ) {
        const before = stepped(day, -1, limits.at)
        const earlier = mapOn(before)
        if (earlier !== map) return apply({ at: day })
        day = before
        map = earlier
      }
    }
  }
}

const controlsOf = ({ at, knownBy, accordingTo }: SessionState): Controls => ({ at, knownBy, accordingTo })

/** Keeps the latest answers, so that going back costs nothing and the same controls give the same object. */
const remembered = (ask: (controls: Controls) => Situation): ((state: SessionState) => Situation) => {
  const answers = new Map<string, Situation>()
  return (state) => {
    const key = `${state.at}|${state.knownBy}|${formatAccordingTo(state.accordingTo)}`
    const found = answers.get(key) ?? ask(controlsOf(state))
    answers.delete(key)
    answers.set(key, found)
    const oldest = answers.keys().next()
    if (answers.size > REMEMBERED && oldest.done !== true) answers.delete(oldest.value)
    return found
  }
}
