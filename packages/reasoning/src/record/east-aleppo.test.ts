import { SourceId } from "@cordon/domain/key"
import { describe, expect, it } from "@effect/vitest"
import { bodiesOf, indexOf, known } from "./fixture/case-index.ts"
import { trackRecordOf, trackRecords } from "./track-record.ts"

const index = indexOf(bodiesOf("cases/east-aleppo-2016"))
const author = SourceId.make("blog_author")
const recordAt = (knownBy: string) => trackRecordOf(index, known(knownBy), author)!

describe("the record of the article of 4 December", () => {
  const record = recordAt("2017-03-01")

  it("has the counts of the source screen", () => {
    expect(record.claims.own + record.claims.repeated.length).toBe(43)
    expect(record.claims.repeated.map(({ claim, origin }) => `${claim} ${origin}`)).toEqual([
      "C014 woman_who_fled",
      "C027 un",
      "C030 sana",
      "C031 sana"
    ])
    expect([record.checked, record.noOutcome]).toEqual([17, 26])
    expect(record.all.counts).toEqual({ borneOut: 2, partly: 5, refuted: 6, unresolvable: 4 })
    expect([record.all.scored, record.all.tooFew]).toEqual([13, false])
  })

  it("has the topics and intervals of the source screen", () => {
    const percent = (value: number) => (value * 100).toFixed(1)
    const lines = record.perTopic.map(({ topic, counts, share }) =>
      [
        topic,
        `${counts.borneOut}/${counts.partly}/${counts.refuted}`,
        `+${counts.unresolvable}`,
        share === undefined ? "-" : `${percent(share.low)}-${percent(share.high)}`
      ].join(" ")
    )
    expect(lines).toEqual([
      "population 0/0/2 +0 0.0-66.7",
      "forcesInside 0/0/0 +2 -",
      "movement 1/0/0 +0 14.7-100.0",
      "surrender 0/2/0 +0 6.1-93.9",
      "areaShare 0/1/0 +0 2.5-97.5",
      "incidents 0/1/2 +0 0.8-70.8",
      "forecasts 1/1/2 +2 6.8-80.6"
    ])
    expect(record.perTopic.every(({ tooFew }) => tooFew)).toBe(true)
  })

  it("holds its figures against the later ones", () => {
    const ratios = record.ratios.lines.map(({ claim, ratio }) => {
      const ends = `${ratio.low.toFixed(3)} ${ratio.high.toFixed(3)}`
      return `${claim} ${ratio.openBelow ? "<" : ""}${ends}${ratio.openAbove ? ">" : ""}`
    })
    expect(ratios).toEqual([
      "C012 1.105 1.105>",
      "C015 0.773 0.773",
      "C016 0.762 0.762",
      "C024 0.563 0.758",
      "C026 <0.127 0.127>",
      "C028 1.000 1.200>",
      "C032 0.500 0.500"
    ])
    expect(record.ratios.typical?.best).toBeCloseTo(0.762, 3)
    expect(record.ratios.typical?.ratios).toBe(7)
  })

  it("grows with what became known, and never before", () => {
    const learned = ["2016-12-03", "2016-12-04", "2016-12-07", "2016-12-22", "2017-01-20"].map((day) => {
      const { checked, ratios } = recordAt(day)
      return [day, checked, ratios.lines.length]
    })
    expect(learned).toEqual([
      ["2016-12-03", 0, 0],
      ["2016-12-04", 2, 2],
      ["2016-12-07", 7, 5],
      ["2016-12-22", 11, 6],
      ["2017-01-20", 13, 7]
    ])
  })

  it("is the only record of the case, since only its claims have outcomes", () => {
    expect(trackRecords(index, known("2017-03-01"))).toEqual([record])
  })

  it("leaves its flags against interest to sources that speak so", () => {
    expect(record.againstInterest).toEqual([])
    const enab = trackRecordOf(index, known("2017-03-01"), SourceId.make("enab_baladi"))
    expect(enab?.againstInterest.map(({ claim, rule }) => `${claim} ${rule}`)).toEqual([
      "CT047 lostGround",
      "CT048 lostGround",
      "CT049 lostGround"
    ])
  })
})
