import { MultiPolygon, Polygon } from "@cordon/domain/geo/geojson"
import { Schema } from "effect"
import { filled, numberCell } from "./csv-record.ts"
import type { Row } from "./csv-table.ts"
import { decodeRecord } from "./decode-record.ts"
import type { WrittenFeature } from "./geojson-file.ts"
import type { Finding, Problem } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { problemIn, show, whereIs } from "./written.ts"

/** Polygons by feature id; `undefined` for a feature whose geometry was refused. */
export type Shapes = ReadonlyMap<string, unknown>

/** Reads the polygons of `map/places.geojson`, so that a faulty one is reported where it stands. */
export const readShapes = (
  features: ReadonlyArray<WrittenFeature>
): { readonly shapes: Shapes; readonly problems: ReadonlyArray<Problem> } => {
  const shapes = new Map<string, unknown>()
  const problems: Array<Problem> = []
  const seen = new Map<string, WrittenFeature>()
  for (const feature of features) {
    const { id, geometry } = feature.input
    if (typeof id !== "string" || id === "") {
      problems.push(
        problemIn(feature, ["id"], {
          found: show(id),
          expected: "an id, that a place in places.csv can name"
        })
      )
    } else if (seen.has(id)) {
      const expected = `an id used once; it is also at ${whereIs(seen.get(id)!)}`
      problems.push(problemIn(feature, ["id"], { found: show(id), expected }))
    }
    const decoded = decodeRecord(PlaceShape, { ...feature, input: { geometry } })
    problems.push(...decoded.problems)
    if (typeof id === "string" && !seen.has(id)) {
      seen.set(id, feature)
      shapes.set(id, decoded.problems.length === 0 ? geometry : undefined)
    }
  }
  return { shapes, problems }
}

const PlaceShape = Schema.Struct({ geometry: Schema.Union([Polygon, MultiPolygon]) })

/** Whether a row of `places.csv` says where the place is. */
export const isLocated = (row: Row): boolean =>
  row.cell("geometry") !== undefined ||
  row.cell("latitude") !== undefined ||
  row.cell("longitude") !== undefined

/** The location of a row in encoded form; a faulty geometry, told elsewhere, leaves it unlocated. */
export const locationInput = (row: Row, shapes: Shapes | undefined): unknown => {
  const source = row.cell("location_source")
  const feature = row.cell("geometry")
  if (feature !== undefined) {
    const geometry = shapes?.get(feature)
    return geometry === undefined ? { kind: "unlocated" } : filled({ kind: "polygon", geometry, source })
  }
  if (!isLocated(row)) return { kind: "unlocated" }
  return filled({
    kind: "point",
    longitude: numberCell(row.cell("longitude")),
    latitude: numberCell(row.cell("latitude")),
    confidence: row.cell("confidence"),
    source
  })
}

/** What is wrong with the location cells of a row, by column. */
export const locationFindings = (
  row: Row,
  shapes: Shapes | undefined
): ReadonlyArray<readonly [column: string, Finding]> => {
  const findings: Array<readonly [string, Finding]> = []
  const feature = row.cell("geometry")
  const hasPoint = row.cell("latitude") !== undefined || row.cell("longitude") !== undefined
  if (feature !== undefined && shapes !== undefined && !shapes.has(feature)) {
    const expected = "the id of a feature in map/places.geojson"
    const message = `found ${show(feature)}, expected ${expected}${didYouMean(feature, shapes.keys())}`
    findings.push(["geometry", { found: show(feature), expected, message }])
  }
  if (feature !== undefined && hasPoint) {
    const finding = { found: "a geometry and a point", expected: "one of the two; the point is not kept" }
    findings.push(["geometry", { severity: "warning", ...finding }])
  }
  const [latitude, longitude] = [numberCell(row.cell("latitude")), numberCell(row.cell("longitude"))]
  if (
    typeof latitude === "number" &&
    typeof longitude === "number" &&
    Math.abs(latitude) > 90 &&
    Math.abs(longitude) <= 90
  ) {
    const finding = { found: String(latitude), expected: "a latitude, -90 to 90 degrees" }
    const message = `found ${finding.found}, expected ${finding.expected}; are latitude and longitude swapped?`
    findings.push(["latitude", { ...finding, message }])
  }
  if (!isLocated(row) && row.cell("mapped") === "true") {
    const finding = {
      found: "true",
      expected: "latitude and longitude, or a geometry, for a place that is mapped"
    }
    findings.push(["mapped", finding])
  }
  return findings
}
