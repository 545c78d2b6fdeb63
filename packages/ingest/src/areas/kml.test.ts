import { describe, expect, it } from "@effect/vitest"
import { claimsIn, collection, feature, problemsIn, readFiles, square, told } from "./areas.fixture.ts"

const ring = (x: number, y: number): string =>
  `<LinearRing><coordinates>\n${square(x, y)
    .map(([lon, lat]) => `${lon},${lat},0`)
    .join("\n ")}\n</coordinates></LinearRing>`
const area = (x: number, y: number, hole = ""): string =>
  `<Polygon>${hole}<outerBoundaryIs>${ring(x, y)}</outerBoundaryIs></Polygon>`
const document = (content: string, root = 'kml xmlns="http://www.opengis.net/kml/2.2"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}><Document><name>An invented map</name>\n${content}\n</Document></kml>`

const read = (content: string, settings: Parameters<typeof readFiles>[1] = {}, root?: string) =>
  readFiles({ "2030-03-01.kml": document(content, root) }, settings, true)

describe("KML", () => {
  it("takes the holder from the innermost folder, or from data, and names from placemarks", async () => {
    const kml = await read(`
<Folder><name>Control</name>
  <Folder><name>Reds</name>
    <Placemark id="a"><name>West</name><styleUrl>#poly-FF0000</styleUrl>${area(8, 47)}</Placemark>
  </Folder>
  <Placemark><name>East</name><ExtendedData><Data name="side"><displayName>Side</displayName><value>Blues</value></Data></ExtendedData>${area(9, 47)}</Placemark>
</Folder>`)
    expect(problemsIn(kml)).toEqual([])
    expect(told(kml)).toEqual(["West: reds 2030-03-01", "East: blues 2030-03-01"])
  })

  it("reads prefixed elements, SimpleData, CDATA and entities of XML", async () => {
    const kml = await readFiles(
      {
        "2030-03-01.kml": `<k:kml xmlns:k="x"><k:Placemark><k:name><![CDATA[A & B]]></k:name><k:ExtendedData><k:SchemaData schemaUrl="#s"><k:SimpleData name="holder">R&#101;ds</k:SimpleData></k:SchemaData></k:ExtendedData>${area(
          8,
          47
        ).replaceAll(/<(\/?)/g, "<$1k:")}</k:Placemark></k:kml>`
      },
      {},
      true
    )
    expect(told(kml)).toEqual(["A & B: reds 2030-03-01"])
  })

  it("takes styles for holders where the areas file says whom they stand for", async () => {
    const areas = `cordon: areas/1
source: { id: mapper, name: An invented mapper, kind: monitor, alignment: { kind: unknown } }
licence: CC0-1.0
holders: { "#poly-FF0000": reds }
`
    const content = `<Placemark><name>West</name><styleUrl>#poly-FF0000</styleUrl>${area(8, 47)}</Placemark>`
    expect(told(await read(content, { areas }))).toEqual(["West: reds 2030-03-01"])
  })

  it.each([
    ["<TimeStamp><when>2030-03-04</when></TimeStamp>", "2030-03-04"],
    ["<TimeSpan><begin>2030-03-04</begin><end>2030-03-06</end></TimeSpan>", "2030-03-04/2030-03-06"],
    [
      "<TimeSpan><begin>2030-03-04T00:00:00Z</begin><end>2030-03-06T00:00:00Z</end></TimeSpan>",
      "2030-03-04/2030-03-05"
    ],
    ["<TimeSpan><begin>2030-03</begin></TimeSpan>", "2030-03/.."]
  ])("%s", async (time, period) => {
    const placemark = `<Placemark><name>Reds</name>${time}${area(8, 47)}</Placemark>`
    const own = await readFiles({ "control.kml": document(placemark) })
    expect(claimsIn(own).map(({ heldDuring }) => heldDuring)).toEqual([period])
    const around = `<Folder>${time}<Folder><name>Reds</name><Placemark>${area(8, 47)}</Placemark></Folder></Folder>`
    expect(
      claimsIn(await readFiles({ "control.kml": document(around) })).map(({ heldDuring }) => heldDuring)
    ).toEqual([period])
  })

  it("makes the same places as GeoJSON of the same ground", async () => {
    const placesOf = async (files: Readonly<Record<string, string>>) =>
      [...(await readFiles(files, {}, true)).declared.keys()].filter((key) => key.startsWith("place"))
    const hole = `<innerBoundaryIs>${ring(8.002, 47.002).replaceAll("8.012", "8.004").replaceAll("47.012", "47.004")}</innerBoundaryIs>`
    const kml = document(
      `<Placemark><name>Reds</name><MultiGeometry>${area(8, 47, hole)}${area(9, 47)}</MultiGeometry></Placemark>`
    )
    const inner = [
      [8.002, 47.002],
      [8.004, 47.002],
      [8.004, 47.004],
      [8.002, 47.004],
      [8.002, 47.002]
    ]
    const json = collection([
      feature(
        { name: "Reds" },
        { type: "MultiPolygon", coordinates: [[square(9, 47)], [square(8, 47), inner]] }
      )
    ])
    expect(await placesOf({ "2030-03-01.kml": kml })).toEqual(await placesOf({ "2030-03-01.geojson": json }))
  })

  it("quarantines what is no area by its name, as GeoJSON that can be read again", async () => {
    const kml =
      await read(`<Placemark><name>Reds</name><MultiGeometry>${area(8, 47)}<Point><coordinates>8,47</coordinates></Point><Model/></MultiGeometry></Placemark>
<Placemark><name>Reds</name><LineString><coordinates>8,47 9,47</coordinates></LineString></Placemark>
<Placemark><name>Reds</name></Placemark>
<Placemark><name>Reds</name><Polygon><outerBoundaryIs><LinearRing><coordinates>8;47 9,47 9,48</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`)
    expect(problemsIn(kml)).toEqual([
      "geometry: Point: an area is a Polygon or a MultiPolygon, not a Point",
      "geometry: Model: an area is a Polygon or a MultiPolygon, not a Model",
      "geometry: LineString: an area is a Polygon or a MultiPolygon, not a LineString",
      "geometry: nothing: the feature has no geometry",
      'geometry: "[\\"8;47\\"]": a position is two numbers, longitude and latitude'
    ])
    const again = await readFiles({ "quarantine.geojson": kml.quarantine ?? "" })
    expect(problemsIn(again)).toEqual(problemsIn(kml))
  })
})

describe("XML that is no KML is refused whole, with its line", () => {
  const failure = async (text: string): Promise<string> => {
    try {
      await readFiles({ "2030-03-01.kml": text }, {}, true)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return "nothing"
  }
  const sound = document(`<Placemark><name>Reds</name>${area(8, 47)}</Placemark>`)

  it.each([
    ["another root", "<gpx/>", "its root element is gpx, where KML has kml"],
    ["broken off", sound.slice(0, -20), /^line \d+: it is no well-formed XML: unclosed tag: Placemark/],
    [
      "tags that do not match",
      sound.replace("</Placemark>", "</Plaecmark>"),
      /^line 9: it is no well-formed XML: unexpected close tag/
    ],
    [
      "an entity of its own",
      sound.replace("Reds", "&holder;"),
      /^line 3: it is no well-formed XML: undefined entity/
    ],
    [
      "entities that would unfold without end",
      `<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sound.slice(sound.indexOf("<kml")).replace("Reds", "&b;")}`,
      /undefined entity/
    ],
    [
      "links alone",
      "<kml><NetworkLink><Link><href>http://maps.example/x.kml</href></Link></NetworkLink></kml>",
      "it holds nothing but links to other files (NetworkLink); download those and import them"
    ]
  ])("%s", async (_, text, problem) => {
    const message = (await failure(text)).replace("2030-03-01.kml cannot be read as areas: ", "")
    if (typeof problem === "string") expect(message).toBe(problem)
    else expect(message).toMatch(problem)
  })

  it("a sound one is read", async () => {
    expect(await failure(sound)).toBe("nothing")
  })
})
