import type { CaseIndex } from "@cordon/ledger/case-index"
import type { CaseFeature, CollectionId } from "./case-feature.ts"
import { collections } from "./collections.ts"
import type { FeatureView } from "./feature-view.ts"

export type { FeatureView }

/**
 * The features of one collection of a case under a view, in order of id.
 *
 * With `knownBy`, what is known at that point: control has one spell for each place and stretch of time, and every
 * feature's `known` covers it. Without, control has a spell for each stretch of both times.
 * Cost: linear in the record; made anew at each call, so that whoever asks often keeps what it was given.
 * Gotcha: what the record marks as not for the public is left out (ADR-0012); a day of `knownBy` is asked at its
 * last instant.
 */
export const featuresOf = (
  collection: CollectionId,
  index: CaseIndex,
  view: FeatureView
): ReadonlyArray<CaseFeature> => collections[collection].features(index, view)
