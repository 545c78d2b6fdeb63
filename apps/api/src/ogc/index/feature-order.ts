import type { CaseFeature, FeatureGeometry } from "@cordon/interop/feature/case-feature"

/**
 * Puts features into the order in which they are served: one of each type of geometry, the commonest type first, then
 * all others that are somewhere, then those that are nowhere; each in the order in which they come.
 *
 * Gotcha: GDAL and QGIS learn from the first ten features what geometries a collection has.
 */
export const inServingOrder = (features: ReadonlyArray<CaseFeature>): ReadonlyArray<CaseFeature> => {
  const first = new Map<FeatureGeometry["type"], CaseFeature>()
  const count = new Map<FeatureGeometry["type"], number>()
  for (const feature of features) {
    if (feature.geometry === undefined) continue
    const { type } = feature.geometry
    if (!first.has(type)) first.set(type, feature)
    count.set(type, (count.get(type) ?? 0) + 1)
  }
  const examples = [...first].sort(([a], [b]) => count.get(b)! - count.get(a)!).map(([, feature]) => feature)
  const chosen = new Set(examples)
  return [
    ...examples,
    ...features.filter((feature) => feature.geometry !== undefined && !chosen.has(feature)),
    ...features.filter(({ geometry }) => geometry === undefined)
  ]
}
