import { parseStoryText } from "@cordon/domain/case/story"
import { Result, SchemaAST } from "effect"
import { discriminatorOf, schemaAt } from "./schema-words.ts"
import { isObject, type Path } from "./written.ts"

/** The kinds of record that others refer to by id. */
export type ReferenceKind = "place" | "actor" | "source" | "group" | "claim"

const kinds: Readonly<Record<string, ReferenceKind>> = {
  PlaceId: "place",
  ActorId: "actor",
  SourceId: "source",
  GroupId: "group",
  ClaimId: "claim"
}

/** A field that names another record. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly id: string
  readonly path: Path
}

/**
 * Finds every field of a record that holds the id of another, by the schema of the field.
 *
 * Shape: `input` is a record in encoded form; what does not fit the schema is passed over.
 * Gotcha: nothing is listed by hand, so that a field added to a schema cannot be forgotten here; a record's
 * own id is found too.
 */
export const referencesIn = (
  ast: SchemaAST.AST,
  input: unknown,
  path: Path = []
): ReadonlyArray<Reference> => {
  if (!mayRefer(ast)) return []
  if (isStoryText(ast)) return typeof input === "string" ? linkedIn(input, path) : []
  const kind = kindOf(ast)
  if (kind !== undefined) return typeof input === "string" ? [{ kind, id: input, path }] : []
  if (ast._tag === "Union") {
    const member = memberFor(ast, input)
    return member === undefined ? [] : referencesIn(member, input, path)
  }
  const entries: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(input)
    ? input.map((item, index) => [index, item] as const)
    : isObject(input)
      ? Object.entries(input)
      : []
  return entries.flatMap(([key, value]) => {
    const inner = schemaAt(ast, key)
    return inner === undefined ? [] : referencesIn(inner, value, [...path, key])
  })
}

const kindOf = (ast: SchemaAST.AST): ReferenceKind | undefined => {
  const identifier = ast._tag === "String" ? SchemaAST.resolveIdentifier(ast) : undefined
  return identifier === undefined ? undefined : kinds[identifier]
}

/** A story's text holds ids within its words. */
const isStoryText = (ast: SchemaAST.AST): boolean =>
  ast._tag === "String" && SchemaAST.resolveIdentifier(ast) === "StoryText"

const linkedIn = (text: string, path: Path): ReadonlyArray<Reference> =>
  Result.getOrElse(parseStoryText(text), () => []).flatMap(({ rests }) =>
    rests.map((id) => ({ kind: "claim" as const, id, path }))
  )

const memberFor = (union: SchemaAST.Union, input: unknown): SchemaAST.AST | undefined => {
  const tagged = discriminatorOf(union)
  if (tagged === undefined) return union.types.find(mayRefer)
  const tag = isObject(input) ? input[tagged.field] : undefined
  return tagged.members.find(({ literals }) => literals.includes(String(tag)))?.ast
}

const known = new WeakMap<SchemaAST.AST, boolean>()

/** Whether a schema has a field with an id anywhere in it; spares the walk through long coordinates. */
const mayRefer = (ast: SchemaAST.AST): boolean => {
  const before = known.get(ast)
  if (before !== undefined) return before
  known.set(ast, false)
  const may = kindOf(ast) !== undefined || isStoryText(ast) || parts(ast).some(mayRefer)
  known.set(ast, may)
  return may
}

const parts = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  switch (ast._tag) {
    case "Objects":
      return [...ast.propertySignatures, ...ast.indexSignatures].map(({ type }) => type)
    case "Arrays":
      return [...ast.elements, ...ast.rest]
    case "Union":
      return ast.types
    default:
      return []
  }
}
