import type { ClaimId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { parseAccordingTo } from "@cordon/ledger/controls"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Option, Result } from "effect"
import { requestOf } from "../fixture/invented-export.ts"
import { exportCase } from "./export-case.ts"
import { type ExportFormat, exportFormats } from "./export-format.ts"
import { exporters, formatFacts, formatOfName } from "./exporters.ts"

const request = (more: Parameters<typeof requestOf>[1] = {}) => requestOf([claimRecorded("C1")], more)
const refusal = (format: ExportFormat, more: Parameters<typeof requestOf>[1]) =>
  Option.getOrUndefined(Result.getFailure(exportCase(format, request(more))))?.message

describe("every format", () => {
  it.each(exportFormats)("%s says in whole sentences what it carries and what it cannot", (format) => {
    const { carries, cannotCarry } = exporters[format].facts
    for (const list of [carries, cannotCarry]) {
      expect(list.length).toBeGreaterThan(0)
      for (const sentence of list) expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })

  it("is told from others by its media types and by its file names", () => {
    const types = formatFacts.flatMap(({ mediaType, alsoAskedAs }) => [mediaType, ...alsoAskedAs])
    const endings = formatFacts.flatMap(({ endings }) => endings)
    expect(new Set(types).size).toBe(types.length)
    expect(new Set(endings).size).toBe(endings.length)
  })
})

describe("a file's name", () => {
  it.each([
    ["ledger.ndjson", "ndjson"],
    ["A/B.GeoJSON", "geojson"],
    ["claims.csv", "csv"],
    ["ground.kml", "kml"],
    ["ground.fgb", "flatgeobuf"],
    ["ground.parquet", "geoparquet"],
    ["reviews.claimreview.jsonld", "claimreview"],
    ["c048.prov.json", "prov"],
    ["notes.txt", undefined],
    ["csv", undefined]
  ] as const)("%s asks for %s", (name, format) => {
    expect(formatOfName(name)).toBe(format)
  })

  it("carries the case, what of it, and the dates it was made for", () => {
    const name = (format: ExportFormat, more: Parameters<typeof requestOf>[1] = {}) =>
      Result.getOrThrow(exportCase(format, request(more))).fileName
    expect(name("csv")).toBe("invented-siege-recorded-2030-03-17.csv")
    expect(
      name("flatgeobuf", {
        collections: ["control"],
        controls: { at: CalendarDay.make("2030-03-04"), accordingTo: parseAccordingTo("source:wire")! }
      })
    ).toBe("invented-siege-control-at-2030-03-04-known-by-2030-03-04-source-wire.fgb")
    expect(name("prov", { claim: "C1" as ClaimId })).toBe("invented-siege-C1-recorded-2030-03-17.prov.json")
  })
})

describe("what cannot be made", () => {
  it("is refused in a sentence that says what to do", () => {
    expect(refusal("csv", { collections: ["claims", "places"] })).toBe(
      "a CSV file holds one collection, and 2 were asked for; expected one of control, claims, incidents, movements, places, corridors"
    )
    expect(refusal("claimreview", { collections: ["claims"] })).toContain("holds no collection of features")
    expect(refusal("kml", { hxl: true })).toContain("HXL hashtags are a row of a CSV file")
    expect(refusal("ndjson", { controls: { at: CalendarDay.make("2030-03-04") } })).toContain(
      "would break its chain"
    )
    expect(refusal("ndjson", { claim: "C1" as ClaimId })).toContain("would break its chain")
    expect(refusal("geojson", { claim: "C404" as ClaimId })).toContain("there is no claim C404")
  })

  it("is nothing else", () => {
    for (const format of exportFormats) {
      expect(refusal(format, format === "prov" ? { claim: "C1" as ClaimId } : {}), format).toBeUndefined()
    }
  })
})
