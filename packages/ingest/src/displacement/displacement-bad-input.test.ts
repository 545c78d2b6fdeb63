import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { openCsv, readRows, type TriedOn } from "../dataset/read-rows.fixture.ts"
import { displacementFormat } from "./displacement-format.ts"

type Cells = { readonly [column: string]: string }

const csv = (...rows: ReadonlyArray<Cells>): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n")

const problems = (row: Cells, on: TriedOn = {}) =>
  [...(readRows(displacementFormat, csv(row), on).refused.get(1) ?? [])].map(
    ({ field, found, reason }) => `${field}: ${found}: ${reason}`
  )

const failure = (text: string, on: TriedOn = {}) => {
  const opened = openCsv(displacementFormat, text, on)
  return Result.isFailure(opened) ? opened.failure : undefined
}

const year = {
  ISO3: "INV",
  Name: "Inventia",
  Year: "2031",
  "Conflict Stock Displacement": "1000",
  "Conflict Internal Displacements": "500"
}

const update = {
  id: "1",
  country: "Inventia",
  iso3: "INV",
  displacement_type: "Conflict",
  qualifier: "total",
  figure: "120",
  displacement_start_date: "2031-03-04",
  displacement_end_date: "2031-03-09",
  locations_name: "Harbour Town",
  locations_coordinates: "10.5, 20.25",
  created_at: "2031-03-12"
}

const round = {
  operation: "Invented Crisis",
  admin0Name: "Inventia",
  admin0Pcode: "INV",
  admin1Name: "North Province",
  admin1Pcode: "IN01",
  numPresentIdpInd: "1000",
  numberMales: "400",
  numberFemales: "600",
  reportingDate: "2031-03-30",
  roundNumber: "4"
}

describe("a bad row of IDMC's yearly figures", () => {
  it.each<[string, Partial<typeof year>, string]>([
    ["a year that makes no sense", { Year: "2202" }, 'Year: "2202": it is not one of the codes 1950 to 2100'],
    ["no year", { Year: "" }, "Year: nothing: it must not be empty"],
    ["no country", { ISO3: "" }, "ISO3: nothing: it must not be empty"],
    [
      "a country that is none",
      { ISO3: "Inventia" },
      'ISO3: "Inventia": it is not a country code of three capital letters, e.g. SYR'
    ],
    [
      "a negative figure",
      { "Conflict Stock Displacement": "-1" },
      'Conflict Stock Displacement: "-1": it is negative; a count of people or events cannot be'
    ],
    [
      "no figure at all",
      { "Conflict Stock Displacement": "", "Conflict Internal Displacements": "" },
      "Conflict Stock Displacement: nothing: the row has no figure"
    ]
  ])("with %s is refused", (_what, row, problem) => {
    expect(problems({ ...year, ...row })).toEqual([problem])
  })
})

describe("a bad row of IDMC's single figures", () => {
  it.each<[string, Partial<typeof update>, string]>([
    [
      "a day that does not exist",
      { displacement_start_date: "2031-02-31" },
      'displacement_start_date: "2031-02-31": February 2031 has 28 days, not 31'
    ],
    [
      "an end before its start",
      { displacement_end_date: "2031-03-01" },
      'displacement_end_date: "2031-03-01": it ends before it starts, on 2031-03-04'
    ],
    [
      "no date",
      { displacement_start_date: "", displacement_end_date: "" },
      "displacement_start_date: nothing: the row gives no date"
    ],
    ["no figure", { figure: "" }, "figure: nothing: it must not be empty"],
    [
      "a negative figure",
      { figure: "-120" },
      'figure: "-120": it is negative; a count of people or events cannot be'
    ],
    [
      "swapped coordinates that show it",
      { locations_coordinates: "120.25, 10.5" },
      'locations_coordinates: "120.25": latitude: it lies outside -90 to 90; latitude and longitude look swapped'
    ],
    [
      "half a position",
      { locations_coordinates: "10.5" },
      "locations_coordinates: nothing: longitude: it is empty although the latitude is given"
    ],
    [
      "another cause",
      { displacement_type: "Other" },
      'displacement_type: "Other": only displacement by conflict and by disaster is read; this figure is neither'
    ],
    ["an id that is none", { id: "one/two" }, 'id: "one/two": it is not the number of a figure']
  ])("with %s is refused", (_what, row, problem) => {
    expect(problems({ ...update, ...row })).toEqual([problem])
  })

  it("with lists of different lengths counts for the named places without saying who came and who went", () => {
    const { claims, refused } = readRows(
      displacementFormat,
      csv({ ...update, locations_name: "A; B", locations_type: "Origin", locations_coordinates: "" })
    )
    expect(refused.size).toBe(0)
    const said = claims[0]!.proposition
    expect(said.kind === "Movement" && said.from === said.to).toBe(true)
  })
})

