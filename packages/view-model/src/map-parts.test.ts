import { describe, expect, it } from "vitest"
import { frontLine, groundTexture } from "./ground.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { partyLabels, placeLabels } from "./labels.ts"
import { legendOf } from "./legend.ts"
import { partyStyle, partyStyles } from "./party-style.ts"
import { comparable, search } from "./search.ts"
import { createSession } from "./session.ts"
import { columnOfDay, dayOfColumn, timelineView } from "./timeline-view.ts"
import { viewChoices } from "./views.ts"

const session = createSession({ bundle: inventedBundle(), schedule: manualSchedule().schedule })
const { situation } = session.getSnapshot()

describe("map parts", () => {
  it("draws disagreement, holders and silence", () => {
    const textures = Object.fromEntries(
      situation.territory.map((place) => [place.place, groundTexture(place).kind])
    )
    expect(textures).toMatchObject({ quarter_a: "held", quarter_b: "disagree", quarter_f: "noClaim" })
  })

  it("draws the front between leading parties, and none against silence", () => {
    const front = frontLine(situation.territory, session.index)
    const pairs = front.filter(({ kind }) => kind === "front").map(({ edge }) => [edge.a, edge.side])
    expect(pairs).toEqual([
      ["quarter_a", { _tag: "Neighbour", placeId: "quarter_b" }],
      ["quarter_d", { _tag: "Neighbour", placeId: "quarter_e" }]
    ])
    expect(front.filter(({ kind }) => kind === "edge").map(({ edge }) => edge.a)).toEqual([
      "quarter_a",
      "quarter_d"
    ])
  })

  it("ranks the selected label first, then the disputed", () => {
    const labels = placeLabels(situation, { kind: "place", place: "quarter_e" as never }, session.index)
    expect(labels.slice(0, 2).map(({ place }) => place)).toEqual(["quarter_e", "quarter_b"])
    expect(labels[0]).toMatchObject({ selected: true, name: "Quarter E", secondName: "حي e" })
  })

  it("puts each party's name on its largest connected ground", () => {
    const labels = partyLabels(situation, session.index)
    expect(labels.map(({ text }) => text)).toEqual(["RED FORCES", "BLUE GROUPS"])
    expect(labels[1]?.squareKilometres).toBeCloseTo(2.7)
  })

  it("explains only what is visible", () => {
    expect(legendOf(situation, session.index).entries.map((entry) => entry.kind)).toEqual([
      "party",
      "party",
      "disagree",
      "noClaim",
      "front",
      "edge"
    ])
  })

  it("gives parties their look in case-file order", () => {
    const { manifest } = session.index.bundle.record
    expect(partyStyles(manifest).map(({ slot, glyph }) => [slot, glyph])).toEqual([
      [1, "."],
      [2, "#"]
    ])
    expect(partyStyle(manifest, "greens" as never).slot).toBe(0)
  })
})

describe("time line", () => {
  const frame = {
    timeline: session.timeline,
    index: session.index,
    at: situation.day,
    knownBy: situation.day
  }

  it("has a column a day, dim after knownBy", () => {
    const view = timelineView(frame)
    expect(view.columns).toHaveLength(31)
    expect(view.at).toBe(9)
    expect(view.columns[8]).toMatchObject({
      from: "2030-03-09",
      claims: 1,
      control: 1,
      total: 2,
      known: true
    })
    expect(view.columns[10]?.known).toBe(false)
    expect(view.marks.map(({ known }) => known)).toEqual([true, false])
    expect([view.after, view.undated]).toEqual([1, 1])
  })

  it("puts every day into one of fewer columns, and finds its way back", () => {
    const view = timelineView({ ...frame, columns: 10 })
    expect(view.columns).toHaveLength(10)
    expect(view.columns.reduce((sum, column) => sum + column.total, 0)).toBe(8)
    for (const [i, column] of view.columns.entries()) {
      expect(columnOfDay(column.from, session.timeline.window, 10)).toBe(i)
      expect(columnOfDay(column.to, session.timeline.window, 10)).toBe(i)
      expect(dayOfColumn(i, session.timeline.window, 10)).toBe(column.from)
    }
  })
})

describe("search", () => {
  const found = (query: string) => search(session.index, query).map(({ kind, id }) => `${kind}:${id}`)

  it("finds places in every spelling and script", () => {
    for (const query of ["quarter b", "bachli", "BÄCHLI", "baa", "الباء", "n0002"]) {
      expect(found(query)[0], query).toBe("place:quarter_b")
    }
    expect(comparable("Al-Ansārī’s أهلاً")).toBe("al ansaris اهلا")
  })

  it("finds sources, figures, claims by id and by words", () => {
    expect(found("ua")[0]).toBe("source:agency")
    expect(found("people inside")[0]).toBe("figure:people-inside")
    expect(found("t4")[0]).toBe("claim:T4")
    expect(found("took quarter c")).toEqual(["claim:T4"])
    expect(found("")).toEqual([])
    expect(found("zzz")).toEqual([])
  })
})

describe("views", () => {
  it("lists everyone, parties with claims, then sources by number of claims", () => {
    const choices = viewChoices(session.index, session.limits, 2)
    expect(choices.map(({ label, claims }) => [label, claims])).toEqual([
      ["Consensus", 10],
      ["Assessed claims only", 1],
      ["Sources aligned with Red forces", 2],
      ["Wire agency", 4],
      ["United Agency (UA)", 3],
      ["Press office of the Reds", 2]
    ])
  })
})
