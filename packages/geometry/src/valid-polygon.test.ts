import { Polygon } from "@cordon/domain/geo/geojson"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { geodesicAreaSquareMetres } from "./area.ts"
import { validPolygon } from "./valid-polygon.ts"

const polygon = (...coordinates: ReadonlyArray<ReadonlyArray<readonly [number, number]>>): Polygon =>
  Schema.decodeUnknownSync(Polygon)({ type: "Polygon", coordinates })

describe("a polygon that is used for more than drawing", () => {
  it.effect("stays as it is when it is valid, hole and all", () =>
    Effect.gen(function* () {
      const drawn = polygon(
        [
          [8, 47],
          [9, 47],
          [9, 48],
          [8, 47]
        ],
        [
          [8.5, 47.2],
          [8.6, 47.2],
          [8.6, 47.3],
          [8.5, 47.2]
        ]
      )
      expect(yield* validPolygon(drawn)).toBe(drawn)
    })
  )

  it.effect("that crosses itself becomes the two parts that it runs around", () =>
    Effect.gen(function* () {
      const repaired = yield* validPolygon(
        polygon([
          [8, 47],
          [8.1, 47.1],
          [8.1, 47],
          [8, 47.1],
          [8, 47]
        ])
      )
      expect(repaired?.type).toBe("MultiPolygon")
      expect(repaired?.coordinates).toHaveLength(2)
      expect(repaired && geodesicAreaSquareMetres(repaired)).toBeGreaterThan(40e6)
    })
  )

  it.effect("that runs back over itself encloses nothing", () =>
    Effect.gen(function* () {
      const drawn = polygon([
        [8, 47],
        [9, 47],
        [9, 48],
        [9, 47],
        [8, 47]
      ])
      expect(yield* validPolygon(drawn)).toBeUndefined()
    })
  )
})
