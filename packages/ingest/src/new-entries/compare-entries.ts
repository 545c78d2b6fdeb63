import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim } from "@cordon/domain/claim/claim"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { Schema } from "effect"
import { datesOutOfOrder } from "../case-folder/chronology.ts"
import { farPlaces } from "../case-folder/coordinates.ts"
import { containmentCycles } from "../case-folder/cycles.ts"
import { duplicates } from "../case-folder/duplicates.ts"
import type { FolderRecords, Lists, RecordList } from "../case-folder/folder-records.ts"
import type { Problem } from "../case-folder/problem.ts"
import { unknownReferences } from "../case-folder/unknown-references.ts"
import { isObject, textAt, type Written } from "../case-folder/written.ts"
import { type ReadEntry, writtenAt } from "./read-entries.ts"

/** What of a ledger new entries are compared with. */
export interface EntryContext {
  readonly manifest: CaseManifest | undefined
  readonly places: ReadonlyArray<Place>
  readonly sources: ReadonlyArray<Source>
  /** The claims that new judgements name. */
  readonly claims: ReadonlyArray<Claim>
}

/**
 * Compares new entries with each other and with what a ledger has: ids and statements that come twice, dates out of
 * order, places and sources within themselves, places far from all others, tensions and parties that nobody declared.
 *
 * Gotcha: whether places, actors, sources, groups and claims exist is a rule of the ledger, which it checks itself.
 */
export const compareEntries = (
  entries: ReadonlyArray<ReadEntry>,
  context: EntryContext
): ReadonlyArray<Problem> => {
  const added = addedRecords(entries)
  const known = knownRecords(context)
  const manifest = added.manifest ?? known.manifest
  const bare = { manifest, lines: [], paths: HOMES }
  const alone: FolderRecords = { ...bare, lists: added.lists }
  const amid: FolderRecords = {
    ...bare,
    lists: {
      ...added.lists,
      claims: both(added.claimsWithCorrections, known.lists.claims),
      places: both(added.lists.places, known.lists.places),
      sources: both(added.lists.sources, known.lists.sources)
    }
  }
  return [
    ...unknownReferences(alone),
    ...duplicates({ ...alone, manifest: added.manifest }),
    // A ring is closed by what is new, wherever along it the search came upon it.
    ...containmentCycles(amid).map((problem) =>
      problem.file === "body" ? problem : { ...problem, file: "body", field: "" }
    ),
    ...datesOutOfOrder(amid),
    ...farPlaces(amid)
  ]
    .filter(({ file }) => file === "body")
    .map(withoutFileNames)
}

/** The checks are those of case folders, and name the file where a folder has it. */
const withoutFileNames = (problem: Problem): Problem => ({
  ...problem,
  expected: problem.expected.replaceAll("case.yaml", "the manifest"),
  message: problem.message.replaceAll("case.yaml", "the manifest")
})

/** Files that a case folder would have; none is missed where there is no folder. */
const HOMES = new Set(["places.csv", "actors.yaml", "sources.csv"])

interface Records {
  readonly manifest: Written | undefined
  readonly lists: Lists
  /** Recorded claims and corrections of claims. */
  readonly claimsWithCorrections: ReadonlyArray<Written>
}

const addedRecords = (entries: ReadonlyArray<ReadEntry>): Records => {
  const found = new Map<string, Array<Written>>()
  for (const { written } of entries) {
    const kind = textAt(written.input, ["kind"]) ?? ""
    const field = fields[kind]
    if (field === undefined || !isObject(written.input)) continue
    const record = writtenAt(written.input[field], [...written.asWritten([]), field])
    const list = found.get(kind)
    if (list === undefined) found.set(kind, [record])
    else list.push(record)
  }
  const of = (kind: string) => found.get(kind) ?? []
  const claims = of("claim.recorded.v1")
  return {
    manifest: of("case.described.v1").at(-1),
    lists: listsOf({
      places: of("place.recorded.v1"),
      actors: of("actor.recorded.v1"),
      sources: of("source.recorded.v1"),
      baselines: of("baseline.recorded.v1"),
      claims,
      assessments: of("assessment.recorded.v1"),
      outcomes: of("outcome.recorded.v1")
    }),
    claimsWithCorrections: [...claims, ...of("claim.superseded.v1")]
  }
}

/** Where in an entry its record stands, by kind. */
const fields: Readonly<Record<string, string>> = {
  "case.described.v1": "manifest",
  "place.recorded.v1": "place",
  "actor.recorded.v1": "actor",
  "source.recorded.v1": "source",
  "baseline.recorded.v1": "baseline",
  "claim.recorded.v1": "claim",
  "claim.superseded.v1": "claim",
  "assessment.recorded.v1": "assessment",
  "outcome.recorded.v1": "outcome"
}

const knownRecords = ({ manifest, places, sources, claims }: EntryContext) => ({
  manifest: manifest === undefined ? undefined : fromLedger(encodeManifest(manifest), "the manifest"),
  lists: {
    places: places.map((place) => fromLedger(encodePlace(place), place.id)),
    sources: sources.map((source) => fromLedger(encodeSource(source), source.id)),
    claims: claims.map((claim) => fromLedger(encodeClaim(claim), claim.id))
  }
})

/** A record of the ledger; what is wrong with it is not said again. */
const fromLedger = (input: unknown, id: string): Written => ({
  ...writtenAt(input, []),
  file: "ledger",
  place: `${id} in the ledger`
})

const encodeManifest = Schema.encodeSync(CaseManifest)
const encodePlace = Schema.encodeSync(Place)
const encodeSource = Schema.encodeSync(Source)
const encodeClaim = Schema.encodeSync(Claim)

/** What is new goes before what it replaces. */
const both = (added: Lists[RecordList] | ReadonlyArray<Written>, known: ReadonlyArray<Written>) => {
  const records = "records" in added ? added.records : added
  const ids = new Set(records.map(({ input }) => textAt(input, ["id"])))
  return file([...records, ...known.filter(({ input }) => !ids.has(textAt(input, ["id"])))])
}

const listsOf = (records: Readonly<Record<RecordList, ReadonlyArray<Written>>>): Lists => ({
  places: file(records.places),
  actors: file(records.actors),
  sources: file(records.sources),
  baselines: file(records.baselines),
  claims: file(records.claims),
  assessments: file(records.assessments),
  outcomes: file(records.outcomes)
})

/** Not intact: more of the list may be in the ledger. */
const file = (records: ReadonlyArray<Written>): Lists[RecordList] => ({
  records,
  problems: [],
  intact: false
})
