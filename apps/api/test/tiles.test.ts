import { collectionIds } from "@cordon/interop/feature/case-feature"
import { epochDay, CalendarDay } from "@cordon/domain/time/calendar-day"
import { claimRecorded, inventedCase } from "@cordon/testing/fixture/invented-case"
import { VectorTile } from "@mapbox/vector-tile"
import { Schema } from "effect"
import { PbfReader } from "pbf"
import { gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { TileJson } from "../src/tiles/tile-json-schema.ts"
import { inventedApi } from "./support/invented-api.ts"

let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  api = await inventedApi()
})

const TILES = `/tiles/${inventedCase}`
const TOWN = tileAt(8.5, 47.5, 12)

function tileAt(longitude: number, latitude: number, zoom: number): string {
  const angle = (latitude * Math.PI) / 180
  const x = Math.floor(((longitude + 180) / 360) * 2 ** zoom)
  const y = Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** zoom)
  return `${zoom}/${x}/${y}`
}

type Properties = Readonly<Record<string, string | number | boolean>>

const featuresIn = (bytes: Uint8Array, layer: string): ReadonlyArray<Properties> => {
  const found = new VectorTile(new PbfReader(bytes)).layers[layer]
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found!.feature(i).properties)
}

const features = async (path: string, layer: string): Promise<ReadonlyArray<Properties>> => {
  const response = await api.get(`${TILES}/${path}`)
  expect(response.status, path).toBe(200)
  expect(response.headers.get("content-type")).toBe("application/vnd.mapbox-vector-tile")
  return featuresIn(new Uint8Array(await response.arrayBuffer()), layer)
}

const tileSet = async (path: string): Promise<TileJson> => {
  const response = await api.get(path)
  expect(response.status, path).toBe(200)
  return Schema.decodeUnknownSync(TileJson)(await response.json(), { onExcessProperty: "error" })
}

const on = (day: string) => epochDay(CalendarDay.make(day))

