import { anyOf, integer, oneOf, text } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Effect } from "effect"
import { claimsIn, collection, polygon, readFiles, square } from "./areas.fixture.ts"

const shape = anyOf<unknown>([
  Arbitrary.map(Arbitrary.all([integer(-170, 170), integer(-80, 80)]), ([x, y]) => polygon(square(x, y))),
  Arbitrary.map(
    Arbitrary.array(Arbitrary.all([integer(0, 4), integer(0, 4)]), { maxLength: 8 }),
    (positions) => polygon(positions.map(([x, y]) => [8 + x / 100, 47 + y / 100]))
  ),
  Arbitrary.map(Arbitrary.array(integer(0, 3), { minLength: 1, maxLength: 3 }), (corners) => ({
    type: "MultiPolygon",
    coordinates: corners.map((x) => [square(x, 47)])
  })),
  oneOf(["Polygon", ""]),
  Arbitrary.Constant(null),
  Arbitrary.Constant({
    type: "GeometryCollection",
    geometries: [{ type: "Point", coordinates: [1, 2] }, polygon(square(5, 5))]
  })
])

const value = anyOf<unknown>([
  text,
  integer(-5, 50_000),
  oneOf(["Reds", "blues", "Contested", "2030-03-01", "2030-02-30", "", "#poly"]),
  Arbitrary.Constant(null),
  Arbitrary.Constant({ a: 1 })
])

const properties = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all([
      oneOf(["holder", "name", "date", "begin", "end", "place", "holding", "basis", "__proto__", "id"]),
      value
    ]),
    { maxLength: 5 }
  ),
  (entries) => Object.fromEntries(entries)
)

const features = Arbitrary.array(
  Arbitrary.map(Arbitrary.all([properties, shape]), ([own, geometry]) => ({
    type: "Feature",
    properties: own,
    geometry
  })),
  { maxLength: 4 }
)

describe("whatever features a file has", () => {
  // Bodies that EntryBody refuses make the fixture throw.
  it.effect.prop(
    "each is refused with reasons, says nothing, or its claim and its records keep the schema",
    [features],
    ([drawn]) =>
      Effect.promise(async () => {
        const { outcomes } = await readFiles({ "2030-03-01.geojson": collection(drawn) }, {}, true)
        expect(outcomes.length).toBeGreaterThanOrEqual(drawn.length)
        for (const outcome of outcomes)
          if (outcome.kind === "refused") expect(outcome.problems.length).toBeGreaterThan(0)
      }),
    20_000
  )

  it.effect.prop(
    "a feature makes the same claims whatever stands before it",
    [features, features],
    ([before, drawn]) =>
      Effect.promise(async () => {
        const of = async (list: ReadonlyArray<unknown>) =>
          claimsIn(await readFiles({ "2030-03-01.geojson": collection(list) }, {}, true))
        const together = await of([...before, ...drawn])
        expect(JSON.stringify(together.slice((await of(before)).length))).toBe(
          JSON.stringify(await of(drawn))
        )
      }),
    20_000
  )
})