describe("a bad row of DTM's", () => {
  it.each<[string, Partial<typeof round>, string]>([
    [
      "a day that does not exist",
      { reportingDate: "2031-02-31T00:00:00" },
      'reportingDate: "2031-02-31T00:00:00": February 2031 has 28 days, not 31'
    ],
    ["no date", { reportingDate: "" }, "reportingDate: nothing: it must not be empty"],
    [
      "parts above the whole",
      { numberFemales: "601" },
      "numPresentIdpInd: 1000: males and females add up to more, 1001; a part cannot be above the whole"
    ],
    [
      "no figure",
      { numPresentIdpInd: "", numberMales: "", numberFemales: "" },
      "numPresentIdpInd: nothing: the row has no figure"
    ],
    [
      "a fraction of a person",
      { numPresentIdpInd: "3633.94" },
      'numPresentIdpInd: "3633.94": it is a fraction where a whole number is needed'
    ],
    [
      "no place",
      { admin0Name: "", admin0Pcode: "", admin1Name: "", admin1Pcode: "Not available" },
      "admin1Pcode: nothing: it must not be empty"
    ]
  ])("with %s is refused", (_what, row, problem) => {
    expect(problems({ ...round, ...row })).toEqual([problem])
  })

  it("with swapped coordinates that show it is refused", () => {
    expect(problems({ ...round, latitude: "120.25", longitude: "10.5" })).toEqual([
      'latitude: "120.25": it lies outside -90 to 90; latitude and longitude look swapped'
    ])
  })

  it("counted twice in one round makes one claim id, so that the engine can tell", () => {
    const { claims } = readRows(displacementFormat, csv(round, { ...round, numPresentIdpInd: "1100" }))
    expect(claims[0]!.id).toBe(claims[1]!.id)
    expect(readRows(displacementFormat, csv(round, { ...round, roundNumber: "5" })).claims[1]!.id).not.toBe(
      claims[0]!.id
    )
  })

  it("with very long names still makes ids that fit", () => {
    const row = { ...round, admin1Name: "North ".repeat(60), admin1Pcode: "", totalReturnees: "12" }
    const { claims } = readRows(displacementFormat, csv(row))
    expect(claims.map(({ id }) => id.length <= 80)).toEqual([true, true])
  })

  it("with the serial day of a spreadsheet is dated", () => {
    expect(
      readRows(displacementFormat, csv({ ...round, reportingDate: "47937" })).claims[0]!.heldDuring
    ).toBe("2031-03-30")
  })

  it("may break lines inside quotes", () => {
    const { places } = readRows(displacementFormat, csv({ ...round, admin1Name: "North\nProvince" }))
    expect(places.get("pcode-IN01")!.name).toBe("North Province")
  })
})

describe("a file that cannot be read", () => {
  it("for a misspelled column names it and the nearest", () => {
    const { figure, ...rest } = update
    expect(failure(csv({ ...rest, figures: figure }))?.message).toBe(
      'it is no displacement file: the column figure (there is "figures") is missing'
    )
    const { Year, ...others } = year
    expect(failure(csv({ ...others, Yaer: Year }))?.message).toBe(
      'it is no displacement file: the column Year (there is "Yaer") is missing'
    )
  })

  it("for columns of another kind names what is needed", () => {
    expect(failure("a,b\n1,2")?._tag).toBe("ColumnsMissing")
  })

  it("because it counts households alone says why", () => {
    const rest = Object.fromEntries(Object.entries(round).filter(([column]) => !column.startsWith("num")))
    expect(failure(csv({ ...rest, "IDP Households": "12" }))?.message).toContain(
      "households are not persons, and to multiply them would be a guess"
    )
  })

  it("because nobody says whose it is, is not put in DTM's mouth", () => {
    const table = csv({
      "Admin 1": "North Province",
      "Assessment date": "2031-03-30",
      "IDP individuals": "12"
    })
    expect(failure(table, { name: "figures.csv" })?.message).toContain(
      "nothing in its name, header or first rows says"
    )
    for (const name of ["dtm_inventia_r4.csv", "IOM-figures.csv"])
      expect(failure(table, { name })).toBeUndefined()
  })

  it("because it lists disaster events says so", () => {
    const events = csv({
      ISO3: "INV",
      Name: "Inventia",
      Year: "2031",
      "Event Name": "Flood",
      "Disaster Internal Displacements": "7"
    })
    expect(failure(events)?.message).toContain("IDMC's table of disaster events, which is not read")
  })
})
