import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { geodesicAreaSquareMetres } from "./area.ts"
import { box, cellsAt, fitOf, groundAt, nameOf, perimeterGaps } from "./internal/mesh-fixture.ts"
import { buildMesh } from "./mesh.ts"

const { polygon, site } = groundAt(37.15, 36.2)
const outline = polygon(box(0, 0, 4000, 4000))

describe("places with a polygon", () => {
  it.effect("keep it to the last digit and are not approximate", () =>
    Effect.gen(function* () {
      const known = polygon(box(500, 500, 1500, 1500))
      const sites = [site("known", [1000, 1000], { polygon: known }), site("other", [3000, 3000])]
      const mesh = yield* buildMesh({ sites, outline })
      expect(mesh.cells[0]).toMatchObject({
        geometry: { coordinates: [known.coordinates] },
        approximate: false
      })
      expect(mesh.cells[0]!.areaSquareMetres).toBe(geodesicAreaSquareMetres(known))
      expect(mesh.cells[1]!.areaSquareMetres + mesh.cells[0]!.areaSquareMetres).toBeCloseTo(
        geodesicAreaSquareMetres(outline),
        0
      )
      expect(mesh.edges.map((edge) => [nameOf(edge), edge.approximate])).toEqual([
        ["known|other", true],
        ["other|", true]
      ])
      for (const gap of perimeterGaps(mesh)) expect(gap).toBeLessThan(1e-6)
    })
  )

  it.effect("keep their holes, which other places may fill", () =>
    Effect.gen(function* () {
      const ringed = polygon(box(500, 500, 2500, 2500), box(1000, 1000, 2000, 2000))
      const sites = [
        site("ring", [700, 700], { polygon: ringed }),
        site("core", [1500, 1500]),
        site("rest", [3500, 3500])
      ]
      const mesh = yield* buildMesh({ sites, outline })
      const [core, , ring] = [
        mesh.cells[0],
        mesh.cells[1],
        mesh.cells.find((cell) => cell.placeId === "ring")
      ]
      expect(ring!.areaSquareMetres).toBe(geodesicAreaSquareMetres(ringed))
      expect(core!.areaSquareMetres).toBeGreaterThan(0.99e6)
      expect(mesh.edges.map(nameOf)).toContain("core|ring")
      expect(fitOf(mesh).repeated).toBe(0)
    })
  )

  it.effect("are neighbours across a gap or an overlap of up to 2 m, whatever their vertices", () =>
    Effect.gen(function* () {
      const west = polygon(box(0, 0, 1000, 1000))
      const east = polygon([
        [1001.2, 0],
        [2000, 0],
        [2000, 1000],
        [1000.8, 1000],
        [999, 400]
      ])
      const sites = [site("w", [500, 500], { polygon: west }), site("e", [1500, 500], { polygon: east })]
      const mesh = yield* buildMesh({ sites })
      expect(mesh.edges.map(nameOf)).toEqual(["e|w", "e|", "w|"])
      expect(mesh.edges[0]).toMatchObject({ approximate: false })
      expect(mesh.edges[0]!.lengthMetres).toBeGreaterThan(985)
      expect(mesh.edges[0]!.lengthMetres).toBeLessThan(1010)
      for (const gap of perimeterGaps(mesh)) expect(gap).toBeLessThan(10)
    })
  )

  it.effect("are no neighbours across a wider gap", () =>
    Effect.gen(function* () {
      const sites = [
        site("w", [500, 500], { polygon: polygon(box(0, 0, 1000, 1000)) }),
        site("e", [1500, 500], { polygon: polygon(box(1010, 0, 2000, 1000)) })
      ]
      const mesh = yield* buildMesh({ sites })
      expect(mesh.edges.map(nameOf)).toEqual(["e|", "w|"])
    })
  )

  it.effect("reach beyond the outline, and overlap where they are claimed to", () =>
    Effect.gen(function* () {
      const big = polygon(box(3000, 0, 6000, 2000))
      const small = polygon(box(5000, 500, 5500, 1000))
      const sites = [
        site("a", [4000, 500], { polygon: big }),
        site("b", [5200, 700], { polygon: small }),
        site("c", [1000, 1000])
      ]
      const mesh = yield* buildMesh({ sites, outline })
      expect(mesh.cells.map((cell) => cell.areaSquareMetres).slice(0, 2)).toEqual(
        [big, small].map(geodesicAreaSquareMetres)
      )
      expect(mesh.edges.map(nameOf)).toEqual(["a|c", "a|", "c|"])
    })
  )

  it.effect("are the whole mapped area when there is no outline; other places lie outside it", () =>
    Effect.gen(function* () {
      const sites = [
        site("known", [500, 500], { polygon: polygon(box(0, 0, 1000, 1000)) }),
        site("near", [1100, 500]),
        site("far", [9000, 500])
      ]
      const mesh = yield* buildMesh({ sites })
      expect(mesh.edges.map(nameOf)).toEqual(["far|", "known|near", "known|", "near|"])
    })
  )

  it.effect("are repaired when they cross themselves", () =>
    Effect.gen(function* () {
      const bow = polygon([
        [0, 0],
        [1000, 1000],
        [1000, 0],
        [0, 1000]
      ])
      const mesh = yield* buildMesh({ sites: [site("bow", [250, 500], { polygon: bow })] })
      expect(mesh.cells[0]!.geometry.coordinates).toHaveLength(2)
      expect(mesh.cells[0]!.areaSquareMetres / 0.5e6 - 1).toBeCloseTo(0, 1)
      expect(cellsAt(mesh, site("bow", [250, 500]))).toEqual(["bow"])
    })
  )

  it.effect("are refused by name when they enclose nothing", () =>
    Effect.gen(function* () {
      const flat = polygon([
        [0, 0],
        [1000, 0],
        [2000, 0]
      ])
      const error = yield* Effect.flip(buildMesh({ sites: [site("flat", [0, 0], { polygon: flat })] }))
      expect(error).toMatchObject({ _tag: "InvalidPolygon", placeId: "flat" })
    })
  )

  it.effect("leave no ground to a place whose centre they cover", () =>
    Effect.gen(function* () {
      const sites = [
        site("hanano", [500, 500], { polygon: polygon(box(0, 0, 1000, 1000)) }),
        site("hamra", [600, 600])
      ]
      const error = yield* Effect.flip(buildMesh({ sites, outline }))
      expect(error).toMatchObject({ _tag: "NoGroundLeft", placeId: "hamra", coveredBy: ["hanano"] })
    })
  )
})
