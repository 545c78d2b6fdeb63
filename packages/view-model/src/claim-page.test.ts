import { ClaimId } from "@cordon/domain/key"
import { describe, expect, test } from "vitest"
import { claimPage } from "./claim-page.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const page = (id: string, initial = {}) => {
  const session = createSession({ bundle: inventedBundle(), initial, schedule: manualSchedule().schedule })
  return claimPage(ClaimId.make(id), session.getSnapshot(), session.index)
}

describe("the page of a claim", () => {
  test("says what it says part by part, with the range that its rounding allows", () => {
    expect(page("P1")!.facts.map(({ title, text }) => [title, text])).toEqual([
      ["Kind", "People inside"],
      ["Inside", "The town"],
      ["Counts", "people"],
      ["Amount", "about 200,000 people"],
      ["Read as", "190,000 to 210,000 people"]
    ])
    expect(page("P2")!.facts.at(-1)).toEqual({ title: "Read as", text: "20,000 or more people" })
    expect(page("T2")!.facts.map(({ text }) => text)).toEqual([
      "Control: it passed into this state",
      "Quarter B",
      "held by Red forces",
      "held by Blue groups"
    ])
  })

  test("has the three clocks, each with how finely it is known", () => {
    expect(page("T2")!.clocks).toMatchObject([
      {
        clock: "heldDuring",
        text: "from 8 Mar 2030 (± 1 day)",
        precision: "every day of it; begins on some day of a range, ends open",
        written: "[2030-03-07..2030-03-09]/.."
      },
      { clock: "publishedAt", text: "9 Mar 2030", precision: "to the day", written: "2030-03-09" },
      { clock: "recordedAt", text: "1 Jan 2031, 01:00", written: "2031-01-01T00:00:00Z" }
    ])
    expect(page("S1")!.clocks[1]).toMatchObject({ text: "Mar 2030", precision: "to the month" })
  })

  test("keeps speaker, original source and publisher apart", () => {
    expect(page("S1")!.roles.map(({ role, source }) => [role, source])).toEqual([
      ["speaker", "wire"],
      ["origin", "agency"],
      ["publisher", "wire"]
    ])
  })

  test("has the judgements known by then, and names how many came later", () => {
    expect(page("P1")!.judgements).toMatchObject([
      { grade: "B3", of: "claim", by: "an analyst", reasons: "usually right" }
    ])
    expect(page("P1", { at: "2030-03-08", knownBy: "2030-03-08" })).toMatchObject({
      judgements: [],
      laterJudged: 1
    })
  })

  test("says where it counts and in which sets of the editors it stands", () => {
    expect(page("P1")).toMatchObject({
      standing: "live",
      disputed: true,
      figures: [{ figure: "people-inside", disputed: true }],
      tensions: [{ id: "X1", others: ["P2"] }]
    })
    expect(page("T3")!.places).toEqual([{ place: "quarter_b", name: "Quarter B", disputed: true }])
  })

  test("is none for a claim that was withdrawn", () => {
    expect(page("W1")).toBeUndefined()
  })
})
