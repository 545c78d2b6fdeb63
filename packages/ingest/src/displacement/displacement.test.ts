import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { directoryOf, readRows } from "../dataset/read-rows.fixture.ts"
import { displacementFormat } from "./displacement-format.ts"

const text = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8")
const read = (name: string, settings = {}) => readRows(displacementFormat, text(name), { name, settings })

const years = read("invented-idmc-years.csv")
const updates = read("invented-idu.csv")
const figures = read("invented-gidd-figures.csv")
const api = read("invented-dtm-api.csv")
const baseline = read("invented-dtm-baseline.csv", { dateOrder: "dmy" })

describe("IDMC by country and year", () => {
  it("makes a population of a stock and a movement of a flow, and never mixes them", () => {
    expect(
      years.claims.map(({ id, heldDuring, proposition }) => [
        id,
        heldDuring,
        proposition.kind,
        "group" in proposition && proposition.group,
        "amount" in proposition && proposition.amount
      ])
    ).toEqual([
      ["idmc-INV-2030-conflict-stock", "2030-12-31", "Population", "displaced-by-conflict", exactly(631_286)],
      ["idmc-INV-2030-conflict-flow", "2030", "Movement", "displaced-by-conflict", exactly(123_962)],
      ["idmc-INV-2031-conflict-stock", "2031-12-31", "Population", "displaced-by-conflict", about(640_000)],
      ["idmc-INV-2031-disaster-stock", "2031-12-31", "Population", "displaced-by-disaster", about(0)],
      ["idmc-INV-2031-disaster-flow", "2031", "Movement", "displaced-by-disaster", exactly(15_012)]
    ])
  })

  it("keeps a flow inside the country, and says that it counts movements", () => {
    const flow = years.claims[1]!
    expect(flow.proposition).toMatchObject({ from: "iso-INV", to: "iso-INV", counting: "increment" })
    expect(flow.note).toContain("whoever had to flee twice is counted twice")
    expect(flow.publishedAt).toBe("[2031-01-01..]")
  })

  it("leaves the hashtag row out of the count", () => {
    expect([years.noData, years.refused.size]).toEqual([1, 0])
  })

  it("were published at the latest when the file was read, so that they are known by some date", () => {
    const on = { name: "invented-idmc-years.csv", readAt: "2032-08-01T10:00:00Z" }
    expect(
      readRows(displacementFormat, text(on.name), on).claims.map(({ publishedAt }) => publishedAt)
    ).toEqual([
      "[2031-01-01..2032-08-01T10:00:00Z]",
      "[2031-01-01..2032-08-01T10:00:00Z]",
      ...Array.from({ length: 3 }, () => "[2032-01-01..2032-08-01T10:00:00Z]")
    ])
  })

  it("gives the claims a publication and an edition where they are said", () => {
    const { claims } = read("invented-idmc-years.csv", { published: "2032-05-14" })
    expect(claims[0]).toMatchObject({ publishedAt: "2032-05-14", citation: { edition: "2032-05-14" } })
  })
})

