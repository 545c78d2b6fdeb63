import { describe, expect, it } from "@effect/vitest"
import { type Change, problemsAfter, seen } from "./tiny-folder.fixture.ts"

const claims = "claims/a.yaml"
const problem = (
  file: string,
  line: number,
  field: string,
  found: string,
  expected: string,
  severity = "error"
) => ({
  severity,
  file,
  line,
  field,
  found,
  expected
})
const after = (...changes: ReadonlyArray<Change>) => seen(problemsAfter(...changes))

describe("unknown references", () => {
  it.each<[string, Change, ReturnType<typeof problem>]>([
    [
      "a place of a claim",
      [claims, "place: mill", "place: mil"],
      problem(claims, 10, "claims[C1].proposition.place", '"mil"', "the id of a place in places.csv")
    ],
    [
      "a place of a row",
      ["control.csv", "K2,quay", "K2,key"],
      problem("control.csv", 4, "claims[K2].place", '"key"', "the id of a place in places.csv")
    ],
    [
      "a place of a baseline",
      ["baseline.csv", "mill,", "mil,"],
      problem("baseline.csv", 2, "baselines[mil].place", '"mil"', "the id of a place in places.csv")
    ],
    [
      "a parent of a place",
      ["places.csv", "true,town,طاحونة", "true,twn,طاحونة"],
      problem("places.csv", 3, "places[mill].within", '"twn"', "the id of a place in places.csv")
    ],
    [
      "a feature",
      ["places.csv", "town_edge", "town_edg"],
      problem(
        "places.csv",
        2,
        "places[town].geometry",
        '"town_edg"',
        "the id of a feature in map/places.geojson"
      )
    ],
    [
      "the focus",
      ["case.yaml", "focus: town", "focus: twn"],
      problem("case.yaml", 10, "focus", '"twn"', "the id of a place in places.csv")
    ],
    [
      "the place of a figure",
      ["case.yaml", "place: town", "place: twn"],
      problem("case.yaml", 16, "figures[0].measure.place", '"twn"', "the id of a place in places.csv")
    ],
    [
      "the group of a figure",
      ["case.yaml", "group: bakers", "group: baker"],
      problem(
        "case.yaml",
        16,
        "figures[0].measure.group",
        '"baker"',
        "the id of a standard group or of a group in case.yaml"
      )
    ],
    [
      "the whole of a group",
      ["case.yaml", "of: civilians", "of: civilian"],
      problem(
        "case.yaml",
        12,
        "groups[0].within.of",
        '"civilian"',
        "the id of a standard group or of a group in case.yaml"
      )
    ],
    [
      "the group of a claim",
      [claims, "group: bakers", "group: baker"],
      problem(
        claims,
        9,
        "claims[C1].proposition.group",
        '"baker"',
        "the id of a standard group or of a group in case.yaml"
      )
    ],
    [
      "a claim of an event",
      ["case.yaml", "[C1]", "[C7]"],
      problem("case.yaml", 19, "events[0].rests[0]", '"C7"', "the id of a claim in claims/ or control.csv")
    ],
    [
      "the claim of an assessment",
      ["assessments.yaml", "claim: C1", "claim: C7"],
      problem(
        "assessments.yaml",
        4,
        "assessments[A1].subject.claim",
        '"C7"',
        "the id of a claim in claims/ or control.csv"
      )
    ],
    [
      "evidence of an outcome",
      ["outcomes.yaml", "[C2]", "[C2, C7]"],
      problem(
        "outcomes.yaml",
        1,
        "outcomes[O1].evidence[1]",
        '"C7"',
        "the id of a claim in claims/ or control.csv"
      )
    ],
    [
      "an actor of a claim",
      [claims, "[blues]", "[blue]"],
      problem(
        claims,
        11,
        "claims[C1].proposition.perpetrators[0]",
        '"blue"',
        "the id of an actor in actors.yaml"
      )
    ],
    [
      "an actor of a holding",
      ["control.csv", "reds>blues", "reds>blue"],
      problem("control.csv", 2, "claims[K1].holding", '"blue"', "the id of an actor in actors.yaml")
    ],
    [
      "the actor of a source",
      ["sources.csv", "aligned:reds", "aligned:red"],
      problem("sources.csv", 4, "sources[red_voice].alignment", '"red"', "the id of an actor in actors.yaml")
    ],
    [
      "the party of an actor",
      ["actors.yaml", "party: reds", "party: blues"],
      problem("actors.yaml", 4, "actors[reds].party", '"blues"', "the actor of a party in case.yaml")
    ],
    [
      "a speaker",
      [claims, "speaker: agency", "speaker: agencie"],
      problem(claims, 4, "claims[C1].speaker", '"agencie"', "the id of a source in sources.csv")
    ],
    [
      "a repeated source",
      ["control.csv", "herald,agency", "herald,agencie"],
      problem("control.csv", 4, "claims[K2].repeats", '"agencie"', "the id of a source in sources.csv")
    ],
    [
      "the whole of a source",
      ["sources.csv", "them,herald", "them,herold"],
      problem("sources.csv", 4, "sources[red_voice].part_of", '"herold"', "the id of a source in sources.csv")
    ],
    [
      "a publisher in actors",
      ["actors.yaml", "publisher: herald", "publisher: herold"],
      problem(
        "actors.yaml",
        9,
        "actors[reds].labels[0].ground.citation.publisher",
        '"herold"',
        "the id of a source in sources.csv"
      )
    ],
    [
      "a tension",
      [claims, "tensions: [T1]", "tensions: [T1, T9]"],
      problem(claims, 16, "claims[C1].tensions[1]", '"T9"', "the id of a tension in case.yaml")
    ],
    [
      "a tension of a row",
      ["control.csv", "b,T1", "b,T1; T9"],
      problem("control.csv", 4, "claims[K2].tensions", '"T9"', "the id of a tension in case.yaml")
    ],
    [
      "a file of the map",
      ["case.yaml", "file: map/lines.geojson", "file: map/line.csv"],
      problem("case.yaml", 24, "lines.file", '"map/line.csv"', "the path of a GeoJSON file in this folder")
    ]
  ])("%s", (_, change, expected) => {
    expect(after(change)).toContainEqual(expected)
  })

  it("finds them also in a record that its schema refuses", () => {
    expect(after([claims, "place: mill", "place: mil"], [claims, "value: 12", "value: -1"])).toHaveLength(2)
  })

  it("does not call what a damaged file may hold unknown", () => {
    expect(problemsAfter(["places.csv", "mill,Mill", 'mill,"Mill']).map(({ file }) => file)).toEqual([
      "places.csv"
    ])
    expect(
      problemsAfter([claims, "paraphrase: Twelve", "paraphrase: So: twelve"]).map(({ file }) => file)
    ).toEqual([claims])
  })
})

