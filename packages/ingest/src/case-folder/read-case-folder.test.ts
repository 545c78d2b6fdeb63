import { describe, expect, it } from "@effect/vitest"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Schema } from "effect"
import { MAX_FILE_BYTES } from "./files.ts"
import { formatProblem } from "./problem.ts"
import { CaseFolderReport, readCaseFolder } from "./read-case-folder.ts"
import { changed, problemsAfter, seen, tinyFolder } from "./tiny-folder.fixture.ts"

const encode = Schema.encodeSync(Schema.Array(EntryBody))
const open = { level: "low", tlp: "TLP:CLEAR" }

describe("a sound folder", () => {
  const report = readCaseFolder(changed())
  const bodies = encode(report.bodies)

  it("has no problems and counts every record, also those held back", () => {
    expect(report.problems).toEqual([])
    expect(report.counts).toEqual({
      places: 3,
      actors: 2,
      sources: 3,
      baselines: 1,
      claims: 5,
      assessments: 1,
      outcomes: 1,
      heldBack: 2
    })
  })

  it("gives bodies in ledger order", () => {
    expect(bodies.map(({ kind }) => kind)).toEqual([
      "case.described.v1",
      ...Array(3).fill("place.recorded.v1"),
      ...Array(2).fill("actor.recorded.v1"),
      ...Array(3).fill("source.recorded.v1"),
      "baseline.recorded.v1",
      ...Array(5).fill("claim.recorded.v1"),
      "assessment.recorded.v1",
      "outcome.recorded.v1"
    ])
  })

  it("puts outline and lines into the manifest, without altitudes, and declares the disputed changes", () => {
    expect(bodies[0]).toMatchObject({
      manifest: {
        id: "tiny",
        parties: [{ actor: "reds", name: "Reds", names: {} }],
        outline: {
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [147, -42],
                [147, -42.3],
                [147.3, -42.3],
                [147, -42]
              ]
            ]
          },
          accuracyMetres: 100,
          source: "Invented"
        },
        lines: [
          {
            id: "river",
            name: "River",
            kind: "river",
            schematic: true,
            source: "Invented",
            geometry: {
              type: "LineString",
              coordinates: [
                [147, -42],
                [147.1, -42.1]
              ]
            }
          }
        ],
        tensions: [{ id: "T1" }, { id: "disputed-control" }]
      }
    })
  })

  it("reads places with point, polygon, parents and names", () => {
    expect(bodies[1]).toEqual({
      kind: "place.recorded.v1",
      place: {
        id: "town",
        name: "Town",
        names: {},
        alternativeNames: [],
        kind: "city",
        location: {
          kind: "polygon",
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [147, -42],
                [147, -42.3],
                [147.3, -42.3],
                [147, -42]
              ]
            ]
          },
          source: "Invented"
        },
        mapped: false,
        within: []
      }
    })
    expect(bodies[2]).toEqual({
      kind: "place.recorded.v1",
      place: {
        id: "mill",
        name: "Mill",
        names: { ar: "طاحونة" },
        alternativeNames: [],
        kind: "neighbourhood",
        location: { kind: "point", longitude: 147.1, latitude: -42.1, confidence: "a", source: "Invented" },
        mapped: true,
        within: ["town"]
      }
    })
  })

  it("fills in what actors, sources and claims may leave out", () => {
    expect(bodies[5]).toEqual({
      kind: "actor.recorded.v1",
      actor: { id: "blues", name: "Blues", names: {}, kind: "armedForces", relations: [], labels: [] }
    })
    expect(bodies[7]).toMatchObject({ source: { id: "herald", alignment: { kind: "unknown" } } })
    expect(bodies[8]).toMatchObject({
      source: {
        alignment: { kind: "aligned", with: "reds", reason: "Run by them" },
        partOf: "herald",
        actor: "reds"
      }
    })
    expect(bodies[10]).toEqual({
      kind: "claim.recorded.v1",
      claim: {
        id: "C1",
        heldDuring: "2020-01-02",
        publishedAt: "2020-01-03",
        speaker: "agency",
        origin: { kind: "own" },
        modality: "reports",
        proposition: {
          kind: "Casualties",
          harm: "killed",
          group: "bakers",
          place: "mill",
          perpetrators: ["blues"],
          counting: "increment",
          amount: { quantifier: "about", value: 12, unit: "persons" }
        },
        paraphrase: "Twelve bakers were killed.",
        citation: {
          publisher: "agency",
          where: { kind: "address", url: "https://invented.example/1" },
          attribution: "a"
        },
        tensions: ["T1"],
        sensitivity: open
      }
    })
  })

  it("reads control rows as claims, with holdings, repeats and the mark of dispute", () => {
    expect(bodies[12]).toEqual({
      kind: "claim.recorded.v1",
      claim: {
        id: "K1",
        heldDuring: "2020-01-05/..",
        publishedAt: "2020-01-05",
        speaker: "agency",
        origin: { kind: "own" },
        modality: "asserts",
        proposition: {
          kind: "Control",
          place: "mill",
          holding: { kind: "besieged", by: "reds", inside: "blues" },
          previous: { kind: "held", by: "blues" },
          observed: "change"
        },
        paraphrase: "The Reds have closed\nthe ring.",
        citation: {
          publisher: "agency",
          where: { kind: "address", url: "https://invented.example/2" },
          attribution: "a"
        },
        tensions: [],
        sensitivity: open
      }
    })
    expect(bodies[13]).toMatchObject({
      claim: {
        origin: { kind: "repeats", source: "agency", stance: "neutral" },
        proposition: { holding: { kind: "contested", between: ["reds", "blues"] } },
        citation: { where: { kind: "unaddressed", reason: "In print" }, locator: "page 1" },
        tensions: ["T1"]
      }
    })
    expect(bodies[14]).toMatchObject({ claim: { id: "KD1", tensions: ["disputed-control"] } })
  })

  it("takes numbers as written where text is wanted", () => {
    const { problems, bodies } = readCaseFolder(
      changed(
        ["claims/a.yaml", "heldDuring: 2020-01-02", "heldDuring: 2020"],
        ["claims/a.yaml", "paraphrase: There is no bread.", "paraphrase: 1.50"]
      )
    )
    expect(problems).toEqual([])
    expect(encode(bodies)[10]).toMatchObject({ claim: { heldDuring: "2020" } })
    expect(encode(bodies)[11]).toMatchObject({ claim: { paraphrase: "1.50" } })
  })

  it("goes over the wire and back", () => {
    const wire = JSON.parse(JSON.stringify(Schema.encodeSync(CaseFolderReport)(report))) as unknown
    expect(Schema.decodeUnknownSync(CaseFolderReport)(wire)).toEqual(report)
  })
})

