import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { FeatureGeometry } from "../case-feature.ts"
import { mayBeTold } from "../disclosure.ts"
import type { FeatureContext } from "../feature-context.ts"
import { between } from "../place-geometry.ts"
import type { Properties } from "../properties.ts"

/** Where a movement or corridor is: the line between its ends, or the one that is located. */
export const endsOf = (
  { claim }: IndexedClaim,
  { pointAt }: FeatureContext
): { readonly geometry: FeatureGeometry | undefined; readonly more?: Properties } => {
  const { proposition } = claim
  if (proposition.kind !== "Movement" && proposition.kind !== "Corridor") return { geometry: undefined }
  if (!mayBeTold(claim)) return { geometry: undefined }
  const found = between(pointAt(proposition.from), pointAt(proposition.to))
  return found === undefined
    ? { geometry: undefined }
    : { geometry: found.geometry, more: { ends_located: found.ends } }
}
