import { CaseId, ClaimId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "@effect/vitest"
import { Schema, SchemaAST } from "effect"
import { addressOf } from "./address.ts"
import { headerName } from "./endpoint.ts"
import { endpointNames, endpointOf } from "./endpoints.ts"
import { factsOf } from "./parameter.ts"

const rows = endpointNames.map((name) => ({ name, ...endpointOf(name) }))
const parameters = rows.flatMap(({ name, params, query, headers }) =>
  Object.entries({ ...params.fields, ...query.fields, ...headers.fields }).map(([field, schema]) => ({
    name,
    field,
    schema
  }))
)

describe("the endpoint table", () => {
  it("has no address twice, unless a parameter chooses between two answers", () => {
    const shapes = rows.map(({ method, path, chosenBy = "" }) =>
      [method, path.replace(/:[a-z]+/gi, ":"), chosenBy].join(" ")
    )
    expect(new Set(shapes).size).toBe(shapes.length)
    for (const { path, chosenBy, query } of rows) {
      if (chosenBy === undefined) continue
      const [other] = rows.filter((row) => row.path === path && row.chosenBy === undefined)
      expect(Object.keys(query.fields)).toContain(chosenBy)
      expect(Object.keys(other?.query.fields ?? {})).not.toContain(chosenBy)
    }
  })

  it("has no name in two parts of a request, so that arguments are one object", () => {
    for (const { name, params, query, headers } of rows) {
      const fields = [params, query, headers].flatMap((part) => Object.keys(part.fields))
      expect(new Set([...fields, "body"]).size, name).toBe(fields.length + 1)
    }
  })

  it("names headers as they are sent", () => {
    expect(["idempotencyKey", "ifMatch", "lastEventId"].map(headerName)).toEqual([
      "Idempotency-Key",
      "If-Match",
      "Last-Event-Id"
    ])
  })

  it("gives every response a name", () => {
    for (const { name, response } of rows)
      expect(SchemaAST.resolveIdentifier(response.ast), name).toBeDefined()
  })

  it("gives all four clocks and controls the same names on every view", () => {
    for (const { name, query } of rows) {
      if ("at" in query.fields)
        expect(Object.keys(query.fields), name).toEqual(
          expect.arrayContaining(["knownBy", "accordingTo", "recordedBy"])
        )
    }
  })

  it("describes every parameter with an example that it takes and writes back", () => {
    for (const { name, field, schema } of parameters) {
      const facts = factsOf(schema)
      expect(facts.description, `${name} ${field}`).toMatch(/\.$/)
      const value = Schema.decodeUnknownSync(schema)(facts.example)
      expect(Schema.encodeSync(schema)(value), `${name} ${field}`).toBe(facts.example)
    }
  })
})

describe("an address", () => {
  const id = CaseId.make("east-aleppo-2016")

  it("has its path parameters filled in and its query in the order of the table", () => {
    expect(
      addressOf("claims", {
        case: id,
        limit: 10,
        kind: ["Population", "Movement"],
        q: "green & blue",
        knownBy: CalendarDay.make("2016-12-04")
      })
    ).toBe(
      "/api/cases/east-aleppo-2016/claims?kind=Population%2CMovement&q=green%20%26%20blue&knownBy=2016-12-04&limit=10"
    )
    expect(addressOf("claim", { case: id, claim: ClaimId.make("C048") })).toBe(
      "/api/cases/east-aleppo-2016/claims/C048"
    )
  })

  it("cannot be made of values that no parameter takes", () => {
    expect(() => addressOf("claims", { case: id, limit: 10.5 })).toThrow()
    expect(() => addressOf("case", { case: "../x" as CaseId })).toThrow()
  })
})
