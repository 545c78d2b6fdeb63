import { endpointNames, endpointOf } from "@cordon/protocol/endpoints"
import { factsOf } from "@cordon/protocol/parameter"
import { problemTags } from "@cordon/protocol/problem-kind"
import { beforeAll, describe, expect, it } from "vitest"
import { inventedApi } from "./support/invented-api.ts"

interface Operation {
  readonly operationId: string
  readonly parameters: ReadonlyArray<{
    readonly name: string
    readonly in: string
    readonly description: string
    readonly schema: object
  }>
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

let document: Document
let docs: string
beforeAll(async () => {
  const { get } = await inventedApi()
  document = (await (await get("/openapi.json")).json()) as Document
  docs = await (await get("/docs")).text()
})

const templated = (path: string) => path.replace(/:([A-Za-z]+)/g, "{$1}")

const refsIn = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value)
    ? value.flatMap(refsIn)
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          key === "$ref" && typeof part === "string" ? [part] : refsIn(part)
        )
      : []

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>(
      (at, key) =>
        (at as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      document
    )

describe("the OpenAPI document", () => {
  it("is OpenAPI 3.1 with every route of the table and no other", () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(document.paths)).toEqual(endpointNames.map((name) => templated(endpointOf(name).path)))
    expect(Object.values(document.paths).map(({ get }) => get.operationId)).toEqual([...endpointNames])
  })

  it("refers to nothing that it does not have", () => {
    const dangling = [...new Set(refsIn(document))].filter((ref) => resolve(ref) === undefined)
    expect(dangling).toEqual([])
  })

  it("has no component that nothing refers to, and none under two names", () => {
    const used = new Set(refsIn(document))
    const names = Object.keys(document.components.schemas)
    expect(names.filter((name) => !used.has(`#/components/schemas/${name}`))).toEqual([])
    expect(names.filter((name) => /_\d+$/.test(name))).toEqual([])
  })

  it("describes every parameter, and names every one in a path", () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      for (const parameter of get.parameters)
        expect(parameter.description, `${path} ${parameter.name}`).not.toBe("")
      const inPath = get.parameters
        .filter((parameter) => parameter.in === "path")
        .map(({ name }) => `{${name}}`)
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath)
    }
  })

  it("lists a problem body for every failing status", () => {
    for (const { get } of Object.values(document.paths)) {
      const failing = Object.entries(get.responses).filter(([status]) => Number(status) >= 400)
      expect(failing.length).toBeGreaterThan(0)
      for (const [, { content }] of failing)
        expect(Object.keys(content ?? {})).toEqual(["application/problem+json"])
    }
  })
})

describe("the reference", () => {
  it("has every route, parameter and problem", () => {
    for (const name of endpointNames) {
      const { path, params, query } = endpointOf(name)
      expect(docs).toContain(`id="${name}"`)
      expect(docs).toContain(`</b> ${path}</p>`)
      for (const [field, schema] of Object.entries({ ...params.fields, ...query.fields })) {
        expect(docs).toContain(`<td><code>${field}</code>`)
        expect(factsOf(schema).example, `${name} ${field}`).not.toBe("")
      }
    }
    for (const tag of problemTags) expect(docs).toContain(`id="problem-${tag}"`)
  })

  it("needs nothing from elsewhere and runs no script", () => {
    expect(docs).not.toMatch(/<script|<link|@import|url\(|src=/)
    expect(docs).not.toMatch(/href="https?:/)
  })
})
