import { Claim } from "@cordon/domain/claim/claim"
import { CaseId } from "@cordon/domain/key"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { bodyText } from "@cordon/ledger/chain"
import { text } from "@cordon/testing/arbitrary/choice"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Result, Schema } from "effect"
import { directoryOver, directoryPart } from "../table/directory.ts"
import type { CellProblem, Declare, FormatSettings, PlaceEncoded, RowMapper } from "../table/format.ts"
import { gedFormat } from "./ged-format.ts"
import { GED_COLUMNS, type GedCells, gedRow } from "./ged-rows.fixture.ts"

const open = (name = "GEDEvent_v31_1.csv", settings: FormatSettings = {}, header = GED_COLUMNS) =>
  gedFormat.csv!.open(header, [], {
    case: CaseId.make("invented"),
    settings,
    probe: { name, folder: false, files: [], start: "", header },
    directory: directoryOver(() => directoryPart([])),
    readAt: "2031-06-01T00:00:00Z"
  })

const opened = (name?: string, settings?: FormatSettings): RowMapper<ReadonlyArray<string>> =>
  Result.getOrThrow(open(name, settings))

const declared = () => {
  const places = new Map<string, PlaceEncoded>()
  const others = new Map<string, unknown>()
  const keep = (id: string, make: () => unknown) => void others.set(id, make())
  const declare: Declare = {
    place: (id, make) => void places.set(id, make()),
    actor: keep,
    source: keep
  }
  return { declare, places, others }
}

const claimOf = (cells: GedCells, mapper = opened()) => {
  const outcome = mapper.map(gedRow(cells), 1, declared().declare)
  if (outcome.kind !== "claims") throw new Error(JSON.stringify(outcome))
  return outcome.claims[0]!
}

const problemsOf = (cells: GedCells): ReadonlyArray<CellProblem> => {
  const outcome = opened().map(gedRow(cells), 1, declared().declare)
  return outcome.kind === "refused" ? outcome.problems : []
}

