import { describe, expect, it } from "vitest"
import { decodeAddress, encodeAddress } from "./address.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const { manifest } = inventedBundle().record

describe("address", () => {
  it("writes the state as the design shows it", () => {
    const session = createSession({ bundle: inventedBundle(), schedule: manualSchedule().schedule })
    expect(encodeAddress(session.getSnapshot())).toBe(
      "?at=2030-03-10&knownBy=2030-03-10&accordingTo=consensus"
    )
    session.select({ kind: "place", place: "quarter_b" as never })
    session.setAccordingTo({ kind: "source", source: "wire" as never })
    session.setLocked(true)
    expect(encodeAddress(session.getSnapshot())).toBe(
      "?at=2030-03-10&knownBy=2030-03-10&accordingTo=source:wire&select=place:quarter_b&locked=true"
    )
  })

  it("reads back what it writes", () => {
    const query = "?at=2030-03-04&knownBy=2030-03-31&accordingTo=party:reds&select=event:first-fall"
    const { state, problems } = decodeAddress(query, manifest)
    expect(problems).toEqual([])
    const session = createSession({
      bundle: inventedBundle(),
      initial: state,
      schedule: manualSchedule().schedule
    })
    expect(encodeAddress(session.getSnapshot())).toBe(query)
  })

  it("falls back and says so where a value is wrong, and never throws", () => {
    const { state, problems } = decodeAddress(
      "?at=2030-02-30&knownBy=yesterday&accordingTo=party:greens&select=house:1&=x&%zz=%",
      manifest
    )
    expect(state).toEqual({})
    expect(problems).toHaveLength(4)
    expect(problems[0]).toBe("at: “2030-02-30” is not a day; showing 2030-03-10.")
    expect(decodeAddress("?at=1999-01-01", manifest).problems).toEqual([
      "at: 1999-01-01 lies outside the case, 2030-03-01 to 2030-03-31; showing 2030-03-01."
    ])
    expect(decodeAddress("", manifest)).toEqual({ state: {}, problems: [] })
  })
})
