import { Actor } from "@cordon/domain/actor/actor"
import { Assessment } from "@cordon/domain/assessment/assessment"
import { Outcome } from "@cordon/domain/assessment/outcome"
import { Baseline } from "@cordon/domain/case/baseline"
import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim } from "@cordon/domain/claim/claim"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import type { Problem } from "./problem.ts"
import type { RecordFile, Written } from "./written.ts"

/** The lists whose records become ledger entries, with the schema of each. */
export const recordSchemas = {
  places: Place,
  actors: Actor,
  sources: Source,
  baselines: Baseline,
  claims: Claim,
  assessments: Assessment,
  outcomes: Outcome
} as const
export type RecordList = keyof typeof recordSchemas

/** The lists in the order in which the ledger takes them. */
export const recordLists = [
  "places",
  "actors",
  "sources",
  "baselines",
  "claims",
  "assessments",
  "outcomes"
] as const satisfies ReadonlyArray<RecordList>

/** The schema of the manifest, for looking up what it refers to. */
export const manifestSchema = CaseManifest

/** What was read for each list. */
export type Lists = Readonly<Record<RecordList, RecordFile>>

/**
 * Everything that a folder's files hold, before records are compared with each other.
 *
 * Gotcha: a list is only known to be complete when each of its files is intact.
 */
export interface FolderRecords {
  readonly manifest: Written | undefined
  readonly lines: ReadonlyArray<Written>
  readonly lists: Lists
  /** Paths of all files of the folder, read or not. */
  readonly paths: ReadonlySet<string>
}

/** Puts the files of one list together. */
export const joined = (files: ReadonlyArray<RecordFile>): RecordFile => ({
  records: files.flatMap(({ records }) => records),
  problems: files.flatMap(({ problems }): ReadonlyArray<Problem> => problems),
  intact: files.every(({ intact }) => intact)
})
