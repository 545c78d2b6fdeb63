import { headerName } from "@cordon/protocol/endpoint"
import { factsOf } from "@cordon/protocol/parameter"
import { problemTags } from "@cordon/protocol/problem-kind"
import { beforeAll, describe, expect, it } from "vitest"
import { describedRoutes } from "../src/described-routes.ts"
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
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

let document: Document
let docs: string
beforeAll(async () => {
  const { get } = await inventedApi()
  document = (await (await get("/openapi.json")).json()) as Document
  docs = await (await get("/docs")).text()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  )

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
    const rows = describedRoutes.filter(({ endpoint }) => endpoint.chosenBy === undefined)
    expect(
      operations()
        .map(({ path, method }) => `${method} ${path}`)
        .sort()
    ).toEqual(
      rows.map(({ endpoint }) => `${endpoint.method.toLowerCase()} ${templated(endpoint.path)}`).sort()
    )
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .sort()
    ).toEqual(rows.map(({ name }) => name).sort())
  })

  it("tells of both answers where a parameter chooses between two", () => {
    const { parameters = [], responses = {} } = document.paths["/api/cases/{case}/changes"]?.["get"] ?? {}
    const named = new Map(parameters.map((parameter) => [parameter.name, parameter]))
    expect(named.get("since")).toMatchObject({ required: false })
    expect(named.has("toAt")).toBe(true)
    expect(JSON.stringify(responses["200"]?.content)).toContain("oneOf")
  })

  it("says what a route that records takes, and from whom", () => {
    const { post } = document.paths["/api/cases/{case}/entries"] as Record<string, Operation>
    expect(post).toMatchObject({
      security: [{ writeToken: [] }],
      requestBody: { required: true, content: { "application/json": {} } }
    })
    expect(Object.keys(post?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "201", "401", "403", "409", "412", "413", "415", "422"])
    )
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
    for (const { path, operation } of operations()) {
      for (const parameter of operation.parameters)
        expect(parameter.description, `${path} ${parameter.name}`).not.toBe("")
      const inPath = operation.parameters
        .filter((parameter) => parameter.in === "path")
        .map(({ name }) => `{${name}}`)
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath)
    }
  })

  it("lists a problem body for every failing status", () => {
    for (const { operation } of operations()) {
      const failing = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
      expect(failing.length).toBeGreaterThan(0)
      for (const [, { content }] of failing)
        expect(Object.keys(content ?? {})).toEqual(["application/problem+json"])
    }
  })
})

describe("the reference", () => {
  it("has every route, parameter and problem", () => {
    for (const { name, endpoint } of describedRoutes) {
      const { path, params, query, headers } = endpoint
      expect(docs).toContain(`id="${name}"`)
      expect(docs).toContain(`</b> ${path}</p>`)
      for (const [field, schema] of Object.entries({ ...params.fields, ...query.fields })) {
        expect(docs).toContain(`<td><code>${field}</code>`)
        expect(factsOf(schema).example, `${name} ${field}`).not.toBe("")
      }
      for (const field of Object.keys(headers.fields))
        expect(docs).toContain(`<td><code>${headerName(field)}</code>`)
    }
    for (const tag of problemTags) expect(docs).toContain(`id="problem-${tag}"`)
  })

  it("needs nothing from elsewhere and runs no script", () => {
    expect(docs).not.toMatch(/<script|<link|@import|url\(|src=/)
    expect(docs).not.toMatch(/href="https?:/)
  })
})
