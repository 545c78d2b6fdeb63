import { expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { cellsAt, fitOf, groundAt, nameOf, perimeterGaps, planarArea } from "./internal/mesh-fixture.ts"
import { contains, type Xy } from "./internal/planar.ts"
import { buildMesh, MINIMUM_LINE_METRES } from "./mesh.ts"

const { polygon, site } = groundAt(37.15, 36.2)
const shape: ReadonlyArray<Xy> = [
  [0, 0],
  [8000, 0],
  [8000, 8000],
  [4500, 7800],
  [4200, 3000],
  [3900, 8000],
  [0, 7900]
]
const ring = [...shape, shape[0]!]
const outline = polygon(shape)

const Coordinate = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 800 }))
const Points = Schema.Array(Schema.Tuple([Coordinate, Coordinate])).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(40)
)

it.effect.prop(
  "any points partition a non-convex outline, with an edge wherever two cells touch",
  { points: Points },
  ({ points }) =>
    Effect.gen(function* () {
      const distinct = new Map(
        points.map(([x, y]): [string, Xy] => [`${x},${y}`, [10 * x + 3.7, 10 * y + 2.3]])
      )
      const within = [...distinct.values()].filter((at) => contains([ring], at))
      if (within.length === 0) return
      const sites = within.map((at, i) => site(`p${i}`, at))
      const mesh = yield* buildMesh({ sites, outline })

      const area = planarArea(...mesh.cells.map((cell) => cell.geometry))
      expect(Math.abs(area / planarArea(outline) - 1)).toBeLessThan(1e-6)
      const { repeated, pairs } = fitOf(mesh)
      expect(repeated).toBe(0)
      const edges = mesh.edges.map(nameOf)
      expect(new Set(edges).size).toBe(edges.length)
      for (const edge of edges) expect(pairs).toContain(edge)
      const dropped = pairs.size - edges.length
      for (const gap of perimeterGaps(mesh))
        expect(gap).toBeLessThan(1e-6 + (dropped + 1) * MINIMUM_LINE_METRES)
      for (const place of sites) expect(cellsAt(mesh, place)).toEqual([place.placeId])
    }),
  { arbitrary: { runs: 60 } }
)
