import { Problem } from "@cordon/protocol/problem"
import { BoundsAnswer } from "@cordon/reasoning/case/bounds-schema"
import { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"
import { Schema } from "effect"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { CASE, inventedApi } from "./support/invented-api.ts"

// Threads take seconds to start on a machine that does much else.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  api = await inventedApi()
})
afterAll(() => api.close())

const bounds = async (query: string): Promise<BoundsAnswer> => {
  const response = await api.get(`${CASE}/bounds?at=2030-03-15&${query}`)
  expect(response.status, query).toBe(200)
  return Schema.decodeUnknownSync(BoundsAnswer)(await response.json())
}

const refused = async (query: string) => {
  const response = await api.get(`${CASE}/bounds?at=2030-03-15&${query}`)
  expect([response.status, response.headers.get("content-type")], query).toEqual([
    400,
    "application/problem+json"
  ])
  const { _tag, errors } = Schema.decodeUnknownSync(Problem)(await response.json())
  expect(_tag).toBe("RequestMalformed")
  return errors.map(({ where, message }) => `${where}: ${message}`)
}

describe("bounds of a quantity that an address names", () => {
  it("are given for what nobody states", async () => {
    const found = await bounds("measure=population&group=children&place=north&on=2030-03-04")
    expect(found).toMatchObject({
      name: "Children in North quarter on 4 March 2030",
      day: "2030-03-04",
      quantity: { kind: "population", group: "children", place: "north", on: "2030-03-04" }
    })
    expect(found.intervals.map(({ high }) => high?.members)).toEqual([[{ kind: "claim", claim: "C002" }]])
  })

  it("fill in the day of the situation, and the group", async () => {
    const found = await bounds("measure=evacuation&place=city&from=2030-03-10")
    expect(found.quantity).toEqual({
      kind: "movement",
      movement: "evacuation",
      place: "city",
      group: "people",
      from: "2030-03-10",
      to: "2030-03-15"
    })
    expect(found.intervals[0]!.low!.members).toEqual([{ kind: "claim", claim: "C005" }])
  })

  it("name the claims asked for that play no part", async () => {
    const found = await bounds("figure=people-inside&under=C002,C003,C008&accordingTo=source:monitor")
    expect(found.notCounted?.map(({ claim, because }) => [claim, because])).toEqual([
      ["C003", "repetition"],
      ["C008", "otherVoice"]
    ])
  })
})

describe("a quantity that cannot be asked for", () => {
  it.each([
    ["", ["query.figure: found neither figure nor measure"]],
    [
      "figure=people-insid",
      ['query.figure: found "people-insid", expected the id of a figure of this case; did you mean']
    ],
    [
      "measure=populatio&place=city",
      ['query.measure: found "populatio", expected one of population, strength,']
    ],
    [
      "measure=population&place=nort",
      ['query.place: found "nort", expected the id of a place of this case; did you mean "north"?']
    ],
    [
      "measure=population&place=city&group=childrens",
      ['query.group: found "childrens", expected the id of a group of this case; did you mean "children"?']
    ],
    [
      "measure=strength&place=city&force=redz",
      ['query.force: found "redz", expected the id of an actor of this case']
    ],
    [
      "measure=strength&place=nort",
      ['query.place: found "nort", expected the id of a place', "query.force: measure=strength needs force"]
    ],
    [
      "measure=areaShare&place=city",
      ["query.party: measure=areaShare needs party: the id of an actor of this case"]
    ],
    [
      "measure=areaShare&place=city&party=reds&group=people",
      ["query.group: group does not go with measure=areaShare, which takes party, place, on"]
    ],
    [
      "measure=killed&place=city&from=2030-03-10&to=2030-03-09",
      ["query.to: found 2030-03-09, expected a day not before 2030-03-10"]
    ],
    [
      "measure=killed&place=city&from=2030-04-01",
      ["query.to: found 2030-03-15, expected a day not before 2030-04-01"]
    ],
    [
      "figure=people-inside&measure=population&place=city",
      ["query.measure: measure does not go with figure", "query.place: place does not go with figure"]
    ],
    [
      "measure=evacuation&place=nort&from=2030-03-01&destination=sout&group=childrens",
      ['query.place: found "nort"', 'query.destination: found "sout"', 'query.group: found "childrens"']
    ]
  ])("is refused, with all that is wrong: %s", async (query, says) => {
    const messages = await refused(query)
    expect(messages).toHaveLength(says.length)
    for (const [i, start] of says.entries()) expect(messages[i]!.slice(0, start.length)).toBe(start)
    expect(api.faults).toEqual([])
  })
})

describe("conflicts about a figure", () => {
  it("are those of the whole case that bear on it, in whatever order the two are asked", async () => {
    const conflicts = async (query: string) => {
      const response = await api.get(`${CASE}/conflicts?at=2030-03-15&knownBy=2030-04-30${query}`)
      expect(response.status).toBe(200)
      return Schema.decodeUnknownSync(ConflictsAnswer)(await response.json())
    }
    const before = await conflicts("&figure=people-inside")
    const all = await conflicts("")
    const after = await conflicts("&figure=people-inside&limit=200")
    expect(before.items).toEqual(
      all.items.filter(({ figures }) => figures.some((id) => id === "people-inside"))
    )
    expect(after).toEqual(before)
  })
})