describe("the report", () => {
  const faults = [
    ["claims/a.yaml", "place: mill", "place: mil"],
    ["claims/a.yaml", "value: 12", "value: -3"],
    ["claims/a.yaml", "modality: reports", "modality: report"],
    ["claims/a.yaml", "noAddress: Told on air", "title: On air"],
    ["places.csv", "147.2,b", "147.2,z"],
    ["sources.csv", "newspaper", "paper"],
    ["control.csv", "K2,quay", "K2,key"],
    ["outcomes.yaml", "claim: C1", "claim: C9"],
    ["actors.yaml", "kind: armedForces", "kind: army"]
  ] as const

  it("shows all errors of all files together, by file and line", () => {
    expect(problemsAfter(...faults).map(formatProblem)).toEqual([
      expect.stringMatching(/^actors.yaml:10: kind: found "army", expected one of state, /),
      'claims/a.yaml:5: modality: found "report", expected one of asserts, estimates, reports, denies, predicts or alleges (did you mean "reports"?)',
      'claims/a.yaml:10: proposition.place: found "mil", expected the id of a place in places.csv (did you mean "mill"?)',
      "claims/a.yaml:13: proposition.amount.value: found -3, expected a number, 0 or more",
      "claims/a.yaml:25: citation: found neither url nor noAddress, expected url: the address of the document, or noAddress: the reason why there is none",
      'control.csv:4: place: found "key", expected the id of a place in places.csv',
      'outcomes.yaml:1: claim: found "C9", expected the id of a claim in claims/ or control.csv',
      'places.csv:4: confidence: found "z", expected one of a, b or c',
      expect.stringMatching(/^sources.csv:3: kind: found "paper", expected one of newsAgency, /)
    ])
  })

  it("has no bodies when there is an error", () => {
    expect(readCaseFolder(changed(...faults)).bodies).toEqual([])
  })

  it("does not depend on the order of the files", () => {
    const sound = [...changed()]
    const faulty = [...changed(...faults)]
    for (const files of [sound, faulty]) {
      const forwards = readCaseFolder(new Map(files))
      const backwards = readCaseFolder(new Map([...files].reverse()))
      expect(backwards).toEqual(forwards)
    }
  })

  it("is the same for bytes, a byte order mark and Windows line ends", () => {
    const bytes = new Map(
      Object.entries(tinyFolder).map(([path, text]) => {
        const windows = path === "control.csv" ? text : text.replaceAll("\n", "\r\n")
        return [path, new TextEncoder().encode(`\uFEFF${windows}`)]
      })
    )
    expect(readCaseFolder(bytes)).toEqual(readCaseFolder(changed()))
  })

  it("says that case.yaml is missing", () => {
    expect(seen(readCaseFolder(new Map()).problems)).toEqual([
      {
        severity: "error",
        file: "case.yaml",
        line: 1,
        field: "",
        found: "no such file",
        expected: "a file case.yaml that says what the case is"
      }
    ])
  })
})

