import { PlaceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { indexCase } from "@cordon/ledger/case-index"
import { controlSpells } from "@cordon/ledger/control-spell"
import { situation } from "@cordon/ledger/situation"
import { addDays } from "@cordon/domain/time/calendar-day"
import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { spellsOfPlace } from "./ground-spell.ts"
import { groundOf, groundSteps } from "./party-ground.ts"
import { placeHistory } from "./place-history.ts"

const index = indexCase(inventedBundle())
const b = PlaceId.make("quarter_b")
const consensus = { kind: "consensus" } as const
const controls = { knownBy: CalendarDay.make("2030-03-10"), accordingTo: consensus }
const written = (id: string, knownBy = controls.knownBy) =>
  placeHistory(PlaceId.make(id), index, { ...controls, knownBy }).map(({ title, spells }) => [
    title,
    spells.map(({ from, to, words }) => `${from.slice(5)} ${to.slice(5)} ${words}`)
  ])

describe("who held a place when", () => {
  test("is the spells of the whole map, reckoned for one place", () => {
    for (const { placeId } of index.bundle.mesh.cells)
      for (const knownBy of ["2030-03-01", "2030-03-10", "2030-04-20"].map((day) => CalendarDay.make(day)))
        expect(spellsOfPlace(placeId, index, consensus, knownBy)).toEqual(
          controlSpells(index, consensus, knownBy).filter(({ place }) => place === placeId)
        )
  })

  test("covers every day of the case in the consensus, as the situation of that day has it", () => {
    const [row] = placeHistory(b, index, controls)
    const { window } = index.bundle.record.manifest
    for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
      const spells = row!.spells.filter(({ from, to }) => from <= day && day <= to)
      const there = situation(index, { at: day, ...controls }).territory.find(({ place }) => place === b)
      expect(spells, day).toHaveLength(1)
      expect(spells[0]!.territory.state, day).toEqual(there!.state)
      expect(spells[0]!.territory.disputed, day).toBe(there!.disputed)
    }
  })

  test("has a row for each side, silent or not, and each source that had spoken, with their own word only", () => {
    expect(written("quarter_b")).toEqual([
      [
        "Consensus",
        ["03-01 03-08 Blue groups, by the editors’ premise", "03-09 03-31 Blue groups, disputed"]
      ],
      ["Sources aligned with Red forces", []],
      ["United Agency (UA)", ["03-09 03-31 Blue groups"]],
      ["Wire agency", ["03-09 03-31 Red forces"]]
    ])
    expect(written("quarter_b", CalendarDay.make("2030-04-20")).map(([title]) => title)).toContain(
      "Press office of the Reds"
    )
  })

  test("is empty for a place that is no cell of the map", () => {
    expect(written("town")).toEqual([])
  })
})

describe("the ground of a party over time", () => {
  test("agrees with the situation of each day on which it changes", () => {
    const steps = groundSteps(index, controls)
    expect(steps.length).toBeGreaterThan(1)
    for (const { from, areas } of steps)
      expect(areas).toEqual(situation(index, { at: from, ...controls }).areas)
    const reds = groundOf("reds" as never, steps)
    expect(reds[0]!.places).toBe(1)
    expect(reds.at(-1)!.places).toBe(2)
    expect(reds.at(-1)!.high).toBeGreaterThan(reds.at(-1)!.best)
  })
})
