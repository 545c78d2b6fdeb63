import { Place } from "@cordon/domain/place/place"
import { Schema } from "effect"
import { expect, it } from "vitest"
import { CASE, inventedApi } from "./support/invented-api.ts"

it("without a map, what needs none is answered and the rest says why it cannot be", async () => {
  const { get, record, faults } = await inventedApi()
  const twin = Schema.decodeSync(Place)({
    id: "twin",
    name: "A quarter with the centre of another",
    names: {},
    alternativeNames: [],
    kind: "neighbourhood",
    location: { kind: "point", longitude: 8.49, latitude: 47.5, confidence: "c", source: "made up" },
    mapped: true,
    within: ["city"]
  })
  await record([{ kind: "place.recorded.v1", place: twin }], Date.parse("2031-01-03T00:00:00Z"))
  expect((await get(`${CASE}/claims`)).status).toBe(200)
  const response = await get(`${CASE}/situation`)
  expect(response.status).toBe(503)
  const problem = (await response.json()) as { readonly detail: string }
  expect(problem).toMatchObject({ _tag: "MapUnavailable", category: "unavailable" })
  expect(problem.detail).toMatch(/north and twin have centres .* apart/)
  expect(faults).toHaveLength(1)
})