describe("single figures of IDMC's", () => {
  const claim = (id: string) => [...updates.claims, ...figures.claims].find((claim) => claim.id === id)!

  it("take the word before a figure for what it says", () => {
    expect(
      ["idmc-idu-101", "idmc-idu-102", "idmc-idu-103"].map((id) => {
        const said = claim(id).proposition
        return said.kind === "Movement" && said.amount
      })
    ).toEqual([
      { quantifier: "atLeast", value: 1200, unit: "persons", form: "more than or equal" },
      { quantifier: "about", value: 900, unit: "persons", form: "approximately" },
      { quantifier: "exactly", value: 35, unit: "persons" }
    ])
  })

  it("run from their origin to their destination where one place is each", () => {
    const said = claim("idmc-idu-101").proposition
    const placeOf = (id: string | undefined) => updates.places.get(id ?? "")
    if (said.kind !== "Movement") throw new Error("no movement")
    expect(placeOf(said.from)).toMatchObject({
      name: "Harbour Town, North Province, Inventia",
      kind: "town",
      location: { kind: "point", latitude: 10.5, longitude: 20.25, confidence: "a" },
      within: ["iso-INV"]
    })
    expect(placeOf(said.to)!.name).toBe("Mill Village, South Province, Inventia")
    expect(claim("idmc-idu-101")).toMatchObject({
      heldDuring: "2031-03-04/2031-03-09",
      publishedAt: "2031-03-12T09:15:30Z",
      origin: { kind: "repeats", source: "source-invented-relief-office" },
      citation: { locator: "figure 101", statedSources: { reference: "https://example.org/invented" } }
    })
  })

  it("hold several places together as one, and fall back on the country where none is named", () => {
    const many = claim("idmc-idu-102").proposition
    if (many.kind !== "Movement") throw new Error("no movement")
    expect(many.from).toBe(many.to)
    expect(updates.places.get(many.from ?? "")).toMatchObject({
      name: "North Province, Inventia; South Province, Inventia",
      location: { kind: "unlocated" },
      within: ["iso-INV"]
    })
    expect(claim("idmc-idu-103").proposition).toMatchObject({ from: "iso-INV", to: "iso-INV" })
  })

  it("say when IDMC does not recommend them", () => {
    expect(claim("idmc-idu-102").note).toContain("does not recommend it")
    expect(claim("idmc-idu-101").note).not.toContain("recommend")
    expect(claim("idmc-idu-102").origin).toEqual({ kind: "own" })
  })

  it("keep no word of the texts that retell the sources", () => {
    expect(JSON.stringify(updates.claims)).not.toContain("Invented text")
  })

  it("are a stock or a flow by their category, dated as precisely as IDMC dates them", () => {
    expect(
      figures.claims.map(({ id, heldDuring, proposition }) => [id, heldDuring, proposition.kind])
    ).toEqual([
      ["idmc-gidd-201", "2031-11", "Population"],
      ["idmc-gidd-202", "2031-03-04~/2031-04", "Movement"],
      ["idmc-gidd-203", "2031-06-01", "Movement"]
    ])
    expect(claim("idmc-gidd-202").paraphrase).toContain("from about 4 March 2031 to April 2031")
    expect(claim("idmc-gidd-203").proposition).toMatchObject({ movement: "return" })
  })

  it("are refused where their category is neither", () => {
    expect(figures.refused.get(4)).toEqual([
      {
        field: "Figure category",
        found: '"Deaths"',
        reason:
          "of IDMC's categories only IDPs (people displaced at a date), Internal Displacements and Return (movements in a period) are read"
      }
    ])
  })

  it("say when IDMC made persons of households", () => {
    expect(claim("idmc-gidd-201")).toMatchObject({
      proposition: { amount: { quantifier: "about", value: 2080, unit: "persons" } },
      note: "IDMC made persons of 400 reported households at an average of 5.2 each."
    })
  })
})

