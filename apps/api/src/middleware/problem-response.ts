import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { makeProblem, PROBLEM_MEDIA_TYPE } from "@cordon/protocol/problem"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { ApiFailure, notFound } from "../failure.ts"
import type { CaseUnknown } from "../library/library-errors.ts"
import type { RouteError } from "../routes/handler.ts"
import type { ApiEnv } from "./api-env.ts"

/** Writes the one error body. */
export const sendProblem = (c: Context<ApiEnv>, failure: ApiFailure): Response => {
  const problem = makeProblem(failure.problem, failure.detail, failure.errors, c.get("requestId"))
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    "Content-Type": PROBLEM_MEDIA_TYPE,
    "Cache-Control": "no-store",
    ...(problem.category === "unavailable" ? { "Retry-After": "2" } : {})
  })
}

/**
 * What callers are told of an error.
 *
 * Gotcha: errors of the store name files and servers; callers are told that it failed, and the operator what.
 */
export const failureOf = (error: RouteError): ApiFailure => {
  switch (error._tag) {
    case "ApiFailure":
      return error
    case "CaseUnknown":
      return caseUnknown(error)
    case "MapNotMade":
      return new ApiFailure({ problem: "MapUnavailable", detail: error.message, errors: [] })
    case "LedgerError":
      return storeFailure(error)
    case "ReasonerUnavailable":
      return new ApiFailure({
        problem: "ReasoningUnavailable",
        detail: `${error.sentence}; try again in a moment`,
        errors: []
      })
  }
}

/** Whether an error is one that the operator should hear of. */
export const concernsOperator = (error: RouteError): boolean => {
  const { category } = failureOf(error)
  return category === "unavailable" || category === "fault"
}

/** The failure that tells of a defect without telling what it was. */
export const fault = (): ApiFailure =>
  new ApiFailure({
    problem: "Fault",
    detail:
      "the request could not be answered because of a mistake in this server; quote the request id when reporting it",
    errors: []
  })

const caseUnknown = (error: CaseUnknown): ApiFailure =>
  error.recordedBy === undefined
    ? notFound("NoSuchCase", {
        where: "path.case",
        found: error.case,
        what: "the id of a case",
        known: error.known
      })
    : new ApiFailure({
        problem: "NoSuchCase",
        detail: error.message,
        errors: [
          {
            where: "query.recordedBy",
            found: "an instant before the case was recorded",
            expected: "a later instant",
            message: error.message
          }
        ]
      })

const storeFailure = ({ reason }: LedgerError): ApiFailure => {
  switch (reason._tag) {
    case "NoSuchCase":
      return notFound("NoSuchCase", {
        where: "path.case",
        found: reason.case,
        what: "the id of a case",
        known: []
      })
    case "StoreBusy":
    case "StoreUnavailable":
    case "StoreFull":
      return new ApiFailure({
        problem: "StoreUnavailable",
        detail: "the ledger store cannot be read at the moment; try again in a moment",
        errors: []
      })
    default:
      return fault()
  }
}
