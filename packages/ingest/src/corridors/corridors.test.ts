import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { readFileSync } from "node:fs"
import { anyTable } from "../dataset/any-cell.fixture.ts"
import { directoryOf, openCsv, readRows, rowsOf, type TriedOn } from "../dataset/read-rows.fixture.ts"
import { corridorsFormat } from "./corridor-format.ts"
import { corridorStates } from "./corridor-states.ts"

const invented = readFileSync(new URL("invented-corridors.csv", import.meta.url), "utf8")
const read = readRows(corridorsFormat, invented)

describe("a table of corridors", () => {
  it("makes a claim of each state that a row tells of", () => {
    expect(
      read.claims.map(({ heldDuring, publishedAt, speaker, proposition }) => [
        proposition.kind === "Corridor" && `${proposition.corridor} ${proposition.status}`,
        heldDuring,
        publishedAt,
        speaker
      ])
    ).toEqual([
      ["corridor-north-gate planned", "2031-03-01", "2031-02-27", "source-invented-gazette"],
      ["corridor-north-gate open", "2031-03-02/2031-03-05", "2031-03-06", "source-invented-gazette"],
      ["corridor-north-gate closed", "2031-03-05/", "2031-03-06", "source-invented-gazette"],
      ["corridor-north-gate underFire", "2031-03-04", "2031-03-04", "source-invented-radio"],
      ["corridor-south-road closed", "2031-03-09/", "[2031-03-09..]", "source-invented-radio"]
    ])
    expect(new Set(read.claims.map(({ id }) => id)).size).toBe(5)
  })

  it("keeps both ends with their coordinates, and who runs it", () => {
    expect(read.claims[1]!.proposition).toMatchObject({
      from: "corridor-end-harbour-town",
      to: "corridor-end-mill-village",
      runBy: ["corridor-actor-invented-relief-office", "corridor-actor-invented-army"]
    })
    expect(read.places.get("corridor-end-mill-village")).toMatchObject({
      name: "Mill Village",
      location: { kind: "point", latitude: -1.25, longitude: 20, confidence: "b" }
    })
    expect(read.claims[4]!.proposition).not.toHaveProperty("to")
  })

  it("cites the address of a row, or says that there is none", () => {
    expect(read.claims[0]!.citation.where).toEqual({ kind: "address", url: "https://example.org/invented/1" })
    expect(read.claims[4]!.citation.where).toEqual({
      kind: "unaddressed",
      reason: "The table of corridors names Invented Radio and gives no address."
    })
  })

  it("speaks of the places, actors and sources of the case where their names match", () => {
    const directory: TriedOn["directory"] = {
      place: directoryOf({ ids: ["harbour"], names: { "harbour town": ["harbour"] } }),
      actor: directoryOf({ ids: ["relief"], names: { "invented relief office": ["relief"] } }),
      source: directoryOf({ ids: ["gazette"], names: { "invented gazette": ["gazette"] } })
    }
    const [first] = readRows(corridorsFormat, invented, { directory }).claims
    expect(first).toMatchObject({ speaker: "gazette", proposition: { from: "harbour", runBy: ["relief"] } })
  })

  it("keeps an id that may be one, so that a table can speak of a corridor of the case", () => {
    const text = "corridor_id,status,source,date\nevacuation-route,open,Invented Radio,2031-03-02"
    expect(readRows(corridorsFormat, text).claims[0]!.proposition).toMatchObject({
      corridor: "evacuation-route"
    })
  })
})

describe("states of a corridor", () => {
  const day = (text: string) => text as never
  const none = { opened: undefined, closed: undefined, date: undefined, published: undefined }
  const states = (...given: Parameters<typeof corridorStates>) =>
    corridorStates(...given).map(({ status, heldDuring }) => `${status} ${heldDuring}`)

  it("do not last for ever because nobody wrote of an end", () => {
    expect(states("open", { ...none, opened: day("2031-03-02") })).toEqual(["open 2031-03-02/"])
  })

  it("are told of a corridor that opened and closed on one day", () => {
    const days = { ...none, opened: day("2031-03-02"), closed: day("2031-03-02") }
    expect(states("closed", days)).toEqual(["open 2031-03-02", "closed 2031-03-02/"])
  })

  it("are seen on the day of publication where no other is given, and nowhere without a day", () => {
    expect(states("open", { ...none, published: day("2031-03-02") })).toEqual(["open 2031-03-02"])
    expect(states("underFire", none)).toEqual([])
  })
})

