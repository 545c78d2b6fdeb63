import type { CaseFeature } from "@cordon/interop/feature/case-feature"
import { integer } from "@cordon/testing/arbitrary/choice"
import { expect, it } from "@effect/vitest"
import { Arbitrary } from "effect"
import { inventedFeature, inventedFields, pointAt } from "../fixture/invented-features.ts"
import { BitSet } from "./bit-set.ts"
import { type FeatureFilter, FeatureIndex } from "./feature-index.ts"

const ends = [Number.NEGATIVE_INFINITY, 0, 10, 20, 30, Number.POSITIVE_INFINITY]

const features = Arbitrary.map(
  Arbitrary.array(Arbitrary.array(integer(0, 7), { minLength: 6, maxLength: 6 }), {
    minLength: 0,
    maxLength: 90
  }),
  (rows) =>
    rows.map(([x = 0, y = 0, from = 0, length = 0, kind = 0, count = 0], i): CaseFeature => {
      const start = ends[from % 5]!
      return inventedFeature(`f${String((i * 37) % 90).padStart(2, "0")}-${i}`, {
        geometry: x === 7 ? undefined : pointAt(x, y),
        valid: { from: start, to: length === 7 ? start : ends[Math.min((from % 5) + (length % 4), 5)]! },
        properties: {
          ...(kind < 6 ? { kind: ["a", "b", "c"][kind % 3]! } : {}),
          ...(count < 6 ? { count: count % 3, sure: count > 3 } : {})
        }
      })
    })
)

const filters = Arbitrary.map(
  Arbitrary.array(integer(0, 7), { minLength: 10, maxLength: 10 }),
  ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0]): FeatureFilter => ({
    ...(i < 5
      ? {
          within:
            i === 0
              ? [
                  { west: a, south: b, east: 7, north: b + 2 },
                  { west: 0, south: b, east: c, north: b + 2 }
                ]
              : [{ west: Math.min(a, c), south: Math.min(b, d), east: Math.max(a, c), north: Math.max(b, d) }]
        }
      : {}),
    ...(j < 5
      ? {
          during: {
            from: ends[Math.min(e, f) % 5]!,
            to: ends[Math.min((Math.min(e, f) % 5) + 1 + (h % 3), 5)]!
          }
        }
      : {}),
    having: [
      ...(g < 3 ? [{ field: "kind", value: "b" }] : []),
      ...(h < 2 ? [{ field: "count", value: 1 }] : []),
      ...(h === 3 ? [{ field: "sure", value: true }] : [])
    ]
  })
)

const satisfies = ({ geometry, valid, properties }: CaseFeature, filter: FeatureFilter): boolean => {
  const { within, during, having } = filter
  const [x, y] = geometry?.type === "Point" ? geometry.coordinates : [0, 0]
  const place =
    within === undefined ||
    geometry === undefined ||
    within.some(({ west, south, east, north }) => x >= west && x <= east && y >= south && y <= north)
  const time =
    during === undefined ||
    (valid.from < during.to &&
      (valid.to > during.from || (valid.to === valid.from && valid.from >= during.from)))
  return place && time && having.every(({ field, value }) => properties[field] === value)
}

it.prop(
  "an index finds what looking at every feature finds, in the same order",
  [features, filters],
  ([list, filter]) => {
    const index = new FeatureIndex(list, inventedFields)
    const found = index.select(filter) ?? Uint32Array.from(list.keys())
    const looked = [...list.keys()].filter((position) => satisfies(list[position]!, filter))
    expect([...found]).toEqual(looked)
  },
  { arbitrary: { runs: 500 } }
)

it.prop("an index knows every feature by its id, and no other", [features], ([list]) => {
  const index = new FeatureIndex(list, inventedFields)
  for (const [position, { id }] of list.entries()) expect(index.positionOf(id)).toBe(position)
  for (const id of ["", "f", "zz", "f00"]) expect(index.positionOf(id)).toBeUndefined()
})

it.prop(
  "a bit set has what was added to it, ascending, and keeps what another has",
  [Arbitrary.array(integer(0, 199)), Arbitrary.array(integer(0, 199))],
  ([some, others]) => {
    const [a, b] = [new BitSet(200), new BitSet(200)]
    a.addAll(Uint32Array.from(some))
    for (const position of others) b.add(position)
    const ascending = [...new Set(some)].sort((x, y) => x - y)
    expect([...a.positions()]).toEqual(ascending)
    a.keep(b)
    expect([...a.positions()]).toEqual(ascending.filter((position) => others.includes(position)))
  }
)
