import { describe, expect, it } from "@effect/vitest"
import { collection, feature, polygon, problemsIn, readFiles, square } from "./areas.fixture.ts"

const read = (geometry: unknown, areas?: string) =>
  readFiles(
    { "2030-03-01.geojson": collection([feature({ holder: "Reds" }, geometry)]) },
    areas === undefined ? {} : { areas },
    true
  )

const placesOf = async (geometry: unknown) =>
  [...(await read(geometry)).declared.entries()].flatMap(([key, place]) =>
    key.startsWith("place") ? [place] : []
  )

interface Located {
  readonly geometry: { readonly type: string; readonly coordinates: ReadonlyArray<unknown> }
}

const geometryOf = async (geometry: unknown): Promise<Located["geometry"]> => {
  const [place] = await placesOf(geometry)
  if (place === undefined) throw new Error("no place was declared")
  return (place["location"] as Located).geometry
}

describe("outlines that are put in order", () => {
  it("are closed, wound by the right-hand rule and flattened", async () => {
    const open = [
      [8, 47, 1],
      [8, 47.1, 1],
      [8.1, 47.1, 1],
      [8.1, 47.1, 1]
    ]
    expect(await geometryOf(polygon(open))).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [8, 47],
          [8.1, 47.1],
          [8, 47.1],
          [8, 47]
        ]
      ]
    })
  })

  it("keep their holes, wound the other way", async () => {
    const hole = square(8.002, 47.002, 0.001)
    expect(await geometryOf(polygon(square(8, 47), hole))).toEqual(polygon(square(8, 47), hole.toReversed()))
  })

  it("keep every part of a MultiPolygon", async () => {
    const parts = [[square(8, 47)], [square(9, 47)]]
    expect(await geometryOf({ type: "MultiPolygon", coordinates: parts })).toEqual({
      type: "MultiPolygon",
      coordinates: parts
    })
  })

  it("are repaired where they cross themselves, and say so", async () => {
    const bowTie = [
      [8, 47],
      [8.1, 47.1],
      [8.1, 47],
      [8, 47.1],
      [8, 47]
    ]
    const [place] = await placesOf(polygon(bowTie))
    expect((await geometryOf(polygon(bowTie))).coordinates).toHaveLength(2)
    expect(place?.["note"]).toBe("As it was drawn the outline crosses itself; it was repaired.")
  })
})

describe("geometries that are no areas go to quarantine by their name", () => {
  it("each by itself, the areas beside them not", async () => {
    const mixed = {
      type: "GeometryCollection",
      geometries: [
        polygon(square(8, 47)),
        { type: "Point", coordinates: [8, 47] },
        {
          type: "GeometryCollection",
          geometries: [polygon(square(9, 47)), { type: "LineString", coordinates: [] }]
        }
      ]
    }
    expect(problemsIn(await read(mixed))).toEqual([
      "geometry: Point: an area is a Polygon or a MultiPolygon, not a Point",
      "geometry: LineString: an area is a Polygon or a MultiPolygon, not a LineString"
    ])
    expect((await geometryOf(mixed)).coordinates).toHaveLength(2)
  })

  it.each([
    [null, "geometry: nothing: the feature has no geometry"],
    [
      { type: "GeometryCollection", geometries: [] },
      "geometry: GeometryCollection: an area is a Polygon or a MultiPolygon, not a GeometryCollection"
    ],
    [{ type: "MultiPolygon", coordinates: [] }, "geometry: no polygons: the MultiPolygon is empty"],
    [{ type: "Polygon", coordinates: [] }, "geometry: no rings: the polygon is empty"],
    [{ type: "Polygon" }, "geometry: nothing: a list of rings has to stand there"],
    [
      polygon([
        [8, 47],
        [9, 47],
        [8, 47]
      ]),
      "geometry: 2 positions: a ring needs three different positions at least"
    ],
    [
      polygon([
        [8, 47],
        [9, 47],
        [9, 48],
        [9, 47],
        [8, 47]
      ]),
      "geometry: 1 rings: the outline encloses no ground"
    ],
    [
      polygon([
        [8, 47],
        ["9" as never, 47],
        [9, 48]
      ]),
      'geometry: "[\\"9\\",47]": a position is two numbers, longitude and latitude'
    ],
    [
      polygon(square(36, 137)),
      "geometry: 36, 137: the latitude lies outside -90 to 90; latitude and longitude look swapped"
    ],
    [polygon(square(200, 37)), "geometry: 200, 37: the longitude lies outside -180 to 180"],
    [
      polygon(square(4_136_000, 4_336_000)),
      "geometry: 4136000, 4336000: these are no degrees; convert the file to longitude and latitude, e.g. with ogr2ogr -t_srs OGC:CRS84"
    ]
  ])("%j", async (geometry, problem) => {
    expect(problemsIn(await read(geometry))).toEqual([problem])
  })

  it("swapped coordinates are noticed where the areas file says where the areas lie", async () => {
    const areas = `cordon: areas/1
source: { id: mapper, name: An invented mapper, kind: monitor, alignment: { kind: unknown } }
licence: CC0-1.0
near: [7, 46, 10, 48]
`
    expect(problemsIn(await read(polygon(square(8, 47)), areas))).toEqual([])
    expect(problemsIn(await read(polygon(square(47, 8)), areas))).toEqual([
      "geometry: 47, 8: latitude and longitude look swapped: the other way round the area lies where it should"
    ])
  })
})
