import { collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { factsOf } from "@cordon/protocol/parameter"
import { Problem } from "@cordon/protocol/problem"
import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { expect, it } from "@effect/vitest"
import { Arbitrary, Effect, Schema } from "effect"
import { inventedApi } from "../../test/support/invented-api.ts"
import { crsList } from "./crs.ts"
import { queryOf } from "./request/parameters.ts"

const api = await inventedApi()

const names = [...new Set(collectionIds.flatMap((id) => Object.keys(queryOf(collectionSpecs[id]))))]

const raw = oneOf([
  "%",
  "%zz",
  "%00",
  "%E0%A4%A",
  "..%2f..%2fetc%2fpasswd",
  "+",
  "&",
  "=",
  "#x",
  "?",
  ".",
  "..",
  "invented-siege.",
  ".claims",
  "constructor",
  "__proto__",
  "toString",
  "<script>",
  "\u{1F701}",
  "a".repeat(5000)
])
const plausible = oneOf([
  "2030-03-15",
  "2030-03-12/2030-03-15",
  "../2030-03-15",
  "2030-03-15T10:00:00Z/",
  "../..",
  "0000-01-01T00:00:00Z/9999-12-31T00:00:00Z",
  "0001-01-01/9999-12-31",
  "consensus",
  "source:wire",
  "party:nobody",
  "8,47,9,48",
  "9,47,8,48",
  "-180,-90,180,90",
  "0,0,0,0,0,0",
  "1e308,0,1e308,0",
  "-20037508.3,-20037508.3,20037508.3,20037508.3",
  ...crsList,
  "Incident",
  "1",
  "10000",
  "99999999999999999999",
  "0",
  "true",
  "html",
  "json",
  "eyJsaXN0IjoiIiwiYWZ0ZXIiOltdfQ",
  ""
])
const value = anyOf<string>([plausible, plausible, raw, Arbitrary.map(text, encodeURIComponent), text])
const pair = Arbitrary.all([
  anyOf<string>([oneOf(names as unknown as readonly [string, ...ReadonlyArray<string>]), raw, text]),
  value
])
const segment = anyOf<string>([
  oneOf(["collections", "items", "api", "conformance", "queryables", "schema", ""]),
  oneOf(["invented-siege.claims", "invented-siege.control", "invented-siege.places", "other.claims"]),
  oneOf(["C001", "C002", "north"]),
  raw,
  Arbitrary.map(text, encodeURIComponent)
])
const path = anyOf<ReadonlyArray<string>>([
  Arbitrary.array(segment, { minLength: 0, maxLength: 5 }),
  Arbitrary.map(
    Arbitrary.all([oneOf(collectionIds), oneOf(["", "items", "queryables", "schema", "items/C002"])]),
    ([collection, rest]) => ["collections", `invented-siege.${collection}`, rest]
  )
])
const header = Arbitrary.all([
  oneOf([
    "Accept",
    "Accept-Encoding",
    "If-None-Match",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Request-Id",
    "Content-Length",
    "Origin",
    "Range"
  ]),
  oneOf([
    "text/html",
    "application/geo+json;q=0.1, */*;q=x",
    ",,;;q=",
    "gzip, br;q=0",
    "*",
    'W/"x", "y-gzip"',
    "https",
    "maps.example:443",
    "a b",
    "99999999999",
    "bytes=0-1",
    "x".repeat(4000)
  ])
])

const request = Arbitrary.map(
  Arbitrary.all([
    path,
    Arbitrary.array(pair, { minLength: 0, maxLength: 4 }),
    Arbitrary.array(header, { minLength: 0, maxLength: 3 }),
    oneOf(["GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "PROPFIND"])
  ]),
  ([segments, pairs, headers, method]) => ({
    method,
    headers: Object.fromEntries(headers),
    path: `${["/ogc", ...segments].join("/")}?${pairs.map(([name, text]) => `${name}=${text}`).join("&")}`
  })
)

it.effect.prop(
  "no address, header or method brings the service to a 5xx, or to tell of its insides",
  [request],
  ([{ method, headers, path }]) =>
    Effect.promise(async () => {
      const address = `http://localhost${path}`
      if (!URL.canParse(address)) return
      const response = await api.app.request(new Request(address, { method, headers }))
      expect(response.status, `${method} ${path}`).toBeLessThan(500)
      const body = Buffer.from(await response.arrayBuffer()).toString()
      expect(body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|\/work\//)
      if (response.status >= 400 && method !== "HEAD") {
        const problem = Schema.decodeUnknownSync(Schema.fromJsonString(Problem))(body)
        expect(problem.status).toBe(response.status)
      }
      expect(api.faults).toEqual([])
    }),
  { arbitrary: { runs: 800 }, timeout: 120_000 }
)

/** Values that each parameter takes; queryables take the example of their facts. */
const good: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>> = {
  f: ["json", "html"],
  knownBy: ["1000-01-01", "2030-03-10", "8999-12-31", "2030-03-14T23:30:00-11:00"],
  accordingTo: ["consensus", "assessed", "source:monitor", "party:blues"],
  recordedBy: ["2031-01-01T12:00:00Z", "8999-12-31T00:00:00Z"],
  crs: crsList,
  limit: ["1", "3", "10000", "10001"],
  bbox: ["8,47,9,48", "170,-90,-170,90", "8,47,0,9,48,1", "8.5,47.5,8.5,47.5", "-180,-85,180,85"],
  datetime: ["2030-03-12", "2030-03-12/..", "../2030-03-12", "2030-03-12T10:00:00Z/2030-03-14", "/9999-12-31"]
}

const wellFormed = Arbitrary.map(
  Arbitrary.all([
    integer(0, collectionIds.length - 1),
    Arbitrary.array(integer(0, 19), { minLength: 120, maxLength: 120 })
  ]),
  ([which, choices]) => {
    const id = collectionIds[which]!
    const pairs = Object.entries(queryOf(collectionSpecs[id])).flatMap(([name, field], i) => {
      const values =
        good[name] ??
        (name in good || name === "cursor" || name === "bbox-crs" ? [] : [factsOf(field).example])
      const choice = choices[i] ?? 0
      const often = name in good ? 7 : 1
      return values.length > 0 && choice < often
        ? [`${name}=${encodeURIComponent(values[choice % values.length]!)}`]
        : []
    })
    return `/ogc/collections/invented-siege.${id}/items?${pairs.join("&")}`
  }
)

it.effect.prop(
  "every well-formed request for features is answered with as many as it says, all pages together",
  [wellFormed],
  ([path]) =>
    Effect.promise(async () => {
      let returned = 0
      let matched = 0
      for (let next: string | undefined = path; next !== undefined; ) {
        const response: Response = await api.get(next)
        expect(response.status, next).toBe(200)
        if (path.includes("f=html")) return
        const page = (await response.json()) as {
          readonly numberMatched: number
          readonly numberReturned: number
          readonly features: ReadonlyArray<unknown>
          readonly links: ReadonlyArray<{ readonly rel: string; readonly href: string }>
        }
        expect(page.features).toHaveLength(page.numberReturned)
        matched = page.numberMatched
        returned += page.numberReturned
        next = page.links.find(({ rel }) => rel === "next")?.href
      }
      expect(returned, path).toBe(matched)
      expect(api.faults).toEqual([])
    }),
  { arbitrary: { runs: 150 }, timeout: 120_000 }
)
