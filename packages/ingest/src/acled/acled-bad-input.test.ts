import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { openCsv, readRows, type TriedOn } from "../dataset/read-rows.fixture.ts"
import { acledFormat } from "./acled-format.ts"

const columns = {
  event_id_cnty: "INV1",
  event_date: "2031-03-04",
  year: "2031",
  time_precision: "1",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor1: "Invented Front",
  country: "Inventia",
  location: "Harbour Town",
  latitude: "10.5",
  longitude: "20.25",
  geo_precision: "1",
  source: "Invented Gazette",
  fatalities: "4",
  timestamp: "1931000000"
}
type Column = keyof typeof columns

const csv = (...rows: ReadonlyArray<Partial<{ readonly [C in Column]: string }>>): string =>
  [
    Object.keys(columns).join(","),
    ...rows.map((row) =>
      Object.values({ ...columns, ...row })
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(",")
    )
  ].join("\n")

const problems = (row: Partial<{ readonly [C in Column]: string }>, on: TriedOn = {}) =>
  [...(readRows(acledFormat, csv(row), on).refused.get(1) ?? [])].map(
    ({ field, found, reason }) => `${field}: ${found}: ${reason}`
  )

describe("a bad row of ACLED", () => {
  it.each<[string, Partial<{ readonly [C in Column]: string }>, string]>([
    [
      "a day that does not exist",
      { event_date: "2031-02-31" },
      'event_date: "2031-02-31": February 2031 has 28 days, not 31'
    ],
    [
      "a slip of the pen in the year",
      { event_date: "2202-03-04", year: "" },
      'event_date: "2202-03-04": the year 2202 lies outside 1900 to 2100'
    ],
    [
      "day and month that may be either way round",
      { event_date: "04/03/2031" },
      'event_date: "04/03/2031": it is not clear which number is the day and which the month; say so with --date-order dmy or mdy, or write YYYY-MM-DD'
    ],
    ["another year than that of its date", { year: "2030" }, 'year: "2030": the event is dated 2031-03-04'],
    [
      "a negative count",
      { fatalities: "-4" },
      'fatalities: "-4": it is negative; a count of people or events cannot be'
    ],
    [
      "half a person",
      { fatalities: "1.5" },
      'fatalities: "1.5": it is a fraction where a whole number is needed'
    ],
    [
      "swapped coordinates that show it",
      { latitude: "120.5", longitude: "10.5" },
      'latitude: "120.5": it lies outside -90 to 90; latitude and longitude look swapped'
    ],
    ["half a position", { longitude: "" }, "longitude: nothing: it is empty although the latitude is given"],
    ["no position", { latitude: "", longitude: "" }, "latitude: nothing: it must not be empty"],
    ["no place", { location: " " }, "location: nothing: it must not be empty"],
    ["no id", { event_id_cnty: "" }, "event_id_cnty: nothing: it must not be empty"],
    [
      "an id that is none",
      { event_id_cnty: "INV 1/2" },
      'event_id_cnty: "INV 1/2": it is not an event id of letters and digits, e.g. SYR1234'
    ],
    [
      "a precision that is none",
      { time_precision: "4" },
      'time_precision: "4": it is not one of the codes 1 to 3'
    ],
    [
      "an upload before the event",
      { timestamp: "1900000000" },
      'timestamp: "1900000000": it was uploaded on 2030-03-17, before the event'
    ],
    [
      "an upload before ACLED was",
      { timestamp: "1000000" },
      'timestamp: "1000000": as seconds since 1970 it lies outside the years 1997 to 2100'
    ]
  ])("with %s is refused with field, finding and reason", (_what, row, problem) => {
    expect(problems(row)).toEqual([problem])
  })

  it("tells everything that is wrong with it", () => {
    expect(problems({ event_date: "soon", year: "", fatalities: "many", country: "" })).toHaveLength(3)
  })

  it("leaves the rows around it whole", () => {
    const { claims, refused } = readRows(
      acledFormat,
      csv({ event_id_cnty: "INV1" }, { event_id_cnty: "INV2", fatalities: "-1" }, { event_id_cnty: "INV3" })
    )
    expect(claims.map(({ id }) => id)).toEqual([
      "acled-INV1",
      "acled-INV1-killed",
      "acled-INV3",
      "acled-INV3-killed"
    ])
    expect([...refused.keys()]).toEqual([2])
  })
})

describe("cells as spreadsheets leave them", () => {
  it.each(["47911", "2031-03-04 00:00:00", "4 March 2031", "04-Mar-2031"])(
    "%s is 4 March 2031",
    (event_date) => {
      expect(readRows(acledFormat, csv({ event_date })).claims[0]!.heldDuring).toBe("2031-03-04")
    }
  )

  it("are read in the order of day and month that is declared", () => {
    const settings = { dateOrder: "dmy" } as const
    expect(readRows(acledFormat, csv({ event_date: "04/03/2031" }), { settings }).claims[0]!.heldDuring).toBe(
      "2031-03-04"
    )
  })

  it("may break lines inside quotes, which names lose", () => {
    const { claims, sources } = readRows(
      acledFormat,
      csv({ actor1: "Invented\nFront", source: "A\nGazette\n" })
    )
    expect(claims[0]!.paraphrase).toContain("with Invented Front as its party")
    expect([...sources.values()].map(({ name }) => name)).toEqual(["A Gazette"])
  })
})

describe("the same row twice", () => {
  it("makes the same claims, so that the second is already known", () => {
    const { claims } = readRows(acledFormat, csv({}, {}))
    expect(JSON.stringify(claims.slice(0, 2))).toBe(JSON.stringify(claims.slice(2)))
  })
})

describe("a file with other columns", () => {
  it("is refused with the columns that are missing and the nearest ones", () => {
    const opened = openCsv(
      acledFormat,
      csv({}).replace("fatalities", "fatality").replace("geo_precision", "precision")
    )
    expect(Result.isFailure(opened) && opened.failure.message).toBe(
      'it is no acled file: the columns geo_precision (there is "precision"), fatalities (there is "fatality") are missing'
    )
  })

  it("is refused with a publication date that is no date", () => {
    const opened = openCsv(acledFormat, csv({}), { settings: { published: "last week" } })
    expect(Result.isFailure(opened) && opened.failure).toMatchObject({
      _tag: "SettingRefused",
      setting: "published"
    })
  })
})
