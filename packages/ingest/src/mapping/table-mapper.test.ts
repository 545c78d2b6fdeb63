import { propositionKinds } from "@cordon/domain/claim/proposition"
import { describe, expect, it } from "@effect/vitest"
import {
  claimsIn,
  mapCsv,
  mapJson,
  mappingOf,
  plainClaim,
  problemsIn,
  startWith,
  told
} from "./mapping.fixture.ts"
import { thirteenColumns, thirteenKinds, thirteenRow } from "./thirteen-kinds.fixture.ts"

describe("a mapping of all thirteen kinds", () => {
  const mapped = mapCsv(`${thirteenColumns}\n${thirteenRow}`, startWith(thirteenKinds))
  const claims = claimsIn(mapped)

  it("makes a claim of each, with ids from the row's identity", () => {
    expect(mapped.outcomes.flatMap(problemsIn)).toEqual([])
    expect(claims.map(({ proposition }) => proposition.kind)).toEqual(propositionKinds)
    expect(claims.map(({ id }) => id).slice(0, 2)).toEqual(["tally-17-control", "tally-17-strength"])
  })

  it("fills in what every claim has", () => {
    const { id: _id, proposition: _proposition, ...said } = claims[0]!
    expect(said).toEqual({
      heldDuring: "2030-03-01/2030-03-04",
      publishedAt: "2030-03-05",
      speaker: "radio",
      origin: { kind: "repeats", source: "wire", stance: "neutral" },
      modality: "reports",
      paraphrase: "Row 17 says so.",
      citation: {
        publisher: "tally",
        where: { kind: "address", url: "https://tally.example/17" },
        attribution: "b",
        title: "Invented tally",
        locator: "row 17",
        statedSources: { original: "a miller" }
      },
      tensions: ["T1", "T2"],
      sensitivity: { level: "moderate", tlp: "TLP:GREEN", reason: "names a street" },
      coding: { scheme: "tally", codes: { prec: "2" } },
      note: "seen"
    })
  })

  it("reads the fields of each kind", () => {
    expect(
      Object.fromEntries(claims.map(({ proposition }) => [proposition.kind, proposition]))
    ).toMatchObject({
      Control: {
        place: "north",
        holding: { kind: "besieged", by: "reds", inside: "blues" },
        previous: { kind: "held", by: "blues" },
        observed: "change"
      },
      Strength: {
        force: "reds",
        amount: { quantifier: "exactly", value: 42, unit: "persons" },
        parts: [
          { of: { kind: "group", group: "masons" } },
          { of: { kind: "place", place: "south" } },
          { of: { kind: "actor", actor: "blues" } },
          { of: { kind: "other", label: "cooks" } }
        ],
        equipment: [{ item: "carts", amount: { value: 2, unit: "vehicles" } }]
      },
      Population: { group: "masons", amount: { quantifier: "between", low: 40, best: 42, high: 45 } },
      Movement: {
        from: "north",
        to: "north",
        corridor: "corridor-west-gate",
        amount: { quantifier: "about", value: 4000, form: "about 4 000" }
      },
      Casualties: { event: "event-17", perpetrators: ["reds"], amount: { quantifier: "atLeast", value: 40 } },
      Incident: { place: "place-p17", target: "a bakery", amount: { value: 1, unit: "sites" } },
      AreaShare: { base: { kind: "heldOn", place: "north", by: "blues", on: "2030-03-01" } },
      Ratio: { of: "civilians", per: "fighters", amount: { quantifier: "between", low: 3, high: 5 } },
      Agreement: { agreement: "truce-1", parties: ["reds", "blues"], status: "proposed" },
      Corridor: { corridor: "west-gate", from: "north", to: "south", status: "open", runBy: ["reds"] },
      Relation: { subject: "reds", relation: "fighting", object: "blues" },
      Forecast: { by: "..", place: "north" },
      Statement: { aboutSource: "wire", amount: { quantifier: "about", value: 42, tolerance: 2 } }
    })
  })

  it("declares what the case lacks, and only that", () => {
    expect([...mapped.declared.keys()]).toEqual(["source radio", "place place-p17"])
    expect(mapped.declared.get("place place-p17")).toEqual({
      id: "place-p17",
      name: "Old well",
      names: { de: "Old well" },
      alternativeNames: [],
      kind: "landmark",
      location: {
        kind: "point",
        latitude: 47.5,
        longitude: 8.5,
        confidence: "a",
        source: "An invented tally"
      },
      mapped: false,
      within: ["north"],
      pcode: { code: "P17", dataset: "invented v1" }
    })
    expect(mapped.mapper.dataset.groups.map(({ id }) => id)).toEqual(["masons"])
  })

  it("reads the same row from CSV, NDJSON and columns in another order as the same claims", () => {
    const names = thirteenColumns.split(",")
    const cells = thirteenRow.split(",")
    const object = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]))
    const turned = `${names.toReversed().join(",")}\n${cells.toReversed().join(",")}`
    expect(claimsIn(mapJson([object], startWith(thirteenKinds)))).toEqual(claims)
    expect(claimsIn(mapCsv(turned, startWith(thirteenKinds)))).toEqual(claims)
  })
})

