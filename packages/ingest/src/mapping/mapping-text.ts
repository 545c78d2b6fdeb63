import { Result } from "effect"
import type { Problem } from "../case-folder/problem.ts"
import { readJson } from "../case-folder/json-document.ts"
import { isObject, type Path, problemIn, show, type Written } from "../case-folder/written.ts"
import { readYaml, recordOf } from "../case-folder/yaml-document.ts"
import { holdsHalfCharacter } from "./half-character.ts"
import { type MappingRefused, mappingRefused } from "./mapping-errors.ts"

/** A mapping file as one record, with the way back to its lines. */
export interface MappingText {
  readonly name: string
  readonly record: Written
}

/**
 * Reads YAML, or JSON where the name ends so; `kind` is what its member `cordon` has to say.
 *
 * Errors: MappingRefused for malformed text, and for a file of another kind, whose other problems would mislead.
 */
export const readMappingText = (
  name: string,
  text: string,
  kind: string
): Result.Result<MappingText, MappingRefused> => {
  const file = { file: name, text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") }
  const document = /\.json$/i.test(name) ? readJson(file) : readYaml(file)
  if (!document.intact) return Result.fail(mappingRefused(name, document.problems))
  const read = { name, record: recordOf(name, document, "case", document.value, [], "") }
  if (holdsHalfCharacter(document.value)) {
    const problem = "a text holds half of a character (a lone surrogate); write the whole"
    return Result.fail(mappingRefused(name, [problemAtPath(read, [], "half a character", problem)]))
  }
  const told = isObject(document.value) ? document.value["cordon"] : undefined
  return typeof told !== "string" || told === kind
    ? Result.succeed(read)
    : Result.fail(
        mappingRefused(name, [
          problemAtPath(
            read,
            ["cordon"],
            show(told),
            `found ${show(told)}, expected ${kind}: it is a file for something else`
          )
        ])
      )
}

/** A problem at a path of a mapping file. */
export const problemAtPath = ({ record }: MappingText, path: Path, found: string, message: string): Problem =>
  problemIn(record, path, { found, expected: message, message })
