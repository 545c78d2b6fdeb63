/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { propositionKinds } from "@cordon/domain/claim/proposition"
import { describe, expect, it } from "@effect/vitest"
import { readCaseFolder } from "./read-case-folder.ts"

const folder = join(import.meta.dirname, "../../../../tests/cases/harbour-invented")

const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)] as const
    })
)

describe("the invented harbour", () => {
  const { problems, counts, bodies } = readCaseFolder(files)
  const claims = bodies.flatMap((body) => (body.kind === "claim.recorded.v1" ? [body.claim] : []))
  const places = bodies.flatMap((body) => (body.kind === "place.recorded.v1" ? [body.place] : []))

  it("has no problems", () => {
    expect(problems).toEqual([])
    expect(counts).toEqual({
      places: 20,
      actors: 7,
      sources: 12,
      baselines: 9,
      claims: 61,
      assessments: 3,
      outcomes: 3,
      heldBack: 2
    })
  })

  it("says that it is invented", () => {
    expect(bodies[0]).toMatchObject({
      manifest: { invented: true, title: expect.stringMatching(/^Invented/) as string }
    })
  })

  it("has every kind of proposition but Population", () => {
    const kinds = new Set(claims.map(({ proposition }) => proposition.kind))
    expect(propositionKinds.filter((kind) => !kinds.has(kind))).toEqual(["Population"])
  })

  it("has what the first real case has not", () => {
    const quantifiers = JSON.stringify(claims).match(/"quantifier":"\w+"/g) ?? []
    expect(new Set(quantifiers).size).toBe(6)
    expect(claims.some(({ modality }) => modality === "denies")).toBe(true)
    expect(claims.some(({ sensitivity }) => sensitivity.level === "severe")).toBe(true)
    expect(claims.some(({ heldDuring }) => heldDuring.extent === "someDay")).toBe(true)
    expect(claims.some(({ citation }) => citation.where.kind === "unaddressed")).toBe(true)
    const market = claims.flatMap(({ proposition }) =>
      proposition.kind === "Control" && proposition.place === "fish_market" ? [proposition.holding] : []
    )
    expect(new Set(market.flatMap((holding) => (holding.kind === "held" ? [holding.by] : []))).size).toBe(3)
    expect(market.some((holding) => holding.kind === "contested" && holding.between.length === 3)).toBe(true)
    const withHoles = places.filter(
      ({ location }) =>
        location.kind === "polygon" &&
        location.geometry.type === "Polygon" &&
        location.geometry.coordinates.length > 1
    )
    expect(withHoles.map(({ id }) => id)).toEqual(["veldra", "old_mole", "saltworks"])
    expect(places.every(({ names }) => /[\u10D0-\u10FF]/.test(names["ka"] ?? ""))).toBe(true)
  })
})
