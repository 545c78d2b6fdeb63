import type { JsonObject } from "../table/format.ts"
import { areasOf, isCollection, otherGeometries } from "./area-geometry.ts"
import { isObject, type RawFeature } from "./raw-feature.ts"

/** A feature that is mapped as one row, with the file whose name tells its day. */
export interface FeaturePart {
  readonly line: number
  readonly raw: string
  readonly feature: JsonObject | undefined
  /** Name of that file, and whether its name tells the day of everything in it. */
  readonly file: { readonly name: string; readonly dated: boolean }
}

/**
 * The rows that a feature makes: itself; of a GeometryCollection one for its areas together and one for each other
 * geometry, so that those are quarantined by their name and the areas are not.
 *
 * A feature from a quarantine file says in its `cordon` member which file it was in, and, where it was no JSON, what it
 * was: it is read as if it stood there, once somebody has mended it.
 */
export const featureParts = (
  { line, raw, feature }: RawFeature,
  file: FeaturePart["file"]
): ReadonlyArray<FeaturePart> => {
  const told = isObject(feature?.["cordon"]) ? feature["cordon"] : {}
  const from = typeof told["file"] === "string" ? { name: told["file"], dated: true } : file
  const broken = told["text"]
  if (typeof broken === "string") {
    const mended = parsed(broken)
    if (mended === undefined) return [{ line, raw, feature: undefined, file: from }]
    const { text: _, ...place } = told
    return featureParts({ line, raw: JSON.stringify({ ...mended, cordon: place }), feature: mended }, from)
  }
  if (feature === undefined || !isCollection(feature["geometry"])) return [{ line, raw, feature, file: from }]
  const areas = areasOf(feature["geometry"])
  const parts = [...(areas === undefined ? [] : [areas]), ...otherGeometries(feature["geometry"])]
  // An empty collection is refused as it is.
  if (parts.length === 0) return [{ line, raw, feature, file: from }]
  return parts.map((geometry) => {
    const part = { ...feature, geometry }
    return { line, raw: JSON.stringify(part), feature: part, file: from }
  })
}

const parsed = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
