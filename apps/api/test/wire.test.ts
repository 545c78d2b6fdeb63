import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { endpointOf, readNames } from "@cordon/protocol/endpoints"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import { Problem } from "@cordon/protocol/problem"
import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { entryBodies, entryBody } from "@cordon/testing/arbitrary/entry-body"
import { expect, it } from "@effect/vitest"
import { Arbitrary, Effect, Schema, SchemaAST } from "effect"
import { describedRoutes } from "../src/described-routes.ts"
import { inventedApi } from "./support/invented-api.ts"

const api = await inventedApi({ token: "a-token-of-the-tests" })
const plain = await inventedApi()

const names = [...new Set(describedRoutes.flatMap(({ endpoint }) => Object.keys(endpoint.query.fields)))]
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
  oneOf(["control", "claims,control", "control.json", "2144", "1434.mvt", "0.mvt", "invented-siege.json"]),
  raw,
  Arbitrary.map(text, encodeURIComponent)
])

const token = "a-token-of-the-tests"
const methods = oneOf(["GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
const headerValues: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>> = {
  authorization: [`Bearer ${token}`, `Bearer ${token}`, "Bearer", "Bearer x", "Basic eDp5", "\u00e9"],
  "content-type": [
    "application/json",
    "application/json; charset=utf-8",
    "text/plain",
    "text/csv",
    "*",
    "a/b"
  ],
  "idempotency-key": ["k1", "k2", "a b", "x".repeat(300), '"quoted"'],
  "if-match": [`"${"0".repeat(64)}"`, "*", '"x"'],
  "if-none-match": ["*", '"x"', 'W/"x", "y"'],
  "last-event-id": ["0", "5", "9999", "-1", "abc", "1e3"],
  accept: ["*/*", "text/csv", "application/vnd.google-earth.kml+xml", "text/html;q=0.3, */*;q=0", "bad", ","],
  "accept-encoding": ["gzip", "br;q=0", "*;q=x", "deflate"],
  origin: ["http://localhost", "null", "https://elsewhere.example"],
  "x-forwarded-host": ["maps.example", "a b", "<script>"],
  "content-length": ["99999999", "-1", "x"],
  range: ["bytes=0-1"]
}
const headerNames = Object.keys(headerValues) as [string, ...ReadonlyArray<string>]
const header = Arbitrary.flatMap(oneOf(headerNames), (name) =>
  Arbitrary.map(oneOf(headerValues[name] ?? [""]), (value) => [name, value] as const)
)

const encode = Schema.encodeSync(EntryBody)

/** The value with the one at some place in it replaced or taken out. */
const spoilt = (value: unknown, steps: ReadonlyArray<number>, junk: unknown): unknown => {
  const [step, ...others] = steps
  if (step === undefined || typeof value !== "object" || value === null) return junk
  const keys = Object.keys(value)
  const key = keys[step % Math.max(keys.length, 1)]
  if (key === undefined) return junk
  const part = spoilt((value as Record<string, unknown>)[key], others, junk)
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (String(i) === key ? part : item))
    : { ...value, [key]: part }
}

const entries = Arbitrary.map(entryBodies, (bodies) => ({ entries: bodies.map((body) => encode(body)) }))
const junk = anyOf<unknown>([
  oneOf<string | number | boolean>([0, -1, 1e308, true, "", "C001", "2016-12-04", "__proto__"]),
  Arbitrary.Constant(null),
  Arbitrary.Constant([]),
  Arbitrary.Constant({ kind: "held" }),
  text
])
const body = anyOf<string>([
  Arbitrary.map(entries, (all) => JSON.stringify(all)),
  Arbitrary.map(entryBody, (one) => JSON.stringify(encode(one))),
  Arbitrary.map(
    Arbitrary.all([entries, Arbitrary.array(integer(0, 30), { minLength: 1, maxLength: 7 }), junk]),
    ([all, steps, bad]) => JSON.stringify(spoilt(all, steps, bad))
  ),
  text,
  oneOf(["", "{", "null", '{"entries":[]}', '{"entries":{"length":1}}', "[".repeat(5000), "\ufeff{}"])
])

const request = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.all([integer(0, describedRoutes.length - 1), integer(0, 5), integer(0, 2)]),
    Arbitrary.array(segment, { minLength: 5, maxLength: 5 }),
    Arbitrary.array(pair, { minLength: 0, maxLength: 4 }),
    methods,
    Arbitrary.array(header, { minLength: 0, maxLength: 4 }),
    body
  ]),
  ([[route, truth, own], segments, pairs, method, headers, sent]) => {
    let i = 0
    const { endpoint } = describedRoutes[route]!
    const path = endpoint.path.replace(/:[a-z]+/g, (name) => {
      const wild = segments[i++] ?? name
      return truth === 0 ? wild : name === ":case" ? "invented-siege" : wild
    })
    return {
      method: own === 0 ? method : endpoint.method,
      path: `${path}?${pairs.map(([name, text]) => `${name}=${text}`).join("&")}`,
      headers: Object.fromEntries([
        ...(own === 2
          ? [["authorization", `Bearer ${token}`] as const, ["content-type", "application/json"] as const]
          : []),
        ...headers
      ]),
      body: sent
    }
  }
)

