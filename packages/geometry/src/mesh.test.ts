import type { Polygon } from "@cordon/domain/geo/geojson"
import { CellMesh } from "@cordon/domain/geo/mesh"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { geodesicAreaSquareMetres } from "./area.ts"
import { box, cellsAt, fitOf, groundAt, nameOf, perimeterGaps, planarArea } from "./internal/mesh-fixture.ts"
import { contains, signedArea, type Xy } from "./internal/planar.ts"
import { buildMesh, type MeshSite } from "./mesh.ts"

const { polygon, site } = groundAt(37.15, 36.2)

const areaOf = (mesh: CellMesh) => mesh.cells.reduce((sum, cell) => sum + cell.areaSquareMetres, 0)

const expectPartition = (mesh: CellMesh, sites: ReadonlyArray<MeshSite>, outline: Polygon) => {
  expect(planarArea(...mesh.cells.map((cell) => cell.geometry)) / planarArea(outline) - 1).toBeCloseTo(0, 6)
  expect(areaOf(mesh) / geodesicAreaSquareMetres(outline) - 1).toBeCloseTo(0, 4)
  const { repeated, pairs } = fitOf(mesh)
  expect(repeated).toBe(0)
  expect([...pairs].sort()).toEqual(mesh.edges.map(nameOf).sort())
  for (const gap of perimeterGaps(mesh)) expect(gap).toBeLessThan(1e-6)
  for (const site of sites) expect(cellsAt(mesh, site)).toEqual([site.placeId])
}

const five: ReadonlyArray<Xy> = [
  [700, 900],
  [3100, 500],
  [1900, 2100],
  [600, 3300],
  [3500, 3200]
]
const sitesAt = (place: typeof site, points: ReadonlyArray<Xy>) => points.map((at, i) => place(`p${i}`, at))

describe("places without a polygon, inside the outline", () => {
  it.effect("cells partition a convex outline", () =>
    Effect.gen(function* () {
      const outline = polygon(box(0, 0, 4000, 4000))
      const sites = sitesAt(site, five)
      const mesh = yield* buildMesh({ sites, outline })
      expectPartition(mesh, sites, outline)
      expect(mesh.cells.every((cell) => cell.approximate)).toBe(true)
      expect(mesh.edges.every((edge) => edge.approximate)).toBe(true)
    })
  )

  it.effect("cells partition an outline with notches and a hole, in as many parts as it takes", () =>
    Effect.gen(function* () {
      const notched: ReadonlyArray<Xy> = [
        [0, 0],
        [4000, 0],
        [4000, 4000],
        [2600, 4000],
        [2500, 200],
        [2400, 4000],
        [0, 4000]
      ]
      const outline = polygon(notched, box(1000, 1000, 1500, 1600))
      const sites = sitesAt(site, five)
      const mesh = yield* buildMesh({ sites, outline })
      expectPartition(mesh, sites, outline)
      expect(mesh.cells.find((cell) => cell.placeId === "p2")!.geometry.coordinates.length).toBeGreaterThan(1)
    })
  )

  it.effect("cells partition an outline in the southern and western hemisphere", () =>
    Effect.gen(function* () {
      const south = groundAt(-58.4, -34.6)
      const outline = south.polygon(box(0, 0, 4000, 4000))
      const sites = sitesAt(south.site, five)
      expectPartition(yield* buildMesh({ sites, outline }), sites, outline)
    })
  )

  it.effect("one place takes the whole outline; two, and any on a line, share it", () =>
    Effect.gen(function* () {
      const outline = polygon(box(0, 0, 4000, 4000))
      for (const count of [1, 2, 4]) {
        const sites = sitesAt(
          site,
          Array.from({ length: count }, (_, i): Xy => [500 + 700 * i, 600 + 700 * i])
        )
        const mesh = yield* buildMesh({ sites, outline })
        expectPartition(mesh, sites, outline)
        expect(mesh.edges.filter((edge) => edge.side._tag === "Neighbour")).toHaveLength(count - 1)
      }
    })
  )

  it.effect("cells that meet in one point are no neighbours", () =>
    Effect.gen(function* () {
      const outline = polygon(box(0, 0, 2000, 2000))
      const sites = sitesAt(site, [
        [500, 500],
        [1500, 500],
        [500, 1500],
        [1500, 1500]
      ])
      const mesh = yield* buildMesh({ sites, outline })
      expectPartition(mesh, sites, outline)
      expect(mesh.edges.filter((edge) => edge.side._tag === "Neighbour")).toHaveLength(4)
    })
  )

  it.effect("a centre on the outline itself counts as inside", () =>
    Effect.gen(function* () {
      const outline = polygon(box(0, 0, 4000, 4000))
      const sites = sitesAt(site, [
        [0, 1000],
        [4000, 4000]
      ])
      const mesh = yield* buildMesh({ sites, outline })
      expect(mesh.edges.map(nameOf)).toEqual(["p0|p1", "p0|", "p1|"])
      expect(planarArea(...mesh.cells.map((cell) => cell.geometry)) / planarArea(outline) - 1).toBeCloseTo(
        0,
        6
      )
    })
  )

  it.effect("further outlines join the mapped area, overlapping or apart", () =>
    Effect.gen(function* () {
      const outline = polygon(box(0, 0, 1000, 1000))
      const extraOutlines = [polygon(box(500, 0, 2000, 1000)), polygon(box(3000, 0, 4000, 1000))]
      const sites = sitesAt(site, [
        [200, 500],
        [3500, 500]
      ])
      const mesh = yield* buildMesh({ sites, outline, extraOutlines })
      const whole = planarArea(polygon(box(0, 0, 3000, 1000)))
      expect(planarArea(...mesh.cells.map((cell) => cell.geometry)) / whole - 1).toBeCloseTo(0, 6)
      expect(mesh.cells.map((cell) => cell.geometry.coordinates.length)).toEqual([1, 2])
    })
  )
})

