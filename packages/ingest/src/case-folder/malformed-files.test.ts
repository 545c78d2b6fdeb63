import { describe, expect, it } from "@effect/vitest"
import { formatProblem } from "./problem.ts"
import { type Change, problemsAfter } from "./tiny-folder.fixture.ts"

// A fault in another file, to see that the rest of the folder is still checked.
const other: Change = ["baseline.csv", "2020-01-01", "2020-01-32"]
const otherProblem =
  'baseline.csv:2: as_of: "2020-01-32" is not a calendar day: January 2020 has 31 days, not 32; write YYYY-MM-DD, e.g. 2016-12-04'

const problems = (...changes: ReadonlyArray<Change>) => problemsAfter(other, ...changes).map(formatProblem)

describe("YAML", () => {
  it("tells an unquoted colon at its line", () => {
    expect(problems(["claims/a.yaml", "paraphrase: There", "paraphrase: They said: there"])).toEqual([
      otherProblem,
      'claims/a.yaml:24: cannot be read as YAML: text with ": " in it has to stand in quotes'
    ])
  })

  it("tells a key that stands twice", () => {
    expect(problems(["claims/a.yaml", "- id: C1", "- id: C1\n  speaker: herald"])).toEqual([
      otherProblem,
      "claims/a.yaml:5: cannot be read as YAML: the same key stands twice in one record"
    ])
  })

  it("survives text nested without end, aliases that unfold without end, and unknown tags", () => {
    const row = (key: string, of: string) => `- &${key} [${Array(9).fill(`*${of}`).join(", ")}]\n`
    const bomb = `- &a [x]\n${"bcdefghij"
      .split("")
      .map((key, index) => row(key, "abcdefghi"[index]!))
      .join("")}`
    for (const text of [`${"[".repeat(20_000)}${"]".repeat(20_000)}`, bomb, "- !!js/function x"]) {
      const found = problems(["outcomes.yaml", text])
      expect(found).toHaveLength(2)
      expect(found[1]).toMatch(/^outcomes.yaml:1: cannot be read as YAML: /)
    }
  })

  it("follows an alias to the line where the value stands", () => {
    const text =
      "- { id: &one O1, claim: *one, verdict: partly, by: T, publishedAt: 2020-01-09, reasons: &r R, evidence: [] }"
    expect(problems(["outcomes.yaml", text])).toEqual([
      otherProblem,
      'outcomes.yaml:1: claim: found "O1", expected the id of a claim in claims/ or control.csv'
    ])
  })

  it("tells a file that is no list, and records that are no records", () => {
    expect(problems(["outcomes.yaml", "outcome: O1"])).toEqual([
      otherProblem,
      "outcomes.yaml:1: found the fields outcome, expected a list of records"
    ])
    expect(problems(["outcomes.yaml", "- O1\n- [O2]"])[2]).toMatch(
      /^outcomes.yaml:2: outcomes\[#2\]: found a list of 1, expected the fields id, /
    )
  })

  it("takes a file of comments for an empty list", () => {
    expect(problems(["outcomes.yaml", "# none yet\n"])).toEqual([otherProblem])
  })
})

describe("CSV", () => {
  it("tells a quote that is never closed, at the row where it opens", () => {
    expect(problems(["places.csv", "mill,Mill", 'mill,"Mill'])).toEqual([
      otherProblem,
      "places.csv:3: cannot be read as CSV: a quoted cell that starts in this row is never closed"
    ])
  })

  it("tells a quote that is not doubled", () => {
    expect(problems(["places.csv", "mill,Mill", 'mill,"The "old" mill"'])[1]).toBe(
      'places.csv:3: cannot be read as CSV: a quote inside a quoted cell has to be doubled ("")'
    )
  })

  it("tells rows with too many or too few cells", () => {
    expect(
      problems(["sources.csv", "herald,Herald,newspaper,,,,,", "herald,Herald, the,newspaper,,,,,"])
    ).toEqual([
      otherProblem,
      "sources.csv:3: found 9 cells, expected 8 as in the header; text with a comma in it has to stand in quotes"
    ])
  })

  it("keeps line numbers right after a quoted line break, also inside a row", () => {
    expect(
      problems(
        ["control.csv", "2020-01-06,herald,agency", "2020-01-06,nobody,agency"],
        ["control.csv", "agency,,https://invented.example/2", "nobody,,https://invented.example/2"]
      )
    ).toEqual([
      otherProblem,
      'control.csv:3: publisher: found "nobody", expected the id of a source in sources.csv',
      'control.csv:4: speaker: found "nobody", expected the id of a source in sources.csv'
    ])
  })

  it("tells unknown, repeated and missing columns", () => {
    expect(problems(["sources.csv", "language", "langauge"])[1]).toMatch(
      /^sources.csv:1: langauge: unknown column "langauge" \(did you mean "language"\?\); the columns are id, name, kind, alignment/
    )
    expect(problems(["sources.csv", "part_of", "actor"])).toEqual([
      otherProblem,
      'sources.csv:1: actor: found column "actor" twice, expected each column once'
    ])
    expect(
      problems(["uncited/memory.csv", "a,b\n"], ["outcomes.yaml", ""], ["baseline.csv", "place\n"])
    ).toEqual(
      ["as_of", "by", "confidence", "holding", "reason"].map(
        (column) => `baseline.csv:1: ${column}: found no such column, expected a column ${column}`
      )
    )
    expect(problems(["places.csv", "name:ar", "name:"])[1]).toMatch(
      /^places.csv:1: name:: unknown column "name:"/
    )
  })

  it("skips rows without content", () => {
    expect(
      problems(["places.csv", "mill,Mill", ",,,,,,,,,,\n\nmill,Mill"], ["places.csv", "147.2,b", "147.2,z"])
    ).toEqual([otherProblem, 'places.csv:6: confidence: found "z", expected one of a, b or c'])
  })
})

describe("GeoJSON", () => {
  it("tells malformed JSON at its line, and leaves the geometries of places unchecked", () => {
    expect(problems(["map/places.geojson", '"Polygon"', "Polygon"])).toEqual([
      otherProblem,
      'map/places.geojson:3: found "\\"type\\": Polygon,", expected well-formed JSON'
    ])
    expect(problems(["map/places.geojson", "\n] }", ""])[1]).toBe(
      "map/places.geojson:6: found the end of the file, expected well-formed JSON"
    )
  })

  it("tells a file of another type", () => {
    expect(problems(["map/lines.geojson", "FeatureCollection", "GeometryCollection"])).toEqual([
      otherProblem,
      'map/lines.geojson:1: found type "GeometryCollection", expected a FeatureCollection'
    ])
  })

  it("tells faulty geometry where it stands", () => {
    expect(
      problems(
        ["map/places.geojson", "147.3, -42.3", "247.3, -42.3"],
        ["map/outline.geojson", "[147, -42, 7]]]", "[146, -42, 7]]]"],
        ["map/lines.geojson", "LineString", "MultiPoint"]
      )
    ).toEqual([
      otherProblem,
      'map/lines.geojson:4: geometry.type: found "MultiPoint", expected LineString',
      "map/outline.geojson:2: geometry.coordinates[0]: found a list of 4, expected a closed ring: the last position equals the first",
      "map/places.geojson:4: geometry.coordinates[0][2][0]: found 247.3, expected a longitude, -180 to 180 degrees"
    ])
  })

  it("tells features without an id or with the id of another", () => {
    const feature = '{ "type": "Feature", "id": "town_edge", "properties": {}, "geometry": null },\n'
    expect(
      problems(["map/places.geojson", "[\n  {", `[\n  ${feature}  ${feature.replace('"town_edge"', "7")}  {`])
    ).toEqual([
      otherProblem,
      "map/places.geojson:2: geometry: found nothing, expected fields with type: Polygon or MultiPolygon",
      "map/places.geojson:3: id: found 7, expected an id, that a place in places.csv can name",
      "map/places.geojson:3: geometry: found nothing, expected fields with type: Polygon or MultiPolygon",
      'map/places.geojson:4: id: found "town_edge", expected an id used once; it is also at map/places.geojson:2'
    ])
  })
})