describe("a vector tile", () => {
  it("has every spell of control with both its times as whole days", async () => {
    const spells = await features(`control/${TOWN}.mvt`, "control")
    expect(spells.length).toBeGreaterThan(3)
    for (const day of ["2030-03-05", "2030-03-15", "2030-04-30"]) {
      const answers = spells.filter(
        ({ valid_from, valid_to, known_from, known_to }) =>
          Number(valid_from) <= on(day) &&
          Number(valid_to) > on(day) &&
          Number(known_from) <= on(day) &&
          Number(known_to) > on(day)
      )
      const response = await api.get(`/api/cases/${inventedCase}/territory?at=${day}&include=cells`)
      const { features } = (await response.json()) as {
        readonly features: ReadonlyArray<{ readonly properties: Properties & { parties: Array<string> } }>
      }
      expect(new Map(answers.map(({ place, parties }) => [place, parties ?? ""]))).toEqual(
        new Map(features.map(({ properties }) => [properties["place"], properties.parties.join("; ")]))
      )
      expect(answers).toHaveLength(features.length)
    }
  })

  it("has one spell a place and stretch of time when a knowledge date is given", async () => {
    const known = on("2030-03-10")
    const spells = await features(`control/${TOWN}.mvt?knownBy=2030-03-10`, "control")
    expect(spells.every((s) => Number(s["known_from"]) <= known && Number(s["known_to"]) > known)).toBe(true)
    const north = spells.filter(({ place }) => place === "north")
    const ends = north.map((s) => [s["valid_from"], s["valid_to"]]).sort(([a], [b]) => Number(a) - Number(b))
    for (const [i, [from]] of ends.slice(1).entries()) expect(from).toBe(ends[i]?.[1])
  })

  it("speaks according to somebody", async () => {
    const parties = async (view: string) =>
      (await features(`control/${TOWN}.mvt?knownBy=2030-04-30&accordingTo=${view}`, "control"))
        .filter((s) => s["place"] === "south" && Number(s["valid_to"]) > on("2030-04-01"))
        .map((s) => s["parties"])
    expect(await parties("source:blues_radio")).toEqual(["blues"])
    expect(await parties("source:monitor")).toEqual([undefined])
  })

  it("has the layers that are asked for, each under its name, without long texts", async () => {
    const path = `claims,control/${TOWN}.mvt`
    const claims = await features(path, "claims")
    expect(claims.map(({ id }) => id)).toContain("C007")
    expect((await features(path, "control")).length).toBeGreaterThan(3)
    expect(claims.every((claim) => !("paraphrase" in claim) && "citation_url" in claim)).toBe(true)
    const incident = claims.find(({ id }) => id === "C007")
    expect([incident?.["valid_from"], incident?.["valid_to"]]).toEqual([on("2030-03-12"), on("2030-03-13")])
    expect([incident?.["known_from"], incident?.["known_to"]]).toEqual([on("2030-03-12"), 2_932_897])
  })

  it("is a 204 with a tag where there is nothing", async () => {
    const response = await api.get(`${TILES}/control/12/0/0.mvt`)
    expect(response.status).toBe(204)
    expect(await response.text()).toBe("")
    const tag = response.headers.get("etag") ?? ""
    const again = await api.get(`${TILES}/control/12/0/0.mvt`, { headers: { "if-none-match": tag } })
    expect(again.status).toBe(304)
  })

  it("is packed for who takes that, and not sent again to who has it", async () => {
    const path = `${TILES}/control/${TOWN}.mvt`
    const plain = Buffer.from(await (await api.get(path)).arrayBuffer())
    const packed = await api.get(path, { headers: { "accept-encoding": "gzip" } })
    expect(packed.headers.get("content-encoding")).toBe("gzip")
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).equals(plain)).toBe(true)
    const tag = packed.headers.get("etag") ?? ""
    expect((await api.get(path, { headers: { "if-none-match": tag } })).status).toBe(304)
  })

  it("shows an append, by whomever, the next time", async () => {
    const grown = await inventedApi()
    const path = `${TILES}/control/${TOWN}.mvt`
    const before = (await grown.get(path)).headers.get("etag") ?? ""
    await grown.record([claimRecorded("N1", { heldDuring: "2030-04-01/.." })], 1_925_200_000_000)
    const after = await grown.get(path, { headers: { "if-none-match": before } })
    expect(after.status).toBe(200)
    const bytes = new Uint8Array(await after.arrayBuffer())
    expect(JSON.stringify(featuresIn(bytes, "control"))).toContain("N1")
  })

  it.each([
    ["control/23/0/0.mvt", "path.z", "0 to 22"],
    ["control/2/4/0.mvt", "path.x", "0 to 3 at zoom 2"],
    ["control/2/0/4.mvt", "path.y", "0 to 3 at zoom 2"],
    ["control/2/0/1", "path.y", "followed by .mvt"],
    ["control/2/0/-1.mvt", "path.y", "a whole number"],
    ["control/2.5/0/0.mvt", "path.z", "a whole number"],
    ["contrl/2/0/0.mvt", "path.layers", 'did you mean "control"?'],
    ["control/2/0/0.mvt?knownBy=yesterday", "query.knownBy", "YYYY-MM-DD"],
    ["control/2/0/0.mvt?accordingTo=source:wyre", "query.accordingTo", 'did you mean "source:wire"?'],
    ["control/2/0/0.mvt?at=2030-03-15", "query.at", "there is no parameter"],
    ["control", "path.layers", "followed by .json"]
  ])("%s is refused with words about %s", async (path, where, says) => {
    const response = await api.get(`${TILES}/${path}`)
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { errors: ReadonlyArray<Record<string, string>> }
    expect(errors[0]).toMatchObject({ where })
    expect(errors[0]?.["message"]).toContain(says)
  })

  it.each([`/tiles/nobody/control/0/0/0.mvt`, "/tiles/nobody.json", "/tiles/a/b/c", "/tiles"])(
    "%s is not there",
    async (path) => {
      expect((await api.get(path)).status).toBe(404)
    }
  )

  it("is only read", async () => {
    expect((await api.get(`${TILES}/control/0/0/0.mvt`, { method: "POST" })).status).toBe(405)
    expect((await api.get(`${TILES}/control/${TOWN}.mvt`, { method: "HEAD" })).status).toBe(200)
  })
})

describe("TileJSON", () => {
  it("says where the tiles are, as they were asked for, and what is in them", async () => {
    const set = await tileSet(`${TILES}/control,claims.json?knownBy=2030-04-30&accordingTo=source:wire`)
    expect(set.tiles).toEqual([
      `http://localhost${TILES}/control,claims/{z}/{x}/{y}.mvt?knownBy=2030-04-30&accordingTo=source:wire`
    ])
    expect(set.vector_layers.map(({ id }) => id)).toEqual(["control", "claims"])
    for (const { fields, field_descriptions } of set.vector_layers)
      expect(Object.keys(fields)).toEqual(Object.keys(field_descriptions))
    const [west = 0, south = 0, east = 0, north = 0] = set.bounds ?? []
    expect(west < 8.5 && east > 8.5 && south < 47.5 && north > 47.5).toBe(true)
  })

  it("names every field that a tile has, with its type", async () => {
    const { vector_layers } = await tileSet(`${TILES}.json`)
    expect(vector_layers.map(({ id }) => id)).toEqual([...collectionIds])
    for (const { id, fields } of vector_layers)
      for (const properties of await features(`${collectionIds.join(",")}/${TOWN}.mvt`, id))
        for (const [name, value] of Object.entries(properties))
          expect(fields[name]?.toLowerCase(), `${id} ${name}`).toBe(typeof value)
  })

  it("names the server by the address it was asked at", async () => {
    const response = await api.app.request(`https://maps.example:8443${TILES}/control.json`)
    const { tiles } = Schema.decodeUnknownSync(TileJson)(await response.json())
    expect(tiles[0]).toContain("https://maps.example:8443/tiles/")
  })
})
