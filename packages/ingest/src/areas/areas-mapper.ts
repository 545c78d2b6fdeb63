import type {
  Dataset,
  DocumentFile,
  DocumentMapper,
  FeatureRow,
  PlaceEncoded,
  RowOutcome
} from "../table/format.ts"
import { type Area, readArea } from "./area.ts"
import { areaClaim, type ClaimDays } from "./area-claim.ts"
import { Outlines } from "./area-outline.ts"
import { AreaRuns } from "./area-runs.ts"
import type { AreasPlan } from "./areas-plan.ts"
import { areasQuarantine } from "./areas-quarantine.ts"
import { type FeaturePart, featureParts } from "./feature-parts.ts"
import { dayOfFileName } from "./file-day.ts"
import { geojsonFeatures } from "./geojson-features.ts"
import { kmlFeatures } from "./kml-features.ts"
import { Redrawn } from "./redrawn.ts"

/** A feature that has been read: its area and the days that its claim is about, or what became of it. */
export type AreaRow =
  | { readonly kind: "area"; readonly area: Area; readonly days: ClaimDays }
  | Extract<RowOutcome, { readonly kind: "refused" | "noData" }>

type Row = FeatureRow<AreaRow>

/**
 * Reads the areas of files and makes claims of them.
 *
 * `files` are all files that will be read, in their order; with days put together, claims come with the last of them.
 */
export const areasMapper = (plan: AreasPlan, files: ReadonlyArray<string>): DocumentMapper<AreaRow> => {
  const outlines = new Outlines()
  const runs = new AreaRuns<Pick<Row, "line" | "raw">>()
  const superseded = supersededFiles(plan, files)
  const redrawn = new Redrawn()
  let passes = 0
  let mapped: boolean | undefined = plan.file.mapped

  const rowOf = async (part: FeaturePart): Promise<Row | undefined> => {
    const { line, raw, feature, file } = part
    if (feature === undefined) return { line, raw, feature: NO_JSON }
    const read = await readArea(feature, file, plan, outlines)
    if (read.kind === "silent") return { line, raw, feature: { kind: "noData" } }
    if (read.kind === "refused") return { line, raw, feature: read }
    const { area } = read
    const { edtf, from, to, day } = area.period
    if (passes === 1 && area.outline !== undefined) redrawn.see(area.outline.key, area.outline.box, edtf)
    if (!plan.complete || day === undefined)
      return { line, raw, feature: { kind: "area", area, days: { edtf, from, to, joined: false } } }
    runs.add(day, area, { line, raw: withFile(raw, file.name, line) })
    return undefined
  }

  async function* features(file: DocumentFile): AsyncIterable<ReadonlyArray<Row>> {
    // The files are read through once before anything is written.
    if (file.name === files[0] || files.length < 2) {
      runs.take()
      passes += 1
      if (passes === 2) mapped ??= !redrawn.probable
    }
    if (superseded.has(file.name)) return
    const own = { name: file.name, dated: plan.folder }
    for await (const found of rawFeatures(file)) {
      const rows: Array<Row> = []
      for (const part of found.flatMap((each) => featureParts(each, own))) {
        const row = await rowOf(part)
        if (row !== undefined) rows.push(row)
      }
      yield rows
    }
    if (file.name !== files.at(-1) && files.length > 1) return
    for (const { area, days, seen } of runs.take()) yield [{ ...seen, feature: { kind: "area", area, days } }]
  }

  return {
    dataset: datasetOf(plan),
    guarantee: "decode",
    quarantine: areasQuarantine,
    features,
    map: (row, _line, declare) => {
      if (row.kind !== "area") return row
      const { placeId, place, holder } = row.area
      if (place !== undefined)
        declare.place(placeId, () => (mapped === false ? offTheMap(place, plan) : place))
      for (const actor of holder.actors) declare.actor(actor.id, () => actor)
      return { kind: "claims", claims: [areaClaim(row.area, row.days, plan)] }
    }
  }
}

const REDRAWN = "Kept off the control map, because the outlines of this dataset are redrawn from day to day."

/** A place that is no cell of the control map, with why where nobody said so. */
const offTheMap = (place: PlaceEncoded, { file }: AreasPlan): PlaceEncoded => ({
  ...place,
  mapped: false,
  ...(file.mapped === undefined
    ? { note: place.note === undefined ? REDRAWN : `${place.note} ${REDRAWN}` }
    : {})
})

const NO_JSON: AreaRow = {
  kind: "refused",
  problems: [{ field: "", found: "text", reason: "it is no well-formed JSON object" }]
}

/** Files of a day that a later file of the same day replaces, where the plan says so. */
const supersededFiles = ({ file, reading }: AreasPlan, files: ReadonlyArray<string>): ReadonlySet<string> => {
  if (file.sameDay !== "latest") return new Set()
  const last = new Map<string, string>()
  const replaced = new Set<string>()
  for (const name of files) {
    const found = dayOfFileName(name, reading)
    if (found.kind !== "day") continue
    const before = last.get(found.day)
    if (before !== undefined) replaced.add(before)
    last.set(found.day, name)
  }
  return replaced
}

/** GeoJSON or KML, by the first character that is no space. */
async function* rawFeatures(file: DocumentFile) {
  const pieces = file.text[Symbol.asyncIterator]()
  let start = ""
  for (;;) {
    const piece = await pieces.next()
    if (piece.done === true) break
    start += piece.value
    if (start.trimStart() !== "") break
  }
  const text = {
    async *[Symbol.asyncIterator]() {
      yield start
      for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next())
        yield piece.value
    }
  }
  yield* start.trimStart().startsWith("<") ? kmlFeatures(file.name, text) : geojsonFeatures(file.name, text)
}

const withFile = (raw: string, file: string, line: number): string => {
  const feature = JSON.parse(raw) as object
  return "cordon" in feature ? raw : JSON.stringify({ ...feature, cordon: { file, line } })
}

const datasetOf = ({ source, licence, edition }: AreasPlan): Dataset => ({
  source,
  otherSources: [],
  groups: [],
  licence,
  ...(edition === undefined ? {} : { edition })
})
