import type { CaseId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { Effect } from "effect"
import { notFound } from "../../failure.ts"
import type { OpenCase } from "../../library/open-case.ts"
import type { RouteError } from "../../routes/handler.ts"
import { knownVoice } from "../../routes/view.ts"
import { collectionName, collectionNames } from "../collection-name.ts"
import type { Shown } from "../feature-shelf.ts"
import type { CommonQuery } from "../request/parameters.ts"
import type { CollectionRequest, OgcService } from "./resource.ts"

/**
 * Opens the case of a collection, as its ledger stood at an instant where one is given, under the view asked for.
 *
 * Errors: NoSuchCollection where there is no such case; RequestMalformed for a voice that the case does not have.
 */
export const shownFor = Effect.fnUntraced(function* (
  { name, query }: CollectionRequest,
  { library }: OgcService,
  recordedBy: Instant | undefined = query.recordedBy
): Effect.fn.Return<Shown, RouteError> {
  const opened = yield* library
    .open(name.caseId, recordedBy)
    .pipe(
      Effect.mapError((error) =>
        error._tag === "CaseUnknown" && error.recordedBy === undefined
          ? noSuchCollection(collectionName(name), error.known)
          : error
      )
    )
  if (query.accordingTo !== undefined) {
    yield* knownVoice(opened.index, query.accordingTo, "query.accordingTo")
  }
  return { opened, collection: name.collection, view: viewOf(query) }
})

/** The failure of an address that names no collection. */
export const noSuchCollection = (found: string, cases: Iterable<CaseId>) =>
  notFound("NoSuchCollection", {
    where: "path.collectionId",
    found,
    what: `the id of a collection: a case, a dot and one of ${collectionIds.join(", ")}`,
    known: collectionNames(cases)
  })

/** Every case that had been recorded by the instant asked for, under its id. */
export const openAll = Effect.fnUntraced(function* (
  query: CommonQuery,
  { library }: OgcService
): Effect.fn.Return<ReadonlyArray<OpenCase>, RouteError> {
  const cases: Array<OpenCase> = []
  for (const row of yield* library.cases()) {
    const opened = yield* library
      .open(row.case, query.recordedBy)
      .pipe(Effect.catchTag("CaseUnknown", () => Effect.undefined))
    if (opened !== undefined) cases.push(opened)
  }
  return cases
})

/** The view that an address asks for. */
export const viewOf = ({ knownBy, accordingTo }: CommonQuery): Shown["view"] => ({
  ...(knownBy === undefined ? {} : { knownBy }),
  ...(accordingTo === undefined ? {} : { accordingTo })
})
