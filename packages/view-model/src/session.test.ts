import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { FigureId, PlaceId } from "@cordon/domain/key"
import { describe, expect, it } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const day = (text: string) => CalendarDay.make(text)
const open = (initial: Parameters<typeof createSession>[0]["initial"] = {}) => {
  const clock = manualSchedule()
  return { ...clock, session: createSession({ bundle: inventedBundle(), initial, schedule: clock.schedule }) }
}

describe("session", () => {
  it("opens where the case opens", () => {
    const { session } = open()
    expect(session.getSnapshot()).toMatchObject({
      at: "2030-03-10",
      knownBy: "2030-03-10",
      locked: false,
      accordingTo: { kind: "consensus" },
      playing: false,
      selection: { kind: "none" }
    })
    expect(session.getSnapshot().situation.day).toBe("2030-03-10")
  })

  it("gives the same snapshot until something changes, and the same situation for the same controls", () => {
    const { session } = open()
    const first = session.getSnapshot()
    session.setAt(first.at)
    session.select({ kind: "place", place: PlaceId.make("nowhere") })
    expect(session.getSnapshot()).toBe(first)
    session.stepAt(1)
    expect(session.getSnapshot()).not.toBe(first)
    session.stepAt(-1)
    expect(session.getSnapshot().situation).toBe(first.situation)
    session.select({ kind: "figure", figure: FigureId.make("people-inside") })
    expect(session.getSnapshot().situation).toBe(first.situation)
  })

  it("keeps at inside the window, and lets knownBy run on to the last publication", () => {
    const { session } = open()
    session.stepAt(99)
    expect(session.getSnapshot().at).toBe("2030-03-31")
    session.setAt(day("1999-01-01"))
    expect(session.getSnapshot().at).toBe("2030-03-01")
    session.stepKnownBy(365)
    expect(session.getSnapshot().knownBy).toBe("2030-04-15")
    session.setKnownBy(day("2000-01-01"))
    expect(session.getSnapshot().knownBy).toBe("2030-03-01")
  })

  it("moves the two dates independently, and together while locked", () => {
    const { session } = open()
    session.stepAt(2)
    expect(session.getSnapshot()).toMatchObject({ at: "2030-03-12", knownBy: "2030-03-10" })
    session.setLocked(true)
    expect(session.getSnapshot().knownBy).toBe("2030-03-12")
    session.stepAt(-7)
    expect(session.getSnapshot()).toMatchObject({ at: "2030-03-05", knownBy: "2030-03-05", locked: true })
    session.stepKnownBy(1)
    expect(session.getSnapshot()).toMatchObject({ at: "2030-03-05", knownBy: "2030-03-06", locked: false })
  })

  it("plays a day at a time, tells its listeners, and stops at the end", () => {
    const { session, tick, waiting } = open({ at: day("2030-03-29") })
    let calls = 0
    const stop = session.subscribe(() => {
      calls += 1
    })
    session.setSpeed(2)
    session.play()
    expect([...waiting][0]?.milliseconds).toBe(500)
    tick()
    tick()
    expect(session.getSnapshot()).toMatchObject({ at: "2030-03-31", playing: false })
    expect(calls).toBe(4)
    stop()
    session.togglePlay()
    expect(session.getSnapshot()).toMatchObject({ at: "2030-03-01", playing: true })
    session.togglePlay()
    expect(session.getSnapshot().playing).toBe(false)
    expect(waiting.size).toBe(0)
    expect(calls).toBe(4)
  })

  it("steps to events and to changes of the map", () => {
    const { session } = open({ knownBy: day("2030-04-15") })
    session.stepToEvent(-1)
    expect(session.getSnapshot().at).toBe("2030-03-04")
    session.stepToEvent(1)
    expect(session.getSnapshot().at).toBe("2030-03-20")
    session.stepToEvent(1)
    expect(session.getSnapshot().at).toBe("2030-03-20")
    session.setAt(day("2030-03-02"))
    session.stepToChange(1)
    expect(session.getSnapshot().at).toBe("2030-03-04")
    session.setAt(day("2030-03-31"))
    session.stepToChange(-1)
    expect(session.getSnapshot().at).toBe("2030-03-20")
  })

  it("passes over views and selections that the case does not have", () => {
    const { session } = open()
    session.setAccordingTo({ kind: "source", source: "nobody" as never })
    expect(session.getSnapshot().accordingTo).toEqual({ kind: "consensus" })
    session.setAccordingTo({ kind: "party", party: "reds" as never })
    expect(session.getSnapshot().situation.counts.claims).toBe(1)
    session.setAccordingTo({ kind: "source", source: "wire" as never })
    expect(session.getSnapshot().situation.counts).toMatchObject({ claims: 0, control: 2 })
  })
})
