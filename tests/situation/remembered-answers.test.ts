import { addDays, CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import { Instant } from "@cordon/domain/time/instant"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import type { AccordingTo, Controls } from "@cordon/ledger/controls"
import { situation } from "@cordon/ledger/situation"
import { describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { type Dice, dice } from "../support/dice.ts"

const first = CalendarDay.make("2016-07-01")
const days = daysBetween(first, CalendarDay.make("2017-04-01"))

const anyView = (index: CaseIndex, { below, pick }: Dice): Controls => {
  const day = () => addDays(first, below(days))
  const at = day()
  const { sources, manifest } = index.bundle.record
  const accordingTo: AccordingTo = pick([
    { kind: "consensus" },
    { kind: "assessed" },
    { kind: "source", source: pick(sources).id },
    { kind: "party", party: pick(manifest.parties).actor }
  ])
  const known = pick([at, day()])
  // Bounds are exclusive or not to the millisecond, so instants just beside midnight count too.
  const instant = (of: CalendarDay) => Instant.make(index.clock.startOfDay(of) + below(3) - 1)
  return below(2) === 0
    ? { at, knownBy: known, accordingTo }
    : { at: instant(at), knownBy: instant(known), accordingTo }
}

describe("a situation that rests on what was reckoned for others", () => {
  it.each([eastAleppo, "tests/cases/harbour-invented"])(
    "is the one that is reckoned afresh, whatever was asked before: %s",
    async (folder) => {
      const index = await indexOfFolder(folder)
      const throws = dice(20161204)
      for (let i = 0; i < 100; i += 1) {
        const controls = anyView(index, throws)
        expect(situation(index, controls)).toEqual(situation(indexCase(index.bundle), controls))
      }
    }
  )

  it("gives ground that nothing has changed as the same object", async () => {
    const index = await indexOfFolder(eastAleppo)
    const on = (at: string) =>
      situation(index, {
        at: CalendarDay.make(at),
        knownBy: CalendarDay.make("2017-03-01"),
        accordingTo: { kind: "consensus" }
      }).territory
    const [before, after] = [on("2016-11-26"), on("2016-11-27")]
    const same = after.filter((ground, i) => ground === before[i]).length
    expect(same).toBeGreaterThan(before.length / 2)
    expect(same).toBeLessThan(before.length)
  })
})