describe("duplicates", () => {
  it("of ids, told at the later one with the earlier one's line", () => {
    expect(after([claims, "id: C2", "id: C1"], ["outcomes.yaml", "[C2]", "[]"])).toEqual([
      problem(claims, 17, "claims[C1].id", '"C1"', "an id used once; it is also at claims/a.yaml:1")
    ])
    expect(after(["control.csv", "K2,", "C1,"])).toEqual([
      problem("control.csv", 4, "claims[C1].id", '"C1"', "an id used once; it is also at claims/a.yaml:1")
    ])
    expect(after(["places.csv", "quay,Quay", "town,Quay"])).toContainEqual(
      problem("places.csv", 4, "places[town].id", '"town"', "an id used once; it is also at places.csv:2")
    )
    expect(after(["sources.csv", "herald,Herald", "agency,Herald"])).toContainEqual(
      problem(
        "sources.csv",
        3,
        "sources[agency].id",
        '"agency"',
        "an id used once; it is also at sources.csv:2"
      )
    )
  })

  it("of ids in the manifest, and of standard groups", () => {
    const tension = "  - { id: T1, title: A tension, why: For tests }"
    expect(after(["case.yaml", tension, `${tension}\n${tension}`])).toEqual([
      problem("case.yaml", 22, "tensions[1].id", '"T1"', "an id used once; it is also at case.yaml:21")
    ])
    expect(after(["case.yaml", "id: bakers", "id: women"])).toContainEqual(
      problem("case.yaml", 12, "groups[0].id", '"women"', "an id that no standard group has")
    )
  })

  it("of the baseline of a place and day", () => {
    expect(
      after(["baseline.csv", "premise,a\n", "premise,a\nmill,blues,2020-01-01,Editors,Another,a\n"])
    ).toEqual([
      problem(
        "baseline.csv",
        3,
        "baselines[mill].place",
        "mill on 2020-01-01 again",
        "one row for a place and day; another is at baseline.csv:2"
      )
    ])
  })

  it("of statements, as a warning that leaves the folder fit to load", () => {
    const row =
      "K3,quay,2020-01-06,contested:reds+blues,,status,2020-01-06,herald,,reports,In other words.,herald,,,In print,,b,,\n"
    expect(after(["control.csv", "K2,", `${row}K2,`])).toEqual([
      problem(
        "control.csv",
        5,
        "claims[K2]",
        "the same speaker, proposition, period and publication",
        "each statement once",
        "warning"
      )
    ])
  })
})

