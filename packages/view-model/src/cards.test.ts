import type { Session } from "./session.ts"
import { describe, expect, it } from "vitest"
import { cardsFor } from "./cards.ts"
import { claimCard } from "./claim-card.ts"
import { figureCard } from "./figure-card.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { placeCard } from "./place-card.ts"
import { niceScale } from "./plot.ts"
import { createSession } from "./session.ts"

const open = (initial = {}): Session =>
  createSession({ bundle: inventedBundle(), initial, schedule: manualSchedule().schedule })
const ids = (session: Session, selection: object) =>
  cardsFor(selection as never, session.getSnapshot(), session).map((section) => [
    section.key,
    section.cards.map((card) => card.id)
  ])

describe("figure card", () => {
  it("has the range, the doubt, the sources and the plot", () => {
    const session = open()
    const card = figureCard(session.getSnapshot().situation.figures[0]!, session.index)
    expect(card).toMatchObject({
      headline: "20,000 to 200,000",
      badge: { text: "disputed, 10 to 1", short: "≠ 10:1", kind: "disputed" },
      sources: "A blog 9 Mar · UA 8 Mar · Press office of the Reds 1 Mar (stale)",
      counts: { live: 2, origins: 2, stale: 1 }
    })
    expect(card.plot?.ticks.map((tick) => tick.label)).toEqual(["0", "100k", "200k", "300k"])
    expect(card.plot?.marks).toEqual([
      { claim: "P2", from: 20_000, to: 20_000, value: 20_000, shape: "openHigh", hollow: false },
      { claim: "P1", from: 190_000, to: 210_000, value: 200_000, shape: "dot", hollow: false },
      { claim: "P3", from: 275_000, to: 275_000, value: 275_000, shape: "dot", hollow: true }
    ])
  })

  it("says one origin, stale and no claim", () => {
    const badge = (at: string, knownBy: string) => {
      const session = open({ at, knownBy })
      const card = figureCard(session.getSnapshot().situation.figures[0]!, session.index)
      return [card.headline, card.qualifier, card.badge.text]
    }
    expect(badge("2030-03-05", "2030-03-05")).toEqual(["275,000", "on 1 Mar", "one origin"])
    expect(badge("2030-03-20", "2030-03-05")).toEqual(["275,000", "on 1 Mar", "one origin · stale 19 days"])
    expect(badge("2030-03-20", "2030-03-08")[2]).toBe("stale 12 days")
  })

  it("makes axes of round steps", () => {
    expect(niceScale(275_000)).toEqual({ max: 300_000, step: 100_000 })
    expect(niceScale(100)).toEqual({ max: 100, step: 25 })
    expect(niceScale(0)).toEqual({ max: 1, step: 1 })
  })
})

describe("cards of a selection", () => {
  it("of a place: voices, then what was published later", () => {
    const session = open()
    expect(ids(session, { kind: "place", place: "quarter_b" })).toEqual([
      ["voices", ["T3", "T2"]],
      ["late", ["T5"]]
    ])
    const [, late] = cardsFor({ kind: "place", place: "quarter_b" as never }, session.getSnapshot(), session)
    expect(late?.cards[0]?.status).toEqual({ kind: "late", text: "published later: not counted" })
  })

  it("of a figure: live, stale, late", () => {
    expect(ids(open(), { kind: "figure", figure: "people-inside" })).toEqual([
      ["live", ["P2", "P1"]],
      ["stale", ["P3"]],
      ["late", ["P4"]]
    ])
  })

  it("of a claim: the claim, then what is in tension with it", () => {
    expect(ids(open(), { kind: "claim", claim: "P1" })).toEqual([
      ["claims", ["P1"]],
      ["tension", ["P2"]]
    ])
    const [withdrawn] = cardsFor({ kind: "claim", claim: "W1" as never }, open().getSnapshot(), open())
    expect(withdrawn?.withdrawn?.reason).toBe("named a private person")
  })

  it("of an event: the claims it rests on", () => {
    expect(ids(open(), { kind: "event", event: "late-fall" })).toEqual([["late", ["T4"]]])
  })
})

describe("claim card", () => {
  it("carries speaker, verb, grade, clocks, citation and origin", () => {
    const session = open()
    expect(claimCard("P1" as never, session.getSnapshot(), session)).toMatchObject({
      speaker: "United Agency (UA)",
      verb: "estimates",
      amount: "~200,000",
      said: "8 Mar 2030",
      publisher: "Wire agency",
      locator: "paragraph 2",
      grade: { reliability: "B", credibility: "3", assessed: true },
      status: { kind: "counted" },
      clocks: { held: "8 Mar 2030", published: "8 Mar 2030", recorded: "2031-01-01T00:00:00Z, entry 10" }
    })
    const repeated = claimCard("S1" as never, session.getSnapshot(), session)
    expect(repeated).toMatchObject({
      origin: "repeats United Agency (UA), disputing it",
      grade: { reliability: "F", credibility: "6", assessed: false }
    })
    expect(repeated?.status.kind).toBe("late")
    expect(claimCard("NONE" as never, session.getSnapshot(), session)).toBeUndefined()
  })
})

describe("place card", () => {
  it("says who holds it on what basis", () => {
    const session = open()
    const card = (id: string) => placeCard(id as never, session.getSnapshot().situation, session.index)
    expect(card("quarter_b")).toMatchObject({
      name: "Quarter B",
      names: [{ language: "ar", name: "حي الباء" }],
      within: ["The town"],
      pcode: "N0002",
      area: "0.90 km²",
      approximate: true,
      holder: "Blue groups, disputed"
    })
    expect(card("quarter_b")?.basis).toContain("50 % of the weight agrees; others say Red forces.")
    expect(card("quarter_f")).toMatchObject({ holder: "No claim" })
    expect(card("quarter_d")?.holder).toBe("Red forces, by the editors’ premise")
    expect(card("town")?.holder).toBeUndefined()
    expect(card("nowhere")).toBeUndefined()
  })
})
