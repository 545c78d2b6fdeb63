import { openRecord } from "@cordon/domain/sensitivity"
import { expandCitation } from "./citation-shorthand.ts"
import type { TextFile } from "./files.ts"
import type { Problem } from "./problem.ts"
import {
  isObject,
  type ListName,
  listAt,
  type Path,
  type RecordFile,
  textAt,
  type Written
} from "./written.ts"
import { listedRecords, readYaml } from "./yaml-document.ts"

/** Reads the records of a YAML file that holds a list of them in encoded form. */
export const yamlRecords = (text: TextFile, list: ListName): RecordFile =>
  listedRecords(text, readYaml(text), list)

/** Reads `claims/*.yaml`: claims with origin, tensions and sensitivity left out where they say nothing. */
export const claimRecords = (text: TextFile): RecordFile => {
  const open = { origin: { kind: "own" }, tensions: [], sensitivity: openRecord }
  return expanded(yamlRecords(text, "claims"), open, () => [["citation"]])
}

/** Reads `actors.yaml`: actors with names, relations and labels left out where there are none. */
export const actorRecords = (text: TextFile): RecordFile => {
  const citations = (input: unknown): ReadonlyArray<Path> =>
    ["relations", "labels"].flatMap((field) =>
      listAt(input, [field]).flatMap((item, index) =>
        textAt(item, ["ground", "kind"]) === "cited" ? [[field, index, "ground", "citation"]] : []
      )
    )
  return expanded(yamlRecords(text, "actors"), { names: {}, relations: [], labels: [] }, citations)
}

const expanded = (
  file: RecordFile,
  defaults: Readonly<Record<string, unknown>>,
  citations: (input: unknown) => ReadonlyArray<Path>
): RecordFile => {
  const problems: Array<Problem> = [...file.problems]
  const records = file.records.map((record) => {
    if (!isObject(record.input)) return record
    let full: Written = { ...record, input: { ...defaults, ...record.input } }
    for (const at of citations(full.input)) {
      const result = expandCitation(full, at)
      full = result.record
      problems.push(...result.problems)
    }
    return full
  })
  return { ...file, records, problems }
}