describe("rings", () => {
  it("of places, sources and groups, each told once", () => {
    expect(after(["places.csv", "town_edge,false,,", "town_edge,false,mill,"])).toEqual([
      problem(
        "places.csv",
        3,
        "places[mill].within",
        "town → mill → town",
        "places that do not lie within themselves"
      )
    ])
    expect(
      after(["sources.csv", "herald,Herald,newspaper,,,,,", "herald,Herald,newspaper,,,red_voice,,"])
    ).toEqual([
      problem(
        "sources.csv",
        4,
        "sources[red_voice].part_of",
        "herald → red_voice → herald",
        "sources that are not part of themselves"
      )
    ])
    expect(after(["case.yaml", "of: civilians", "of: bakers"])).toEqual([
      problem(
        "case.yaml",
        12,
        "groups[0].within.of",
        "bakers → bakers",
        "groups that are not part of themselves"
      )
    ])
  })
})

describe("dates out of order", () => {
  it("a flow that was published before it began is an error, a state a warning", () => {
    expect(after([claims, "heldDuring: 2020-01-02", "heldDuring: 2020-01-04"])).toEqual([
      problem(
        claims,
        2,
        "claims[C1].heldDuring",
        '"2020-01-04"',
        "a period that began by the time of publication, 2020-01-03"
      )
    ])
    expect(after(["control.csv", "2020-01-06,contested", "2020-01-07,contested"])).toEqual([
      problem(
        "control.csv",
        4,
        "claims[K2].heldDuring",
        '"2020-01-07"',
        "a period that began by the time of publication, 2020-01-06",
        "warning"
      )
    ])
  })

  it("the same day, an overlapping period and an unknown publication are in order", () => {
    for (const period of ["2020-01-03", "2020-01", "[2020-01-01..2020-02-01]", "2020-01-03/2020-02-01"]) {
      expect(after([claims, "heldDuring: 2020-01-02", `heldDuring: "${period}"`])).toEqual([])
    }
    const changes: ReadonlyArray<Change> = [
      [claims, "publishedAt: 2020-01-03", 'publishedAt: ""'],
      [claims, "heldDuring: 2020-01-02", "heldDuring: 2020-02-02"]
    ]
    expect(after(...changes)).toEqual([])
  })

  it("the day ends when it ends in the case's zone", () => {
    const publishedAt = [claims, "publishedAt: 2020-01-03", "publishedAt: 2020-01-03T12:00:00Z"] as const
    expect(after(publishedAt, [claims, "heldDuring: 2020-01-02", "heldDuring: 2020-01-03"])).toEqual([])
    // Noon in Greenwich is 23:00 in Hobart; one hour later the next day has begun there.
    const next = [claims, "heldDuring: 2020-01-02", "heldDuring: 2020-01-04"] as const
    expect(after(publishedAt, next)).toHaveLength(1)
    expect(after([claims, "publishedAt: 2020-01-03", "publishedAt: 2020-01-03T13:00:00Z"], next)).toEqual([])
  })

  it("plans, predictions and sayings may speak ahead", () => {
    const later = [claims, "heldDuring: 2020-01-02", "heldDuring: 2020-01-09"] as const
    expect(after(later, [claims, "counting: increment", "counting: planned"])).toEqual([])
    expect(after(later, [claims, "modality: reports", "modality: predicts"])).toEqual([])
    expect(after([claims, "heldDuring: 2020-01-04", "heldDuring: 2020-01-09"])).toEqual([])
  })

  it("a judgement before its claim, or before its evidence", () => {
    expect(after(["outcomes.yaml", "publishedAt: 2020-01-09", "publishedAt: 2020-01-03"])).toEqual([
      problem(
        "outcomes.yaml",
        1,
        "outcomes[O1].publishedAt",
        '"2020-01-03"',
        "not before 2020-01-04, when a claim it rests on, C2, was published"
      )
    ])
    expect(after(["assessments.yaml", "publishedAt: 2020-01-08", "publishedAt: 2020-01-02"])).toEqual([
      problem(
        "assessments.yaml",
        3,
        "assessments[A1].publishedAt",
        '"2020-01-02"',
        "not before 2020-01-03, when the claim it judges, C1, was published"
      )
    ])
  })

  it("an opening date outside the window", () => {
    expect(after(["case.yaml", "opensAt: { at: 2020-01-10", "opensAt: { at: 2020-03-10"])).toEqual([
      problem("case.yaml", 8, "opensAt.at", '"2020-03-10"', "a day of the window, 2020-01-01 to 2020-02-01")
    ])
  })
})

