import { Schema, SchemaAST } from "effect"

/** What a node of a schema does to a value; undefined when it leaves it as it is. */
type Step = ((value: never) => unknown) | undefined

/** Texts whose meaning is remembered: days and periods come again and again. */
const REMEMBERED = 20_000

/**
 * A decoder of what an encoder of the same schema has written: it takes the shape on trust and only transforms what is
 * written differently from how it is held, which for the record is its times. Costs a tenth of a checking decoder.
 *
 * Shape: the value that is given becomes the answer and must not be used after; equal texts give one object. Fields
 * stand in the order of the text.
 * Throws what the transformation of a text throws.
 * Gotcha: only for what the program wrote itself and nobody can have changed, such as a body that matches its commitment.
 */
export const trustedDecoder = <A, I>(schema: Schema.Codec<A, I>): ((encoded: unknown) => A) => {
  const step = stepOf(schema.ast)
  return (encoded) => (step === undefined ? encoded : step(encoded as never)) as A
}

const stepOf = (ast: SchemaAST.AST): Step => {
  if (ast.encoding !== undefined) return transforming(ast)
  switch (ast._tag) {
    case "Objects":
      return inObject(ast)
    case "Arrays":
      return inArray(ast)
    case "Union":
      return inUnion(ast)
    case "Suspend":
    case "Declaration":
      return transforming(ast)
    default:
      return undefined
  }
}

/** Decodes with all checks; for texts, once for each. */
const transforming = (ast: SchemaAST.AST): Step => {
  const decode = Schema.decodeUnknownSync(Schema.make<Schema.Codec<unknown>>(ast))
  const known = new Map<string, unknown>()
  return (value: unknown) => {
    if (typeof value !== "string") return decode(value)
    const before = known.get(value)
    if (before !== undefined) return before
    const meaning = decode(value)
    if (known.size >= REMEMBERED) known.clear()
    known.set(value, meaning)
    return meaning
  }
}

const inObject = (ast: SchemaAST.Objects): Step => {
  if (ast.indexSignatures.some(({ type }) => stepOf(type) !== undefined)) return transforming(ast)
  const steps = ast.propertySignatures.flatMap(({ name, type }) => {
    const step = stepOf(type)
    return step === undefined ? [] : [[name as string, step] as const]
  })
  if (steps.length === 0) return undefined
  return (value: Record<string, unknown>) => {
    for (const [name, step] of steps) if (name in value) value[name] = step(value[name] as never)
    return value
  }
}

const inArray = (ast: SchemaAST.Arrays): Step => {
  const [step] = ast.rest.map(stepOf)
  const elements = ast.elements.map(stepOf)
  if (step === undefined && elements.every((element) => element === undefined)) return undefined
  if (elements.length > 0 || ast.rest.length !== 1 || step === undefined) return transforming(ast)
  return (values: Array<unknown>) => {
    for (let i = 0; i < values.length; i += 1) values[i] = step(values[i] as never)
    return values
  }
}

/** Members are told apart by a field that has a different literal in each; others are decoded with all checks. */
const inUnion = (ast: SchemaAST.Union): Step => {
  const steps = ast.types.map(stepOf)
  if (steps.every((step) => step === undefined)) return undefined
  for (const field of literalFields(ast.types[0])) {
    const byLiteral = new Map<unknown, Step>()
    const all = ast.types.every((member, i) => {
      const literal = literalOf(member, field)
      if (literal === undefined || byLiteral.has(literal)) return false
      byLiteral.set(literal, steps[i])
      return true
    })
    if (!all) continue
    return (value: Record<string, unknown>) => {
      const step = byLiteral.get(value[field])
      return step === undefined ? value : step(value as never)
    }
  }
  return transforming(ast)
}

const literalFields = (ast: SchemaAST.AST | undefined): ReadonlyArray<string> =>
  ast?._tag === "Objects"
    ? ast.propertySignatures.flatMap(({ name, type }) => (type._tag === "Literal" ? [name as string] : []))
    : []

const literalOf = (ast: SchemaAST.AST, field: string): unknown => {
  if (ast._tag !== "Objects") return undefined
  const type = ast.propertySignatures.find(({ name }) => name === field)?.type
  return type?._tag === "Literal" ? type.literal : undefined
}
