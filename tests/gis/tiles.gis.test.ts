import { CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { featuresOf } from "@cordon/interop/feature/features-of"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { gdal, noGdal } from "./gdal.ts"

interface Read {
  readonly properties: Readonly<Record<string, unknown>>
}

describe.skipIf(noGdal !== undefined)("GDAL reads the vector tiles", () => {
  let served: ServedCase
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
  })
  afterAll(() => served.stop())

  const tileSet = (layers: string) => `${served.url}/tiles/${served.id}/${layers}`
  const options = (layers: string) => [
    "-oo",
    `METADATA_FILE=${tileSet(layers)}.json`,
    "-oo",
    "TILE_EXTENSION=mvt"
  ]

  const read = async (layer: string, zoom: number, where?: string): Promise<ReadonlyArray<Read>> => {
    const { out, warnings } = await gdal("ogr2ogr", [
      "-f",
      "GeoJSONSeq",
      "/vsistdout/",
      `MVT:${tileSet(layer)}/${zoom}`,
      layer,
      ...options(layer),
      ...(where === undefined ? [] : ["-where", where])
    ])
    expect(warnings).toBe("")
    return out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Read)
  }

  const indexOfServed = async () => (await Effect.runPromise(served.library.open(served.id))).index

  it.each(collectionIds)("with every feature of %s that is somewhere, and no other", async (layer) => {
    const expected = featuresOf(layer, await indexOfServed(), {})
      .filter(({ geometry }) => geometry !== undefined)
      .map(({ id }) => id)
    const found = new Set((await read(layer, 12)).map(({ properties }) => properties["id"]))
    expect(found).toEqual(new Set(expected))
  })

  it("with numbers and booleans as such, and one answer a place on a pair of days", async () => {
    const index = await indexOfServed()
    const [at, knownBy] = [CalendarDay.make("2016-12-04"), CalendarDay.make("2016-12-10")]
    const [held, known] = [epochDay(at), epochDay(knownBy)]
    const found = await read(
      "control",
      10,
      `valid_from <= ${held} AND valid_to > ${held} AND known_from <= ${known} AND known_to > ${known}`
    )
    const answers = new Map(found.map(({ properties }) => [properties["place"], properties]))
    const territory = territoryOf(makeView(index, { at, knownBy, accordingTo: { kind: "consensus" } }))
    expect(answers.size).toBe(territory.length)
    for (const { place, parties, disputed, basis } of territory) {
      const answer = answers.get(place)
      expect(answer?.["parties"] ?? "", place).toBe(parties.join("; "))
      expect([answer?.["disputed"], answer?.["basis"]], place).toEqual([disputed, basis])
    }
  })

  it("several layers at once, with the types that the TileJSON gives", async () => {
    const { out, warnings } = await gdal("ogrinfo", [
      "-ro",
      "-so",
      "-al",
      ...options("control,places"),
      `MVT:${tileSet("control,places")}/11`
    ])
    expect(warnings).toBe("")
    expect(out.match(/^Layer name: .*$/gm)).toEqual(["Layer name: control", "Layer name: places"])
    expect(out).toContain("valid_from: Real")
    expect(out).toContain("disputed: Integer(Boolean)")
  })
})
