import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { ExportFormat } from "@cordon/interop/export/export-format"
import { type CaseFeature, type CollectionId, collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { featuresOf } from "@cordon/interop/feature/features-of"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { exportedFile, requestFor } from "../support/exported.ts"
import { gdal, noGdal } from "./gdal.ts"

/** Far from the case's own zone, so that a day that passed through a zone would be another one. */
process.env["TZ"] = "Pacific/Kiritimati"

const at = CalendarDay.make("2016-12-04")

interface Row {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: { readonly type: string } | null
}

describe.skipIf(noGdal !== undefined)("GDAL opens the exports of East Aleppo", () => {
  let index: CaseIndex
  let folder: string
  beforeAll(async () => {
    index = await indexOfFolder(eastAleppo)
    folder = scratch()
  })

  const file = (format: ExportFormat, name: string, collection: CollectionId, controls = {}) =>
    exportedFile(
      folder,
      `${collection}-${name}`,
      format,
      requestFor(index, { collections: [collection], controls })
    )

  /** The features of a file as GDAL reads them, its warnings none. */
  const read = async (path: string, args: ReadonlyArray<string> = []): Promise<ReadonlyArray<Row>> => {
    const { out, warnings } = await gdal("ogr2ogr", [
      "-f",
      "GeoJSONSeq",
      "/vsistdout/",
      path,
      "-mapFieldType",
      "Date=String,DateTime=String",
      ...args
    ])
    // A table names no reference system.
    expect(warnings.replace(/^Warning 1: No SRS set on layer.*\n/m, "")).toBe("")
    return out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Row)
  }

  const located = (features: ReadonlyArray<CaseFeature>) =>
    features.filter(({ geometry }) => geometry !== undefined).length

  /** GDAL writes days with slashes where it knows that they are days. */
  const dayOf = (value: unknown): unknown =>
    typeof value === "string" && value !== "" ? value.replaceAll("/", "-").slice(0, 10) : undefined

  const days = ["held_from_day", "held_to_day", "published_day", "known_from_day", "known_to_day"]

  const sameDays = (rows: ReadonlyArray<Row>, features: ReadonlyArray<CaseFeature>) => {
    for (const [i, { properties }] of features.entries())
      for (const day of days)
        expect(dayOf(rows[i]?.properties[day]), `${day} of row ${i}`).toBe(properties[day])
  }

  describe.each(collectionIds)("%s", (collection) => {
    it.each([
      ["flatgeobuf", "a.fgb"],
      ["geojson", "a.geojson"]
    ] as const)("as %s, with every feature, value and day", async (format, name) => {
      const features = featuresOf(collection, index, {})
      const rows = await read(file(format, name, collection))
      expect(rows).toHaveLength(features.length)
      expect(rows.filter(({ geometry }) => geometry !== null)).toHaveLength(located(features))
      sameDays(rows, features)
      const plain = collectionSpecs[collection].fields.filter(
        ({ type }) => type === "string" || type === "edtf"
      )
      for (const [i, { properties }] of features.entries())
        for (const { name: field } of plain) {
          const value = rows[i]?.properties[field] ?? undefined
          // A column of nothing but plain days is a column of days to GDAL.
          const told = typeof value === "string" && /^\d{4}\/\d{2}\/\d{2}$/.test(value) ? dayOf(value) : value
          expect(told, `${field} of row ${i}`).toBe(properties[field])
        }
    })

    it("as CSV, with every row and its place", async () => {
      const features = featuresOf(collection, index, {})
      const points = ["-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude"]
      const rows = await read(file("csv", "a.csv", collection), points)
      expect(rows).toHaveLength(features.length)
      expect(rows.filter(({ geometry }) => geometry !== null)).toHaveLength(located(features))
      sameDays(rows, features)
    })

    it.each(["LIBKML", "KML"])(
      "as KML by its driver %s, with every placemark and its days",
      async (driver) => {
        const still = featuresOf(collection, index, {}).filter(
          ({ known }) => collection !== "control" || known.to === Number.POSITIVE_INFINITY
        )
        const config = ["--config", "OGR_SKIP", driver === "KML" ? "LIBKML" : "KML"]
        const rows = await read(file("kml", "a.kml", collection), config)
        // The older driver leaves out what has no geometry.
        expect(rows).toHaveLength(driver === "KML" ? located(still) : still.length)
        if (driver === "KML") return
        for (const [i, { properties }] of still.entries()) {
          const { begin, end, timestamp } = rows[i]?.properties ?? {}
          const [from, to] = [properties["held_from_day"], properties["held_to_day"]]
          const one = from !== undefined && to !== undefined && to <= from
          expect([dayOf(begin), dayOf(end), dayOf(timestamp)], `row ${i}`).toEqual(
            one ? [undefined, undefined, from] : [from, to, undefined]
          )
        }
      }
    )
  })

  it.each([
    ["flatgeobuf", "b.fgb"],
    ["geojson", "b.geojson"],
    ["kml", "b.kml"],
    ["csv", "b.csv"]
  ] as const)(
    "as %s with ground of the area that Cordon gives, within a thousandth",
    async (format, name) => {
      const expected = new Map(
        index.bundle.mesh.cells.map(({ placeId, areaSquareMetres }) => [placeId as string, areaSquareMetres])
      )
      const ground = file(format, name, "control", { at })
      const layer = format === "kml" ? "Control" : format === "csv" ? "control-b" : "control"
      const plane = `${folder}/${name}.plane.fgb`
      const { warnings } = await gdal("ogr2ogr", [
        "-f",
        "FlatGeobuf",
        "-s_srs",
        "OGC:CRS84",
        "-t_srs",
        "+proj=laea +lat_0=36.2 +lon_0=37.15 +datum=WGS84",
        "-nlt",
        "PROMOTE_TO_MULTI",
        "-sql",
        `select place from "${layer}"`,
        "-nln",
        "plane",
        plane,
        ground
      ])
      expect(warnings).toBe("")
      const { out } = await gdal("ogr2ogr", [
        "-f",
        "CSV",
        "/vsistdout/",
        plane,
        "-sql",
        "select place, OGR_GEOM_AREA as area from plane"
      ])
      const areas = out
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.replaceAll('"', "").trim().split(","))
      expect(areas).toHaveLength(expected.size)
      for (const [place = "", area] of areas) {
        const squareMetres = expected.get(place) ?? Number.NaN
        expect(Math.abs(Number(area) - squareMetres) / squareMetres, place).toBeLessThan(0.001)
      }
    }
  )

  it("as one KML of all collections, a layer each", async () => {
    const { out, warnings } = await gdal("ogrinfo", [
      "-q",
      exportedFile(folder, "all.kml", "kml", requestFor(index))
    ])
    expect(warnings).toBe("")
    expect(out.match(/^\d+: .*$/gm)).toHaveLength(collectionIds.length)
  })
})