describe("an event of UCDP GED", () => {
  it("becomes a claim by UCDP that so many people were killed", () => {
    const { declare, places, others } = declared()
    const outcome = opened().map(gedRow(), 1, declare)
    const claim = outcome.kind === "claims" ? outcome.claims[0]! : undefined
    const place = [...places.values()].find(({ name }) => name === "Harbour town")!
    expect(claim).toEqual({
      id: "ucdp-ged-1001",
      heldDuring: "2030-03-04",
      publishedAt: "2031",
      speaker: "ucdp-ged",
      origin: { kind: "own" },
      modality: "estimates",
      proposition: {
        kind: "Casualties",
        harm: "killed",
        group: "people",
        place: place.id,
        event: "ucdp-ged-1001",
        perpetrators: [],
        counting: "increment",
        amount: { quantifier: "between", low: 6, best: 8, high: 11, unit: "persons" },
        parts: [
          {
            of: { kind: "actor", actor: "ucdp-actor-11" },
            amount: { quantifier: "exactly", value: 2, unit: "persons" }
          },
          {
            of: { kind: "actor", actor: "ucdp-actor-22" },
            amount: { quantifier: "exactly", value: 5, unit: "persons" }
          },
          {
            of: { kind: "other", label: "people of unknown standing" },
            amount: { quantifier: "exactly", value: 1, unit: "persons" }
          }
        ]
      },
      paraphrase:
        "UCDP estimates 8 people (6 to 11) killed in state-based conflict between Government of Invented land and Blue Front at Harbour town, Invented land, on 2030-03-04.",
      citation: {
        publisher: "ucdp-ged",
        title: "UCDP Georeferenced Event Dataset (GED) Global",
        edition: "31.1",
        where: { kind: "address", url: "https://ucdp.uu.se/downloads/" },
        locator: "row with id 1001",
        attribution: "a",
        statedSources: {
          reference: "Invented Wire, 2030-03-05, Clash at the bridge",
          office: "Invented Wire",
          date: "2030-03-05",
          title: "Clash at the bridge",
          original: "police"
        }
      },
      coding: {
        scheme: "ucdp-ged",
        codes: {
          active_year: 1,
          code_status: "Clear",
          conflict_name: "Invented land: Government",
          conflict_new_id: 707,
          date_prec: 1,
          dyad_name: "Government of Invented land - Blue Front",
          dyad_new_id: 7007,
          event_clarity: 1,
          gwnoa: 999,
          number_of_sources: 2,
          priogrid_gid: 197658,
          region: "Europe",
          relid: "INV-2030-1-7-1",
          side_a_new_id: 11,
          side_b_new_id: 22,
          type_of_violence: 1,
          where_description: "at the bridge of Harbour town",
          where_prec: 1
        }
      },
      tensions: [],
      sensitivity: { level: "low", tlp: "TLP:CLEAR" }
    })
    expect(place).toMatchObject({
      kind: "town",
      location: { kind: "point", longitude: 8.5, latitude: 47.5, confidence: "a" },
      within: [...places.values()]
        .filter(({ name }) => name !== "Harbour town")
        .map(({ id }) => id)
        .reverse()
    })
    expect([...places.values()].map(({ name }) => name)).toEqual([
      "Invented land",
      "Coast province",
      "Harbour district",
      "Harbour town"
    ])
    expect([...others.keys()]).toEqual(["ucdp-actor-11", "ucdp-actor-22"])
    expect(others.get("ucdp-actor-11")).toMatchObject({ name: "Government of Invented land", kind: "state" })
  })

  it("names a perpetrator only in one-sided violence, and civilians are no actor", () => {
    const { declare, others } = declared()
    const outcome = opened().map(
      gedRow({
        type_of_violence: "3",
        side_b: "Civilians",
        side_b_new_id: "9999",
        deaths_b: "0",
        deaths_civilians: "5"
      }),
      1,
      declare
    )
    expect(outcome).toMatchObject({
      claims: [
        { proposition: { perpetrators: ["ucdp-actor-11"], parts: [{}, { of: { group: "civilians" } }, {}] } }
      ]
    })
    expect([...others.keys()]).toEqual(["ucdp-actor-11"])
  })

  it.each([
    ["1", "2030-03-04", "2030-03-04", "2030-03-04"],
    ["1", "2030-03-04", "2030-03-06", "2030-03-04/2030-03-06"],
    ["2", "2030-03-04", "2030-03-06", "[2030-03-04..2030-03-06]"],
    ["3", "2030-03-04", "2030-03-10", "[2030-03-04..2030-03-10]"],
    ["4", "2030-03-01", "2030-03-31", "[2030-03-01..2030-03-31]"],
    ["5", "2030-01-01", "2030-12-31", "[2030-01-01..2030-12-31]"],
    ["2", "2030-03-04", "2030-03-04", "2030-03-04~"]
  ])("with date_prec %s from %s to %s is held during %s", (date_prec, date_start, date_end, period) => {
    const claim = claimOf({ date_prec, date_start, date_end })
    expect(claim.heldDuring).toBe(period)
    expect(Schema.encodeSync(Claim)(Schema.decodeSync(Claim)(claim)).heldDuring).toBe(period)
  })

  it.each([
    ["1", "a"],
    ["2", "b"],
    ["3", "c"],
    ["6", "c"]
  ])("with where_prec %s stands at a point of confidence %s", (where_prec, confidence) => {
    const { declare, places } = declared()
    opened().map(gedRow({ where_prec }), 1, declare)
    expect([...places.values()].at(-1)!.location).toMatchObject({ confidence })
  })

  it("keeps an empty number unknown, never 0", () => {
    expect(claimOf({ low: "", high: "" }).proposition).toMatchObject({
      amount: { quantifier: "exactly", value: 8 }
    })
    expect(claimOf({ low: "", best: "", high: "" }).proposition).toMatchObject({
      amount: { quantifier: "unknown", unit: "persons" }
    })
    expect(claimOf({ best: "" }).proposition).toMatchObject({
      amount: { quantifier: "between", low: 6, high: 11 }
    })
    expect(claimOf({ low: "", best: "" }).proposition).toMatchObject({
      amount: { quantifier: "atMost", value: 11 }
    })
    expect(claimOf({ deaths_a: "", deaths_b: "", deaths_unknown: "" }).proposition).not.toHaveProperty(
      "parts"
    )
  })

  it("is the same claim wherever it stands, and whatever edition says it but for edition and publication", () => {
    const { citation, publishedAt, ...rest } = claimOf({})
    const later = claimOf({}, opened("GEDEvent_v32_1.csv"))
    expect({ ...later, citation, publishedAt }).toEqual({ ...rest, citation, publishedAt })
    expect([later.citation.edition, later.publishedAt]).toEqual(["32.1", "2032"])
  })

  it("was published at some time between its end and the import, where nobody knows its edition", () => {
    const claim = claimOf({}, opened("events.csv"))
    expect(claim.publishedAt).toBe("[2030-03-04..2031-06-01T00:00:00Z]")
    expect(claim.citation).not.toHaveProperty("edition")
  })
})

