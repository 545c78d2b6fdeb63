import type { SchemaAST, SchemaIssue } from "effect"
import { describe, discriminatorOf, fieldsOf, literalsOf, plainCheck, schemaAt } from "./schema-words.ts"
import type { Finding } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { isObject, orList, type Path, show, valueAt } from "./written.ts"

/** A finding about one field of a record. */
export interface FieldFinding extends Finding {
  readonly path: Path
  /** True where text would be accepted, so that a number may have been meant as text. */
  readonly takesText: boolean
}

/**
 * Turns the schema's refusal of a record into one finding per field, in plain words.
 *
 * Shape: `input` is the refused record; `ast` the schema that refused it.
 */
export const fieldFindings = (
  issue: SchemaIssue.Issue,
  input: unknown,
  ast: SchemaAST.AST
): ReadonlyArray<FieldFinding> => {
  const findings: Array<FieldFinding> = []

  const add = (path: Path, expected: string, options: Partial<FieldFinding> = {}): void => {
    findings.push({ path, found: show(valueAt(input, path)), expected, takesText: false, ...options })
  }

  const visit = (
    issue: SchemaIssue.Issue,
    path: Path,
    ast: SchemaAST.AST,
    filter?: SchemaIssue.Filter
  ): void => {
    switch (issue._tag) {
      case "Pointer": {
        const keys = issue.path.map((key) => (typeof key === "number" ? key : String(key)))
        const inner = keys.reduce<SchemaAST.AST | undefined>((at, key) => at && schemaAt(at, key), ast)
        return visit(issue.issue, [...path, ...keys], inner ?? ast, filter)
      }
      case "Composite":
        for (const part of issue.issues) visit(part, path, issue.ast, filter)
        return
      case "Filter":
        return visit(issue.issue, path, ast, filter ?? issue)
      case "Encoding":
        return visit(issue.issue, path, issue.ast, filter)
      case "AnyOf":
        return visitUnion(issue, path)
      case "MissingKey":
        return add(path, describe(ast))
      case "UnexpectedKey": {
        const key = String(path.at(-1))
        const known = fieldsOf(issue.ast)
        const expected = `one of the fields ${known.join(", ")}`
        const message = `unknown field${didYouMean(key, known)}; the fields here are ${known.join(", ")}`
        return add(path, expected, { found: JSON.stringify(key), message })
      }
      case "InvalidType":
        return add(path, describe(issue.ast), { takesText: issue.ast._tag === "String" })
      case "InvalidValue": {
        const told = textOf(filter?.filter.annotations?.["message"]) ?? textOf(issue.annotations?.["message"])
        const rule =
          textOf(filter?.filter.annotations?.["expected"]) ?? textOf(issue.annotations?.["expected"])
        const expected = rule === undefined ? describe(ast) : plainCheck(ast, rule)
        return add(path, expected, told === undefined ? {} : { message: told })
      }
      case "OneOf":
      case "Forbidden":
        return add(path, describe(ast))
    }
  }

  const visitUnion = (issue: SchemaIssue.AnyOf, path: Path): void => {
    const value = valueAt(input, path)
    const literals = literalsOf(issue.ast)
    if (literals.length > 0) {
      const hint = typeof value === "string" ? didYouMean(value, literals) : ""
      const expected = describe(issue.ast)
      const message = `found ${show(value)}, expected ${expected}${hint}`
      return add(path, expected, {
        message,
        takesText: literals.includes(String(value)) || typeof value === "number"
      })
    }
    const tagged = isObject(value) ? discriminatorOf(issue.ast) : undefined
    if (tagged === undefined || !isObject(value)) {
      const sole = issue.issues.length === 1 ? issue.issues[0] : undefined
      if (sole !== undefined) return visit(sole, path, issue.ast)
      return add(path, describe(issue.ast), {
        takesText: issue.ast.types.some(({ _tag }) => _tag === "String")
      })
    }
    const tag = value[tagged.field]
    const member = tagged.members.find(({ literals }) => literals.includes(String(tag)))
    const inMember = issue.issues.find((part) => "ast" in part && part.ast === member?.ast)
    if (inMember !== undefined) return visit(inMember, path, issue.ast)
    const known = tagged.members.flatMap(({ literals }) => literals)
    const expected = `one of ${orList(known)}`
    const hint = typeof tag === "string" ? didYouMean(tag, known) : ""
    add([...path, tagged.field], expected, { message: `found ${show(tag)}, expected ${expected}${hint}` })
  }

  visit(issue, [], ast)
  return findings
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
