import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, test } from "vitest"
import { claimTable } from "./claim-facets.ts"
import { type ClaimQuery, everyClaim, facetNames } from "./claim-query.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const open = (initial = {}) =>
  createSession({ bundle: inventedBundle(), initial, schedule: manualSchedule().schedule })
const session = open()
const table = claimTable(session.getSnapshot().situation, session.index)
const ids = (query: Partial<ClaimQuery>, of = table) =>
  of.find({ ...everyClaim, ...query }).claims.map(({ claim }) => claim.id)
const counts = (facet: (typeof facetNames)[number], query: Partial<ClaimQuery> = {}, of = table) =>
  Object.fromEntries(of.find({ ...everyClaim, ...query }).facets[facet].map(({ id, count }) => [id, count]))

describe("the list of claims", () => {
  test("has every claim, and what was published later after all that was known", () => {
    const all = ids({})
    expect(all).toHaveLength(10)
    expect(all.slice(0, 3)).toEqual(["T3", "P2", "T2"])
    expect(all.slice(-4)).toEqual(["T5", "S1", "T4", "P4"])
    expect(ids({ sort: "published" }).slice(0, 2)).toEqual(["P3", "T1"])
    expect(ids({ sort: "published" }).slice(-4)).toEqual(["P4", "T4", "S1", "T5"])
  })

  test("hides what was published later on request, and says how much", () => {
    const found = table.find({ ...everyClaim, late: "hidden" })
    expect(found.claims).toHaveLength(6)
    expect([found.late, found.hidden]).toEqual([0, 4])
    expect(table.find(everyClaim)).toMatchObject({ late: 4, hidden: 0 })
  })

  test("narrows by facets together, and takes the values of one as alternatives", () => {
    expect(ids({ chosen: { kind: ["Control"], speaker: ["wire"] } })).toEqual(["T2", "T1", "T4"])
    expect(ids({ chosen: { speaker: ["agency", "blog"] } })).toEqual(["T3", "P2", "P1"])
    expect(ids({ chosen: { place: ["town"], kind: ["Control"] } })).toHaveLength(5)
  })

  test("counts the values of a facet as if nothing of it were chosen, and others within it", () => {
    const chosen = { kind: ["Population"] }
    expect(counts("kind", { chosen })).toEqual({ Control: 5, Population: 4, Statement: 1 })
    expect(counts("speaker", { chosen })).toEqual({ agency: 1, blog: 1, reds_office: 1, wire: 1 })
  })

  test("counts in every facet what the list then has", () => {
    for (const facet of facetNames)
      for (const [value, count] of Object.entries(counts(facet)))
        expect(ids({ chosen: { [facet]: [value] } }), `${facet} ${value}`).toHaveLength(count)
  })

  test("says how claims stand under the three controls", () => {
    expect(counts("status")).toEqual({ late: 4, live: 5, disputed: 4, stale: 1 })
    expect(ids({ chosen: { status: ["stale"] } })).toEqual(["P3"])
    expect(ids({ chosen: { status: ["disputed"] } })).toEqual(["T3", "P2", "T2", "P1"])
  })

  test("follows knowledge and view", () => {
    const later = open({ knownBy: "2030-04-20" })
    expect(counts("status", {}, claimTable(later.getSnapshot().situation, later.index))).not.toHaveProperty(
      "late"
    )
    const blog = open({ accordingTo: { kind: "source", source: "blog" } })
    expect(counts("status", {}, claimTable(blog.getSnapshot().situation, blog.index))).toEqual({
      notAdmitted: 5,
      late: 4,
      live: 1
    })
  })

  test("grades by what had been judged by then", () => {
    expect(counts("grade")).toEqual({ F6: 9, B3: 1 })
    const before = open({ at: "2030-03-08", knownBy: "2030-03-08" })
    expect(counts("grade", {}, claimTable(before.getSnapshot().situation, before.index))).toEqual({ F6: 10 })
  })

  test("keeps to days of publication, both included", () => {
    const day = (text: string) => CalendarDay.make(text)
    expect(
      ids({ publishedFrom: day("2030-03-08"), publishedTo: day("2030-03-09"), sort: "published" })
    ).toEqual(["P1", "P2", "T2"])
  })

  test("finds words of a claim, its speaker, publisher and the spellings of its place", () => {
    expect(ids({ text: "PEOPLE inside p2" })).toEqual(["P2"])
    expect(ids({ text: "united agency" })).toEqual(["T3", "P1", "S1"])
    expect(ids({ text: "bachli" })).toEqual(["T3", "T2", "T5"])
    expect(ids({ text: "الباء" })).toEqual(["T3", "T2", "T5"])
    expect(ids({ text: "bachli united" })).toEqual(["T3"])
    expect(ids({ text: "nowhere" })).toEqual([])
  })

  test("finds the same by words written on as by words written at once", () => {
    for (const text of ["q", "qu", "quarter", "quarter b", "quarter b reds", "b", "reds"]) {
      const fresh = open()
      const alone = claimTable(fresh.getSnapshot().situation, fresh.index)
      expect(ids({ text }), text).toEqual(ids({ text }, alone))
    }
  })
})
