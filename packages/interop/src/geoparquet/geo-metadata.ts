import type { CaseFeature, FeatureGeometry } from "../feature/case-feature.ts"

/** West, south, east, north, in degrees. */
export interface Box {
  readonly xmin: number
  readonly ymin: number
  readonly xmax: number
  readonly ymax: number
}

/** The box around a geometry. */
export const boxOf = (geometry: FeatureGeometry): Box => {
  const box = { xmin: 180, ymin: 90, xmax: -180, ymax: -90 }
  widen(box, geometry.coordinates)
  return box
}

/**
 * The `geo` metadata of a file whose column `geometry` is WKB in CRS84, with a column of boxes beside it.
 *
 * Source: GeoParquet 1.1.0; CRS84 is its default, so no `crs` is given.
 */
export const geoMetadata = (features: ReadonlyArray<CaseFeature>, boxes: ReadonlyArray<Box | undefined>) => {
  const types = new Set(features.flatMap(({ geometry }) => (geometry === undefined ? [] : [geometry.type])))
  const whole = boxes.reduce<Box | undefined>(
    (sum, box) => (box === undefined ? sum : sum === undefined ? box : around(sum, box)),
    undefined
  )
  return {
    version: "1.1.0",
    primary_column: "geometry",
    columns: {
      geometry: {
        encoding: "WKB",
        geometry_types: [...types].sort(),
        ...(whole === undefined ? {} : { bbox: [whole.xmin, whole.ymin, whole.xmax, whole.ymax] }),
        covering: {
          bbox: {
            xmin: ["bbox", "xmin"],
            ymin: ["bbox", "ymin"],
            xmax: ["bbox", "xmax"],
            ymax: ["bbox", "ymax"]
          }
        }
      }
    }
  }
}

type Nested = number | ReadonlyArray<Nested>
type Growing = { -readonly [Side in keyof Box]: Box[Side] }

const widen = (box: Growing, coordinates: Nested): void => {
  if (typeof coordinates === "number") return
  const [x, y] = coordinates
  if (typeof x === "number" && typeof y === "number") {
    box.xmin = Math.min(box.xmin, x)
    box.xmax = Math.max(box.xmax, x)
    box.ymin = Math.min(box.ymin, y)
    box.ymax = Math.max(box.ymax, y)
  } else for (const part of coordinates) widen(box, part)
}

const around = (a: Box, b: Box): Box => ({
  xmin: Math.min(a.xmin, b.xmin),
  ymin: Math.min(a.ymin, b.ymin),
  xmax: Math.max(a.xmax, b.xmax),
  ymax: Math.max(a.ymax, b.ymax)
})
