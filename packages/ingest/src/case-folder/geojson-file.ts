import type { TextFile } from "./files.ts"
import { problemAt } from "./files.ts"
import { readJson } from "./json-document.ts"
import type { Problem } from "./problem.ts"
import { isObject, type ListName, type Path, show, type Written } from "./written.ts"
import { type FileDocument, recordOf } from "./yaml-document.ts"

/** A feature as its file has it. `input.geometry` has no altitudes: they are dropped, the map is flat. */
export interface WrittenFeature extends Written {
  readonly input: {
    readonly id: unknown
    readonly geometry: unknown
    readonly properties: Readonly<Record<string, unknown>>
  }
}

/** The features of a GeoJSON file. Source: RFC 7946; foreign members are let be. */
export interface FeatureFile {
  readonly features: ReadonlyArray<WrittenFeature>
  readonly problems: ReadonlyArray<Problem>
  /** False when the features cannot be told, because the file is damaged. */
  readonly intact: boolean
}

/**
 * Reads a FeatureCollection.
 *
 * Shape: the id of a feature is its `id`, or the `id` among its properties.
 */
export const readFeatures = (text: TextFile, list: ListName): FeatureFile => {
  const document = readJson(text)
  const { value } = document
  if (!document.intact) return { features: [], problems: document.problems, intact: false }
  if (!isObject(value) || value["type"] !== "FeatureCollection" || !Array.isArray(value["features"])) {
    const found = isObject(value) ? `type ${show(value["type"])}` : show(value)
    const wrong = problemAt(text.file, document.spot([]), { found, expected: "a FeatureCollection" })
    return { features: [], problems: [wrong], intact: false }
  }
  const features = value["features"].map((feature: unknown, index) =>
    featureOf(text, document, list, feature, ["features", index])
  )
  return { features, problems: [], intact: true }
}

/** Reads a file that is one Feature, or one bare geometry. */
export const readOneGeometry = (
  text: TextFile
): { readonly feature?: WrittenFeature; readonly problems: ReadonlyArray<Problem> } => {
  const document = readJson(text)
  if (!document.intact) return { problems: document.problems }
  const bare = !isObject(document.value) || document.value["type"] !== "Feature"
  const value = bare ? { type: "Feature", geometry: document.value } : document.value
  const feature = featureOf(text, document, "features", value, [])
  const spot = bare ? (path: Path) => feature.spot(path.slice(1)) : feature.spot
  return { feature: { ...feature, key: "", spot }, problems: [] }
}

const featureOf = (
  { file }: TextFile,
  document: FileDocument,
  list: ListName,
  feature: unknown,
  at: Path
): WrittenFeature => {
  const fields = isObject(feature) ? feature : {}
  const properties = isObject(fields["properties"]) ? fields["properties"] : {}
  const geometry = isObject(fields["geometry"])
    ? { type: fields["geometry"]["type"], coordinates: flat(fields["geometry"]["coordinates"]) }
    : fields["geometry"]
  const input = { id: fields["id"] ?? properties["id"], geometry, properties }
  return { ...recordOf(file, document, list, input, at), input }
}

// No geometry nests its coordinates deeper than a MultiPolygon does.
const flat = (coordinates: unknown, depth = 4): unknown => {
  if (!Array.isArray(coordinates) || depth === 0) return coordinates
  if (coordinates.length === 3 && coordinates.every((part) => typeof part === "number"))
    return coordinates.slice(0, 2)
  return coordinates.map((part: unknown) => flat(part, depth - 1))
}
