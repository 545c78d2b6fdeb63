import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { directoryOf, readRows } from "../dataset/read-rows.fixture.ts"
import { CONSERVATIVE_COUNT, NOTHING_SAID_OF_DEATHS } from "./acled-claims.ts"
import { acledFormat } from "./acled-format.ts"
import { incidentTypeOf } from "./acled-type.ts"

const invented = readFileSync(new URL("invented-acled.csv", import.meta.url), "utf8")
const older = readFileSync(new URL("invented-acled-older.csv", import.meta.url), "utf8")

const read = readRows(acledFormat, invented)
const claim = (id: string) => read.claims.find((claim) => claim.id === id)!

describe("rows of ACLED", () => {
  it("make an incident each, and a toll only where deaths are counted", () => {
    expect(read.claims.map(({ id }) => id)).toEqual([
      "acled-INV1",
      "acled-INV1-killed",
      "acled-INV2",
      "acled-INV3",
      "acled-INV3-killed",
      "acled-INV4",
      "acled-INV5"
    ])
    expect(read.refused.size).toBe(0)
  })

  it("say of a toll that it is the lowest number reported, with ACLED's rule beside it", () => {
    expect(claim("acled-INV1-killed")).toMatchObject({
      proposition: {
        kind: "Casualties",
        harm: "killed",
        group: "people",
        event: "acled-INV1",
        counting: "increment",
        amount: { quantifier: "atLeast", value: 12, unit: "persons" }
      },
      note: CONSERVATIVE_COUNT
    })
    expect(CONSERVATIVE_COUNT).toContain("does not mean that nobody died")
  })

  it("claim nothing about deaths for a count of 0 or none, and say so", () => {
    for (const id of ["acled-INV2", "acled-INV4"]) expect(claim(id).note).toBe(NOTHING_SAID_OF_DEATHS)
    expect(claim("acled-INV1").note).toBeUndefined()
    expect(claim("acled-INV2").coding?.codes).toMatchObject({ fatalities: 0 })
    expect(claim("acled-INV4").coding?.codes).not.toHaveProperty("fatalities")
  })

  it("date an event to the day, some day of the week around, or some day of the month", () => {
    expect(["acled-INV1", "acled-INV2", "acled-INV3"].map((id) => claim(id).heldDuring)).toEqual([
      "2031-03-04",
      "[2031-03-02..2031-03-08]",
      "[2031-03-01..2031-03-31]"
    ])
    expect(claim("acled-INV3-killed").heldDuring).toBe(claim("acled-INV3").heldDuring)
  })

  it("place an event at a named place, in its area, or in a region that it stands for: three places", () => {
    const placeOf = (id: string) => {
      const said = claim(id).proposition
      return read.places.get(said.kind === "Incident" ? (said.place ?? "") : "")!
    }
    const places = ["acled-INV1", "acled-INV2", "acled-INV3"].map(placeOf)
    expect(
      places.map(({ name, kind, location }) => [name, kind, location.kind === "point" && location.confidence])
    ).toEqual([
      ["Harbour Town", "town", "a"],
      ["Harbour Town (area)", "area", "b"],
      ["Harbour Town (wider region)", "region", "c"]
    ])
    expect(new Set(places.map(({ id }) => id)).size).toBe(3)
    expect(places[0]!.location).toMatchObject({ longitude: 20.25, latitude: 10.5 })
    expect(places[0]!.within.map((id) => read.places.get(id)!.name)).toEqual([
      "Old Harbour",
      "Harbour District",
      "North Province",
      "Inventia"
    ])
  })

  it("name a perpetrator only where ACLED's columns leave no doubt who acted", () => {
    const deed = (id: string) => {
      const said = claim(id).proposition
      return said.kind === "Incident" ? [said.type, said.perpetrators, said.target] : []
    }
    const army = "acled-military-forces-of-inventia-2019"
    expect(deed("acled-INV1")).toEqual(["armedClash", [], undefined])
    expect(deed("acled-INV2")).toEqual([
      "attackOnCivilians",
      ["acled-invented-front"],
      "Civilians (Inventia); Farmers (Inventia)"
    ])
    expect(deed("acled-INV3")).toEqual(["airStrike", [army], "Civilians (Inventia)"])
    expect(deed("acled-INV4")).toEqual(["shelling", [], undefined])
    expect(read.actors.get(army)).toMatchObject({
      name: "Military Forces of Inventia (2019-)",
      kind: "armedForces"
    })
    expect(read.actors.get("acled-invented-front")).toMatchObject({ kind: "armedGroup" })
    expect(read.actors.size).toBe(2)
    expect(claim("acled-INV4").paraphrase).toContain("who acted against whom is not said")
  })

  it("count one named source as the origin, and ACLED itself where it puts several together or names nobody", () => {
    expect(claim("acled-INV2").origin).toEqual({
      kind: "repeats",
      source: "source-invented-gazette",
      stance: "neutral"
    })
    expect(claim("acled-INV1").origin).toEqual({ kind: "own" })
    expect(claim("acled-INV1").citation.statedSources).toEqual({
      original: "Invented Gazette; Invented Radio"
    })
    expect(claim("acled-INV3").origin).toEqual({ kind: "own" })
    expect(claim("acled-INV3").citation.statedSources).toEqual({ original: "Undisclosed Source" })
    expect(read.claims.every(({ speaker }) => speaker === "acled")).toBe(true)
    expect([...read.sources.keys()]).toEqual(["source-invented-gazette", "source-invented-wire"])
  })

  it("let a source of the case stand where one answers to the name", () => {
    const source = directoryOf({ ids: ["gazette"], names: { "invented gazette": ["gazette"] } })
    const { claims, sources } = readRows(acledFormat, invented, { directory: { source } })
    expect(claims.find(({ id }) => id === "acled-INV2")!.origin).toMatchObject({ source: "gazette" })
    expect([...sources.keys()]).toEqual(["source-invented-wire"])
  })

  it("are published when ACLED uploaded them, which is also their edition", () => {
    expect(claim("acled-INV1").publishedAt).toBe("2031-03-11T12:53:20Z")
    expect(claim("acled-INV1").citation.edition).toBe("2031-03-11")
    const numbered = readRows(acledFormat, invented, { settings: { edition: "7" } })
    expect(numbered.claims[0]!.citation.edition).toBe("7")
  })

  it("keep no word of the notes", () => {
    expect(JSON.stringify([...read.claims, ...read.places.values()])).not.toContain("Invented row")
  })

  it("keep ACLED's codes as they were", () => {
    expect(claim("acled-INV2").coding).toEqual({
      scheme: "acled",
      codes: {
        time_precision: 2,
        disorder_type: "Political violence",
        event_type: "Violence against civilians",
        sub_event_type: "Attack",
        actor1: "Invented Front",
        inter1: "Rebel group",
        actor2: "Civilians (Inventia)",
        assoc_actor_2: "Farmers (Inventia)",
        inter2: "Civilians",
        interaction: "Rebel group-Civilians",
        civilian_targeting: "Civilian targeting",
        iso: 999,
        region: "Invented Region",
        geo_precision: 2,
        source_scale: "National",
        fatalities: 0
      }
    })
  })
})

