import { type CollectionId, collectionIds } from "@cordon/interop/feature/case-feature"
import type { ParameterFields } from "@cordon/protocol/endpoint"
import { Effect, Result, Schema } from "effect"
import { type ApiFailure, malformed } from "../failure.ts"
import { type RawAddress, readPath } from "../request/raw-request.ts"
import { type ReadRequest, requestReader } from "../request/read-arguments.ts"
import type { RouteError } from "../routes/handler.ts"
import { OGC_PATH } from "./address.ts"
import { type CaseCollection, parseCollectionName } from "./collection-name.ts"
import { anyId } from "./request/parameters.ts"
import { noSuchCollection } from "./resource/case-state.ts"
import type { OgcService } from "./resource/resource.ts"

type Reader = (address: RawAddress) => Result.Result<ReadRequest, ApiFailure>

const inPath = {
  collectionId: anyId("Id of the collection", "east-aleppo-2016.claims"),
  featureId: anyId("Id of the feature", "C048")
}

/** Makes the reader of a resource's addresses. Errors: RequestMalformed with every issue. */
export const queryReader = (path: string, query: ParameterFields): Reader =>
  requestReader({
    path: `${OGC_PATH}${path}`,
    params: Schema.Struct(
      Object.fromEntries(Object.entries(inPath).filter(([name]) => path.includes(`:${name}`)))
    ),
    query: Schema.Struct(query)
  })

/** Makes a reader for each collection. */
export const queryReaders = (
  path: string,
  queryFor: (collection: CollectionId) => ParameterFields
): Readonly<Record<CollectionId, Reader>> =>
  Object.fromEntries(collectionIds.map((id) => [id, queryReader(path, queryFor(id))])) as Record<
    CollectionId,
    Reader
  >

/**
 * The collection that an address names, whether or not there is such a case.
 *
 * Errors: NoSuchCollection for what no collection can be called; RequestMalformed for a broken encoding.
 */
export const collectionInPath = Effect.fnUntraced(function* (
  path: string,
  address: RawAddress,
  { library }: OgcService
): Effect.fn.Return<{ readonly name: CaseCollection; readonly featureId: string }, RouteError> {
  const read = readPath(`${OGC_PATH}${path}`, address.path)
  if (Result.isFailure(read)) return yield* malformed(read.failure)
  const id = read.success.get("collectionId") ?? ""
  const name = parseCollectionName(id)
  if (name === undefined) {
    return yield* noSuchCollection(
      id,
      (yield* library.cases()).map((row) => row.case)
    )
  }
  return { name, featureId: read.success.get("featureId") ?? "" }
})
