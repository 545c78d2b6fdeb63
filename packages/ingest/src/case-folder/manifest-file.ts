import { CaseManifest, MapLine } from "@cordon/domain/case/manifest"
import { MultiPolygon, Polygon } from "@cordon/domain/geo/geojson"
import { Schema } from "effect"
import { decodeRecord } from "./decode-record.ts"
import type { TextFile } from "./files.ts"
import { readFeatures, readOneGeometry } from "./geojson-file.ts"
import type { Problem } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { isObject, listAt, problemIn, show, textAt, valueAt, type Written } from "./written.ts"
import { readYaml, recordOf } from "./yaml-document.ts"

/** The manifest of a case with the geometry of its outline and lines put in. */
export interface ManifestFile {
  readonly record?: Written
  readonly lines: ReadonlyArray<Written>
  /** Paths of the GeoJSON files that the manifest names. */
  readonly referred: ReadonlyArray<string>
  readonly value?: CaseManifest
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Reads `case.yaml` and the GeoJSON files that it refers to.
 *
 * Shape: `files` are the readable files of the folder by path. Lists that say nothing may be left out:
 * groups, figures, events, tensions and lines; so may the names of a party.
 */
export const readManifest = (text: TextFile, files: ReadonlyMap<string, TextFile>): ManifestFile => {
  const document = readYaml(text)
  if (!document.intact) return { lines: [], referred: [], problems: document.problems }
  const record = recordOf(text.file, document, "case", filledIn(document.value), [], "")
  const outline = readOutline(record, files)
  const lines = readLines(record, files)
  const plain = isObject(record.input)
    ? { ...record.input, lines: [] as ReadonlyArray<unknown> }
    : record.input
  const input = isObject(plain) && "outline" in plain ? { ...plain, outline: outline.placeholder } : plain
  const { value, problems, record: settled } = decodeRecord(CaseManifest, { ...record, input })
  const complete =
    value === undefined
      ? undefined
      : {
          ...value,
          lines: lines.values,
          ...(value.outline === undefined || outline.geometry === undefined
            ? {}
            : { outline: { ...value.outline, geometry: outline.geometry } })
        }
  return {
    record: settled,
    lines: lines.records,
    referred: ["outline", "lines"].flatMap((field) => textAt(record.input, [field, "file"]) ?? []),
    ...(complete === undefined ? {} : { value: complete }),
    problems: [...outline.problems, ...lines.problems, ...problems]
  }
}

const filledIn = (value: unknown): unknown =>
  isObject(value)
    ? {
        groups: [],
        figures: [],
        events: [],
        tensions: [],
        ...value,
        ...(Array.isArray(value["parties"])
          ? {
              parties: value["parties"].map((party: unknown) =>
                isObject(party) ? { names: {}, ...party } : party
              )
            }
          : {})
      }
    : value

// Stands in for the outline's geometry, which is read from its own file, while the manifest is checked.
const SPOT = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0]
    ]
  ]
}

const OutlineShape = Schema.Struct({ geometry: Schema.Union([Polygon, MultiPolygon]) })

const readOutline = (record: Written, files: ReadonlyMap<string, TextFile>) => {
  const outline = valueAt(record.input, ["outline"])
  if (!isObject(outline)) return { placeholder: outline, problems: [] }
  const { file: _, ...rest } = outline
  const placeholder = { geometry: SPOT, ...rest }
  const referred = referredFile(record, "outline", files)
  if (referred.text === undefined) return { placeholder, problems: referred.problems }
  const { feature, problems } = readOneGeometry(referred.text)
  if (feature === undefined) return { placeholder, problems }
  const decoded = decodeRecord(OutlineShape, { ...feature, input: { geometry: feature.input.geometry } })
  return { placeholder, geometry: decoded.value?.geometry, problems: decoded.problems }
}

const readLines = (record: Written, files: ReadonlyMap<string, TextFile>) => {
  const lines = valueAt(record.input, ["lines"])
  const none = {
    records: [] as Array<Written>,
    values: [] as Array<MapLine>,
    problems: [] as ReadonlyArray<Problem>
  }
  if (lines === undefined || (Array.isArray(lines) && lines.length === 0)) return none
  if (!isObject(lines)) {
    return {
      ...none,
      problems: [
        problemIn(record, ["lines"], { found: show(lines), expected: "file: the path of a GeoJSON file" })
      ]
    }
  }
  const referred = referredFile(record, "lines", files)
  if (referred.text === undefined) return { ...none, problems: referred.problems }
  const read = readFeatures(referred.text, "lines")
  const records = read.features.map((feature) => {
    const { geometry, properties, id } = feature.input
    const input = { ...properties, id, geometry }
    const asWritten = (path: ReadonlyArray<string | number>) =>
      path[0] === "geometry" ? path : ["properties", ...path]
    return { ...feature, key: typeof id === "string" ? id : feature.key, input, asWritten }
  })
  const decoded = records.map((line) => decodeRecord(MapLine, line))
  return {
    records,
    values: decoded.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: [...read.problems, ...decoded.flatMap(({ problems }) => problems)]
  }
}

const referredFile = (
  record: Written,
  field: "outline" | "lines",
  files: ReadonlyMap<string, TextFile>
): { readonly text?: TextFile; readonly problems: ReadonlyArray<Problem> } => {
  const path = textAt(record.input, [field, "file"])
  const text = path === undefined ? undefined : files.get(path)
  if (text !== undefined) return { text, problems: [] }
  const expected = "the path of a GeoJSON file in this folder"
  const found = show(path ?? valueAt(record.input, [field, "file"]))
  const message = `found ${found}, expected ${expected}${path === undefined ? "" : didYouMean(path, files.keys())}`
  return { problems: [problemIn(record, [field, "file"], { found, expected, message })] }
}

/** The ids of the tensions that a manifest declares. */
export const tensionIds = (record: Written | undefined): ReadonlyArray<string> =>
  listAt(record?.input, ["tensions"]).flatMap((tension) => textAt(tension, ["id"]) ?? [])
