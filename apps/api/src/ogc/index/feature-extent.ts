import type { Span } from "@cordon/domain/time/span"
import type { CaseFeature, FeatureGeometry } from "@cordon/interop/feature/case-feature"
import { type Rectangle, rectangleAround } from "./rectangle.ts"

/** Where and when features are. */
export interface FeatureExtent {
  /** Around every feature; undefined when none is anywhere. */
  readonly area: Rectangle | undefined
  /** From the earliest start to the latest end, exclusive, open ends infinite; undefined without features. */
  readonly period: Span | undefined
}

/** Where and when some features are, all together. */
export const extentOf = (features: ReadonlyArray<CaseFeature>): FeatureExtent => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  let [from, to] = [Infinity, -Infinity]
  const seen = new Set<FeatureGeometry>()
  for (const { geometry, valid } of features) {
    from = Math.min(from, valid.from)
    to = Math.max(to, endOf(valid))
    if (geometry === undefined || seen.has(geometry)) continue
    seen.add(geometry)
    const around = rectangleAround(geometry)
    west = Math.min(west, around.west)
    south = Math.min(south, around.south)
    east = Math.max(east, around.east)
    north = Math.max(north, around.north)
  }
  return {
    area: seen.size === 0 ? undefined : { west, south, east, north },
    period: features.length === 0 ? undefined : { from, to }
  }
}

/** The end of a span, exclusive; a span without length takes the one instant at which it lies. */
export const endOf = ({ from, to }: Span): number => Math.max(to, from + 1)
