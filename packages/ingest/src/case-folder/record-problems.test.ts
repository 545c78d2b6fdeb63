import { describe, expect, it } from "@effect/vitest"
import { problemsAfter, seen, type Change } from "./tiny-folder.fixture.ts"

const claims = "claims/a.yaml"
const error = (file: string, line: number, field: string, found: string, expected: unknown) => ({
  severity: "error",
  file,
  line,
  field,
  found,
  expected
})
const after = (...changes: ReadonlyArray<Change>) => seen(problemsAfter(...changes))

describe("fields", () => {
  it("wrong value, kind, quantifier and unknown field", () => {
    expect(after([claims, "value: 12", "value: twelve"])).toEqual([
      error(claims, 13, "claims[C1].proposition.amount.value", '"twelve"', "a number, 0 or more")
    ])
    expect(after([claims, "kind: Casualties", "kind: Casualtys"])).toEqual([
      error(
        claims,
        7,
        "claims[C1].proposition.kind",
        '"Casualtys"',
        expect.stringMatching(/^one of Control, .* or Statement$/)
      )
    ])
    expect(after([claims, "quantifier: about", "quantifier: some"])).toEqual([
      error(
        claims,
        13,
        "claims[C1].proposition.amount.quantifier",
        '"some"',
        "one of exactly, about, atLeast, atMost, between or unknown"
      )
    ])
    expect(after([claims, "value: 12", "value: 12, units: x"])).toEqual([
      error(
        claims,
        13,
        "claims[C1].proposition.amount.units",
        '"units"',
        "one of the fields quantifier, value, tolerance, unit, form"
      )
    ])
  })

  it("missing and empty fields, at the line of what should hold them", () => {
    expect(after([claims, "  speaker: agency\n", ""])).toEqual([
      error(claims, 1, "claims[C1].speaker", "nothing", "the id of a source")
    ])
    expect(after([claims, "speaker: agency", "speaker:"])).toEqual([
      error(claims, 4, "claims[C1].speaker", "nothing", "the id of a source")
    ])
    expect(after([claims, ", unit: persons", ""])).toEqual([
      error(
        claims,
        13,
        "claims[C1].proposition.amount.unit",
        "nothing",
        expect.stringMatching(/^one of persons, percent/)
      )
    ])
  })

  it("a text that is no period, and a period that runs backwards", () => {
    expect(problemsAfter([claims, "heldDuring: 2020-01-02", "heldDuring: 2020-13-02"])).toMatchObject([
      {
        line: 2,
        message: '"2020-13-02" is not a date: month 13 does not exist; write YYYY, YYYY-MM or YYYY-MM-DD'
      }
    ])
    expect(
      problemsAfter([claims, "heldDuring: 2020-01-02", "heldDuring: 2020-01-02/2020-01-01"])
    ).toMatchObject([
      {
        line: 2,
        field: "claims[C1].heldDuring",
        message: expect.stringContaining("it ends before it starts") as string
      }
    ])
    expect(problemsAfter(["case.yaml", "to: 2020-02-01", "to: 2019-02-01"])).toMatchObject([
      { line: 7, field: "window", message: "the window ends before it starts" },
      { line: 8, field: "opensAt.at" }
    ])
  })

  it("ids that are no ids", () => {
    expect(after([claims, "- id: C2", "- id: 2nd"], ["outcomes.yaml", "[C2]", "[]"])).toEqual([
      error(
        claims,
        17,
        "claims[2nd].id",
        '"2nd"',
        'a claim id: a letter, then up to 79 letters, digits, "_", "-" or "."'
      )
    ])
  })
})

describe("citations", () => {
  const neither = "url: the address of the document, or noAddress: the reason why there is none"

  it("missing altogether", () => {
    const citation = "  citation:\n    publisher: red_voice\n    noAddress: Told on air\n    attribution: b\n"
    expect(after([claims, citation, ""])).toEqual([
      error(
        claims,
        17,
        "claims[C2].citation",
        "nothing",
        "a citation: publisher, url (or noAddress with a reason) and attribution"
      )
    ])
  })

  it("with neither or both of url and noAddress", () => {
    expect(after([claims, "    noAddress: Told on air\n", ""])).toEqual([
      error(claims, 25, "claims[C2].citation", "neither url nor noAddress", neither)
    ])
    expect(
      after([claims, "noAddress: Told", "url: https://invented.example/9\n    noAddress: Told"])
    ).toEqual([error(claims, 25, "claims[C2].citation", "both url and noAddress", neither)])
    expect(after(["actors.yaml", "noAddress: Invented, ", ""])).toEqual([
      error("actors.yaml", 9, "actors[reds].labels[0].ground.citation", "neither url nor noAddress", neither)
    ])
    const cells = "url: the address of the document, or no_address: the reason why there is none"
    expect(after(["control.csv", "In print", ""])).toEqual([
      error("control.csv", 4, "claims[K2].url", "neither url nor no_address", cells)
    ])
  })

  it("with a faulty address, told at the field as it was written", () => {
    expect(after([claims, "https://invented.example/1", "invented.example/1"])).toEqual([
      error(claims, 15, "claims[C1].citation.url", '"invented.example/1"', "an http or https address")
    ])
    expect(after(["control.csv", "https://invented.example/2", "see above"])).toEqual([
      error("control.csv", 3, "claims[K1].url", '"see above"', "an http or https address")
    ])
  })

  it("with an unknown field", () => {
    expect(after([claims, "publisher: agency", "publsher: agency, publisher: agency"])).toMatchObject([
      { line: 15, field: "claims[C1].citation.publsher", found: '"publsher"' }
    ])
  })
})

describe("holdings and alignments in cells", () => {
  it("of another form", () => {
    const forms = "an actor id, contested:<actor>+<actor> or besieged:<besieger>><inside>"
    expect(
      after(
        ["control.csv", "besieged:reds>blues", "besieged:reds"],
        ["baseline.csv", "mill,reds", "mill,taken:reds"]
      )
    ).toEqual([
      error("baseline.csv", 2, "baselines[mill].holding", '"taken:reds"', forms),
      error("control.csv", 2, "claims[K1].holding", '"besieged:reds"', forms)
    ])
    expect(after(["sources.csv", "aligned:reds", "with reds"])).toEqual([
      error(
        "sources.csv",
        4,
        "sources[red_voice].alignment",
        '"with reds"',
        "nothing for unknown, independent, or aligned:<actor id>"
      )
    ])
  })

  it("that make no sense", () => {
    expect(problemsAfter(["control.csv", "contested:reds+blues", "contested:reds"])).toMatchObject([
      { line: 4, field: "claims[K2].holding", message: "contested ground needs at least two actors" }
    ])
    expect(problemsAfter(["control.csv", "besieged:reds>blues", "besieged:reds>reds"])).toMatchObject([
      { line: 2, field: "claims[K1].holding", message: "an actor cannot besiege itself" }
    ])
    expect(after(["sources.csv", ",aligned:reds,Run by them", ",,Run by them"])).toEqual([
      error(
        "sources.csv",
        4,
        "sources[red_voice].alignment",
        "a reason without an alignment",
        "nothing for unknown, independent, or aligned:<actor id>"
      )
    ])
    expect(after(["sources.csv", "aligned:reds,Run by them", "aligned:reds,"])).toEqual([
      error("sources.csv", 4, "sources[red_voice].alignment_reason", "nothing", "text that is not empty")
    ])
  })
})
