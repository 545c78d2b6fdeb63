import { ActorId, FigureId, GroupId, PlaceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { AskedQuantity } from "@cordon/reasoning/case/asked-quantity"
import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { type QuantityQuery, measures, readQuantity, writeQuantity } from "./quantity-query.ts"

const day = CalendarDay.make("2030-03-15")
const city = PlaceId.make("city")
const read = (query: QuantityQuery) => readQuantity(query, day)
const messages = (query: QuantityQuery) =>
  Result.match(read(query), {
    onSuccess: () => [],
    onFailure: (issues) => issues.map(({ where, message }) => `${where}: ${message}`)
  })

describe("a quantity in an address", () => {
  it("is a key figure, or a measure with its parts and what they leave out", () => {
    expect(Result.getOrThrow(read({ figure: FigureId.make("people-inside") }))).toBe("people-inside")
    expect(Result.getOrThrow(read({ measure: "population", place: city }))).toEqual({
      kind: "population",
      place: "city",
      group: "people",
      on: day
    })
    const force = ActorId.make("reds")
    expect(Result.getOrThrow(read({ measure: "strength", place: city, force }))).toMatchObject({
      group: "fighters",
      force
    })
    const from = CalendarDay.make("2030-03-01")
    expect(Result.getOrThrow(read({ measure: "killed", place: city, from }))).toEqual({
      kind: "casualties",
      harm: "killed",
      place: "city",
      group: "people",
      from,
      to: day
    })
  })

  it("is written back into the parts that it is read from, whatever it measures", () => {
    for (const measure of measures) {
      const all: QuantityQuery = {
        measure,
        place: city,
        group: GroupId.make("children"),
        force: ActorId.make("reds"),
        party: ActorId.make("reds"),
        destination: PlaceId.make("north"),
        on: day,
        from: CalendarDay.make("2030-03-01"),
        to: day
      }
      const unwanted = Result.match(read(all), {
        onSuccess: (): ReadonlyArray<string> => [],
        onFailure: (issues) => issues.map(({ where }) => where.replace("query.", ""))
      })
      expect(unwanted.length, measure).toBeGreaterThan(0)
      const query: QuantityQuery = Object.fromEntries(
        Object.entries(all).filter(([field]) => !unwanted.includes(field))
      )
      const asked = Result.getOrThrow(read(query))
      expect(Schema.decodeUnknownSync(AskedQuantity)(asked), measure).toEqual(asked)
      expect(writeQuantity(asked as AskedQuantity), measure).toEqual(query)
    }
  })

  it("says all that is missing and all that does not belong, in one go", () => {
    expect(messages({})).toEqual([
      "query.figure: found neither figure nor measure, expected the id of a figure of this case, or a measure with what it counts, e.g. measure=population&place=<id>"
    ])
    expect(messages({ measure: "strength", party: ActorId.make("reds"), from: day })).toEqual([
      "query.force: measure=strength needs force: the id of an actor of this case",
      "query.place: measure=strength needs place: the id of a place of this case",
      "query.party: party does not go with measure=strength, which takes force, place, group, on",
      "query.from: from does not go with measure=strength, which takes force, place, group, on"
    ])
    expect(messages({ measure: "evacuation", place: city, on: day })).toEqual([
      "query.from: measure=evacuation needs from: a day that exists, YYYY-MM-DD, e.g. 2016-12-04",
      "query.on: on does not go with measure=evacuation, which takes place, from, group, destination, to"
    ])
    expect(messages({ figure: FigureId.make("killed"), measure: "killed", place: city })).toEqual([
      "query.measure: measure does not go with figure, which names a quantity already; give either",
      "query.place: place does not go with figure, which names a quantity already; give either"
    ])
  })
})