describe("places outside the outline", () => {
  const outline = polygon(box(0, 0, 2000, 2000))
  const centre = site("city", [1000, 1000])

  it.effect("a camp far off gets a disc of its stated area, or of 500 m", () =>
    Effect.gen(function* () {
      const sites = [
        centre,
        site("camp", [1000, 6000], { areaSquareKilometres: 2.5 }),
        site("post", [8000, 0])
      ]
      const mesh = yield* buildMesh({ sites, outline })
      const [camp, , post] = mesh.cells
      expect(camp!.areaSquareMetres / 2.5e6 - 1).toBeCloseTo(0, 2)
      expect(post!.areaSquareMetres / (Math.PI * 500 ** 2) - 1).toBeCloseTo(0, 2)
      expect(mesh.cells.every((cell) => cell.approximate)).toBe(true)
      expect(mesh.edges.map(nameOf)).toEqual(["camp|", "city|", "post|"])
    })
  )

  it.effect("a disc that reaches the city ends at its outline and borders it", () =>
    Effect.gen(function* () {
      const sites = [centre, site("gate", [1000, 2100])]
      const mesh = yield* buildMesh({ sites, outline })
      expect(fitOf(mesh).repeated).toBe(0)
      expect(mesh.edges.map(nameOf)).toEqual(["city|gate", "city|", "gate|"])
      expect(mesh.edges[0]!.lengthMetres / 980 - 1).toBeCloseTo(0, 1)
      expect(planarArea(mesh.cells[0]!.geometry) / planarArea(outline) - 1).toBeCloseTo(0, 6)
    })
  )

  it.effect("overlapping discs part half way, and keep the ground that no other disc reaches", () =>
    Effect.gen(function* () {
      const sites = [
        centre,
        site("x", [6000, 0]),
        site("y", [6600, 0]),
        site("z", [6300, 800], { areaSquareKilometres: 0.1 })
      ]
      const mesh = yield* buildMesh({ sites, outline })
      const { repeated, pairs } = fitOf(mesh)
      expect(repeated).toBe(0)
      expect([...pairs].sort()).toEqual(mesh.edges.map(nameOf).sort())
      expect(mesh.edges.map(nameOf)).toContain("x|y")
      for (const place of sites) expect(cellsAt(mesh, place)).toEqual([place.placeId])
    })
  )
})

