import { describe, expect, it } from "@effect/vitest"
import { areasFormat } from "./areas-format.ts"
import {
  claimsIn,
  collection,
  feature,
  polygon,
  problemsIn,
  readFiles,
  square,
  startOf,
  told
} from "./areas.fixture.ts"

const sound = collection([feature({ holder: "Reds" })])

/** Why files cannot be read at all. */
const failure = async (files: Readonly<Record<string, string>>, settings = {}): Promise<string> => {
  try {
    await readFiles(files, settings, true)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return "nothing"
}

describe("a file that is no GeoJSON is refused whole, with its line", () => {
  it.each([
    ["empty", "", "it is empty"],
    ["nothing but space", " \n\n", "it is empty"],
    [
      "broken off in a feature",
      sound.slice(0, 100),
      "line 2: the file ends inside the element of features that begins on line 2"
    ],
    [
      "broken off behind a feature",
      sound.slice(0, -4),
      "line 2: the file ends before the object that it holds does"
    ],
    [
      "a comma too many",
      sound.replace("\n]}", ",\n]}"),
      "line 3: found ] where an element of features begins"
    ],
    [
      "no comma",
      sound.replace("\n]}", "\n{}]}"),
      'line 3: found "{" where , or ] stands between elements of features'
    ],
    ["a list", "[]", 'line 1: found "[" where an object begins with {'],
    [
      "another object",
      '{"a": 1}',
      "line 1 has an object without a type, where GeoJSON has a FeatureCollection or a Feature"
    ],
    [
      "TopoJSON",
      '{"type":"Topology"}',
      "it is TopoJSON; turn it into GeoJSON first, e.g. with topo2geo or ogr2ogr"
    ],
    [
      "no features",
      '{"type":"FeatureCollection"}',
      "the FeatureCollection that begins on line 1 has no list of features"
    ],
    ["bad JSON at the top", '{"type":}', "the object that begins on line 1 is no well-formed JSON"],
    [
      "other coordinates",
      collection([feature({ holder: "Reds" })], { crs: { type: "name", properties: { name: "EPSG:3857" } } }),
      'its crs member says "EPSG:3857", but GeoJSON is in longitude and latitude (CRS84); convert it, e.g. with ogr2ogr -t_srs OGC:CRS84'
    ]
  ])("%s", async (_, text, problem) => {
    expect(await failure({ "2030-03-01.geojson": text })).toBe(
      `2030-03-01.geojson cannot be read as areas: ${problem}`
    )
  })

  it("coordinates that are said to be CRS84 are taken", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } }
    expect(await failure({ "2030-03-01.geojson": collection([feature({ holder: "Reds" })], { crs }) })).toBe(
      "nothing"
    )
  })

  it("a KMZ says what to do", () => {
    const opened = areasFormat.document?.open(startOf({ "2030-03-01.kmz": "PK\u0003\u0004" }))
    expect(opened).toMatchObject({
      failure: {
        problem: "it is a KMZ, a zip file; unpack it (unzip) and import the KML inside, doc.kml as a rule"
      }
    })
  })
})

describe("GeoJSON that is not one FeatureCollection", () => {
  it.each([
    ["a feature", JSON.stringify(feature({ holder: "Reds" })), 1],
    [
      "a feature a line",
      [1, 2].map((n) => JSON.stringify(feature({ holder: "Reds" }, polygon(square(n, 47))))).join("\n"),
      2
    ],
    [
      "a text sequence",
      [1, 2]
        .map((n) => `\u001e${JSON.stringify(feature({ holder: "Reds" }, polygon(square(n, 47))))}\n`)
        .join(""),
      2
    ],
    ["two collections", sound + sound, 2]
  ])("%s is read", async (_, text, count) => {
    expect(claimsIn(await readFiles({ "2030-03-01.geojson": text }, {}, true))).toHaveLength(count)
  })

  it("a bare geometry has no holder to read", async () => {
    const text = JSON.stringify(polygon(square(8, 47)))
    expect(problemsIn(await readFiles({ "2030-03-01.geojson": text }, {}, true))).toEqual([
      expect.stringContaining("no property says who holds the area")
    ])
  })
})

