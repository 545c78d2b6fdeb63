import { suggestion } from "@cordon/domain/suggestion"
import { SchemaAST, SchemaIssue } from "effect"
import type { SystemProblem } from "./system-errors.ts"

type Path = ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>

/** A schema's refusal of a value at `at` as one problem for each field, in the words of all our readers of data. */
export const shapeProblems = (issue: SchemaIssue.Issue, at: string): ReadonlyArray<SystemProblem> => {
  const known = fieldsBeside(issue, at)
  return format(issue).issues.map(({ path = [], message }) => {
    const where = pathText(at, path)
    const fields = known.get(where)
    return {
      path: where,
      rule: "shape",
      problem:
        fields === undefined
          ? `${message.charAt(0).toLowerCase()}${message.slice(1)}`
          : unknownField(String(keyOf(path.at(-1) ?? "")), fields)
    }
  })
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const unknownField = (key: string, known: ReadonlyArray<string>): string => {
  const word = suggestion(key, known)
  const meant = word === undefined ? "" : ` (did you mean ${JSON.stringify(word)}?)`
  return `unknown field${meant}; the fields here are ${known.join(", ")}`
}

/** For each field that the schema does not have, by its path, the fields that it has there. */
const fieldsBeside = (issue: SchemaIssue.Issue, at: string): ReadonlyMap<string, ReadonlyArray<string>> => {
  switch (issue._tag) {
    case "Pointer":
      return fieldsBeside(issue.issue, pathText(at, issue.path))
    case "Filter":
    case "Encoding":
      return fieldsBeside(issue.issue, at)
    case "Composite":
    case "AnyOf":
      return new Map(issue.issues.flatMap((part) => [...fieldsBeside(part, at)]))
    case "UnexpectedKey":
      return new Map([[at, fieldsOf(issue.ast)]])
    default:
      return new Map()
  }
}

const fieldsOf = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []

const keyOf = (segment: Path[number]): PropertyKey => (typeof segment === "object" ? segment.key : segment)

const pathText = (at: string, path: Path): string =>
  path
    .map(keyOf)
    .reduce<string>(
      (text, key) =>
        typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
      at
    )
