import { LineString } from "@cordon/domain/geo/geojson"
import { Schema } from "effect"
import { expect, it } from "vitest"
import { inventedFeature, pointAt } from "../fixture/invented-features.ts"
import { inServingOrder } from "./feature-order.ts"

const line = Schema.decodeSync(LineString)({
  type: "LineString",
  coordinates: [
    [0, 0],
    [1, 1]
  ]
})

it("one of each geometry comes first, the commonest before, and what is nowhere comes last", () => {
  const features = [
    inventedFeature("a"),
    inventedFeature("b", { geometry: line }),
    inventedFeature("c", { geometry: pointAt(1, 1) }),
    inventedFeature("d", { geometry: line }),
    inventedFeature("e"),
    inventedFeature("f", { geometry: pointAt(1, 1) }),
    inventedFeature("g", { geometry: pointAt(2, 2) })
  ]
  expect(inServingOrder(features).map(({ id }) => id)).toEqual(["c", "b", "d", "f", "g", "a", "e"])
})
