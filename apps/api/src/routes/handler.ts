import type { Answer, EndpointName, Endpoints, ReadName } from "@cordon/protocol/endpoints"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { Effect } from "effect"
import type { ApiFailure } from "../failure.ts"
import type { CaseLibrary } from "../library/case-library.ts"
import type { LibraryError } from "../library/library-errors.ts"
import type { OpenCase } from "../library/open-case.ts"
import type { Reasoner } from "../reasoning/reasoner.ts"
import type { ReasonerUnavailable } from "../reasoning/reasoner-errors.ts"

/** A request to a route, decoded. */
export interface RouteRequest<Name extends EndpointName> {
  readonly params: Endpoints[Name]["params"]["Type"]
  readonly query: Endpoints[Name]["query"]["Type"]
  readonly headers: Endpoints[Name]["headers"]["Type"]
  /** Names the list that is asked for; equal for all its pages. */
  readonly asked: string
}

/** What a route without a case answers from. */
export interface Service {
  readonly library: CaseLibrary["Service"]
  readonly reasoner: Reasoner["Service"]
  readonly version: string
}

export type RouteError = ApiFailure | LibraryError | LedgerError | ReasonerUnavailable

/** An answer that another asking may better: it is sent without a tag, and not kept. */
export class Passing<A> {
  readonly answer: A
  constructor(answer: A) {
    this.answer = answer
  }
}

/** Answers a route that is about one case, which is already open. */
export type CaseHandler<Name extends EndpointName> = (
  opened: OpenCase,
  request: RouteRequest<Name>,
  service: Service
) => Effect.Effect<Answer<Name> | Passing<Answer<Name>>, RouteError>

/** Answers a route that is about no single case. */
export type ServiceHandler<Name extends EndpointName> = (
  request: RouteRequest<Name>,
  service: Service
) => Effect.Effect<Answer<Name>, RouteError>

/** The routes that read a case, which they name in their path. */
export type CaseRoute = {
  [Name in ReadName]: Endpoints[Name]["params"]["Type"] extends { readonly case: string } ? Name : never
}[ReadName]

/** The routes that read and name no case. */
export type ServiceRoute = Exclude<ReadName, CaseRoute>

/** A handler for every route about a case. */
export type CaseHandlers = { readonly [Name in CaseRoute]: CaseHandler<Name> }

/** A handler for every other route. */
export type ServiceHandlers = { readonly [Name in ServiceRoute]: ServiceHandler<Name> }
