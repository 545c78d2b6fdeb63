import { ActorId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { accordingToParameter, controlsQuery, givesControls, resolveControls } from "./controls-query.ts"
import { issueText } from "./issue-text.ts"
import { timePointParameter } from "./time-parameter.ts"

const day = (text: string) => CalendarDay.make(text)
const opensAt = { at: day("2016-12-04"), knownBy: day("2016-12-05") }
const consensus = { kind: "consensus" } as const

describe("the controls that an address leaves out", () => {
  it("are the case's opening dates when no date is given", () => {
    expect(resolveControls({}, opensAt)).toEqual({ ...opensAt, accordingTo: consensus })
  })

  it("make knowledge follow the date of the situation", () => {
    expect(resolveControls({ at: day("2016-11-28") }, opensAt)).toMatchObject({
      at: "2016-11-28",
      knownBy: "2016-11-28"
    })
  })

  it("leave the date of the situation alone when only knowledge is given", () => {
    expect(resolveControls({ knownBy: day("2016-12-22") }, opensAt)).toMatchObject({
      at: "2016-12-04",
      knownBy: "2016-12-22"
    })
  })

  it("count as given when any of the three is, and `recordedBy` is none of them", () => {
    expect(givesControls({})).toBe(false)
    expect(givesControls({ accordingTo: consensus })).toBe(true)
    expect(Object.keys(controlsQuery)).toEqual(["at", "knownBy", "accordingTo", "recordedBy"])
  })
})

describe("accordingTo", () => {
  const parameter = accordingToParameter("whose")

  it.each([
    ["consensus", consensus],
    ["assessed", { kind: "assessed" }],
    ["source:sohr", { kind: "source", source: SourceId.make("sohr") }],
    ["party:syr_gov", { kind: "party", party: ActorId.make("syr_gov") }]
  ] as const)("reads and writes %s", (text, view) => {
    expect(Schema.decodeSync(parameter)(text)).toEqual(view)
    expect(Schema.encodeSync(parameter)(view)).toBe(text)
  })

  it.each(["", "Consensus", "source:", "source:a b", "party", "someone:x"])("refuses %j", (text) => {
    const refused = Schema.decodeUnknownResult(parameter)(text)
    expect(Result.isFailure(refused) && issueText(refused.failure.issue).message).toContain(
      "expected consensus, assessed"
    )
  })
})

describe("a time in an address", () => {
  const parameter = timePointParameter({ description: "when", example: "2016-12-04" })
  const said = (text: string) => {
    const result = Schema.decodeUnknownResult(parameter)(text)
    return Result.isSuccess(result)
      ? Schema.encodeSync(parameter)(result.success)
      : issueText(result.failure.issue).message
  }

  it.each([
    ["2016-12-04", "2016-12-04"],
    ["2016-12-04T18:00:00-05:00", "2016-12-04T23:00:00Z"],
    ["2016-12-04T18:00:00 05:00", "2016-12-04T13:00:00Z"]
  ])("%s is read as %s", (text, read) => {
    expect(said(text)).toBe(read)
  })

  it.each([
    ["2016-02-30", "February 2016 has 29 days, not 30"],
    ["2016-12", "not of the form YYYY-MM-DD"],
    ["4 Dec 2016", "not of the form YYYY-MM-DD"],
    ["2016-12-04T18:00:00", "its offset from UTC is missing"],
    ["0999-12-31", "within the years 1000 to 8999"],
    ["9000-01-01T00:00:00Z", "within the years 1000 to 8999"]
  ])("%s is refused: %s", (text, why) => {
    expect(said(text)).toContain(why)
  })
})
