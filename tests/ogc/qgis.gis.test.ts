import { collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { idsOf, located, ownFeatures, queryText, selections } from "./own-answers.ts"
import { noQgis, runScript } from "./python.ts"

interface FoundCollection {
  readonly valid: boolean
  readonly count: number
  readonly title: string
  readonly licences: ReadonlyArray<string>
  readonly spatial: boolean
  readonly fields: ReadonlyArray<string>
  readonly paged: ReadonlyArray<string>
  readonly bbox: ReadonlyArray<string>
  readonly property: ReadonlyArray<string>
  readonly knownBy: ReadonlyArray<string>
}

interface Found {
  readonly collections: Readonly<Record<string, FoundCollection>>
  readonly dated: ReadonlyArray<string>
  readonly messages: ReadonlyArray<unknown>
}

const dated = { name: "east-aleppo-2016.incidents", field: "held_from_day", from: "2016-12-10" }

describe.skipIf(noQgis !== undefined)("QGIS reads the features of East Aleppo", () => {
  let served: ServedCase
  let root: string
  let found: Found
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    root = `${served.url}/ogc`
    const { result, warnings } = await runScript(
      "qgis-read.py",
      { url: root, collections: collectionIds.map((id) => `east-aleppo-2016.${id}`), selections, dated },
      scratch()
    )
    expect(warnings).toBe("")
    found = result as Found
  })
  afterAll(() => served?.stop())

  const sorted = (ids: ReadonlyArray<string>) => [...ids].sort()
  const collectionOf = (id: string): FoundCollection => {
    const collection = found.collections[`east-aleppo-2016.${id}`]
    if (collection === undefined) throw new Error(`QGIS found no ${id}`)
    return collection
  }

  it("has nothing to complain of", () => {
    expect(found.messages).toEqual([])
  })

  describe.each(collectionIds)("%s", (id) => {
    it("is a valid layer with a title, a licence, a geometry and every field", () => {
      const collection = collectionOf(id)
      expect(collection).toMatchObject({
        valid: true,
        spatial: true,
        title: `East Aleppo: ${collectionSpecs[id].title}`,
        fields: ["id", ...collectionSpecs[id].fields.map(({ name }) => name)]
      })
      expect(collection.licences.join()).toContain("CC BY 4.0")
    })

    it("comes whole, page by page", async () => {
      const own = await ownFeatures(root, id)
      expect(collectionOf(id).count).toBe(own.numberMatched)
      expect(sorted(collectionOf(id).paged)).toEqual(idsOf(own))
    })

    it("is selected by box, of what is somewhere", async () => {
      const own = await ownFeatures(root, id, `bbox=${selections[id]!.bbox.join()}`)
      expect(sorted(collectionOf(id).bbox)).toEqual(idsOf(located(own)))
    })

    it("is selected by a property", async () => {
      const own = await ownFeatures(root, id, queryText(selections[id]!.property))
      expect(sorted(collectionOf(id).property)).toEqual(idsOf(own))
    })

    it("is shown as it was known on a day", async () => {
      expect(sorted(collectionOf(id).knownBy)).toEqual(
        idsOf(await ownFeatures(root, id, "knownBy=2016-12-04"))
      )
    })
  })

  it("selects by time", async () => {
    const own = idsOf(await ownFeatures(root, "incidents", `datetime=${dated.from}/..`))
    expect(own.length).toBeLessThan(collectionOf("incidents").count)
    expect(sorted(found.dated)).toEqual(own)
  })
})