/** The body of an answer; of a stream that lasts, only its beginning. */
const bodyOf = async (response: Response): Promise<string> => {
  if (response.headers.get("content-type") !== "text/event-stream" || response.body === null)
    return response.text()
  const reader = response.body.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return Buffer.from(value ?? []).toString()
}

const soon = <A>(promise: Promise<A>, what: string): Promise<A> => {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`no answer for forty seconds: ${what}`)), 40_000).unref()
  )
  return Promise.race([promise, late])
}

it.effect.prop(
  "no request brings the API to a 5xx, to tell of its insides, or to keep its caller waiting",
  [request],
  ([{ method, path, headers, body }]) =>
    Effect.promise(async () => {
      const address = `http://localhost${path}`
      if (!URL.canParse(address)) return
      const carries = method !== "GET" && method !== "HEAD"
      const asked = `${method} ${path} ${JSON.stringify(headers)} ${carries ? body.slice(0, 2000) : ""}`
      const sent = new Request(address, { method, headers, ...(carries ? { body } : {}) })
      const response = await soon(Promise.resolve(api.app.request(sent)), asked)
      expect(response.status, asked).toBeLessThan(500)
      const text = await soon(bodyOf(response), asked)
      expect(text, asked).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|\/work\//)
      if (response.status >= 400 && method !== "HEAD") {
        const problem = Schema.decodeUnknownSync(Schema.fromJsonString(Problem))(text)
        expect(problem.status).toBe(response.status)
      }
      expect(api.faults.splice(0), asked).toEqual([])
    }),
  { arbitrary: { runs: 900 }, timeout: 120_000 }
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
  measure: ["population"],
  group: ["people"],
  force: ["reds"],
  party: ["reds"],
  destination: ["north"],
  on: ["2030-03-12"],
  from: ["2030-03-01"],
  to: ["2030-03-13"],
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
  sort: ["published", "-published", "id", "held"],
  lang: ["en", "ar"]
}

/** Parameters that go together on a route: some of these texts, in place of any choice of them one by one. */
const together: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>> = {
  bounds: [
    "figure=people-inside",
    "measure=population&place=city",
    "measure=strength&force=reds&place=city&group=fighters&on=2030-03-12",
    "measure=areaShare&party=blues&place=city&on=2030-03-12",
    "measure=evacuation&place=city&destination=north&group=civilians&from=2030-03-01&to=2030-03-13",
    "measure=killed&place=bridge&from=1000-01-01&to=2030-03-13"
  ]
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
    integer(0, readNames.length - 1),
    Arbitrary.array(integer(0, 19), { minLength: 20, maxLength: 20 })
  ]),
  ([route, choices]) => {
    const name = readNames[route]!
    const { path, query } = endpointOf(name)
    const sets = together[name] ?? [""]
    const inSets = new Set(sets.flatMap((set) => set.split("&").map((pair) => pair.split("=")[0])))
    const pairs = Object.entries(query.fields)
      .filter(([field]) => field !== "cursor" && name !== "health" && !inSets.has(field))
      .flatMap(([field, schema], i) => {
        const values = goodFor(field, schema)
        const choice = choices[i] ?? 0
        return choice < 8 || !SchemaAST.isOptional(schema.ast)
          ? [`${field}=${values[choice % values.length]}`]
          : []
      })
    return {
      name,
      path: `${path.replace(/:([a-z]+)/g, (_, field: string) => inPath[field] ?? "")}?${[sets[(choices[19] ?? 0) % sets.length], ...pairs].filter((pair) => pair !== "").join("&")}`
    }
  }
)

it.effect.prop(
  "every well-formed request is answered by the schema of its route",
  [wellFormed],
  ([{ name, path }]) =>
    Effect.promise(async () => {
      const response = await plain.get(path)
      const nothingToCompare = name === "changes" && !/[?&]to/.test(path)
      const beyondTheEnd = name === "entriesSince" && /since=\d{4}/.test(path)
      expect(response.status, path).toBe(nothingToCompare ? 400 : beyondTheEnd ? 404 : 200)
      if (response.status === 200) Schema.decodeUnknownSync(endpointOf(name).response)(await response.json())
      expect(plain.faults.splice(0), path).toEqual([])
    }),
  { arbitrary: { runs: 250 }, timeout: 60_000 }
)

it("tries every parameter that there is", () => {
  const untried = readNames.flatMap((name) =>
    Object.entries(endpointOf(name).query.fields)
      .filter(([field, schema]) => goodFor(field, schema).length === 0)
      .map(([field]) => field)
  )
  expect([...new Set(untried)]).toEqual(["cursor"])
})