describe("an event of UCDP GED is refused, with field and reason", () => {
  it.each<[GedCells, string, RegExp]>([
    [{ deaths_a: "-3" }, "deaths_a", /negative/],
    [{ low: "12", best: "12" }, "best, low, high", /low number is above the high one/],
    [{ best: "2" }, "best, low, high", /below the low one, 6/],
    [{ best: "8.5" }, "best", /fraction/],
    [{ date_start: "2202-03-04", date_end: "2202-03-04" }, "date_start", /year 2202/],
    [{ date_start: "2030-02-31" }, "date_start", /February 2030 has 28 days/],
    [{ date_end: "2030-03-01" }, "date_end", /ends before it starts/],
    [{ date_start: "4/3/2030" }, "date_start", /--date-order/],
    [{ date_start: "2040-03-04", date_end: "2040-03-04" }, "date_end", /after the publication/],
    [{ latitude: "95", longitude: "40" }, "latitude", /outside -90 to 90/],
    [{ latitude: "120.5", longitude: "15.1" }, "latitude", /look swapped/],
    [{ latitude: "8.5", longitude: "47.5" }, "latitude", /look swapped: geom_wkt/],
    [{ longitude: "190" }, "longitude", /outside -180 to 180/],
    [{ latitude: "", longitude: "" }, "latitude", /must not be empty/],
    [{ longitude: "" }, "longitude", /latitude is given/],
    [{ where_coordinates: " " }, "where_coordinates", /must not be empty/],
    [{ id: "" }, "id", /must not be empty/],
    [{ id: "abc" }, "id", /not a number/],
    [{ type_of_violence: "4" }, "type_of_violence", /codes 1 to 3/],
    [{ where_prec: "0" }, "where_prec", /codes 1 to 7/],
    [{ side_a: "" }, "side_a", /side_a_new_id is given/],
    [{ side_a_new_id: "A7" }, "side_a_new_id", /not an id of UCDP/]
  ])("%j", (cells, field, reason) => {
    const problems = problemsOf(cells)
    expect(problems.map((problem) => problem.field)).toContain(field)
    expect(problems.find((problem) => problem.field === field)!.reason).toMatch(reason)
  })

  it("for everything that is wrong with it at once, and the next row is read anew", () => {
    const mapper = opened()
    const { declare } = declared()
    const refused = mapper.map(gedRow({ deaths_a: "-3", date_start: "x", latitude: "99" }), 1, declare)
    expect(refused).toMatchObject({
      kind: "refused",
      problems: [{ field: "date_start" }, { field: "deaths_a" }, { field: "latitude" }]
    })
    expect(mapper.map(gedRow(), 2, declare).kind).toBe("claims")
  })
})

describe("a file of UCDP GED", () => {
  const probe = (header: ReadonlyArray<string>) => ({
    name: "x.csv",
    folder: false,
    files: [],
    start: "",
    header
  })

  it("is plain by its columns, in any letter case", () => {
    expect(gedFormat.detect(probe(GED_COLUMNS))).toBe("plain")
    expect(gedFormat.detect(probe(GED_COLUMNS.map((name) => name.toUpperCase())))).toBe("plain")
    expect(gedFormat.detect(probe(["id", "year", "best"]))).toBe("no")
  })

  it("without a column it needs is refused with the nearest there is", () => {
    const header = GED_COLUMNS.map((column) => (column === "deaths_a" ? "death_a" : column))
    expect(open(undefined, {}, header)).toMatchObject({
      failure: { _tag: "ColumnsMissing", missing: [{ column: "deaths_a", nearest: "death_a" }] }
    })
  })

  it.each([
    ["GEDEvent_v24_1.csv", "24.1", "2024"],
    ["ged251.csv", "25.1", "2025"],
    ["GED-25-1-invented.csv", "25.1", "2025"]
  ])("named %s is edition %s, published in %s", (name, edition, published) => {
    const mapper = opened(name)
    expect(mapper.dataset.edition).toBe(edition)
    const claim = claimOf({ date_start: "2010-03-04", date_end: "2010-03-04" }, mapper)
    expect(claim.publishedAt).toBe(published)
  })

  it("takes edition and publication as they are given, and refuses what is neither", () => {
    const mapper = opened("events.csv", { edition: "31.0.5", published: "2031-05-20" })
    expect(claimOf({}, mapper)).toMatchObject({ publishedAt: "2031-05-20", citation: { edition: "31.0.5" } })
    expect(open("events.csv", { edition: "latest" })).toMatchObject({ failure: { setting: "edition" } })
    expect(open("events.csv", { published: "last May" })).toMatchObject({ failure: { setting: "published" } })
  })
})

const TEXT_COLUMNS = [
  "relid",
  "conflict_name",
  "dyad_name",
  "side_a",
  "side_b",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "country",
  "code_status",
  "gwnob"
]

const anyCells: Arbitrary.Arbitrary<GedCells> = Arbitrary.map(
  Arbitrary.array(text, { minLength: TEXT_COLUMNS.length, maxLength: TEXT_COLUMNS.length }),
  (texts) => Object.fromEntries(TEXT_COLUMNS.map((column, index) => [column, texts[index]!.trim() || "x"]))
)

describe("the text that a mapper of UCDP GED writes", () => {
  it.prop(
    "is the canonical text of what the schema decodes it to, whatever the cells say",
    [anyCells],
    ([cells]) => {
      const mapper = opened()
      const { declare, places } = declared()
      const written = mapper.write!(gedRow(cells), 1, declare)
      if (written.kind !== "written") throw new Error(JSON.stringify(written))
      const body = Schema.decodeUnknownSync(EntryBody)(JSON.parse(written.text), {
        onExcessProperty: "error"
      })
      expect(Result.getOrThrow(bodyText(body))).toBe(written.text)
      for (const place of places.values()) {
        const recorded = { kind: "place.recorded.v1", place } as const
        const decoded = Schema.decodeUnknownSync(EntryBody)(recorded, { onExcessProperty: "error" })
        expect(Result.getOrThrow(bodyText(decoded))).toBe(JSON.stringify(recorded))
      }
    },
    { arbitrary: { runs: 150, seed: 2016 } }
  )
})
