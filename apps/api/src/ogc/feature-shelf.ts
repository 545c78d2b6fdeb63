import type { CaseIndex } from "@cordon/ledger/case-index"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { CaseFeature, CollectionId, FeatureCollectionSpec } from "@cordon/interop/feature/case-feature"
import type { FeatureView } from "@cordon/interop/feature/feature-view"
import { Effect } from "effect"
import { LeastRecent } from "../library/least-recent.ts"
import type { MapNotMade } from "../library/library-errors.ts"
import type { OpenCase } from "../library/open-case.ts"
import { CRS84, type Crs } from "./crs.ts"
import { extentOf, type FeatureExtent } from "./index/feature-extent.ts"
import { type FeatureFilter, FeatureIndex } from "./index/feature-index.ts"
import { inServingOrder } from "./index/feature-order.ts"
import { FeatureTexts } from "./index/feature-texts.ts"

/** Where features come from: what each collection is about, and its features under a view. */
export interface FeatureSource {
  readonly specs: Readonly<Record<CollectionId, FeatureCollectionSpec>>
  readonly featuresOf: (
    collection: CollectionId,
    index: CaseIndex,
    view: FeatureView
  ) => ReadonlyArray<CaseFeature>
}

/** A collection of one state of a case under a view. */
export interface Shown {
  readonly opened: OpenCase
  readonly collection: CollectionId
  readonly view: FeatureView
}

/** Memory for indexes, for texts and for what filters found. Unit: bytes. */
const INDEX_BYTES = 512 * 1024 * 1024
const TEXT_BYTES = 1536 * 1024 * 1024
const FOUND_BYTES = 64 * 1024 * 1024

/** Extents that are kept. */
const EXTENTS = 4096

/**
 * Keeps the features of collections as indexes and texts, made when somebody first asks for them.
 *
 * A state of the ledger never changes, so nothing here goes stale; what was used least recently is forgotten.
 */
export class FeatureShelf {
  readonly source: FeatureSource
  readonly #indexes = new LeastRecent<FeatureIndex>(INDEX_BYTES, ({ weight }) => weight)
  readonly #texts = new LeastRecent<FeatureTexts>(TEXT_BYTES, ({ weight }) => weight)
  readonly #extents = new LeastRecent<FeatureExtent>(EXTENTS)
  readonly #found = new LeastRecent<Uint32Array>(FOUND_BYTES, ({ byteLength }) => byteLength + 256)

  constructor(source: FeatureSource) {
    this.source = source
  }

  /** The index of a collection. Errors: MapNotMade, for what is drawn on the map. */
  index(shown: Shown): Effect.Effect<FeatureIndex, MapNotMade> {
    const key = keyOf(shown)
    const known = this.#indexes.get(key)
    if (known !== undefined) return Effect.succeed(known)
    return Effect.map(this.#read(shown), (features) => {
      const index = new FeatureIndex(features, this.#fields(shown))
      this.#indexes.set(key, index)
      this.#extents.set(key, extentOf(features))
      this.#write(shown, CRS84, features)
      return index
    })
  }

  /** Where and when the features of a collection are. Errors: as for `index`. */
  extent(shown: Shown): Effect.Effect<FeatureExtent, MapNotMade> {
    const key = keyOf(shown)
    const known = this.#extents.get(key)
    if (known !== undefined) return Effect.succeed(known)
    return Effect.map(this.#read(shown), (features) => {
      const extent = extentOf(features)
      this.#extents.set(key, extent)
      return extent
    })
  }

  /** The texts of a collection in a reference system. Errors: as for `index`. */
  texts(shown: Shown, crs: Crs): Effect.Effect<FeatureTexts, MapNotMade> {
    const known = this.#texts.get(textKey(shown, crs))
    return known === undefined
      ? Effect.map(this.#read(shown), (features) => this.#write(shown, crs, features))
      : Effect.succeed(known)
  }

  /** Positions of what a filter finds in a collection; `name` is the same for the same filter. */
  select(shown: Shown, index: FeatureIndex, filter: FeatureFilter, name: string): Uint32Array | undefined {
    const key = `${keyOf(shown)} ${name}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = index.select(filter)
    if (found !== undefined) this.#found.set(key, found)
    return found
  }

  #read({ opened, collection, view }: Shown): Effect.Effect<ReadonlyArray<CaseFeature>, MapNotMade> {
    const index = collection === "control" ? opened.mapped : Effect.succeed(opened.index)
    return Effect.map(index, (found) => inServingOrder(this.source.featuresOf(collection, found, view)))
  }

  #write(shown: Shown, crs: Crs, features: ReadonlyArray<CaseFeature>): FeatureTexts {
    const texts = new FeatureTexts(features, this.#fields(shown), crs)
    this.#texts.set(textKey(shown, crs), texts)
    return texts
  }

  #fields({ collection }: Shown) {
    return this.source.specs[collection].fields
  }
}

/** Names a collection of one state of a case under a view. */
export const keyOf = ({ opened, collection, view: { knownBy, accordingTo } }: Shown): string =>
  `${opened.key} ${collection} ${knownBy ?? ""} ${accordingTo === undefined ? "" : formatAccordingTo(accordingTo)}`

const textKey = (shown: Shown, crs: Crs): string => `${keyOf(shown)} ${crs}`
