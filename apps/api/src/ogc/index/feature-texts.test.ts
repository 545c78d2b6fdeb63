import { text } from "@cordon/testing/arbitrary/choice"
import { LineString } from "@cordon/domain/geo/geojson"
import { expect, it } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { CRS84, WEB_MERCATOR } from "../crs.ts"
import { inventedFeature, inventedFields, pointAt } from "../fixture/invented-features.ts"
import { FeatureTexts } from "./feature-texts.ts"

const line = Schema.decodeSync(LineString)({
  type: "LineString",
  coordinates: [
    [0, 0],
    [180, 0]
  ]
})

const features = [
  inventedFeature("f1", { geometry: pointAt(1, 2), properties: { name: "حلب", count: 3 } }),
  inventedFeature("f2", { properties: { sure: false, name: 'say "so"\n\u2028' } }),
  ...Array.from({ length: 20 }, (_, i) => inventedFeature(`g${i}`, { geometry: line }))
]

const read = (texts: FeatureTexts, positions: ReadonlyArray<number>): unknown =>
  JSON.parse(
    `[${Buffer.concat(texts.of(Uint32Array.from(positions), (bytes) => Buffer.alloc(bytes))).toString()}]`
  )

it("every feature has every property that is declared, null where it has no value", () => {
  const texts = new FeatureTexts(features, inventedFields, CRS84)
  expect(JSON.parse(texts.at(0))).toEqual({
    type: "Feature",
    id: "f1",
    geometry: { type: "Point", coordinates: [1, 2] },
    properties: { name: "حلب", kind: null, count: 3, sure: null, on: null }
  })
  expect(JSON.parse(texts.at(1))).toMatchObject({
    geometry: null,
    properties: { name: 'say "so"\n\u2028', sure: false }
  })
})

it("coordinates are those of the reference system", () => {
  const texts = new FeatureTexts(features, inventedFields, WEB_MERCATOR)
  expect(JSON.parse(texts.at(2))).toMatchObject({
    geometry: {
      type: "LineString",
      coordinates: [
        [0, 0],
        [20_037_508.343, 0]
      ]
    }
  })
})

it.each([
  ["none", []],
  ["one", [0]],
  ["the last", [21]],
  ["some that follow one another", [3, 4, 5]],
  ["some that do not", [0, 2, 4, 6]],
  ["many that do not", [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 21]],
  ["all", [...features.keys()]]
])("%s of the features are cut out as they are", (_, positions) => {
  const texts = new FeatureTexts(features, inventedFields, CRS84)
  expect(read(texts, positions)).toEqual(positions.map((position) => JSON.parse(texts.at(position))))
})

it("buffers that are larger than what was asked for do not show", () => {
  const texts = new FeatureTexts(features, inventedFields, CRS84)
  const positions = Uint32Array.from([0, 2, 4, 6, 8, 10, 12, 14, 16])
  const parts = texts.of(positions, (bytes) => Buffer.alloc(bytes + 100, "x"))
  expect(JSON.parse(`[${Buffer.concat(parts).toString()}]`)).toHaveLength(9)
})

it.prop("text comes out as it went in", [Arbitrary.array(text)], ([names]) => {
  const list = names.map((name, i) => inventedFeature(`f${i}`, { properties: { name } }))
  const texts = new FeatureTexts(list, inventedFields, CRS84)
  expect(
    (read(texts, [...list.keys()]) as ReadonlyArray<{ properties: { name: string } }>).map(
      ({ properties }) => properties.name
    )
  ).toEqual(names)
})
