import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Assessment } from "@cordon/domain/assessment/assessment"
import { Place } from "@cordon/domain/place/place"
import { addDays, CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "@cordon/domain/time/instant"
import { covers } from "@cordon/domain/time/span"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { type ControlSpell, controlSpells, lastInstantOf } from "@cordon/ledger/control-spell"
import type { AccordingTo, TimePoint } from "@cordon/ledger/controls"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { indexOf } from "../support/index-of.ts"
import { type Dice, dice } from "../support/dice.ts"

const consensus: AccordingTo = { kind: "consensus" }
const harbour = "tests/cases/harbour-invented"

/** What of a territory's answer a spell carries. */
const saidOf = (answer: PlaceTerritory) => ({
  place: answer.place,
  state: answer.state,
  parties: answer.parties,
  basis: answer.basis,
  disputed: answer.disputed,
  dissent: answer.dissent,
  agreement: answer.agreement,
  since: answer.since,
  stale: answer.stale,
  approximate: answer.approximate,
  areaSquareKilometres: answer.areaSquareKilometres,
  claims: answer.voices.filter(({ counted }) => counted === "counted").map(({ claim }) => claim)
})

const saidBy = ({ valid: _v, known: _k, firstDay: _f, lastDay: _l, ...said }: ControlSpell) => said

/** Compares the spells that cover a point of both times with what `territoryOf` answers there. */
const expectAgreement = (
  index: CaseIndex,
  spells: ReadonlyArray<ControlSpell>,
  at: TimePoint,
  knownBy: TimePoint,
  accordingTo: AccordingTo
) => {
  const instant = lastInstantOf(at, index.clock)
  const known = lastInstantOf(knownBy, index.clock)
  const covering = spells.filter((spell) => covers(spell.valid, instant) && covers(spell.known, known))
  const [found, answered] = [
    covering.map(saidBy),
    territoryOf(makeView(index, { at, knownBy, accordingTo })).map(saidOf)
  ]
  // Comparing texts first makes tens of thousands of points bearable.
  if (JSON.stringify(found) !== JSON.stringify(answered))
    expect(found, `at ${at}, known by ${knownBy}`).toEqual(answered)
}

const day = (text: string) => CalendarDay.make(text)

const daysAround = (index: CaseIndex, margin: number): ReadonlyArray<CalendarDay> => {
  const { from, to } = index.bundle.record.manifest.window
  const first = addDays(from, -margin)
  return Array.from({ length: daysBetween(first, to) + 2 * margin }, (_, i) => addDays(first, i))
}

const views = (index: CaseIndex): ReadonlyArray<AccordingTo> => [
  consensus,
  { kind: "assessed" },
  ...index.bundle.record.manifest.parties.map(({ actor }): AccordingTo => ({ kind: "party", party: actor })),
  ...[...index.sources.keys()].slice(0, 12).map((source): AccordingTo => ({ kind: "source", source }))
]

describe("spells of control", () => {
  it("agree with the territory on every pair of days of an invented case, in every view", async () => {
    const index = await indexOfFolder(harbour)
    const days = daysAround(index, 10)
    for (const accordingTo of views(index)) {
      const spells = controlSpells(index, accordingTo)
      const step = accordingTo.kind === "consensus" ? 1 : 5
      for (let k = 0; k < days.length; k += step)
        for (let d = 0; d < days.length; d += step)
          expectAgreement(index, spells, days[d]!, days[k]!, accordingTo)
    }
  })

  it("agree with the territory of East Aleppo at random days and instants", async () => {
    const index = await indexOfFolder(eastAleppo)
    const throws = dice(20161204)
    const days = daysAround(index, 60)
    const extremes: ReadonlyArray<TimePoint> = [
      day("0001-01-01"),
      day("9999-12-31"),
      FIRST_INSTANT,
      LAST_INSTANT
    ]
    const point = (): TimePoint => {
      const chosen = throws.pick(days)
      return throws.below(10) === 0
        ? throws.pick(extremes)
        : throws.below(2) === 0
          ? chosen
          : ((index.clock.startOfDay(chosen) + throws.below(86_400_000)) as Instant)
    }
    for (const accordingTo of views(index)) {
      const spells = controlSpells(index, accordingTo)
      for (let i = 0; i < (accordingTo.kind === "consensus" ? 300 : 25); i++)
        expectAgreement(index, spells, point(), point(), accordingTo)
    }
  })

  it("agree with the territory of random cases at and beside every edge", async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const index = await indexOf([...foundation, ...parts, ...randomClaims(dice(seed))])
      for (const accordingTo of [consensus, { kind: "assessed" } as const]) {
        const spells = controlSpells(index, accordingTo)
        const edges = (axis: "valid" | "known") =>
          [...new Set(spells.flatMap((spell) => [spell[axis].from, spell[axis].to]))]
            .filter(Number.isFinite)
            .flatMap((edge) => [edge - 1, edge] as Array<Instant>)
        const [valid, known] = [edges("valid"), edges("known")]
        const throws = dice(seed + 1000)
        for (let i = 0; i < 60; i++)
          expectAgreement(
            index,
            spells,
            throws.pick([...valid, day("2030-03-15")]),
            throws.pick([...known, day("2030-03-15")]),
            accordingTo
          )
      }
    }
  })

  it("cover the plane once, and end only where the answer changes", async () => {
    for (const folder of [eastAleppo, harbour]) {
      const index = await indexOfFolder(folder)
      const all = controlSpells(index)
      for (const cell of index.cells.keys()) {
        const spells = all.filter(({ place }) => place === cell)
        const columns = [...new Set(spells.map(({ known }) => known.from))]
        expect(columns[0]).toBe(Number.NEGATIVE_INFINITY)
        for (const known of columns) {
          const column = spells
            .filter((spell) => covers(spell.known, known))
            .sort((a, b) => (a.valid.from < b.valid.from ? -1 : 1))
          expect(column[0]?.valid.from).toBe(Number.NEGATIVE_INFINITY)
          expect(column.at(-1)?.valid.to).toBe(Number.POSITIVE_INFINITY)
          for (const [i, spell] of column.slice(1).entries()) {
            expect(spell.valid.from).toBe(column[i]?.valid.to)
            expect(saidBy(spell)).not.toEqual(saidBy(column[i] as ControlSpell))
          }
        }
      }
    }
  })

  it("are worked out in well under a second for both clocks of a case", async () => {
    const index = await indexOfFolder(eastAleppo)
    const before = performance.now()
    expect(controlSpells(index).length).toBeGreaterThan(index.cells.size)
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it("with a knowledge date are those known then", async () => {
    const index = await indexOfFolder(eastAleppo)
    const knownBy = day("2016-12-04")
    const known = lastInstantOf(knownBy, index.clock)
    const spells = controlSpells(index, consensus, knownBy)
    expect(spells).toEqual(controlSpells(index).filter((spell) => covers(spell.known, known)))
    expectAgreement(index, spells, day("2016-12-04"), knownBy, consensus)
  })

  it("name the days on which they are the answer", async () => {
    const index = await indexOf([
      ...foundation,
      claimRecorded("A1", control("blues", { heldDuring: "2030-03-10/..", publishedAt: "2030-03-10" })),
      claimRecorded("A2", control("reds", { heldDuring: "2030-03-20/..", publishedAt: "2030-03-20" }))
    ])
    const north = controlSpells(index, consensus, day("2030-04-01")).filter(({ place }) => place === "north")
    expect(north.map(({ firstDay, lastDay, parties }) => [firstDay, lastDay, parties])).toEqual([
      [undefined, "2030-03-09", ["reds"]],
      ["2030-03-10", "2030-03-19", ["blues"]],
      ["2030-03-20", undefined, ["reds"]]
    ])
  })

  it("that begin and end within a day are the answer of no day", async () => {
    const index = await indexOf([
      ...foundation,
      claimRecorded("A1", control("blues", { heldDuring: "2030-03-10T08:00:00Z/.." })),
      claimRecorded("A2", control("reds", { heldDuring: "2030-03-10T12:00:00Z/.." }))
    ])
    const north = controlSpells(index, consensus, day("2030-04-01")).filter(({ place }) => place === "north")
    expect(north.map(({ firstDay, lastDay, parties }) => [firstDay, lastDay, parties])).toEqual([
      [undefined, "2030-03-09", ["reds"]],
      ["2030-03-10", "2030-03-09", ["blues"]],
      ["2030-03-10", undefined, ["reds"]]
    ])
  })
})

const control = (by: string, fields: Partial<ClaimEncoded> = {}): Partial<ClaimEncoded> => ({
  heldDuring: "2030-03-10/..",
  publishedAt: "2030-03-10",
  proposition: { kind: "Control", place: "north", holding: { kind: "held", by }, observed: "change" },
  ...fields
})

/** A landmark and a street of the north quarter, without cells of their own. */
const parts = (["landmark", "area"] as const).map(
  (kind): EntryBody => ({
    kind: "place.recorded.v1",
    place: Schema.decodeUnknownSync(Place)({
      id: kind === "area" ? "lane" : "mill",
      name: "made up",
      names: {},
      alternativeNames: [],
      kind,
      location: { kind: "unlocated" },
      mapped: false,
      within: ["north", "city"]
    })
  })
)

const randomClaims = (throws: Dice): ReadonlyArray<EntryBody> => {
  const days = Array.from({ length: 40 }, (_, i) => addDays(day("2030-03-01"), i))
  const someDay = () => throws.pick(days)
  const claims = Array.from({ length: 4 + throws.below(14) }, (_, i) => {
    const from = someDay()
    const holder = throws.pick(["reds", "blues"])
    return claimRecorded(`R${i}`, {
      heldDuring: throws.pick([
        from,
        `${from}/..`,
        `../${from}`,
        `/${from}`,
        `[${from}..${addDays(from, 3)}]`,
        `[${from}..${addDays(from, 3)}]/..`,
        `${from}T09:30:00Z/..`,
        "2030-03"
      ]),
      publishedAt: throws.pick([someDay(), someDay(), "2030-03", `${someDay()}T17:00:00Z`]),
      speaker: throws.pick(["wire", "monitor", "reds_office", "blues_radio"]),
      modality: throws.pick(["asserts", "asserts", "asserts", "reports", "denies"]),
      proposition: {
        kind: "Control",
        place: throws.pick(["north", "north", "south", "bridge", "city", "mill", "lane"]),
        holding: throws.pick([
          { kind: "held", by: holder },
          { kind: "held", by: holder },
          { kind: "contested", between: ["reds", "blues"] },
          { kind: "besieged", by: "reds", inside: "blues" }
        ]),
        ...(throws.below(3) === 0 ? { previous: { kind: "held", by: throws.pick(["reds", "blues"]) } } : {}),
        observed: throws.pick(["change", "status"])
      }
    })
  })
  const assessments = Array.from(
    { length: throws.below(5) },
    (_, i): EntryBody => ({
      kind: "assessment.recorded.v1",
      assessment: Schema.decodeUnknownSync(Assessment)({
        id: `asm_${i}`,
        by: "the tests",
        publishedAt: someDay(),
        subject:
          throws.below(2) === 0
            ? {
                kind: "claim",
                claim: `R${throws.below(claims.length)}`,
                reliability: throws.pick(["A", "C", "E", "F"]),
                credibility: throws.pick(["1", "3", "5", "6"])
              }
            : {
                kind: "source",
                source: throws.pick(["wire", "monitor"]),
                reliability: throws.pick(["A", "E"])
              },
        reasons: "made up",
        evidence: []
      })
    })
  )
  return [...claims, ...assessments]
}
