import { activityEndpoints } from "./activity-endpoints.ts"
import { caseEndpoints } from "./case-endpoints.ts"
import { claimEndpoints } from "./claim-endpoints.ts"
import type { AnswerOf, ArgumentsOf, Endpoint } from "./endpoint.ts"
import { healthEndpoints } from "./health-endpoint.ts"
import { ledgerEndpoints } from "./ledger-endpoints.ts"
import { reasoningEndpoints } from "./reasoning-endpoints.ts"
import { referenceEndpoints } from "./reference-endpoints.ts"
import { situationEndpoints } from "./situation-endpoints.ts"

/**
 * Every route of the API by name: the one contract.
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
  ...healthEndpoints
}

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

/** What a caller of a route gives: its path and query parameters, as values. */
export type Arguments<Name extends EndpointName> = ArgumentsOf<Endpoints[Name]>

/** What a route answers, decoded. */
export type Answer<Name extends EndpointName> = AnswerOf<Endpoints[Name]>

/** The names of all routes, in the order of the reference. */
export const endpointNames = Object.keys(endpoints) as ReadonlyArray<EndpointName>

/** A row of the table by its name, where only what all rows share is needed. */
export const endpointOf = (name: EndpointName): Endpoint => endpoints[name]
