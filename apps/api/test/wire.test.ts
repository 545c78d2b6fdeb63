import { endpointNames, endpointOf } from "@cordon/protocol/endpoints"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import { Problem } from "@cordon/protocol/problem"
import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { expect, it } from "@effect/vitest"
import { Arbitrary, Effect, Schema, SchemaAST } from "effect"
import { inventedApi } from "./support/invented-api.ts"

const api = await inventedApi()

const names = [...new Set(endpointNames.flatMap((name) => Object.keys(endpointOf(name).query.fields)))]
const [firstName = "at", ...otherNames] = names

const raw = oneOf([
  "%",
  "%zz",
  "%00",
  "%E0%A4%A",
  "..%2f..%2fetc",
  "+",
  "&",
  "=",
  "#x",
  "?",
  "constructor",
  "__proto__",
  "\u{1F701}",
  "a".repeat(5000)
])
const plausible = oneOf([
  "2030-03-15",
  "2016-02-30",
  "8999-12-31",
  "1000-01-01",
  "9999-12-31",
  "2030-03-15T10:00:00Z",
  "2031-01-01T12:00:00Z",
  "consensus",
  "assessed",
  "source:wire",
  "party:reds",
  "party:nobody",
  "north",
  "C001",
  "T01",
  "people-inside",
  "C001,C002",
  "Population,Control",
  "cells",
  "-published",
  "1",
  "500",
  "0",
  "999999999999",
  "eyJsaXN0IjoiIiwiYWZ0ZXIiOltdfQ",
  ""
])
const value = anyOf<string>([plausible, plausible, raw, Arbitrary.map(text, encodeURIComponent), text])
const pair = Arbitrary.all([anyOf<string>([oneOf([firstName, ...otherNames]), raw, text]), value])
const segment = anyOf<string>([
  oneOf(["invented-siege", "C001", "C014", "north", "reds", "wire", "1", "12"]),
  raw,
  Arbitrary.map(text, encodeURIComponent)
])

const request = Arbitrary.map(
  Arbitrary.all([
    integer(0, endpointNames.length - 1),
    Arbitrary.array(segment, { minLength: 2, maxLength: 2 }),
    Arbitrary.array(pair, { minLength: 0, maxLength: 4 }),
    anyOf<string>([oneOf(["GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS", "PROPFIND"])]),
    integer(0, 5)
  ]),
  ([route, segments, pairs, method, truth]) => {
    let i = 0
    const path = endpointOf(endpointNames[route]!).path.replace(/:[a-z]+/g, (name) => {
      const wild = segments[i++] ?? name
      return truth === 0 ? wild : name === ":case" ? "invented-siege" : wild
    })
    return { method, path: `${path}?${pairs.map(([name, text]) => `${name}=${text}`).join("&")}` }
  }
)

it.effect.prop(
  "no address brings the API to a 5xx, or to tell of its insides",
  [request],
  ([{ method, path }]) =>
    Effect.promise(async () => {
      const address = `http://localhost${path}`
      if (!URL.canParse(address)) return
      const response = await api.app.request(new Request(address, { method }))
      expect(response.status, `${method} ${path}`).toBeLessThan(500)
      const body = await response.text()
      expect(body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|\/work\//)
      if (response.status >= 400 && method !== "HEAD") {
        const problem = Schema.decodeUnknownSync(Schema.fromJsonString(Problem))(body)
        expect(problem.status).toBe(response.status)
      }
      expect(api.faults).toEqual([])
    }),
  { arbitrary: { runs: 600 }, timeout: 60_000 }
)

/** Values that each parameter takes, at their ends where they have any; a parameter without some fails the test. */
const times = [
  "1000-01-01",
  "2030-03-01",
  "2030-03-15",
  "2030-04-30",
  "8999-12-31",
  "2030-03-14T23:30:00-11:00"
] as const
const good: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>> = {
  at: times,
  knownBy: times,
  toAt: times,
  toKnownBy: times,
  accordingTo: ["consensus", "assessed", "source:monitor", "party:blues"],
  toAccordingTo: ["consensus", "source:wire", "party:relief"],
  recordedBy: ["2031-01-01T12:00:00Z", "2031-01-02T12:00:00Z", "8999-12-31T00:00:00Z"],
  figure: ["people-inside"],
  under: ["C001", "C002,C004"],
  include: ["cells", "front", "front,cells"],
  kind: ["Control", "Population,Statement"],
  place: ["city", "bridge"],
  actor: ["reds", "relief"],
  speaker: ["wire"],
  publisher: ["wire"],
  witness: ["monitor"],
  publishedFrom: ["1000-01-01", "2030-03-10"],
  publishedTo: ["2030-03-10", "8999-12-31"],
  heldOn: ["1000-01-01", "2030-03-11", "8999-12-31"],
  q: ["town", "%F0%9F%9C%81", "(.*)%5B"],
  tension: ["T01"],
  sort: ["published", "-published", "id", "held"]
}

/** A whole number's own ends, since each route has its own. */
const goodFor = (field: string, schema: Parameter): ReadonlyArray<string> => {
  const { shape } = factsOf(schema)
  return shape["type"] === "integer"
    ? [String(shape["minimum"]), "7", String(shape["maximum"])]
    : (good[field] ?? [])
}

const inPath: Readonly<Record<string, string>> = {
  case: "invented-siege",
  claim: "C002",
  place: "north",
  actor: "reds",
  source: "wire",
  sequence: "3"
}

const wellFormed = Arbitrary.map(
  Arbitrary.all([
    integer(0, endpointNames.length - 1),
    Arbitrary.array(integer(0, 19), { minLength: 20, maxLength: 20 })
  ]),
  ([route, choices]) => {
    const name = endpointNames[route]!
    const { path, query } = endpointOf(name)
    const pairs = Object.entries(query.fields)
      .filter(([field]) => field !== "cursor" && name !== "health")
      .flatMap(([field, schema], i) => {
        const values = goodFor(field, schema)
        const choice = choices[i] ?? 0
        return choice < 8 || !SchemaAST.isOptional(schema.ast)
          ? [`${field}=${values[choice % values.length]}`]
          : []
      })
    return {
      name,
      path: `${path.replace(/:([a-z]+)/g, (_, field: string) => inPath[field] ?? "")}?${pairs.join("&")}`
    }
  }
)

it.effect.prop(
  "every well-formed request is answered by the schema of its route",
  [wellFormed],
  ([{ name, path }]) =>
    Effect.promise(async () => {
      const response = await api.get(path)
      const nothingToCompare = name === "changes" && !/[?&]to/.test(path)
      expect(response.status, path).toBe(nothingToCompare ? 400 : 200)
      if (!nothingToCompare) Schema.decodeUnknownSync(endpointOf(name).response)(await response.json())
      expect(api.faults).toEqual([])
    }),
  { arbitrary: { runs: 250 }, timeout: 60_000 }
)

it("tries every parameter that there is", () => {
  const untried = endpointNames.flatMap((name) =>
    Object.entries(endpointOf(name).query.fields)
      .filter(([field, schema]) => goodFor(field, schema).length === 0)
      .map(([field]) => field)
  )
  expect([...new Set(untried)]).toEqual(["cursor"])
})
