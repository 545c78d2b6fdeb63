import { expect, it } from "vitest"
import { inventedFeature, inventedFields } from "../fixture/invented-features.ts"
import { FeatureIndex } from "./feature-index.ts"
import { pageOf } from "./feature-page.ts"

const index = new FeatureIndex(
  Array.from({ length: 10 }, (_, i) => inventedFeature(`f${i}`)),
  inventedFields
)

it("pages follow one another until nothing is left", () => {
  const first = pageOf(index, undefined, { after: undefined, limit: 4 })
  expect([...first.positions]).toEqual([0, 1, 2, 3])
  expect(first).toMatchObject({ matched: 10, continuesAfter: { position: 3, id: "f3" } })
  const second = pageOf(index, undefined, { after: first.continuesAfter, limit: 6 })
  expect([...second.positions]).toEqual([4, 5, 6, 7, 8, 9])
  expect(second.continuesAfter).toBeUndefined()
})

it("pages of what a filter found go on behind the last one shown", () => {
  const found = Uint32Array.from([1, 3, 5, 7])
  const first = pageOf(index, found, { after: undefined, limit: 2 })
  expect(first).toMatchObject({ matched: 4, continuesAfter: { position: 3, id: "f3" } })
  const second = pageOf(index, found, { after: first.continuesAfter, limit: 2 })
  expect([...second.positions]).toEqual([5, 7])
  expect(second.continuesAfter).toBeUndefined()
})

it("a page goes on behind a feature by its id, and by its old place where it is gone", () => {
  expect([...pageOf(index, undefined, { after: { position: 0, id: "f7" }, limit: 5 }).positions]).toEqual([
    8, 9
  ])
  const gone = { position: 4, id: "gone" }
  expect([...pageOf(index, undefined, { after: gone, limit: 2 }).positions]).toEqual([4, 5])
})

it("a page behind the end is empty", () => {
  const { positions, matched, continuesAfter } = pageOf(index, undefined, {
    after: { position: 4_000_000_000, id: "gone" },
    limit: 5
  })
  expect([positions.length, matched, continuesAfter]).toEqual([0, 10, undefined])
})
