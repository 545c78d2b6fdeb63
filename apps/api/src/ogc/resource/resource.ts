import { Effect } from "effect"
import type { CaseLibrary } from "../../library/case-library.ts"
import type { RouteError } from "../../routes/handler.ts"
import type { Addresses } from "../address.ts"
import type { CaseCollection } from "../collection-name.ts"
import type { FeatureShelf } from "../feature-shelf.ts"
import type { Link } from "../link.ts"
import { HTML, type Representations } from "../media-type.ts"
import type { CommonQuery } from "../request/parameters.ts"

/** What the resources of the service are made from. */
export interface OgcService {
  readonly library: CaseLibrary["Service"]
  readonly shelf: FeatureShelf
  /** Version of Cordon. */
  readonly version: string
}

/** A request for a resource, read. */
export interface OgcRequest<Query = CommonQuery> {
  readonly addresses: Addresses
  readonly query: Query
  /** Whether HTML is wanted; else one of the resource's other representations. */
  readonly html: boolean
}

/** A request for a resource that belongs to a collection. */
export interface CollectionRequest<Query = CommonQuery> extends OgcRequest<Query> {
  readonly name: CaseCollection
  /** Id of the feature in the path; empty where the path has none. */
  readonly featureId: string
}

/**
 * Bytes in parts that are sent one after the other.
 *
 * Shape: what has to be put together is put into buffers that `allocate` gives, of at least the size asked for.
 */
export type PartedBody = (allocate: (bytes: number) => Buffer) => ReadonlyArray<Buffer>

/** A representation, written. */
export interface Written {
  readonly body: string | PartedBody
  /** What the `Link` header says. */
  readonly links: ReadonlyArray<Link>
  readonly headers?: Readonly<Record<string, string>>
}

/** A resource that was found, before it is written. */
export interface Resource {
  /** Names everything that the answer depends on, besides its address. */
  readonly key: string
  /** true: it says when it was written, so it is written for every request. */
  readonly momentary: boolean
  readonly write: Effect.Effect<Written, RouteError>
}

/** Finds a resource that belongs to no single collection. */
export interface ServiceRow {
  /** Address beneath that of the service. */
  readonly path: string
  readonly representations: Representations
  readonly find: (request: OgcRequest, service: OgcService) => Effect.Effect<Resource, RouteError>
}

/** Finds a resource of a collection. */
export interface CollectionRow<Query = CommonQuery> {
  /** Address beneath that of the service, with `:collectionId` and perhaps `:featureId`. */
  readonly path: string
  readonly representations: Representations
  readonly find: (
    request: CollectionRequest<Query>,
    service: OgcService
  ) => Effect.Effect<Resource, RouteError>
}

/** A resource that is the same as long as its key is. */
export const steady = (key: string, write: () => Written): Resource => ({
  key,
  momentary: false,
  write: Effect.sync(write)
})

/** The links of a resource to itself: as it is sent here, and in its other form. */
export const selfLinks = (
  { addresses, html }: OgcRequest<unknown>,
  type: string,
  title: string
): ReadonlyArray<Link> => [
  { href: addresses.self("json"), rel: html ? "alternate" : "self", type, title },
  { href: addresses.self("html"), rel: html ? "self" : "alternate", type: HTML, title: `${title}, as HTML` }
]
