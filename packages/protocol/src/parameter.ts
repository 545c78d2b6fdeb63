import { Effect, Result, Schema, SchemaAST, SchemaIssue, SchemaTransformation } from "effect"
import { issueText } from "./issue-text.ts"
import { didYouMean } from "./suggestion.ts"

/** What the reference and the OpenAPI document say about a parameter, beside its schema. */
export interface ParameterFacts {
  readonly description: string
  /** What to write, as a noun phrase for people. */
  readonly expected: string
  readonly example: string
  /** JSON Schema of the text as OpenAPI shows it, e.g. an integer with its bounds. */
  readonly shape: Readonly<Record<string, unknown>>
}

/** A parameter: text in the address, a value in the program. */
export type Parameter<A = unknown> = Schema.Codec<A, string>

const FACTS = "cordon/parameter"

/**
 * Makes a parameter from how its text is read and written.
 *
 * Shape: `read` gives the value, or a sentence saying what is wrong with the text.
 */
export const parameter = <A>(
  value: Schema.Codec<A, unknown>,
  facts: ParameterFacts,
  text: {
    readonly read: (text: string) => Result.Result<A, string>
    readonly write: (value: A) => string
  }
): Parameter<A> =>
  Schema.String.annotate({ description: facts.description, [FACTS]: facts }).pipe(
    Schema.decodeTo(
      Schema.toType(value),
      SchemaTransformation.transformEffect<A, string>({
        decode: (input, options) =>
          Result.match(text.read(input), {
            onFailure: (message) =>
              Effect.fail(
                new SchemaIssue.InvalidValue({ message, expected: facts.expected }, input, options)
              ),
            onSuccess: (decoded) => Effect.succeed(decoded)
          }),
        encode: (decoded) => Effect.succeed(text.write(decoded))
      })
    )
  )

/** What is known of a parameter besides its schema. */
export const factsOf = (schema: { readonly ast: SchemaAST.AST }): ParameterFacts => {
  const facts = SchemaAST.resolve(SchemaAST.toEncoded(schema.ast))?.[FACTS]
  return (
    (facts as ParameterFacts | undefined) ?? {
      description: "",
      expected: "text",
      example: "",
      shape: { type: "string" }
    }
  )
}

/** A parameter that is text of a branded kind, such as an id. */
export const idParameter = <A extends string>(
  id: Schema.Codec<A, string>,
  facts: { readonly description: string; readonly expected: string; readonly example: string }
): Parameter<A> => {
  const decode = Schema.decodeUnknownResult(id)
  return parameter(
    id,
    { ...facts, shape: { type: "string", maxLength: 80 } },
    {
      read: (text) =>
        Result.mapError(decode(text), ({ issue }) => {
          const told = issueText(issue)
          return (
            told.message ??
            `found ${JSON.stringify(text.slice(0, 100))}, expected ${told.expected ?? facts.expected}`
          )
        }),
      write: (value) => value
    }
  )
}

/** A parameter that is one or more ids of a kind, joined by commas; one named twice counts once. */
export const idsParameter = <A extends string>(
  id: Schema.Codec<A, string>,
  facts: { readonly description: string; readonly expected: string; readonly example: string }
): Parameter<readonly [A, ...Array<A>]> => {
  const decode = Schema.decodeUnknownResult(id)
  return parameter<readonly [A, ...Array<A>]>(
    Schema.NonEmptyArray(id) as Schema.Codec<readonly [A, ...Array<A>], unknown>,
    { ...facts, shape: { type: "string" } },
    {
      read: (text) => {
        const found = new Set<A>()
        for (const part of text.split(",")) {
          const one = decode(part)
          if (Result.isFailure(one))
            return Result.fail(
              issueText(one.failure.issue).message ??
                `found ${JSON.stringify(part.slice(0, 100))}, expected ${facts.expected}`
            )
          found.add(one.success)
        }
        return Result.succeed([...found] as unknown as readonly [A, ...Array<A>])
      },
      write: (list) => list.join(",")
    }
  )
}

/** A parameter that is one of some words. */
export const wordParameter = <const W extends readonly [string, ...Array<string>]>(
  words: W,
  facts: { readonly description: string; readonly example: W[number]; readonly standard?: W[number] }
): Parameter<W[number]> =>
  parameter<W[number]>(
    Schema.Literals(words) as Schema.Codec<W[number], unknown>,
    {
      ...facts,
      expected: `one of ${words.join(", ")}`,
      shape: {
        type: "string",
        enum: words,
        ...(facts.standard === undefined ? {} : { default: facts.standard })
      }
    },
    { read: (text) => readWord(words, text), write: (word) => word }
  )

/** A parameter that is one or more of some words, joined by commas. */
export const wordsParameter = <const W extends readonly [string, ...Array<string>]>(
  words: W,
  facts: { readonly description: string; readonly example: string }
): Parameter<readonly [W[number], ...Array<W[number]>]> =>
  parameter<readonly [W[number], ...Array<W[number]>]>(
    Schema.NonEmptyArray(Schema.Literals(words)) as Schema.Codec<
      readonly [W[number], ...Array<W[number]>],
      unknown
    >,
    {
      ...facts,
      expected: `one or more of ${words.join(", ")}, joined by commas`,
      shape: { type: "string", pattern: `^(${words.join("|")})(,(${words.join("|")}))*$` }
    },
    {
      read: (text) => {
        const parts = text.split(",")
        const found: Array<W[number]> = []
        for (const part of parts) {
          const word = readWord(words, part)
          if (Result.isFailure(word)) return Result.fail(word.failure)
          if (!found.includes(word.success)) found.push(word.success)
        }
        return Result.succeed(found as unknown as readonly [W[number], ...Array<W[number]>])
      },
      write: (list) => list.join(",")
    }
  )

/** A parameter that is free text, neither empty nor very long. */
export const textParameter = (facts: {
  readonly description: string
  readonly example: string
  readonly longest: number
}) => {
  const expected = `text of 1 to ${facts.longest} characters`
  return parameter(
    Schema.String,
    { ...facts, expected, shape: { type: "string", minLength: 1, maxLength: facts.longest } },
    {
      read: (text) =>
        text.trim() === ""
          ? Result.fail(`found nothing, expected ${expected}`)
          : text.length > facts.longest
            ? Result.fail(`found ${text.length} characters, expected ${expected}`)
            : Result.succeed(text),
      write: (text) => text
    }
  )
}

/** A parameter that is a whole number. */
export const integerParameter = (facts: {
  readonly description: string
  readonly example: string
  readonly lowest: number
  readonly highest: number
  readonly standard?: number
}) => {
  const expected = `a whole number, ${facts.lowest} to ${facts.highest}`
  return parameter(
    Schema.Int,
    {
      ...facts,
      expected,
      shape: {
        type: "integer",
        minimum: facts.lowest,
        maximum: facts.highest,
        ...(facts.standard === undefined ? {} : { default: facts.standard })
      }
    },
    {
      read: (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
        return value >= facts.lowest && value <= facts.highest
          ? Result.succeed(value)
          : Result.fail(`found ${JSON.stringify(text.slice(0, 100))}, expected ${expected}`)
      },
      write: String
    }
  )
}

const readWord = <const W extends readonly [string, ...Array<string>]>(
  words: W,
  text: string
): Result.Result<W[number], string> =>
  (words as ReadonlyArray<string>).includes(text)
    ? Result.succeed(text)
    : Result.fail(
        `found ${JSON.stringify(text.slice(0, 100))}, expected one of ${words.join(", ")}${didYouMean(text, words)}`
      )