describe("coordinates", () => {
  it("a mapped place without a location", () => {
    expect(after(["places.csv", "-42.1,147.1,a,Invented,,true", ",,,,,true"])).toEqual([
      problem(
        "places.csv",
        3,
        "places[mill].mapped",
        "true",
        "latitude and longitude, or a geometry, for a place that is mapped"
      )
    ])
  })

  it("half a point, and a point beside a geometry", () => {
    expect(after(["places.csv", "-42.1,147.1", "-42.1,"])).toEqual([
      problem("places.csv", 3, "places[mill].longitude", "nothing", "a longitude, -180 to 180 degrees")
    ])
    expect(after(["places.csv", "city,,,", "city,-42,147,"])).toEqual([
      problem(
        "places.csv",
        2,
        "places[town].geometry",
        "a geometry and a point",
        "one of the two; the point is not kept",
        "warning"
      )
    ])
  })

  it("out of range, or no number", () => {
    expect(problemsAfter(["places.csv", "-42.1,147.1", "147.1,-42.1"])).toMatchObject([
      {
        line: 3,
        field: "places[mill].latitude",
        message: "found 147.1, expected a latitude, -90 to 90 degrees; are latitude and longitude swapped?"
      }
    ])
    expect(after(["places.csv", "-42.1,", '"-42,1",'])).toEqual([
      problem("places.csv", 3, "places[mill].latitude", '"-42,1"', "a latitude, -90 to 90 degrees")
    ])
  })

  it("far from the rest, as swapped coordinates are", () => {
    const header = "id,name,kind,latitude,longitude,confidence,location_source,mapped\n"
    const points = ["town,10,40", "mill,10.1,40.1", "quay,40.2,10.2", "yard,10,47"]
    const rows = points
      .map((cells) => cells.replace(",", ",Place,area,"))
      .map((cells) => `${cells},a,Invented,true\n`)
    expect(problemsAfter(["places.csv", header + rows.join("")])).toMatchObject([
      {
        severity: "warning",
        line: 4,
        field: "places[quay].latitude",
        found: "40.2, 10.2",
        message: expect.stringMatching(/; are latitude and longitude swapped\?$/) as string
      },
      {
        severity: "warning",
        line: 5,
        field: "places[yard].longitude",
        message: expect.not.stringContaining("swapped") as string
      }
    ])
  })
})
