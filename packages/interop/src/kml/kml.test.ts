import { claim as anyClaim } from "@cordon/testing/arbitrary/record"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { palettes } from "@cordon/map-style/token"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "@effect/vitest"
import { requestOf, textOf } from "../fixture/invented-export.ts"
import { featuresOf } from "../feature/features-of.ts"

interface Element {
  readonly name: string
  readonly attributes: string
  readonly children: Array<Element>
  text: string
}

/** A tree of elements; throws where tags do not match, or where a character may not stand in XML. */
const parse = (xml: string): Element => {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  const root: Element = { name: "", attributes: "", children: [], text: "" }
  const open = [root]
  for (const [, close, name = "", attributes = "", text = ""] of xml
    .replace(/^<\?xml[^>]*\?>/, "")
    .matchAll(/<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"<]*")*)\s*>|([^<]+)/g)) {
    const top = open.at(-1)!
    if (name === "") top.text += text
    else if (close === "/") {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`)
      open.pop()
    } else {
      const element = { name, attributes, children: [], text: "" }
      top.children.push(element)
      open.push(element)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

const all = (element: Element, name: string): ReadonlyArray<Element> => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name))
]

/** Order of children that the schema of KML 2.2 asks for, of those that are used. Source: OGC 07-147r2, ogckml22.xsd. */
const FEATURE = ["name", "description", "TimeStamp", "TimeSpan", "styleUrl", "Style", "ExtendedData"]
const ORDER: Readonly<Record<string, ReadonlyArray<string>>> = {
  kml: ["Document"],
  Document: [...FEATURE, "Schema", "Folder"],
  Folder: [...FEATURE, "Placemark"],
  Placemark: [...FEATURE, "Point", "LineString", "Polygon", "MultiGeometry"],
  Style: ["IconStyle", "LabelStyle", "LineStyle", "PolyStyle"],
  LineStyle: ["color", "width"],
  PolyStyle: ["color"],
  IconStyle: ["color"],
  TimeSpan: ["begin", "end"],
  TimeStamp: ["when"],
  Schema: ["SimpleField"],
  SimpleField: ["displayName"],
  ExtendedData: ["SchemaData"],
  SchemaData: ["SimpleData"],
  Polygon: ["outerBoundaryIs", "innerBoundaryIs"],
  outerBoundaryIs: ["LinearRing"],
  innerBoundaryIs: ["LinearRing"],
  LinearRing: ["coordinates"],
  Point: ["coordinates"],
  LineString: ["tessellate", "coordinates"]
}

const misplaced = (element: Element): ReadonlyArray<string> => {
  const order = ORDER[element.name] ?? []
  const places = element.children.map(({ name }) => order.indexOf(name))
  return [
    ...(places.includes(-1) || places.some((place, i) => place < (places[i - 1] ?? 0))
      ? [`${element.name}: ${element.children.map(({ name }) => name).join(", ")}`]
      : []),
    ...element.children.flatMap(misplaced)
  ]
}

const document = (request: Parameters<typeof textOf>[1]): Element => {
  const root = parse(textOf("kml", request))
  expect(misplaced(root.children[0]!)).toEqual([])
  return root
}

const bodies = [claimRecorded("C1", { heldDuring: "2030-03-04/2030-03-10", publishedAt: "2030-03-05" })]
const textIn = (element: Element, name: string) => all(element, name).map(({ text }) => text)

describe("KML", () => {
  it("has a folder for each collection and a placemark for each feature that is known still", () => {
    const folders = all(document(requestOf(bodies)), "Folder")
    expect(folders.map((folder) => folder.children[0]?.text)).toEqual([
      "Control",
      "Claims",
      "Incidents and casualties",
      "Movements",
      "Places",
      "Corridors"
    ])
    const { index } = requestOf(bodies)
    const still = featuresOf("control", index, {}).filter(
      ({ known }) => known.to === Number.POSITIVE_INFINITY
    )
    expect(still.length).toBeLessThan(featuresOf("control", index, {}).length)
    expect(all(folders[0]!, "Placemark")).toHaveLength(still.length)
    expect(all(folders[1]!, "Placemark")).toHaveLength(1)
  })

  it("shows ground as it was known where a knowledge date is given", () => {
    const known = document(
      requestOf(bodies, { collections: ["control"], controls: { knownBy: CalendarDay.make("2030-03-04") } })
    )
    expect(textIn(known, "description")).toContain("Said to be held: Reds")
    expect(all(known, "Placemark")).toHaveLength(3)
  })

  it("has the days on which a claim is said to hold, without a time or zone", () => {
    const [claim] = all(document(requestOf(bodies, { collections: ["claims"] })), "Placemark")
    expect([textIn(claim!, "begin"), textIn(claim!, "end")]).toEqual([["2030-03-04"], ["2030-03-10"]])
    const days = (heldDuring: string) => {
      const [one] = all(
        document(requestOf([claimRecorded("C1", { heldDuring })], { collections: ["claims"] })),
        "Placemark"
      )
      return [textIn(one!, "when"), textIn(one!, "begin"), textIn(one!, "end")]
    }
    expect(days("2030-03-04")).toEqual([["2030-03-04"], [], []])
    expect(days("2030-03-04/..")).toEqual([[], ["2030-03-04"], []])
    expect(days("../..")).toEqual([[], [], []])
  })

  it("styles ground by its party, in the colours of the map, and names only styles and schemas that it has", () => {
    const root = document(requestOf(bodies))
    const ids = new Set(
      [...all(root, "Style"), ...all(root, "Schema")].map(
        ({ attributes }) => /id="([^"]*)"/.exec(attributes)?.[1]
      )
    )
    for (const url of textIn(root, "styleUrl")) expect(ids).toContain(url.slice(1))
    for (const { attributes } of all(root, "SchemaData"))
      expect(ids).toContain(/schemaUrl="#([^"]*)"/.exec(attributes)?.[1])
    const [red] = all(root, "PolyStyle")
    const [, r, g, b] = /#(..)(..)(..)/.exec(palettes.light.parties[0]!.fill)!
    expect(red?.children[0]?.text).toBe(`b3${b}${g}${r}`.toLowerCase())
  })

  it("says what it is and what it cannot carry", () => {
    const about = textIn(document(requestOf(bodies)), "description")[0]
    expect(about).toContain("accordingTo consensus")
    expect(about).toContain("Left out or changed: Knowledge time")
  })

  it.prop(
    "is well-formed, in the order of its schema, for any claim",
    [anyClaim],
    ([claim]) => {
      const root = document(requestOf([{ kind: "claim.recorded.v1", claim }]))
      expect(all(root, "Placemark").length).toBeGreaterThan(6)
    },
    { arbitrary: { runs: 60, seed: 2016 } }
  )
})
