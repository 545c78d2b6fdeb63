import { endpointOf, type EndpointName } from "@cordon/protocol/endpoints"
import { conflictsOf } from "@cordon/reasoning/case/conflicts"
import { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"
import { layerHighs } from "@cordon/reasoning/system/highs-solver"
import { Effect, Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { cordon, scratch } from "../support/cordon.ts"
import { controls } from "../support/index-of.ts"

const data = scratch()
const view = ["--data", data, "--at", "2016-12-04", "--known-by", "2017-01-31"]

beforeAll(async () => {
  expect((await cordon(["import", eastAleppo, "--data", data])).code).toBe(0)
})

describe("the commands that reason, on East Aleppo", () => {
  it("print for --json the conflicts that the package finds, through the API and its thread", async () => {
    const run = await cordon(["conflicts", ...view, "--limit", "20", "--json"])
    expect(run).toMatchObject({ code: 0, err: "" })
    const index = await indexOfFolder(eastAleppo)
    const expected = await Effect.runPromise(
      conflictsOf(index, controls("2016-12-04", "2017-01-31"), { limit: 20 }).pipe(
        Effect.provide(layerHighs())
      )
    )
    expect(JSON.parse(run.out)).toEqual(Schema.encodeSync(ConflictsAnswer)(expected))
    expect(expected.items).toHaveLength(20)
  })

  it.each([
    ["conflicts", ["conflicts", "--figure", "people-inside"]],
    ["accounts", ["accounts", "--limit", "3"]],
    ["bounds", ["bounds", "--figure", "people-inside", "--under", "C048"]],
    ["bounds", ["bounds", "--measure", "population", "--group", "children", "--place", "east_aleppo"]],
    ["sourceRecord", ["record", "sohr"]]
  ] as const)("answer %s as data and in words", async (name: EndpointName, args) => {
    const [json, words] = await Promise.all([
      cordon([...args, ...view, "--json"]),
      cordon([...args, ...view])
    ])
    expect([json.code, words.code]).toEqual([0, 0])
    expect(() => Schema.decodeUnknownSync(endpointOf(name).response)(JSON.parse(json.out))).not.toThrow()
    expect(words.out.split("\n").length).toBeGreaterThan(2)
    expect(words.out).not.toMatch(/undefined|NaN|\[object|Infinity/)
  })

  it("say which of the chosen claims play no part, and why", async () => {
    const then = ["--data", data, "--at", "2016-12-04", "--under", "C048,C137,C027"]
    const { out } = await cordon(["bounds", "--figure", "people-inside", ...then])
    expect(out).toContain("C137 does not count. It had not surely been published by the knowledge date.")
    expect(out).toContain("C027 does not count. It repeats a word that is in the record as C048.")
    expect(out).not.toContain("C048 does not count")
  })

  it("never say that all can hold where only what bears on the figure was looked at", async () => {
    const { out } = await cordon(["bounds", "--figure", "area-retaken", ...view])
    expect(out).toContain("No claim that bears on it is in a conflict")
    expect(out).toMatch(/at least [\d.]+ %, by map-measures/)
  })

  it("say what is wrong with a question, with the nearest right one", async () => {
    const [figure, source, none, place] = await Promise.all([
      cordon(["bounds", ...view, "--figure", "people-insid"]),
      cordon(["record", ...view, "sohrr"]),
      cordon(["bounds", ...view]),
      cordon(["bounds", ...view, "--measure", "population", "--place", "east_alepo", "--on", "yesterday"])
    ])
    expect([figure.code, source.code, none.code, place.code]).toEqual([2, 3, 2, 2])
    expect(figure.err).toContain('did you mean "people-inside"?')
    expect(source.err).toContain('did you mean "sohr"?')
    expect(none.err).toContain("found neither figure nor measure")
    expect(place.err).toContain("query.on: ")
  })
})