describe("a row that cannot be taken says which cell and why", () => {
  const header = "place,day,killed"
  const of = (row: string, mapping = mappingOf(plainClaim)) =>
    problemsIn(mapCsv(`${header}\n${row}`, startWith(mapping)).outcomes[0])

  it.each([
    [
      "Nowhere,2030-03-04,3",
      'place: "Nowhere": the case has no place of this id or name; record it first, or let the mapping declare it (unlisted: declare)'
    ],
    [
      "The mill,2030-03-04,3",
      'place: "The mill": several places of the case have this name: old-mill, new-mill; give the id'
    ],
    ["north,2030-02-30,3", 'day: "2030-02-30": February 2030 has 28 days, not 30'],
    ["north,2202-03-04,3", 'day: "2202-03-04": the year 2202 lies outside 1900 to 2100'],
    [
      "north,03/04/2030,3",
      'day: "03/04/2030": it is not clear which number is the day and which the month; say so with --date-order dmy or mdy, or write YYYY-MM-DD'
    ],
    ["north,2030-03-04,-3", 'killed: "-3": it is negative; a count of people or events cannot be'],
    ["north,2030-03-04,many", 'killed: "many": it is not a number'],
    ["north,2030-03-04,", "killed: nothing: it must not be empty"],
    [",2030-03-04,3", "place: nothing: it must not be empty"]
  ])("%s", (row, problem) => {
    expect(of(row)).toContain(problem)
  })

  it("low above high", () => {
    const mapping = mappingOf(plainClaim.replace('value: "{killed}"', 'low: "{killed}", high: 2'))
    expect(of("north,2030-03-04,3", mapping)).toEqual([
      "killed: 3 and 2: the low number is above the high one"
    ])
  })

  it("swapped coordinates, by range and by where the data should be", () => {
    const located = plainClaim.replace('"{place}"', '{ name: A well, latitude: "{lat}", longitude: "{lon}" }')
    const at = (lat: string, lon: string, more = "") =>
      problemsIn(
        mapCsv(`place,day,killed,lat,lon\nx,2030-03-04,3,${lat},${lon}`, startWith(mappingOf(located, more)))
          .outcomes[0]
      )
    expect(at("137.2", "36.2")).toEqual([
      'lat: "137.2": it lies outside -90 to 90; latitude and longitude look swapped'
    ])
    expect(at("37.2", "36.2")).toEqual([])
    expect(at("37.2", "36.2", "rows: { near: [37, 36, 38, 36.5] }")).toEqual([
      expect.stringMatching(/^lat: .*latitude and longitude look swapped/)
    ])
    expect(at("", "36.2")).toEqual(["lat: nothing: it is empty although the longitude is given"])
  })

  it("a date order that the mapping or the command gives is taken", () => {
    const start = startWith(mappingOf(plainClaim, "rows: { dateOrder: dmy }"))
    const read = (begin: typeof start) =>
      claimsIn(mapCsv(`${header}\nnorth,03/04/2030,3`, begin))[0]?.heldDuring
    expect(read(start)).toBe("2030-04-03")
    expect(read(startWith(mappingOf(plainClaim), { dateOrder: "mdy" }))).toBe("2030-03-04")
  })
})

describe("texts that no bytes can hold", () => {
  it("are refused, in a row and in a mapping", () => {
    const row = { place: "north", day: "2030-03-04", killed: 3, note: "\ud83d" }
    const noted = mappingOf(plainClaim, 'defaults: { note: "{note}" }')
    expect(problemsIn(mapJson([row], startWith(noted)).outcomes[0])).toEqual([
      "note: text: it holds half of a character (a lone surrogate)"
    ])
    expect(told("place,day,killed", mappingOf(plainClaim, 'defaults: { note: "\\uD83D" }'))).toEqual([
      "mapping.yaml:1: a text holds half of a character (a lone surrogate); write the whole"
    ])
  })
})

