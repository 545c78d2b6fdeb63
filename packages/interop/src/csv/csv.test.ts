import { claim as anyClaim } from "@cordon/testing/arbitrary/record"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import Papa from "papaparse"
import { requestOf, textOf } from "../fixture/invented-export.ts"
import { collectionIds } from "../feature/case-feature.ts"
import { collectionSpecs } from "../feature/collection-specs.ts"
import { featuresOf } from "../feature/features-of.ts"
import { hxlTags } from "./hxl.ts"

const read = (text: string) =>
  Papa.parse<Readonly<Record<string, string>>>(text, { header: true, skipEmptyLines: true })

/** The core hashtags of HXL 1.1 final. Source: hxlstandard.org, hashtag dictionary. */
const CORE =
  "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis currency date delivery description event frequency geo group impact indicator inneed item loc meta modality need operations org output population reached region respondee sector service severity status subsector targeted value"

describe("CSV", () => {
  it("has one line a claim, columns for citation and clocks, lines ended by CR LF and no byte order mark", () => {
    const text = textOf(
      "csv",
      requestOf([claimRecorded("C1"), claimRecorded("C2", { note: 'a "quoted"\r\nnote' })])
    )
    expect(text.startsWith("id,claim,kind,")).toBe(true)
    expect(text.endsWith("\r\n")).toBe(true)
    expect(text.replace(/"[^"]*(?:""[^"]*)*"/g, "").split("\r\n")).toHaveLength(4)
    const { data, errors } = read(text)
    expect(errors).toEqual([])
    expect(data).toMatchObject([
      {
        id: "C1",
        held_from_day: "2030-03-04",
        published: "2030-03-05",
        citation_url: "https://wire.example/2030/03/05",
        citation_locator: "paragraph 2",
        longitude: "8.49",
        latitude: "47.5"
      },
      { id: "C2", note: 'a "quoted"\r\nnote' }
    ])
    expect(data[0]?.["recorded_at"]).toMatch(/^2030-.*Z$/)
  })

  it.prop(
    "gives every value of any claim back, but for the apostrophe before what a spreadsheet would compute",
    [anyClaim],
    ([claim]) => {
      const request = requestOf([{ kind: "claim.recorded.v1", claim }])
      const [feature] = featuresOf("claims", request.index, {})
      const { data, errors } = read(textOf("csv", request))
      expect(errors).toEqual([])
      for (const { name } of collectionSpecs.claims.fields) {
        const value = feature?.properties[name]
        const text = value === undefined ? "" : String(value)
        expect(data[0]?.[name], name).toBe(
          /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text
        )
      }
    },
    { arbitrary: { runs: 100, seed: 2016 } }
  )

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("puts an apostrophe before the text %j", (note) => {
    const { data } = read(textOf("csv", requestOf([claimRecorded("C1", { note })])))
    expect(data[0]?.["note"]).toBe(`'${note}`)
  })

  it("leaves numbers below zero as they are", () => {
    const text = textOf(
      "csv",
      requestOf([
        {
          kind: "place.recorded.v1",
          place: {
            id: "west" as never,
            name: "West",
            names: {},
            alternativeNames: [],
            kind: "town",
            location: {
              kind: "point",
              longitude: -70.5 as never,
              latitude: -33.25 as never,
              confidence: "a",
              source: "made up"
            },
            mapped: false,
            within: []
          }
        },
        claimRecorded("C1", { proposition: { kind: "Statement", topic: "weather", place: "west" } })
      ])
    )
    expect(read(text).data[0]).toMatchObject({ longitude: "-70.5", latitude: "-33.25" })
  })

  it("has lines and ground as well-known text", () => {
    const wkt = (collection: "control" | "places") =>
      read(textOf("csv", requestOf([], { collections: [collection] }))).data[0]?.["WKT"]
    expect(wkt("control")).toMatch(/^MULTIPOLYGON \(\(\(8\.5 47\.5, 8\.51 47\.5, /)
    expect(wkt("places")).toBe("POINT (8.5 47.5)")
  })

  it("has a row of HXL hashtags below its header only when asked, of core hashtags only", () => {
    const lines = (hxl: boolean) => textOf("csv", requestOf([claimRecorded("C1")], { hxl })).split("\r\n")
    expect(lines(false)[1]).toMatch(/^C1,/)
    const tags = (lines(true)[1] ?? "").split(",")
    expect(tags).toHaveLength((lines(true)[0] ?? "").split(",").length)
    expect(tags).toEqual(expect.arrayContaining(["#geo+lat", "#date+published", "#indicator+num+best"]))
    const core = new Set(CORE.split(" "))
    for (const tag of Object.values(hxlTags)) {
      expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/)
      expect(core).toContain(/^#([a-z0-9_]+)/.exec(tag)?.[1])
    }
  })

  it("tags only columns that there are", () => {
    const names = new Set(["id", "longitude", "latitude"])
    for (const id of collectionIds) for (const { name } of collectionSpecs[id].fields) names.add(name)
    expect(Object.keys(hxlTags).filter((name) => !names.has(name))).toEqual([])
  })
})
