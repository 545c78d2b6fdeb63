import { inventedBundle } from "@cordon/view-model/fixture/invented-bundle"
import { manualSchedule } from "@cordon/view-model/fixture/manual-schedule"
import { cardsFor } from "@cordon/view-model/cards"
import { createSession } from "@cordon/view-model/session"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "vitest"
import { claimRows } from "./claim-rows.ts"
import { claimsPane } from "./claims-pane.ts"
import { readDay } from "./date-text.ts"
import { figuresPane, plotLine } from "./figures-pane.ts"
import { layoutOf } from "./layout.ts"
import { lineWidth, plain } from "./line.ts"
import { mapPane } from "./map-pane.ts"
import { timelinePane } from "./timeline-pane.ts"

const open = (select?: object) => {
  const session = createSession({ bundle: inventedBundle(), schedule: manualSchedule().schedule })
  if (select !== undefined) session.select(select as never)
  return { session, snapshot: session.getSnapshot() }
}

describe("map", () => {
  it("draws each party by its own letter, doubt by others, and silence blank", () => {
    const { session, snapshot } = open()
    const rows = mapPane({ session, snapshot, width: 30, height: 12, letters: true }).map(plain)
    const all = rows.join("")
    expect(rows).toHaveLength(12)
    for (const letter of [".", "#", "?"]) expect(all).toContain(letter)
    expect(rows[9]?.slice(22)).toMatch(/^ *$/)
  })

  it("draws the front line, the selected label and a legend in braille", () => {
    const { session, snapshot } = open({ kind: "place", place: "quarter_b" })
    const rows = mapPane({ session, snapshot, width: 61, height: 24, letters: false })
    for (const row of rows) expect(lineWidth(row)).toBe(61)
    expect(rows.map(plain).join("\n")).toContain("▸Quarter B ≠")
    const front = rows.flat().filter(({ style }) => style.role === "front" && style.bold === true)
    expect(front.length).toBeGreaterThan(5)
  })
})

describe("figures", () => {
  it("shows the range, the doubt and the plot", () => {
    const { session, snapshot } = open({ kind: "figure", figure: "people-inside" })
    const rows = figuresPane({ session, snapshot, width: 58, height: 6, focused: true, compact: false }).map(
      plain
    )
    expect(rows[0]).toMatch(/^ Figures on 10 March +claims only $/)
    expect(rows[1]).toContain(" ▸ People inside")
    expect(rows[1]).toMatch(/●→·+●·+○·· +≠ 10:1 $/)
    expect(rows[2]).toContain("20,000 – 200,000")
    expect(rows[2]).toContain("A blog, UA, Press office of the…")
  })

  it("is one row a figure where there is little room", () => {
    const { session, snapshot } = open()
    const rows = figuresPane({ session, snapshot, width: 38, height: 3, focused: true, compact: true }).map(
      plain
    )
    expect(rows[1]).toBe("  People inside   20,000–200,000 ≠10:1")
  })

  it("draws a range with both its ends, hollow where it is stale", () => {
    const mark = (hollow: boolean) => ({
      claim: "X" as never,
      from: 20,
      to: 60,
      shape: "bar" as const,
      hollow
    })
    const draw = (hollow: boolean) =>
      plotLine({ max: 100, ticks: [], marks: [mark(hollow)], undrawn: 0 }, 11)
        .map(({ text }) => text)
        .join("")
    expect(draw(false)).toBe("··●━━━●····")
    expect(draw(true)).toBe("··○───○····")
  })
})

describe("claims", () => {
  const pane = (select: object | undefined, compact = false) => {
    const { session, snapshot } = open(select)
    const sections = cardsFor(snapshot.selection, snapshot, session)
    return claimsPane({
      session,
      snapshot,
      sections,
      rows: claimRows(sections),
      cursor: 1,
      width: compact ? 38 : 58,
      height: 12,
      focused: true,
      compact
    }).map(plain)
  }

  it("lists the claims of a figure with grade and id, and quotes the chosen one", () => {
    const rows = pane({ kind: "figure", figure: "people-inside" })
    expect(rows[0]).toMatch(/^ Claims: People inside +2 live, 2 origins, 1 stale $/)
    expect(rows[3]).toMatch(/^ ▸ {2}8 Mar B3 UA +~200,000 P1 +$/)
    expect(rows[4]).toMatch(/1 Mar F6 Press office.* stale 275,000/)
    const all = rows.join("\n")
    expect(all).toContain("“People inside, by P1.”")
    expect(all).toContain("≠ X1 people inside: They differ by ten to one.")
  })

  it("says who holds a place, and marks what came later", () => {
    const rows = pane({ kind: "place", place: "quarter_b" })
    expect(rows[0]).toMatch(/^ Quarter B +Blue groups, disputed $/)
    expect(rows.join("\n")).toMatch(/15 Apr F6 Press office.* later Red forces/)
  })

  it("marks with a hollow dot what is not counted where there is no column for why", () => {
    expect(pane({ kind: "place", place: "quarter_b" }, true).join("\n")).toMatch(/15 Apr F6○Press/)
  })

  it("says what to do when nothing is selected", () => {
    expect(pane(undefined).join(" ")).toContain("Nothing is selected.")
  })
})

describe("time line", () => {
  it("shows both handles, the events, and days not yet known dim", () => {
    const { session, snapshot } = open()
    const rows = timelinePane({ session, snapshot, width: 60, compact: false })
    const text = rows.map(plain)
    expect(text[0]).toContain("at 10▾")
    expect(text[0]).toContain("C falls")
    expect(text[1]).toContain("◆")
    expect(text[5]).toContain("known by 10 Mar")
    expect(rows[3]?.some(({ style, text: bar }) => style.role === "faint" && /[▁-█]/.test(bar))).toBe(true)
  })
})

describe("layout", () => {
  it("is compact on a small screen and none on one that is too small", () => {
    expect(layoutOf(120, 36, 5)).toMatchObject({ compact: false, left: 61, right: 58, body: 24, figures: 11 })
    expect(layoutOf(80, 24, 5)).toMatchObject({ compact: true, left: 41, right: 38, body: 15, figures: 6 })
    expect(layoutOf(79, 24, 5)).toBeUndefined()
    expect(layoutOf(80, 23, 5)).toBeUndefined()
  })
})

describe("typed dates", () => {
  const shown = CalendarDay.make("2016-12-04")
  it.each([
    ["2016-11-30", "2016-11-30"],
    ["30 Nov", "2016-11-30"],
    ["30 november 2015", "2015-11-30"],
    ["7", "2016-12-07"],
    ["31 Nov", undefined],
    ["soon", undefined]
  ])("%s is %s", (text, day) => expect(readDay(text, shown)).toBe(day))
})