describe("rows that are left out", () => {
  it("are those of HXL hashtags and those that the mapping skips", () => {
    const csv = "place,day,killed\n#adm1+name,#date,#affected+killed\nnorth,2030-03-04,3\nTotal,2030-03-04,3"
    const mapping = mappingOf(plainClaim, "rows: { skip: [{ column: place, is: [total] }] }")
    expect(mapCsv(csv, startWith(mapping)).outcomes.map(({ kind }) => kind)).toEqual([
      "noData",
      "claims",
      "noData"
    ])
  })

  it("an HXL hashtag names its column, attributes in any order", () => {
    const claim = plainClaim.replaceAll("{killed}", "{#affected +f+killed}")
    const csv = "ort,tag,tote\n#adm1,#date,#affected+killed+f\nnorth,2030-03-04,3"
    const mapping = mappingOf(claim.replaceAll("{place}", "{#adm1}").replaceAll("{day}", "{#date}"))
    expect(claimsIn(mapCsv(csv, startWith(mapping)))).toHaveLength(1)
  })

  it("a row of which no claim is made is refused, so that nothing goes missing unseen", () => {
    const mapping = mappingOf(plainClaim.replace("harm", "when: [{ column: killed, isNot: ['0'] }]\n  harm"))
    expect(
      problemsIn(mapCsv("place,day,killed\nnorth,2030-03-04,0", startWith(mapping)).outcomes[0])
    ).toEqual([
      ": no claim: no claim of the mapping is made of it; where that is right, leave such rows out with rows.skip"
    ])
  })
})

describe("when a row was published", () => {
  const csv = "place,day,killed,told\nnorth,2030-03-04,3,2030-03-06\nnorth,2030-03-05,3,"
  const read = (mapping: string, published?: string) => {
    const { settings, ...start } = startWith(mapping)
    const { published: _, ...rest } = settings
    const given = { ...start, settings: published === undefined ? rest : { ...rest, published } }
    return claimsIn(mapCsv(csv, { ...given, readAt: "2031-01-02T03:04:05Z" })).map(
      ({ publishedAt }) => publishedAt
    )
  }

  it("is what the row says, else the command, else any time until the file was read", () => {
    const told = mappingOf(plainClaim, 'defaults: { publishedAt: { day: "{told}" } }')
    expect(read(told)).toEqual(["2030-03-06", "[..2031-01-02T03:04:05Z]"])
    expect(read(told, "2030-05")).toEqual(["2030-03-06", "2030-05"])
    expect(read(mappingOf(plainClaim), "2030-05")).toEqual(["2030-05", "2030-05"])
  })
})

describe("several claims of a row", () => {
  const wounded = plainClaim
    .replace("harm: killed", "harm: wounded\n  as: wounded")
    .replaceAll("{killed}", "{wounded}")
    .replace("unit: persons", "unit: persons, empty: omit")
  const mapping = mappingOf(
    plainClaim.replace("harm", "as: killed\n  harm") + wounded,
    "rows: { identity: [id] }"
  )

  it("are all made, but for those whose number is empty and may be", () => {
    const csv = "id,place,day,killed,wounded\n1,north,2030-03-04,3,5\n2,north,2030-03-05,4,"
    expect(claimsIn(mapCsv(csv, startWith(mapping))).map(({ id }) => id)).toEqual([
      "tally-1-killed",
      "tally-1-wounded",
      "tally-2-killed"
    ])
  })

  it("go to quarantine together when one cannot be made", () => {
    const csv = "id,place,day,killed,wounded\n1,north,2030-03-04,3,some"
    expect(mapCsv(csv, startWith(mapping)).outcomes.map(({ kind }) => kind)).toEqual(["refused"])
  })
})

describe("ids", () => {
  it("without identity columns come from all that the mapping reads, whatever else the row holds", () => {
    const ids = (csv: string) => claimsIn(mapCsv(csv, startWith(mappingOf(plainClaim)))).map(({ id }) => id)
    const [one] = ids("place,day,killed\nnorth,2030-03-04,3")
    expect(ids("remark,killed,day,place\nseen,3,2030-03-04,north")).toEqual([one])
    expect(ids("place,day,killed\nnorth,2030-03-04,4")).not.toEqual([one])
  })

  it("that hold other characters than ids may are hashed, and never meet", () => {
    const mapping = mappingOf(plainClaim, "rows: { identity: [a, b] }")
    const rows = ["x-y,z", "x,y-z", "ä,z", "ä ,z1", "x/y,z"].map((ids) => `${ids},north,2030-03-04,3`)
    const ids = claimsIn(mapCsv(`a,b,place,day,killed\n${rows.join("\n")}`, startWith(mapping))).map(
      ({ id }) => id
    )
    expect(new Set(ids).size).toBe(5)
  })
})
