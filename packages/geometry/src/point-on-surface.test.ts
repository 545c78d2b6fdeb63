import { MultiPolygon } from "@cordon/domain/geo/geojson"
import { expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { contains } from "./internal/planar.ts"
import { pointOnSurface } from "./point-on-surface.ts"

it.effect("the label point lies inside a ring-shaped polygon, not in its hole", () =>
  Effect.gen(function* () {
    const geometry = Schema.decodeUnknownSync(MultiPolygon)({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [3, 0],
            [3, 3],
            [0, 3],
            [0, 0]
          ],
          [
            [1, 1],
            [1, 2],
            [2, 2],
            [2, 1],
            [1, 1]
          ]
        ]
      ]
    })
    const point = yield* pointOnSurface(geometry)
    expect(contains(geometry.coordinates[0], point.coordinates)).toBe(true)
  })
)