describe("a bad row of corridors", () => {
  const row = {
    name: "North Gate",
    from: "Harbour Town",
    status: "open",
    opened: "2031-03-02",
    closed: "",
    source: "Invented Radio",
    url: "",
    from_lat: "",
    from_lon: ""
  }
  const problems = (change: Partial<typeof row>, on: TriedOn = {}) => {
    const cells = { ...row, ...change }
    const text = [Object.keys(cells), Object.values(cells).map((cell) => `"${cell}"`)]
      .map((line) => line.join(","))
      .join("\n")
    return [...(readRows(corridorsFormat, text, on).refused.get(1) ?? [])].map(
      ({ field, found, reason }) => `${field}: ${found}: ${reason}`
    )
  }

  it.each<[string, Partial<typeof row>, string]>([
    [
      "a status that is none",
      { status: "half open" },
      'status: "half open": it is no status of a corridor; write planned, open, closed or underFire'
    ],
    ["no name", { name: "" }, "name: nothing: it must not be empty"],
    ["no source", { source: "" }, "source: nothing: it must not be empty"],
    [
      "a day that does not exist",
      { opened: "2031-02-31" },
      'opened: "2031-02-31": February 2031 has 28 days, not 31'
    ],
    [
      "a slip in the year",
      { opened: "2202-03-02" },
      'opened: "2202-03-02": the year 2202 lies outside 1900 to 2100'
    ],
    [
      "a closing before the opening",
      { closed: "2031-03-01" },
      'closed: "2031-03-01": it ends before it starts, on 2031-03-02'
    ],
    ["no day", { opened: "" }, "opened: nothing: no day is given: fill in opened, closed, date or published"],
    ["no web address", { url: "example" }, 'url: "example": it is no web address; write it with https://'],
    [
      "swapped coordinates that show it",
      { from_lat: "120.25", from_lon: "10.5" },
      'from_lat: "120.25": it lies outside -90 to 90; latitude and longitude look swapped'
    ],
    [
      "half a position",
      { from_lat: "10.5" },
      "from_lon: nothing: it is empty although the latitude is given"
    ],
    [
      "a position of nothing",
      { from: "", from_lat: "10.5", from_lon: "20" },
      "from: nothing: it has coordinates but no name"
    ]
  ])("with %s is refused", (_what, change, problem) => {
    expect(problems(change)).toEqual([problem])
  })

  it("with a name that several places of the case answer to is refused with their ids", () => {
    const place = directoryOf({ ids: ["old", "new"], names: { "harbour town": ["old", "new"] } })
    expect(problems({}, { directory: { place } })).toEqual([
      'from: "Harbour Town": several places of the case answer to it; write the id of one of them: old, new'
    ])
  })
})

describe("other tables", () => {
  it("are refused with the columns that are missing and the nearest ones", () => {
    const opened = openCsv(corridorsFormat, "corridor,stauts,sources\na,open,b")
    expect(Result.isFailure(opened) && opened.failure.message).toBe(
      'it is no corridors file: the columns status (there is "stauts"), source (there is "sources") are missing'
    )
  })

  it("are told from tables of corridors by the word itself", () => {
    const detect = (header: string) =>
      corridorsFormat.detect({ name: "", folder: false, files: [], start: header, header: header.split(",") })
    expect(detect(invented.split("\n")[0]!)).toBe("plain")
    expect(detect("name,status,source")).toBe("no")
  })
})

describe("any table of corridors", () => {
  const [header = [], ...plausible] = rowsOf(invented)
  it.prop(
    "is read into records that decode and refer to nothing unknown, or refused with reasons",
    [anyTable(header, plausible)],
    ([text]) => {
      for (const problems of readRows(corridorsFormat, text).refused.values())
        for (const { field } of problems) expect(header).toContain(field)
    },
    60_000
  )
})
