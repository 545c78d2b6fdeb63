import { ClaimId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { ChartClaim } from "@cordon/view-model/figure-chart"
import { describe, expect, test } from "vitest"
import { chartCsv } from "./chart-csv.ts"
import { chartSvg } from "./chart-sheet.ts"

// Invented claims; a name that a spreadsheet would compute among them.
const claim = (
  id: string,
  speaker: string,
  amount: object,
  standing: ChartClaim["standing"]
): ChartClaim => ({
  row: {
    claim: ClaimId.make(id),
    said: "4 Mar",
    speaker,
    speakerId: SourceId.make("agency"),
    amount: amount as never,
    words: "",
    mark: { claim: ClaimId.make(id), from: 0, to: 0, shape: "dot", hollow: false },
    grade: {} as never
  },
  day: CalendarDay.make("2030-03-04"),
  standing,
  period: "before",
  heldDuring: "2030-03-04/..",
  publishedAt: "2030-03-05~"
})

describe("a chart as a table in a file", () => {
  test("has one row a claim, the dates as recorded, and only numbers that were stated", () => {
    const csv = chartCsv({
      claims: [
        claim("P1", 'The "town", mayor', { quantifier: "atLeast", value: 20_000, unit: "persons" }, "live"),
        claim("P2", "=SUM(A1)", { quantifier: "about", value: 7.5, unit: "percent" }, "later")
      ],
      outside: [claim("P3", "Agency", { quantifier: "between", low: 1, high: 2, unit: "persons" }, "stale")]
    } as never)
    expect(csv).toBe(
      [
        "claim,speaker,speaker_name,amount_quantifier,amount_unit,amount_low,amount_best,amount_high,held_during,published,spoken_day,standing",
        'P1,agency,"The ""town"", mayor",atLeast,persons,20000,,,2030-03-04/..,2030-03-05~,2030-03-04,live',
        'P2,agency,"\'=SUM(A1)",about,percent,,7.5,,2030-03-04/..,2030-03-05~,2030-03-04,later',
        "P3,agency,Agency,between,persons,1,,2,2030-03-04/..,2030-03-05~,2030-03-04,stale",
        ""
      ].join("\r\n")
    )
  })
})

describe("a chart as a drawing in a file", () => {
  const svg = chartSvg({
    scene: {
      width: 700,
      height: 200,
      ground: [{ kind: "text", text: "0 < 1", x: 1, y: 2, fill: "--ink3", size: 11 }],
      marks: [
        {
          claim: ClaimId.make("P1"),
          says: "A & B",
          shapes: [{ kind: "path", d: "M0 0", stroke: "--ink", fill: "--surface", dash: "3 2" }]
        }
      ],
      front: []
    },
    citation: {
      title: "People inside. Town",
      controls: "at 4 Mar 2030; known by 5 Mar 2030, 24:00 UTC; according to consensus",
      record: "Cordon, case town, ledger of 12 entries, 00",
      attribution: "Edited by the tests. CC0-1.0",
      address: "http://localhost/?at=2030-03-04&knownBy=2030-03-05"
    },
    colourOf: (colour) => ({ "--ink": "#111111", "--surface": "#ffffff" })[colour as string] ?? "#888888"
  })

  test("stands alone: no colour of a page, no address of a file, and what it shows is escaped", () => {
    expect(svg).not.toMatch(/var\(|href|url\(|class=/)
    expect(svg).toContain('stroke="#111111"')
    expect(svg).toContain('stroke-dasharray="3 2"')
    expect(svg).toContain("0 &lt; 1")
    expect(svg).toContain("P1. A &amp; B")
  })

  test("carries its title, the three controls, the record, its editors and its address", () => {
    for (const part of [
      "People inside. Town",
      "at 4 Mar 2030; known by 5 Mar 2030, 24:00 UTC; according to consensus",
      "ledger of 12 entries",
      "Edited by the tests",
      "at=2030-03-04&amp;knownBy=2030-03-05",
      "It is not stated as fact"
    ])
      expect(svg).toContain(part)
  })
})
