import { NotThisFormat } from "../table/format-errors.ts"
import { type JsonPiece, jsonItems } from "./json-items.ts"
import { isObject, type RawFeature } from "./raw-feature.ts"

const GEOMETRIES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection"
]

/**
 * The features of GeoJSON text: a FeatureCollection, a Feature, a bare geometry, or several of them, one behind the other.
 *
 * Errors: NotThisFormat, thrown, for text that is no GeoJSON, breaks off, or is in other coordinates than CRS84. A feature
 * that is no JSON inside its own brackets is given as it is.
 * Source: RFC 7946; its section 4 for coordinates, GeoJSON 2008 section 3 for the `crs` member.
 */
export async function* geojsonFeatures(
  file: string,
  text: AsyncIterable<string>
): AsyncIterable<ReadonlyArray<RawFeature>> {
  const items = jsonItems("features")
  let read = 0
  for await (const piece of text) {
    const found = items.push(piece).flatMap((part) => featuresOf(file, part))
    read += found.length
    if (found.length > 0) yield found
  }
  const last = items.end().flatMap((part) => featuresOf(file, part))
  if (last.length > 0) yield last
  if (read + last.length === 0 && !items.sawValue) throw refused(file, "it is empty")
}

const featuresOf = (file: string, piece: JsonPiece): ReadonlyArray<RawFeature> => {
  if (piece.kind === "fault") throw refused(file, `line ${piece.line}: ${piece.problem}`)
  const parsed = parse(piece.text)
  if (piece.kind === "item")
    return [{ line: piece.line, raw: piece.text, feature: isObject(parsed) ? parsed : undefined }]
  if (!isObject(parsed))
    throw refused(file, `the object that begins on line ${piece.line} is no well-formed JSON`)
  refuseOtherCoordinates(file, parsed["crs"])
  const type = parsed["type"]
  if (type === "FeatureCollection") {
    if (piece.hadList) return []
    throw refused(file, `the FeatureCollection that begins on line ${piece.line} has no list of features`)
  }
  if (type === "Feature") return [{ line: piece.line, raw: piece.text, feature: parsed }]
  if (typeof type === "string" && GEOMETRIES.includes(type)) {
    const feature = { type: "Feature", properties: {}, geometry: parsed }
    return [{ line: piece.line, raw: JSON.stringify(feature), feature }]
  }
  const found =
    type === undefined ? "an object without a type" : `an object of the type ${JSON.stringify(type)}`
  throw refused(
    file,
    type === "Topology"
      ? "it is TopoJSON; turn it into GeoJSON first, e.g. with topo2geo or ogr2ogr"
      : `line ${piece.line} has ${found}, where GeoJSON has a FeatureCollection or a Feature`
  )
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const CRS84 =
  /^(?:urn:ogc:def:crs:OGC:(?:1\.3)?:CRS84|OGC:CRS84|CRS84|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/(?:1\.3|0)\/CRS84)$/i

const refuseOtherCoordinates = (file: string, crs: unknown): void => {
  if (crs === undefined || crs === null) return
  const properties = isObject(crs) ? crs["properties"] : undefined
  const name = isObject(properties) ? properties["name"] : undefined
  if (typeof name === "string" && CRS84.test(name)) return
  const told = typeof name === "string" ? JSON.stringify(name) : "a reference system without a name"
  throw refused(
    file,
    `its crs member says ${told}, but GeoJSON is in longitude and latitude (CRS84); convert it, e.g. with ogr2ogr -t_srs OGC:CRS84`
  )
}

const refused = (file: string, problem: string): NotThisFormat =>
  new NotThisFormat({ format: "areas", file, problem })