describe("the quarantine file", () => {
  it("can be mended and read again, with the day of the file that each feature was in", async () => {
    const broken = sound.replace("\n]}", ',\n{"type": "Feature", oops},\nnull\n]}')
    const files = {
      "2030-03-01.geojson": broken,
      "2030-03-02.geojson": collection([feature({ holder: "Contested" }), feature({ holder: "Reds" }, null)])
    }
    const read = await readFiles(files)
    expect(told(read)).toHaveLength(1)
    expect(problemsIn(read)).toEqual([
      ": text: it is no well-formed JSON object",
      ": text: it is no well-formed JSON object",
      expect.stringContaining('holder: "Contested"'),
      "geometry: nothing: the feature has no geometry"
    ])
    const again = await readFiles({ "areas-quarantine.geojson": read.quarantine ?? "" })
    expect(problemsIn(again)).toEqual(problemsIn(read))
    expect(again.quarantine).toBe(read.quarantine)
    const mended = (read.quarantine ?? "")
      .replace('"Contested"', '"Blues"')
      .replace(
        '"holder":"Reds"},"geometry":null,"cordon"',
        `"holder":"Reds"},"geometry":${JSON.stringify(polygon(square(9, 47)))},"cordon"`
      )
      .replace("oops", '\\"properties\\":{\\"holder\\":\\"Reds\\"},\\"geometry\\":null')
    expect(mended).not.toBe(read.quarantine)
    expect(told(await readFiles({ "mended.geojson": mended }))).toEqual([
      expect.stringMatching(/blues 2030-03-02$/),
      expect.stringMatching(/reds 2030-03-02$/)
    ])
  })
})

describe("detection", () => {
  const detect = (files: Readonly<Record<string, string>>, folder?: boolean) =>
    areasFormat.detect(startOf(files, {}, folder).probe)

  it("is sure of KML, of a FeatureCollection, and of a folder of dated files", () => {
    expect(detect({ "a.kml": '<?xml version="1.0"?>\n<kml xmlns="x">' })).toBe("plain")
    expect(detect({ "a.geojson": sound })).toBe("plain")
    expect(detect({ "2030-03-01.geojson": sound, "04-03-2030.kml": "" })).toBe("plain")
  })

  it("is not sure of anything else", () => {
    expect(detect({ "a.json": '{"a":1}' })).toBe("no")
    expect(detect({ "a.csv": "a,b" })).toBe("no")
    expect(detect({ "outline.geojson": sound }, true)).toBe("no")
    expect(detect({ "claims.csv": "a" }, true)).toBe("no")
  })
})

describe("an areas file that is wrong", () => {
  const refusal = (areas: string) => {
    const opened = areasFormat.document?.open(startOf({ "2030-03-01.geojson": sound }, { areas }))
    return opened?._tag === "Failure" ? opened.failure.message.split("\n") : []
  }

  it("tells every problem with line and path", () => {
    expect(refusal("cordon: areas/1\nsource: nobody\nlicense: CC0\n")).toEqual([
      expect.stringMatching(/^areas\.yaml:1: licence: found nothing/),
      expect.stringMatching(/^areas\.yaml:2: source: found "nobody"/),
      expect.stringMatching(/^areas\.yaml:3: license: unknown field \(did you mean "licence"\?\)/)
    ])
  })

  it("for a table is told apart", () => {
    expect(refusal("cordon: table-mapping/1\nclaims: []\n")).toEqual([
      'areas.yaml:1: cordon: found "table-mapping/1", expected areas/1: it is a file for something else'
    ])
  })

  it("names actors and places that are nowhere", () => {
    expect(
      refusal(`cordon: areas/1
source: { id: mapper, name: An invented mapper, kind: monitor, alignment: { kind: unknown } }
licence: CC0-1.0
holders:
  R: redds
  F: { contested: [reds, greens] }
within: [nowhere]
`)
    ).toEqual([
      'areas.yaml:5: holders.R: "redds": the case has no one actor of this id or name; declare it under actors, with a kind',
      'areas.yaml:6: holders.F.contested[1]: "greens": the case has no one actor of this id or name; declare it under actors, with a kind',
      'areas.yaml:7: within[0]: "nowhere": the case has no one place of this id or name; record it first'
    ])
  })
})
