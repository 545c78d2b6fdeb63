import { activityEndpoints } from "./activity-endpoints.ts"
import { caseEndpoints } from "./case-endpoints.ts"
import { claimEndpoints } from "./claim-endpoints.ts"
import type { AnswerOf, ArgumentsOf, Endpoint } from "./endpoint.ts"
import { exportEndpoints } from "./export-endpoint.ts"
import { healthEndpoints } from "./health-endpoint.ts"
import { ledgerEndpoints } from "./ledger-endpoints.ts"
import { liveEndpoints, sinceEndpoints } from "./live-endpoints.ts"
import { reasoningEndpoints } from "./reasoning-endpoints.ts"
import { referenceEndpoints } from "./reference-endpoints.ts"
import { situationEndpoints } from "./situation-endpoints.ts"
import { writeEndpoints } from "./write-endpoints.ts"

/**
 * Every route of the API that answers with one JSON document, by name: the one contract.
 *
 * Routes, client, OpenAPI document and reference are all made from this table.
 */
export const endpoints = {
  ...caseEndpoints,
  ...situationEndpoints,
  ...claimEndpoints,
  ...activityEndpoints,
  ...reasoningEndpoints,
  ...referenceEndpoints,
  ...ledgerEndpoints,
  ...sinceEndpoints,
  ...writeEndpoints,
  ...healthEndpoints
}

/** The routes that answer with a stream of events, by name. */
export const eventEndpoints = liveEndpoints

/** The routes that answer with a file in one of several formats, by name. */
export const fileEndpoints = exportEndpoints

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

/** What a caller of a route gives: its path and query parameters, as values. */
export type Arguments<Name extends EndpointName> = ArgumentsOf<Endpoints[Name]>

/** What a route answers, decoded. */
export type Answer<Name extends EndpointName> = AnswerOf<Endpoints[Name]>

/** A row of the table by its name, where only what all rows share is needed. */
export const endpointOf = (name: EndpointName): Endpoint => endpoints[name]

/** The names of these routes, in the order of the reference. */
export const endpointNames = Object.keys(endpoints) as ReadonlyArray<EndpointName>

/** The routes that record something. */
export type WriteName = {
  [Name in EndpointName]: Endpoints[Name] extends { readonly method: "POST" } ? Name : never
}[EndpointName]

/** The routes that only read. */
export type ReadName = Exclude<EndpointName, WriteName>

/** The names of the routes that only read. */
export const readNames = endpointNames.filter((name): name is ReadName => endpointOf(name).method === "GET")
