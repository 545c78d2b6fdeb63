import type { Schema } from "effect"
import { decodeRecord } from "./decode-record.ts"
import type { Values } from "./folder-bodies.ts"
import { type Lists, recordLists, recordSchemas, type RecordList } from "./folder-records.ts"
import type { Problem } from "./problem.ts"
import type { RecordFile } from "./written.ts"

/** The records of all lists after their schemas read them. */
export interface DecodedLists {
  /** The records as they are meant, for comparing them with each other. */
  readonly lists: Lists
  readonly counts: Readonly<Record<RecordList, number>>
  readonly values: Values
  readonly problems: ReadonlyArray<Problem>
}

/** Reads every record of every list by the schema of its list. */
export const decodeLists = (lists: Lists): DecodedLists => {
  const parts = {
    places: decodeList(recordSchemas.places, lists.places),
    actors: decodeList(recordSchemas.actors, lists.actors),
    sources: decodeList(recordSchemas.sources, lists.sources),
    baselines: decodeList(recordSchemas.baselines, lists.baselines),
    claims: decodeList(recordSchemas.claims, lists.claims),
    assessments: decodeList(recordSchemas.assessments, lists.assessments),
    outcomes: decodeList(recordSchemas.outcomes, lists.outcomes)
  }
  const each = <A>(pick: (part: { readonly file: RecordFile }) => A): Readonly<Record<RecordList, A>> => ({
    places: pick(parts.places),
    actors: pick(parts.actors),
    sources: pick(parts.sources),
    baselines: pick(parts.baselines),
    claims: pick(parts.claims),
    assessments: pick(parts.assessments),
    outcomes: pick(parts.outcomes)
  })
  return {
    lists: each(({ file }) => file),
    counts: each(({ file }) => file.records.length),
    values: {
      places: parts.places.values,
      actors: parts.actors.values,
      sources: parts.sources.values,
      baselines: parts.baselines.values,
      claims: parts.claims.values,
      assessments: parts.assessments.values,
      outcomes: parts.outcomes.values
    },
    problems: recordLists.flatMap((list) => parts[list].file.problems)
  }
}

const decodeList = <S extends Schema.Decoder<unknown>>(schema: S, { records, intact }: RecordFile) => {
  const decoded = records.map((record) => decodeRecord(schema, record))
  const values = decoded.flatMap(
    ({ value }): ReadonlyArray<S["Type"]> => (value === undefined ? [] : [value])
  )
  const problems = decoded.flatMap(({ problems }) => problems)
  return { values, file: { records: decoded.map(({ record }) => record), problems, intact } }
}
