import { join } from "node:path"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gdal, noGdal } from "../gis/gdal.ts"
import { eastAleppo } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { idsOf, located, ownFeatures, queryText, selections } from "./own-answers.ts"

/** Types of fields as `ogrinfo` names them. */
const gdalTypes = {
  string: "String",
  edtf: "String",
  uri: "String",
  number: "Real",
  integer: "Integer",
  boolean: "Integer(Boolean)",
  date: "Date",
  instant: "DateTime"
} as const

describe.skipIf(noGdal !== undefined)("GDAL reads the features of East Aleppo", () => {
  let served: ServedCase
  let root: string
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    root = `${served.url}/ogc`
  })
  afterAll(() => served?.stop())

  const layer = (id: string) => `east-aleppo-2016.${id}`

  const info = async (...args: ReadonlyArray<string>): Promise<string> => {
    const { out, warnings } = await gdal("ogrinfo", ["-ro", ...args])
    expect(warnings).toBe("")
    return out
  }

  /** The features of a layer as GDAL reads them, with some of its options, and without a warning. */
  const read = async (id: string, options: ReadonlyArray<string> = [], query = "") => {
    const { out, warnings } = await gdal("ogr2ogr", [
      "-f",
      "GeoJSONSeq",
      "/vsistdout/",
      "-mapFieldType",
      "Date=String,DateTime=String",
      `OAPIF:${root}${query}`,
      layer(id),
      ...options
    ])
    expect(warnings).toBe("")
    const features = out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { readonly properties: { readonly id: string } })
    return features.map(({ properties }) => properties.id).sort()
  }

  it("finds every collection, with its title", async () => {
    const out = await info(`OAPIF:${root}`)
    for (const id of collectionIds) {
      expect(out).toContain(`${layer(id)} (title: East Aleppo: ${collectionSpecs[id].title})`)
    }
  })

  it("copies the whole case into a GeoPackage", async () => {
    const path = join(scratch(), "case.gpkg")
    const { warnings } = await gdal("ogr2ogr", ["-f", "GPKG", path, `OAPIF:${root}`, "-oo", "PAGE_SIZE=50"])
    expect(warnings).toBe("")
    const [, ...layers] = (await info("-so", "-al", path)).split("Layer name: ")
    expect(layers).toHaveLength(collectionIds.length)
    for (const [i, id] of collectionIds.entries()) {
      const { numberMatched } = await ownFeatures(root, id)
      expect(layers[i]).toMatch(new RegExp(`^${layer(id)}\n`))
      expect(layers[i]).toContain(`\nFeature Count: ${numberMatched}\n`)
    }
  })

  describe.each(collectionIds)("%s", (id) => {
    it("has the fields that the collection declares, of their types, and as many features as it says", async () => {
      const out = await info("-so", `OAPIF:${root}`, layer(id))
      for (const { name, type } of collectionSpecs[id].fields) {
        expect(out).toContain(`\n${name}: ${gdalTypes[type]} (0.0)\n`)
      }
      const { numberMatched } = await ownFeatures(root, id)
      expect(out).toContain(`Feature Count: ${numberMatched}\n`)
    })

    it("comes whole, whatever the pages", async () => {
      const own = idsOf(await ownFeatures(root, id))
      expect(await read(id)).toEqual(own)
      expect(await read(id, ["-oo", "PAGE_SIZE=7"])).toEqual(own)
      expect(await read(id, ["-oo", "PAGE_SIZE=10000"])).toEqual(own)
    })

    it("is selected by box, of what is somewhere", async () => {
      const { bbox } = selections[id]!
      const own = await ownFeatures(root, id, `bbox=${bbox.join()}`)
      expect(await read(id, ["-spat", ...bbox.map(String), "-oo", "PAGE_SIZE=7"])).toEqual(
        idsOf(located(own))
      )
    })

    it("is selected by a property", async () => {
      const { property } = selections[id]!
      const [[name, value] = ["", ""]] = Object.entries(property)
      const own = await ownFeatures(root, id, queryText(property))
      expect(own.numberMatched).toBeGreaterThan(0)
      expect(await read(id, ["-where", `${name} = '${value}'`])).toEqual(idsOf(own))
    })

    it("is selected by id", async () => {
      const [first = ""] = idsOf(await ownFeatures(root, id))
      expect(await read(id, ["-where", `id = '${first}'`])).toEqual([first])
    })

    it("is shown as it was known on a day", async () => {
      const own = await ownFeatures(root, id, "knownBy=2016-12-04&accordingTo=consensus")
      expect(await read(id, ["-oo", "PAGE_SIZE=20"], "?knownBy=2016-12-04&accordingTo=consensus")).toEqual(
        idsOf(own)
      )
    })
  })

  /** GDAL asks for `datetime` wherever a field with dates is compared, whichever that is. */
  it.each([
    ["held_from_day >= '2016/12/10'", "datetime=2016-12-10/.."],
    ["held_from_day <= '2016/12/10'", "datetime=../2016-12-10"],
    ["held_from_day >= '2016/12/04 18:00:00'", "datetime=2016-12-04T18:00:00Z/.."],
    [
      "held_from_day >= '2016/12/04 00:00:00' AND held_from_day <= '2016/12/10 00:00:00'",
      "datetime=2016-12-04T00:00:00Z/2016-12-10T00:00:00Z"
    ]
  ])("time: %s asks for %s", async (where, query) => {
    const own = idsOf(await ownFeatures(root, "incidents", query))
    const whole = idsOf(await ownFeatures(root, "incidents"))
    expect(own.length).toBeGreaterThan(0)
    expect(own.length).toBeLessThan(whole.length)
    expect(await read("incidents", ["-where", where])).toEqual(own)
  })
})