describe("older layouts", () => {
  it("are read with their numbers for kinds of actors, and an unidentified group is nobody's name", () => {
    const { claims, actors } = readRows(acledFormat, older)
    expect(claims.map(({ id }) => id)).toEqual(["acled-INV77", "acled-INV77-killed"])
    expect(claims[0]).toMatchObject({
      heldDuring: "2020-03-04",
      publishedAt: "2020-03-12T08:00:00Z",
      proposition: { type: "attackOnCivilians", perpetrators: [], target: "Civilians (Inventia)" }
    })
    expect(claims[0]!.paraphrase).toContain("by an actor that is not named against Civilians (Inventia)")
    expect(claims[0]!.coding?.codes).toMatchObject({ data_id: 9_000_001, inter1: 3, interaction: 37 })
    expect(actors.size).toBe(0)
  })

  it("keep one id for a regime before and after its end", () => {
    const ended = invented.replaceAll("(2019-)", "(2019-2031)")
    expect([...readRows(acledFormat, ended).actors.keys()]).toEqual([...read.actors.keys()])
  })
})

describe("types of events", () => {
  it.each([
    ["Battles", "Government regains territory", "armedClash"],
    ["Explosions/Remote violence", "Chemical weapon", "chemicalAttack"],
    ["Explosions/Remote violence", "Suicide bomb", "other"],
    ["Violence against civilians", "Abduction/forced disappearance", "abduction"],
    ["Protests", "Excessive force against protesters", "attackOnCivilians"],
    ["Riots", "Mob violence", "other"],
    ["Strategic developments", "Looting/property destruction", "other"],
    ["Battle-No change of territory", "", "armedClash"],
    ["Something new", "Something else", "other"]
  ])("%s, %s is %s", (event, sub, type) => {
    expect(incidentTypeOf(event, sub)).toBe(type)
  })
})

describe("a header", () => {
  const detect = (header: string) =>
    acledFormat.detect({ name: "", folder: false, files: [], start: header, header: header.split(",") })

  it("is plainly ACLED's by its column names", () => {
    expect(detect(invented.split("\n")[0]!)).toBe("plain")
    expect(detect(older.split("\n")[0]!)).toBe("plain")
    expect(detect("id,event_date,event_type,country")).toBe("no")
  })
})
