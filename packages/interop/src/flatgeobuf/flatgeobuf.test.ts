import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { claim as anyClaim } from "@cordon/testing/arbitrary/record"
import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { parseProperties } from "flatgeobuf/lib/mjs/generic/feature.js"
import { deserialize } from "flatgeobuf/lib/mjs/generic/featurecollection.js"
import { fromGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js"
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js"
import { bytesOf, requestOf } from "../fixture/invented-export.ts"
import type { CollectionId } from "../feature/case-feature.ts"
import { featuresOf } from "../feature/features-of.ts"
import type { ExportRequest } from "../export/export-request.ts"

interface Read {
  readonly geometry: unknown
  readonly properties: Readonly<Record<string, unknown>>
}

/** The library's GeoJSON reader stops at a feature without geometry, so its parts are put together here. */
const read = async (request: ExportRequest, collection: CollectionId) => {
  let header: HeaderMeta | undefined
  const features: Array<Read> = []
  const bytes = bytesOf("flatgeobuf", { ...request, collections: [collection] })
  const found = deserialize(bytes, {
    headerMetaFn: (meta: HeaderMeta) => void (header = meta),
    fromFeature: (_id, feature, meta) => {
      const geometry = feature.geometry()
      return {
        geometry: geometry === null ? undefined : fromGeometry(geometry, meta.geometryType),
        properties: parseProperties(feature, meta.columns)
      } as never
    }
  })
  for await (const feature of found) features.push(feature as unknown as Read)
  return { header, features }
}

describe("FlatGeobuf", () => {
  it("is read back with every feature of ground, its columns and its polygon", async () => {
    const request = requestOf([claimRecorded("C1", { heldDuring: "2030-03-04/.." })])
    const { header, features } = await read(request, "control")
    const expected = featuresOf("control", request.index, {})
    expect(header).toMatchObject({ title: "Control", featuresCount: expected.length })
    for (const [i, { id, geometry, properties }] of expected.entries()) {
      expect(features[i]?.geometry).toEqual(geometry)
      expect(features[i]?.properties).toEqual({ id, ...properties })
    }
  })

  it.effect.prop(
    "gives every value of any claim back, also of one that the first feature lacks",
    [anyClaim],
    ([claim]) =>
      Effect.promise(async () => {
        const request = requestOf([
          claimRecorded("A", { proposition: { kind: "Statement", topic: "weather" } }),
          { kind: "claim.recorded.v1", claim }
        ])
        const { features } = await read(request, "claims")
        const expected = featuresOf("claims", request.index, {})
        expect(features.map(({ properties }) => properties)).toEqual(
          expected.map(({ id, properties }) => ({ id, ...properties }))
        )
      }),
    { arbitrary: { runs: 60, seed: 2016 } }
  )
})
