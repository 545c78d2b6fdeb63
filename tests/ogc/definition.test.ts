import { createConfig, lintFromString } from "@redocly/openapi-core"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { ownFeatures } from "./own-answers.ts"

let served: ServedCase
let root: string
beforeAll(async () => {
  served = await serveFolder(eastAleppo)
  root = `${served.url}/ogc`
})
afterAll(() => served?.stop())

const text = async (path: string): Promise<string> => (await fetch(`${root}${path}`)).text()

interface Definition {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters: ReadonlyArray<{ $ref?: string }> } }>
  >
  readonly components: { readonly parameters: Readonly<Record<string, { readonly name: string }>> }
}

describe("the API definition", () => {
  it("passes the strict rules of Redocly", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] })
    const problems = await lintFromString({
      source: await text("/api"),
      absoluteRef: "https://maps.example/ogc/api.json",
      config
    })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      []
    )
  })

  it("is held to those rules", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] })
    const definition = JSON.parse(await text("/api")) as { readonly paths: Record<string, unknown> }
    const spoiled = { ...definition, paths: { ...definition.paths, "/more": { get: { responses: {} } } } }
    const problems = await lintFromString({
      source: JSON.stringify(spoiled),
      absoluteRef: "https://maps.example/ogc/api.json",
      config
    })
    expect(problems.length).toBeGreaterThan(0)
  })

  it("lists exactly the parameters that the features of each collection take", async () => {
    const { paths, components } = JSON.parse(await text("/api")) as Definition
    for (const id of collectionIds) {
      const path = `/collections/east-aleppo-2016.${id}/items`
      const listed = paths[path]?.get.parameters.map(
        ({ $ref = "" }) => components.parameters[$ref.split("/").at(-1) ?? ""]?.name ?? $ref
      )
      const refusal = (await (await fetch(`${root}${path}?no-such-parameter=1`)).json()) as {
        readonly errors: readonly [{ readonly expected: string }]
      }
      expect([...(listed ?? [])].sort()).toEqual(
        refusal.errors[0].expected
          .replace(/^one of /, "")
          .split(", ")
          .sort()
      )
    }
  })

  it("says where QGIS looks for it how many features a page has", async () => {
    const { components } = JSON.parse(await text("/api")) as Definition
    expect(components.parameters["limit"]).toMatchObject({
      schema: { minimum: 1, maximum: 10_000, default: 100 }
    })
  })
})

describe.each(collectionIds)("the schema of %s", (id) => {
  it("is true of every feature, and not of others", async () => {
    const schema = JSON.parse(await text(`/collections/east-aleppo-2016.${id}/schema`)) as object
    const validator = new Ajv2020({ strict: false, validateFormats: false })
    const isFeature = validator.compile(schema)
    const { features } = await ownFeatures(root, id)
    for (const feature of features) {
      expect(isFeature(feature), `${feature.id}: ${validator.errorsText(isFeature.errors)}`).toBe(true)
    }
    const [first] = features
    const { properties } = first ?? { properties: {} }
    for (const wrong of [
      { ...properties, unheard_of: 1 },
      { ...properties, [collectionSpecs[id].fields[0]?.name ?? ""]: 12 },
      {}
    ]) {
      expect(isFeature({ ...first, properties: wrong })).toBe(false)
    }
  })
})