describe("DTM's API", () => {
  const said = api.claims.map(({ proposition }) => proposition)

  it("makes populations of the displaced present, with the sexes as parts", () => {
    expect(said[0]).toEqual({
      kind: "Population",
      place: "pcode-IN01",
      group: "displaced-by-conflict",
      amount: plainly(41_018),
      parts: [part("male", 20_000), part("female", 21_018)]
    })
    expect(api.claims[0]).toMatchObject({
      heldDuring: "2031-03-30",
      publishedAt: "[2031-03-30..]",
      speaker: "iom-dtm"
    })
  })

  it("takes a row for one origin or an unknown reason for a part, whose whole it does not know", () => {
    const unknown = { quantifier: "unknown", unit: "persons" }
    expect(said[1]).toMatchObject({ amount: unknown, parts: [part("from South Province, IN02", 1200)] })
    expect(said[3]).toMatchObject({
      group: "displaced-people",
      amount: unknown,
      parts: [part("reason given: No reason for displacement reported", 66_308)]
    })
  })

  it("takes a count of 0 for what it says", () => {
    expect(said[2]).toMatchObject({
      place: "pcode-IN0101",
      group: "displaced-people",
      amount: plainly(0)
    })
  })

  it("declares places by their P-codes, each inside the next", () => {
    expect(api.places.get("pcode-IN0101")).toMatchObject({
      name: "Harbour District",
      kind: "district",
      pcode: { code: "IN0101" },
      within: ["pcode-IN01", "iso-INV"]
    })
  })

  it("gives every row of a round its own claim", () => {
    expect(new Set(api.claims.map(({ id }) => id)).size).toBe(4)
    expect(api.noData).toBe(1)
  })

  it("speaks of the case's own places where their P-codes match", () => {
    const place = directoryOf({ ids: ["north"], pcodes: { IN01: ["north"] } })
    const { claims } = readRows(displacementFormat, text("invented-dtm-api.csv"), { directory: { place } })
    expect(claims[0]!.proposition).toMatchObject({ place: "north" })
  })

  it("is refused where several places of the case have the P-code", () => {
    const place = directoryOf({ ids: ["north", "nord"], pcodes: { IN01: ["north", "nord"] } })
    const { refused } = readRows(displacementFormat, text("invented-dtm-api.csv"), { directory: { place } })
    expect(refused.get(2)).toEqual([
      {
        field: "admin1Pcode",
        found: '"IN01"',
        reason: "several places of the case answer to this code: north, nord; leave it to one of them"
      }
    ])
  })
})

describe("a baseline assessment with headers in another language", () => {
  it("is read by its hashtags, and the lines above them are no data", () => {
    expect(baseline.noData).toBe(2)
    expect(baseline.claims.map(({ proposition }) => proposition)).toMatchObject([
      { kind: "Population", group: "displaced-people", amount: { value: 1050 } },
      { kind: "Population", group: "returnees", amount: { value: 310 } }
    ])
    expect(baseline.claims[0]!.coding?.codes).toMatchObject({ idp_households: 210 })
  })

  it("keeps where a site lies, and what it lies in", () => {
    const site = [...baseline.places.values()].find(({ name }) => name === "Village du Moulin")
    expect(site).toMatchObject({
      location: { kind: "point", latitude: 10.75, longitude: 20.5 },
      within: ["pcode-IN01"]
    })
  })

  it("refuses a row that counts households alone, and multiplies nothing", () => {
    expect(baseline.refused.get(5)).toEqual([
      {
        field: "Personnes déplacées",
        found: "nothing",
        reason: "only households are counted; they are not persons, and to multiply them would be a guess"
      }
    ])
  })
})

describe("detection", () => {
  const detect = (name: string) =>
    displacementFormat.detect({
      name,
      folder: false,
      files: [],
      start: text(name),
      header: text(name).split("\n")[0]!.split(",")
    })

  it.each([
    "invented-idmc-years.csv",
    "invented-idu.csv",
    "invented-gidd-figures.csv",
    "invented-dtm-api.csv"
  ])("%s is plainly displacement", (name) => expect(detect(name)).toBe("plain"))

  it("is not sure of other tables", () => {
    expect(
      displacementFormat.detect({
        name: "a.csv",
        folder: false,
        files: [],
        start: "a,b\n1,2",
        header: ["a", "b"]
      })
    ).toBe("no")
  })
})

function plainly(value: number) {
  return { quantifier: "exactly", value, unit: "persons" }
}

function exactly(value: number) {
  return { ...plainly(value), form: "not rounded" }
}

function about(value: number) {
  return { quantifier: "about", value, unit: "persons", form: "rounded" }
}

function part(label: string, value: number) {
  return { of: { kind: "other", label }, amount: { quantifier: "exactly", value, unit: "persons" } }
}
