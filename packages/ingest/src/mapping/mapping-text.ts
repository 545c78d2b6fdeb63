import { Result } from "effect"
import type { Problem } from "../case-folder/problem.ts"
import { readJson } from "../case-folder/json-document.ts"
import { type Path, problemIn, type Written } from "../case-folder/written.ts"
import { readYaml, recordOf } from "../case-folder/yaml-document.ts"
import { type MappingRefused, mappingRefused } from "./mapping-errors.ts"

/** A mapping file as one record, with the way back to its lines. */
export interface MappingText {
  readonly name: string
  readonly record: Written
}

/** Reads YAML, or JSON where the name ends so. Errors: MappingRefused for malformed text. */
export const readMappingText = (name: string, text: string): Result.Result<MappingText, MappingRefused> => {
  const file = { file: name, text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") }
  const document = /\.json$/i.test(name) ? readJson(file) : readYaml(file)
  return document.intact
    ? Result.succeed({ name, record: recordOf(name, document, "case", document.value, [], "") })
    : Result.fail(mappingRefused(name, document.problems))
}

/** A problem at a path of a mapping file. */
export const problemAtPath = ({ record }: MappingText, path: Path, found: string, message: string): Problem =>
  problemIn(record, path, { found, expected: message, message })