describe("files", () => {
  it("refuses a file over 64 MiB and goes on with the rest", () => {
    const files = new Map<string, string | Uint8Array>(changed(["claims/a.yaml", "value: 12", "value: -3"]))
    files.set("outcomes.yaml", new Uint8Array(MAX_FILE_BYTES + 1))
    expect(readCaseFolder(files).problems.map(formatProblem)).toEqual([
      "claims/a.yaml:13: proposition.amount.value: found -3, expected a number, 0 or more",
      "outcomes.yaml:1: found 65 MiB, expected a file of at most 64 MiB"
    ])
  })

  it("refuses bytes that are not UTF-8, at their line", () => {
    const files = new Map<string, string | Uint8Array>(changed())
    files.set("outcomes.yaml", new Uint8Array([0x23, 0x0a, 0x23, 0xff]))
    expect(readCaseFolder(files).problems.map(formatProblem)).toEqual([
      "outcomes.yaml:2: found bytes that are not UTF-8, expected text in UTF-8"
    ])
  })

  it("reports files that nobody would read, so that none is lost in silence", () => {
    const files = new Map([...changed(), ["claims/b.yml", "[]"], ["place.csv", ""], ["LICENCE-DATA", ""]])
    files.set("expected/situation.json", "{").set(".gitattributes", "").set("map/NOTES.md", "")
    expect(readCaseFolder(files).problems.map(formatProblem)).toEqual([
      'claims/b.yml:1: is not read: no file of this name belongs to a case folder (did you mean "claims/b.yaml"?)',
      'place.csv:1: is not read: no file of this name belongs to a case folder (did you mean "places.csv"?)'
    ])
  })

  it("says once that a file is missing, not at each field that needs it", () => {
    const files = new Map(changed())
    files.delete("actors.yaml")
    expect(readCaseFolder(files).problems.map(formatProblem)).toEqual([
      "actors.yaml:1: found no such file, expected the file that 11 fields name actors of"
    ])
  })

  it("checks held back rows for being well-formed only", () => {
    const problems = problemsAfter(
      ["uncited/memory.csv", "M2,quay,From memory", "M2,nowhere"],
      ["uncited/more.yaml", "- { id: M3, colour: red }\n- { id: M3, : }\n}"]
    )
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "uncited/memory.csv:3",
      "uncited/more.yaml:3"
    ])
    const { counts, bodies } = readCaseFolder(
      changed(["uncited/more.yaml", "- { id: M3, colour: red }\n- M4"])
    )
    expect(counts.heldBack).toBe(4)
    expect(bodies).toHaveLength(17)
  })
})
