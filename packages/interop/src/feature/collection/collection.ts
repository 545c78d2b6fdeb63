import type { PropositionKind } from "@cordon/domain/claim/proposition"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { CaseFeature, FeatureCollectionSpec, FeatureGeometry } from "../case-feature.ts"
import { claimProperties, claimValid } from "../claim-properties.ts"
import { mayLeave } from "../disclosure.ts"
import { type FeatureContext, knownFrom, makeContext } from "../feature-context.ts"
import type { FeatureView } from "../feature-view.ts"
import type { Properties } from "../properties.ts"

/** A collection: what it is about, and how its features are made. */
export interface Collection {
  readonly spec: FeatureCollectionSpec
  readonly features: (index: CaseIndex, view: FeatureView) => ReadonlyArray<CaseFeature>
}

/** How the features of a collection of claims are made. */
export interface ClaimCollection {
  readonly kinds: ReadonlyArray<PropositionKind>
  /** Where a claim is, and what else is told of it. */
  readonly place: (
    claim: IndexedClaim,
    context: FeatureContext
  ) => { readonly geometry: FeatureGeometry | undefined; readonly more?: Properties }
}

/** The collection with a feature for each admitted claim of some kinds, its fields those of `spec`. */
export const claimCollection = (
  spec: FeatureCollectionSpec,
  { kinds, place }: ClaimCollection
): Collection => {
  const names = spec.fields.map(({ name }) => name)
  return {
    spec,
    features: (index, view) => {
      const context = makeContext(index, view)
      const features: Array<CaseFeature> = []
      for (const indexed of index.claims.values()) {
        const { claim } = indexed
        if (!kinds.includes(claim.proposition.kind) || !mayLeave(claim) || !context.admits(indexed)) continue
        const { geometry, more } = place(indexed, context)
        const properties = claimProperties(indexed, context)
        if (more !== undefined) Object.assign(properties, more)
        features.push(claimFeature(indexed, geometry, kept(properties, names)))
      }
      return features
    }
  }
}

/** The feature of a claim, with the clocks that `datetime` and knowledge time select by. */
export const claimFeature = (
  indexed: IndexedClaim,
  geometry: FeatureGeometry | undefined,
  properties: Properties
): CaseFeature => ({
  id: indexed.claim.id,
  geometry,
  valid: claimValid(indexed),
  known: { from: knownFrom(indexed), to: Number.POSITIVE_INFINITY },
  properties
})

const kept = (properties: Properties, names: ReadonlyArray<string>): Properties => {
  const some: Properties = {}
  for (const name of names) {
    const value = properties[name]
    if (value !== undefined) some[name] = value
  }
  return some
}