describe("no outline", () => {
  it.effect("without any polygon the hull of the centres with a margin of 500 m is mapped", () =>
    Effect.gen(function* () {
      const sites = sitesAt(site, [
        [0, 0],
        [3000, 0],
        [0, 3000]
      ])
      const mesh = yield* buildMesh({ sites })
      const stadium = (3000 * 3000) / 2 + (6000 + Math.SQRT2 * 3000) * 500 + Math.PI * 500 ** 2
      expect(areaOf(mesh) / stadium - 1).toBeCloseTo(0, 1)
      expect(fitOf(mesh).repeated).toBe(0)
      for (const place of sites) expect(cellsAt(mesh, place)).toEqual([place.placeId])
    })
  )

  it.effect("no places make an empty mesh", () =>
    Effect.gen(function* () {
      expect(yield* buildMesh({ sites: [] })).toEqual({ cells: [], edges: [] })
    })
  )
})

describe("the mesh itself", () => {
  const outline = polygon(box(0, 0, 4000, 4000))
  const sites = sitesAt(site, five)

  it.effect("is the same for the same places in another order", () =>
    Effect.gen(function* () {
      const mesh = yield* buildMesh({ sites, outline })
      expect(yield* buildMesh({ sites: sites.toReversed(), outline })).toEqual(mesh)
    })
  )

  it.effect("survives its schema, winds shells counter-clockwise and keeps the outline's vertices", () =>
    Effect.gen(function* () {
      const mesh = yield* buildMesh({ sites, outline })
      expect(Schema.decodeUnknownSync(CellMesh)(JSON.parse(JSON.stringify(mesh)))).toEqual(mesh)
      const shells = mesh.cells.flatMap((cell) => cell.geometry.coordinates.map(([shell]) => shell))
      for (const shell of shells) expect(signedArea(shell)).toBeGreaterThan(0)
      const vertices = new Set(shells.flat().map((position) => position.join()))
      for (const corner of outline.coordinates[0]) expect(vertices).toContain(corner.join())
    })
  )

  it.effect("runs every edge with its first cell on the left", () =>
    Effect.gen(function* () {
      const mesh = yield* buildMesh({ sites, outline })
      for (const edge of mesh.edges) {
        const [[ax, ay], [bx, by]] = [edge.line.coordinates[0][0]!, edge.line.coordinates[0][1]!]
        const step = 1e-3
        const left: Xy = [(ax + bx) / 2 - (by - ay) * step, (ay + by) / 2 + (bx - ax) * step]
        const cell = mesh.cells.find(({ placeId }) => placeId === edge.a)!
        expect(contains(cell.geometry.coordinates.flat(), left)).toBe(true)
      }
    })
  )
})

describe("refusals", () => {
  const outline = polygon(box(0, 0, 4000, 4000))

  it.effect("two centres less than a metre apart are named", () =>
    Effect.gen(function* () {
      const sites = [site("b", [1000, 1000]), site("c", [2000, 2000]), site("a", [1000.5, 1000])]
      const error = yield* Effect.flip(buildMesh({ sites, outline }))
      expect(error).toMatchObject({ _tag: "CoincidentSites", first: "a", second: "b" })
    })
  )

  it.effect("a place given twice is named", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        buildMesh({ sites: [site("a", [0, 0]), site("a", [900, 0])], outline })
      )
      expect(error).toMatchObject({ _tag: "DuplicateSite", placeId: "a" })
    })
  )

  it.effect("an outline without area is refused", () =>
    Effect.gen(function* () {
      const flat = polygon([
        [0, 0],
        [1000, 0],
        [2000, 0]
      ])
      const error = yield* Effect.flip(buildMesh({ sites: [site("a", [0, 0])], outline: flat }))
      expect(error._tag).toBe("InvalidOutline")
    })
  )

  it.effect("places on both sides of the antimeridian are refused", () =>
    Effect.gen(function* () {
      const sites = [groundAt(179.9, -17).site("a", [0, 0]), groundAt(-179.9, -17).site("b", [0, 0])]
      const error = yield* Effect.flip(buildMesh({ sites }))
      expect(error._tag).toBe("UnsupportedExtent")
    })
  )
})
