import { collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { idsOf, ownFeatures, queryText, selections } from "./own-answers.ts"
import { noOwslib, runScript } from "./python.ts"

interface Found {
  readonly api: ReadonlyArray<string>
  readonly conformance: ReadonlyArray<string>
  readonly collections: Readonly<Record<string, FoundCollection>>
}

interface FoundCollection {
  readonly title: string
  readonly queryables: ReadonlyArray<string>
  readonly matched: number
  readonly paged: ReadonlyArray<string>
  readonly one: string
  readonly bbox: ReadonlyArray<string>
  readonly datetime: ReadonlyArray<string>
  readonly property: ReadonlyArray<string>
  readonly knownBy: number
}

describe.skipIf(noOwslib !== undefined)("OWSLib reads the features of East Aleppo", () => {
  let served: ServedCase
  let found: Found
  let root: string
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    root = `${served.url}/ogc`
    const { result, warnings } = await runScript("owslib-read.py", { url: root, selections }, scratch())
    expect(warnings).toBe("")
    found = result as Found
  })
  afterAll(() => served?.stop())

  it("finds the API definition and the conformance classes", () => {
    expect(found.api).toContain("/collections/east-aleppo-2016.claims/items")
    expect(found.conformance).toContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core")
  })

  it("finds every collection", () => {
    expect(Object.keys(found.collections)).toEqual(collectionIds.map((id) => `east-aleppo-2016.${id}`))
  })

  const collectionOf = (id: string): FoundCollection => {
    const collection = found.collections[`east-aleppo-2016.${id}`]
    if (collection === undefined) throw new Error(`OWSLib found no ${id}`)
    return collection
  }

  describe.each(collectionIds)("%s", (id) => {
    it("has the properties to select by that it declares", () => {
      expect(collectionOf(id).queryables).toEqual(collectionSpecs[id].fields.map(({ name }) => name).sort())
    })

    it("comes whole, page by page, and one by one", async () => {
      const { paged, matched, one } = collectionOf(id)
      const own = await ownFeatures(root, id)
      expect([...paged].sort()).toEqual(idsOf(own))
      expect(matched).toBe(own.numberMatched)
      expect(one).toBe(paged[0])
    })

    it("is selected by box, time and property", async () => {
      const { bbox, datetime, property } = selections[id]!
      const whole = await ownFeatures(root, id)
      for (const [kind, query] of [
        ["bbox", `bbox=${bbox.join()}`],
        ["datetime", `datetime=${datetime}`],
        ["property", queryText(property)]
      ] as const) {
        const own = await ownFeatures(root, id, query)
        expect([...collectionOf(id)[kind]].sort(), kind).toEqual(idsOf(own))
        expect(own.numberMatched, `${kind} finds some`).toBeGreaterThan(0)
        // Places have no time, and one corridor is not many.
        if (id !== "places" && id !== "corridors") {
          expect(own.numberMatched, `${kind} leaves some out`).toBeLessThan(whole.numberMatched)
        }
      }
      expect(collectionOf(id).knownBy).toBe((await ownFeatures(root, id, "knownBy=2016-12-04")).numberMatched)
    })
  })
})
