import { type Endpoint, headerName, type ParameterFields } from "@cordon/protocol/endpoint"
import { issueAt, issueText, shorten } from "@cordon/protocol/issue-text"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { didYouMean } from "@cordon/protocol/suggestion"
import { Result, Schema, SchemaAST } from "effect"
import { malformed, type ApiFailure } from "../failure.ts"
import { type RawAddress, readPath, readQuery } from "./raw-request.ts"

/** A request as an endpoint's schemas read it, with the text that names its list. */
export interface ReadRequest {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  /** Everything that was asked but where in the list: the same for every page of one list. */
  readonly asked: string
}

/** Makes the reader of an endpoint's requests. Errors: RequestMalformed with every issue, not just the first. */
export const requestReader = (
  endpoint: Pick<Endpoint, "path" | "params" | "query"> & Partial<Pick<Endpoint, "headers">>
): ((
  address: RawAddress,
  header?: (name: string) => string | undefined
) => Result.Result<ReadRequest, ApiFailure>) => {
  const params = fieldReaders(endpoint.params.fields, "path")
  const query = fieldReaders(endpoint.query.fields, "query")
  const headerNames = Object.keys(endpoint.headers?.fields ?? {})
  const headers = fieldReaders(endpoint.headers?.fields ?? {}, "header")
  return (address, header = () => undefined) => {
    const inPath = readPath(endpoint.path, address.path)
    const inQuery = readQuery(address.query)
    if (Result.isFailure(inPath) || Result.isFailure(inQuery)) {
      return Result.fail(malformed([...failureOf(inPath), ...failureOf(inQuery)]))
    }
    const issues: Array<ProblemIssue> = []
    const request = {
      params: readFields(params, inPath.success, "path", issues),
      query: readFields(query, inQuery.success, "query", issues),
      headers: readFields(headers, headersIn(headerNames, header), "header", issues),
      asked: askedOf(address.path, inQuery.success)
    }
    return issues.length === 0 ? Result.succeed(request) : Result.fail(malformed(issues))
  }
}

interface FieldReader {
  readonly name: string
  readonly optional: boolean
  readonly expected: string
  readonly read: (text: string) => Result.Result<unknown, ProblemIssue>
}

type Part = "path" | "query" | "header"

const whereOf = (part: Part, name: string): string =>
  part === "header" ? `header.${headerName(name)}` : `${part}.${name}`

/** The headers that an endpoint takes, by the names it gives them; an empty one says nothing. */
const headersIn = (
  names: ReadonlyArray<string>,
  header: (name: string) => string | undefined
): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap((name): ReadonlyArray<readonly [string, string]> => {
      const text = header(headerName(name))
      return text === undefined || text === "" ? [] : [[name, text]]
    })
  )

const fieldReaders = (fields: ParameterFields, part: Part): ReadonlyArray<FieldReader> =>
  Object.entries(fields).map(([name, field]: [string, Parameter]) => {
    const decode = Schema.decodeUnknownResult(field)
    const { expected } = factsOf(field)
    return {
      name,
      optional: SchemaAST.isOptional(field.ast),
      expected,
      read: (text) =>
        Result.mapError(decode(text), ({ issue }) =>
          issueAt(whereOf(part, name), text, issueText(issue), expected)
        )
    }
  })

const readFields = (
  readers: ReadonlyArray<FieldReader>,
  texts: ReadonlyMap<string, string>,
  part: Part,
  issues: Array<ProblemIssue>
): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = {}
  for (const { name, optional, expected, read } of readers) {
    const text = texts.get(name)
    if (text === undefined) {
      if (!optional) issues.push(missing(whereOf(part, name), expected))
      continue
    }
    const value = read(text)
    if (Result.isSuccess(value)) values[name] = value.success
    else issues.push(value.failure)
  }
  const known = readers.map(({ name }) => name)
  for (const name of texts.keys()) {
    if (!known.includes(name)) issues.push(unknownParameter(`${part}.${shorten(name)}`, name, known))
  }
  return values
}

const missing = (where: string, expected: string): ProblemIssue => ({
  where,
  found: "nothing",
  expected,
  message: `found nothing, expected ${expected}`
})

const unknownParameter = (where: string, name: string, known: ReadonlyArray<string>): ProblemIssue => {
  const expected = known.length === 0 ? "no parameters" : `one of ${known.join(", ")}`
  return {
    where,
    found: shorten(name),
    expected,
    message: `there is no parameter ${JSON.stringify(shorten(name))} here, expected ${expected}${didYouMean(name, known)}`
  }
}

const askedOf = (path: string, texts: ReadonlyMap<string, string>): string =>
  [
    path,
    ...[...texts]
      .filter(([name]) => name !== "cursor" && name !== "limit")
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flat()
  ].join("\n")

const failureOf = <E>(result: Result.Result<unknown, ReadonlyArray<E>>): ReadonlyArray<E> =>
  Result.isFailure(result) ? result.failure : []
