import type { QuarantinedRow, QuarantineText } from "../table/format.ts"
import { isObject } from "./raw-feature.ts"

/**
 * Quarantined features as a FeatureCollection, those of KML too, so that it can be mended and imported again.
 *
 * Shape: each feature has a member `cordon` with the file and line where it stood and what was wrong with it; a text that
 * was no JSON stands in `cordon.text`. What is read back as a feature of that file need not be taken out of it.
 */
export const areasQuarantine: QuarantineText = {
  extension: "geojson",
  head: '{"type":"FeatureCollection","features":[\n',
  row: (raw, refusal, index) => `${index === 0 ? "" : ",\n"}${JSON.stringify(told(raw, refusal))}`,
  tail: "\n]}\n"
}

const told = (raw: string, { file, line, problems }: QuarantinedRow): object => {
  const feature = featureIn(raw)
  if (feature === undefined)
    return { type: "Feature", geometry: null, properties: null, cordon: { file, line, problems, text: raw } }
  const before = isObject(feature["cordon"]) ? feature["cordon"] : {}
  return { ...feature, cordon: { file, line, problems, ...onlyPlace(before) } }
}

/** Where a feature stood when it was quarantined first, and its text if it is no JSON still. */
const onlyPlace = ({ file, line, text }: { readonly [key: string]: unknown }): object => ({
  ...(typeof file === "string" && typeof line === "number" ? { file, line } : {}),
  ...(typeof text === "string" ? { text } : {})
})

const featureIn = (raw: string) => {
  try {
    const value: unknown = JSON.parse(raw)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
