import { SchemaAST } from "effect"
import { orList } from "./written.ts"

/** What to write for the schemas that people know by another name than their shape. */
const phrases: Readonly<Record<string, string>> = {
  PlaceId: "the id of a place",
  ActorId: "the id of an actor",
  SourceId: "the id of a source",
  GroupId: "the id of a group",
  ClaimId: "the id of a claim",
  EdtfPeriod: "a period, e.g. 2016-12-04, 2016-12-01/2016-12-04 or [2016-12-01..2016-12-04]",
  EdtfPublished: "a time of publication, e.g. 2016-12-04 or 2016-12-04T18:00:00-05:00",
  EdtfBound: 'a date, a set [earliest..latest], .. for open, or "" for unknown',
  Citation: "a citation: publisher, url (or noAddress with a reason) and attribution"
}

/**
 * Says in plain words what a schema takes.
 *
 * Shape: a noun phrase, e.g. `one of held, contested or besieged`, `a list`, `text`.
 */
export const describe = (ast: SchemaAST.AST): string => {
  const identifier = SchemaAST.resolveIdentifier(ast)
  const phrase = identifier === undefined ? undefined : phrases[identifier]
  if (phrase !== undefined) return phrase
  const checked = ast.checks?.at(-1)?.annotations?.["expected"]
  if (typeof checked === "string") return plainCheck(ast, checked)
  switch (ast._tag) {
    case "String":
      return "text"
    case "Number":
      return "a number"
    case "Boolean":
      return "true or false"
    case "Literal":
      return String(ast.literal)
    case "Arrays":
      return "a list"
    case "Objects":
      return fieldsOf(ast).length === 0
        ? "fields with a name and a value"
        : `the fields ${fieldsOf(ast).join(", ")}`
    case "Union":
      return describeUnion(ast)
    default:
      return "another value"
  }
}

/** Words of a check that has none of its own, made to fit what is checked. */
export const plainCheck = (ast: SchemaAST.AST, expected: string): string => {
  const atLeastOne = expected.endsWith("length of at least 1")
  if (ast._tag === "String" && atLeastOne) return "text that is not empty"
  if (ast._tag === "Arrays" && atLeastOne) return "a list of at least one"
  if (ast._tag === "Number" && expected === "a finite number") return "a number"
  return ast._tag === "Number"
    ? expected.replace(/^a value /, "a number ").replace(/^an integer$/, "a whole number")
    : expected
}

/** The literals that a union consists of, when it consists of nothing else. */
export const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Literal") return [String(ast.literal)]
  if (ast._tag !== "Union") return []
  const words = ast.types.map(literalsOf)
  return words.every((found) => found.length > 0) ? words.flat() : []
}

/** The names of the fields that an object schema declares. */
export const fieldsOf = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []

/** The schema of one field or list item, where there is one. */
export const schemaAt = (ast: SchemaAST.AST, key: PropertyKey): SchemaAST.AST | undefined => {
  if (ast._tag === "Objects") {
    return ast.propertySignatures.find(({ name }) => name === key)?.type ?? ast.indexSignatures[0]?.type
  }
  if (ast._tag === "Arrays") return ast.elements[Number(key)] ?? ast.rest[0]
  return undefined
}

/** The field by whose literal the members of a union are told apart, with the literals of each member. */
export interface Discriminator {
  readonly field: string
  readonly members: ReadonlyArray<{ readonly ast: SchemaAST.AST; readonly literals: ReadonlyArray<string> }>
}

/** Finds the field that tells the members of a union of objects apart, if there is one. */
export const discriminatorOf = (union: SchemaAST.Union): Discriminator | undefined => {
  const [first] = union.types
  if (first === undefined) return undefined
  for (const field of fieldsOf(first)) {
    const members = union.types.map((ast) => {
      const tag = schemaAt(ast, field)
      return { ast, literals: tag === undefined ? [] : literalsOf(tag) }
    })
    const all = members.flatMap(({ literals }) => literals)
    if (members.every(({ literals }) => literals.length > 0) && new Set(all).size === all.length)
      return { field, members }
  }
  return undefined
}

const describeUnion = (ast: SchemaAST.Union): string => {
  const literals = literalsOf(ast)
  if (literals.length > 0) return `one of ${orList(literals)}`
  const tagged = discriminatorOf(ast)
  if (tagged === undefined) return orList([...new Set(ast.types.map(describe))])
  return `fields with ${tagged.field}: ${orList(tagged.members.flatMap(({ literals }) => literals))}`
}
