import type { FeatureGeometry } from "../feature/case-feature.ts"

/** A geometry with its coordinates at seven decimals, about a centimetre. Source: RFC 7946, section 11.2. */
export const rounded = (geometry: FeatureGeometry): FeatureGeometry =>
  ({ type: geometry.type, coordinates: round(geometry.coordinates) }) as FeatureGeometry

type Nested = number | ReadonlyArray<Nested>

const round = (coordinates: Nested): Nested =>
  typeof coordinates === "number" ? Math.round(coordinates * 1e7) / 1e7 : coordinates.map(round)
