import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Schema } from "effect"
import { baselineColumns, baselineRecords } from "./baseline-table.ts"
import { datesOutOfOrder } from "./chronology.ts"
import { controlColumns, controlRecords } from "./control-table.ts"
import { farPlaces } from "./coordinates.ts"
import { type Columns, readCsv, type Table } from "./csv-table.ts"
import { containmentCycles } from "./cycles.ts"
import { decodeLists } from "./decode-lists.ts"
import { duplicates } from "./duplicates.ts"
import { problemAt, readText, type TextFile } from "./files.ts"
import { bodiesOf } from "./folder-bodies.ts"
import { isClaimFile, isLetBe, isUncited, strayFiles, type TopFile } from "./folder-layout.ts"
import { type FolderRecords, joined, type Lists, recordLists } from "./folder-records.ts"
import { readFeatures } from "./geojson-file.ts"
import { countHeldBack } from "./held-back.ts"
import { type ManifestFile, readManifest } from "./manifest-file.ts"
import { readShapes } from "./place-location.ts"
import { placeColumns, placeRecords } from "./place-table.ts"
import { compareProblems, compareText, Problem } from "./problem.ts"
import { actorRecords, claimRecords, yamlRecords } from "./record-files.ts"
import { sourceColumns, sourceRecords } from "./source-table.ts"
import { unknownReferences } from "./unknown-references.ts"
import type { RecordFile } from "./written.ts"

/**
 * What a case folder holds and everything that is wrong with it.
 *
 * Shape: `counts` are the records read, faulty ones included; `heldBack` are rows known only from memory,
 * which are never loaded. `bodies` are in ledger order: the case, places, actors, sources, baselines, claims,
 * assessments, outcomes, each list in the order of its files by path.
 * Gotcha: `bodies` is fit to load only when no problem is an error; it is empty when there is one.
 */
export const CaseFolderReport = Schema.Struct({
  problems: Schema.Array(Problem),
  counts: Schema.Struct({
    places: Schema.Int,
    actors: Schema.Int,
    sources: Schema.Int,
    baselines: Schema.Int,
    claims: Schema.Int,
    assessments: Schema.Int,
    outcomes: Schema.Int,
    heldBack: Schema.Int
  }),
  bodies: Schema.Array(EntryBody)
}).annotate({ identifier: "CaseFolderReport" })
export type CaseFolderReport = typeof CaseFolderReport.Type

/**
 * Reads and checks a case folder: every record by its schema, then all records against each other.
 *
 * Shape: `files` by path inside the folder, with forward slashes. The answer does not depend on their order.
 * Errors: none are raised; every problem of every file is in the report.
 */
export const readCaseFolder = (files: ReadonlyMap<string, string | Uint8Array>): CaseFolderReport => {
  const { texts, problems: unreadable } = readTexts(files)
  const manifest = manifestOf(texts)
  const read = readLists(files, texts)
  const decoded = decodeLists(read.lists)
  const folder: FolderRecords = {
    manifest: manifest.record,
    lines: manifest.lines,
    lists: decoded.lists,
    paths: new Set(files.keys())
  }
  const heldBack = [...texts.values()].filter(({ file }) => isUncited(file)).map(countHeldBack)
  const problems = [
    ...unreadable,
    ...manifest.problems,
    ...read.problems,
    ...decoded.problems,
    ...unknownReferences(folder),
    ...duplicates(folder),
    ...containmentCycles(folder),
    ...datesOutOfOrder(folder),
    ...farPlaces(folder),
    ...heldBack.flatMap(({ problems }) => problems),
    ...(manifest.record === undefined ? [] : strayFiles(files.keys(), manifest.referred))
  ]
  const sound = manifest.value !== undefined && problems.every(({ severity }) => severity !== "error")
  return {
    problems: onePerField(problems).sort(compareProblems),
    counts: { ...decoded.counts, heldBack: heldBack.reduce((sum, { count }) => sum + count, 0) },
    bodies: sound && manifest.value !== undefined ? bodiesOf(manifest.value, decoded.values) : []
  }
}

const readTexts = (files: ReadonlyMap<string, string | Uint8Array>) => {
  const texts = new Map<string, TextFile>()
  const problems: Array<Problem> = []
  const paths = [...files.keys()].filter((path) => !isLetBe(path) && /\.(csv|yaml|geojson|json)$/.test(path))
  for (const path of paths.sort(compareText)) {
    const read = readText(path, files.get(path) ?? "")
    if (read.text !== undefined) texts.set(path, read.text)
    problems.push(...read.problems)
  }
  return { texts, problems }
}

const manifestOf = (texts: ReadonlyMap<string, TextFile>): ManifestFile => {
  const text = texts.get("case.yaml")
  if (text !== undefined) return readManifest(text, texts)
  const missing = { found: "no such file", expected: "a file case.yaml that says what the case is" }
  return { lines: [], referred: [], problems: [problemAt("case.yaml", { line: 1, column: 1 }, missing)] }
}

const readLists = (
  files: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, TextFile>
): { readonly lists: Lists; readonly problems: ReadonlyArray<Problem> } => {
  const top = (path: TopFile, read: (text: TextFile) => RecordFile): RecordFile => {
    const text = texts.get(path)
    return text === undefined ? { records: [], problems: [], intact: !files.has(path) } : read(text)
  }
  const table = (path: TopFile, columns: Columns, read: (table: Table) => RecordFile) =>
    top(path, (text) => read(readCsv(text, columns)))

  const shapeText = texts.get("map/places.geojson")
  const features = shapeText === undefined ? undefined : readFeatures(shapeText, "features")
  const { shapes, problems: faultyShapes } = readShapes(features?.features ?? [])
  const shapesIntact = features?.intact ?? !files.has("map/places.geojson")
  const claims = [...texts.values()].filter(({ file }) => isClaimFile(file)).map(claimRecords)
  const unreadable = [...files.keys()].some((path) => isClaimFile(path) && !texts.has(path))
  const lists = {
    places: table("places.csv", placeColumns, (places) =>
      placeRecords(places, shapesIntact ? shapes : undefined)
    ),
    actors: top("actors.yaml", actorRecords),
    sources: table("sources.csv", sourceColumns, sourceRecords),
    baselines: table("baseline.csv", baselineColumns, baselineRecords),
    claims: joined([
      ...claims,
      { records: [], problems: [], intact: !unreadable },
      table("control.csv", controlColumns, (control) => controlRecords(control, false)),
      table("control-disputed.csv", controlColumns, (control) => controlRecords(control, true))
    ]),
    assessments: top("assessments.yaml", (text) => yamlRecords(text, "assessments")),
    outcomes: top("outcomes.yaml", (text) => yamlRecords(text, "outcomes"))
  }
  const problems = recordLists.flatMap((list) => lists[list].problems)
  return { lists, problems: [...(features?.problems ?? []), ...faultyShapes, ...problems] }
}

/** Keeps the first problem of each field: a reader's own words come before the schema's. */
const onePerField = (problems: ReadonlyArray<Problem>): Array<Problem> => {
  const seen = new Set<string>()
  return problems.filter(({ severity, file, line, field, message }) => {
    const key = JSON.stringify([severity, file, line, field === "" ? message : field])
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}
