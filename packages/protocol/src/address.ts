import { Schema } from "effect"
import type { Endpoint } from "./endpoint.ts"
import { type Arguments, type EndpointName, endpointOf } from "./endpoints.ts"

/**
 * The address of a request, relative to the server: path with its parameters filled in, then the query.
 *
 * Shape: query parameters in the order of the table, so that equal requests have equal addresses.
 * Errors: defect when an argument is not a value of its parameter.
 */
export const addressOf = <Name extends EndpointName>(name: Name, args: Arguments<Name>): string =>
  addressIn(endpointOf(name), args)

/** The address of a request to a row of the table. Errors: as for `addressOf`. */
export const addressIn = ({ path, params, query }: Endpoint, args: unknown): string => {
  const inPath = Schema.encodeUnknownSync(params)(args)
  const inQuery = Schema.encodeUnknownSync(query)(args)
  const filled = path.replace(/:([A-Za-z]+)/g, (_, field: string) => encodeURIComponent(inPath[field] ?? ""))
  const pairs = Object.keys(query.fields).flatMap((field) => {
    const text = inQuery[field]
    return text === undefined ? [] : [`${field}=${encodeURIComponent(text)}`]
  })
  return pairs.length === 0 ? filled : `${filled}?${pairs.join("&")}`
}
