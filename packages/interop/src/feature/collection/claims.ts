import type { Claim } from "@cordon/domain/claim/claim"
import type { Point } from "@cordon/domain/geo/geojson"
import type { CaseFeature } from "../case-feature.ts"
import { claimProperties, gapProperties } from "../claim-properties.ts"
import { mayBeTold, mayLeave } from "../disclosure.ts"
import { type FeatureContext, makeContext } from "../feature-context.ts"
import { saidFields } from "../said-fields.ts"
import { subjectPlace } from "../subject-properties.ts"
import { subjectFields } from "../subject-fields.ts"
import { claimFeature, type Collection } from "./collection.ts"

const { claim, kind, paraphrase, ...said } = saidFields

/**
 * Every claim of a case, of all thirteen kinds, at the point of the place that it is about.
 *
 * Shape: a movement or corridor stands at its start, else at its end; its line is in the collection of its own.
 * A claim that may not leave is a gap: its id and why it is withheld, without place, time or kind, and only where
 * everybody's claims are asked for.
 */
export const claims: Collection = {
  spec: {
    id: "claims",
    title: "Claims",
    description:
      "What somebody says, with who said it, when, what it is about and where it can be read. Nothing here is a verdict.",
    geometry: "point",
    fields: [claim, kind, paraphrase, ...Object.values(subjectFields), ...Object.values(said)]
  },
  features: (index, view) => {
    const context = makeContext(index, view)
    const features: Array<CaseFeature> = []
    for (const indexed of index.claims.values()) {
      const { claim, recorded } = indexed
      if (!mayLeave(claim)) {
        if (!context.everybody || recorded.recordedAt >= context.knownTo) continue
        features.push({
          id: claim.id,
          geometry: undefined,
          valid: ALWAYS,
          known: { from: recorded.recordedAt, to: Number.POSITIVE_INFINITY },
          properties: gapProperties(indexed)
        })
      } else if (context.admits(indexed)) {
        const properties = claimProperties(indexed, context)
        const stand = standOf(claim, context)
        if (stand?.end !== undefined) properties["ends_located"] = stand.end
        features.push(claimFeature(indexed, stand?.point, properties))
      }
    }
    return features
  }
}

/** Where a claim stands on a map of points, and at which end, where it has two. */
const standOf = (
  claim: Claim,
  { pointAt }: FeatureContext
): { readonly point: Point; readonly end?: "from" | "to" } | undefined => {
  const { proposition } = claim
  if (!mayBeTold(claim)) return undefined
  if (proposition.kind !== "Movement" && proposition.kind !== "Corridor") {
    const point = pointAt(subjectPlace(proposition))
    return point === undefined ? undefined : { point }
  }
  const from = pointAt(proposition.from)
  if (from !== undefined) return { point: from, end: "from" }
  const to = pointAt(proposition.to)
  return to === undefined ? undefined : { point: to, end: "to" }
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
