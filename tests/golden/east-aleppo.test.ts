import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { diff } from "@cordon/ledger/diff"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { checkout, eastAleppo, indexOfFolder, readFolderReport } from "../support/case-folder.ts"
import { controls, situationAt, territoryAt } from "../support/index-of.ts"
import { diffSummary, fileOf, goldenViews, summaryOf } from "./summary.ts"

let index: CaseIndex
beforeAll(async () => {
  index = await indexOfFolder(eastAleppo)
})

const expected = (file: string) => readFileSync(join(checkout, eastAleppo, "expected", file), "utf8")

describe("the East Aleppo case", () => {
  it("holds all of the compiled material and no problem", () => {
    const report = readFolderReport(eastAleppo)
    expect(report.problems).toEqual([])
    const ids = report.bodies.flatMap((body) => (body.kind === "claim.recorded.v1" ? [body.claim.id] : []))
    const compiled = Array.from({ length: 265 }, (_, i) => `C${String(i + 1).padStart(3, "0")}`).filter(
      (id) => id !== "C138"
    )
    const control = Array.from({ length: 117 }, (_, i) => `CT${String(i + 1).padStart(3, "0")}`)
    const uncited = new Set(
      readFileSync(join(checkout, eastAleppo, "uncited/control.csv"), "utf8").match(/^CT\d+/gm)
    )
    expect(compiled.filter((id) => !ids.includes(id as never))).toEqual([])
    expect(control.filter((id) => !uncited.has(id) && !ids.includes(id as never))).toEqual([])
    expect(uncited.size).toBe(12)
    expect(report.counts.heldBack).toBe(13)
    expect(
      report.bodies.flatMap((body) =>
        body.kind === "place.recorded.v1" && body.place.pcode !== undefined && body.place.mapped
          ? [body.place.id]
          : []
      )
    ).toHaveLength(109)
  })

  it("names no private person and keeps the child's account marked", () => {
    for (const id of ["C008", "C219", "C220"])
      expect(index.claims.get(id as never)?.claim.sensitivity.level).toBe("high")
  })

  it.each(goldenViews.map((view) => [fileOf(view), view] as const))(
    "answers as reviewed: %s",
    (file, view) => {
      expect(summaryOf(index, view)).toBe(expected(file))
    }
  )

  it("lists what was learned between 4 December and the end of January as reviewed", () => {
    expect(diffSummary(index)).toBe(expected("learned-2016-12-04-to-2017-01-31.yaml"))
  })

  it("shows the people inside on 4 December from the article's 20,000 to the UN's 200,000 as competing claims", () => {
    const figure = situationAt(index, "2016-12-04").figures.find((entry) => entry.id === "people-inside")!
    expect(figure).toMatchObject({
      status: "disputed",
      headline: { low: { value: 20_000 }, high: { value: 200_000 } },
      factor: 10
    })
    expect(
      figure.lines
        .filter((line) => line.standing === "live")
        .map((line) => line.claim)
        .sort()
    ).toEqual(["C026", "C047", "C048"])
    expect(figure.lines.find((line) => line.claim === "C045")?.standing).toBe("stale")
    expect(figure.lines.find((line) => line.claim === "C027")).toMatchObject({
      standing: "notLike",
      repeated: true
    })
  })

  it("puts the lost share of the mid-November enclave near 49 % beside the claims of 50, 60 and more than 60 %", () => {
    const figure = situationAt(index, "2016-12-04").figures.find((entry) => entry.id === "area-retaken")!
    expect(Math.abs(figure.derived!.best - 49)).toBeLessThanOrEqual(8)
    expect(figure.derived!.baseSquareKilometres).toBeGreaterThan(37)
    expect(figure.derived!.baseSquareKilometres).toBeLessThan(43)
    expect(
      figure.lines
        .filter((line) => line.standing === "live")
        .map((line) => line.claim)
        .sort()
    ).toEqual(["C028", "C109", "C110"])
    expect(figure.baseUnstated).toBe(true)
  })

  it.each([
    ["2016-11-28", 34],
    ["2016-12-04", 49],
    ["2016-12-06", 60],
    ["2016-12-07", 68],
    ["2016-12-12", 87]
  ])("agrees on %s within 8 points with the share that the compilers added up", (day, share) => {
    const figure = situationAt(index, day, "2017-01-31").figures.find((entry) => entry.id === "area-retaken")!
    expect(Math.abs(figure.derived!.best - share)).toBeLessThanOrEqual(8)
  })

  it("agrees with every undisputed row of control.csv on its own day, or says that the place is disputed", () => {
    const rows = [...index.claims.values()].filter(({ claim }) => {
      const { proposition } = claim
      return (
        proposition.kind === "Control" &&
        proposition.observed === "change" &&
        index.cells.has(proposition.place) &&
        !claim.tensions.includes("disputed-control") &&
        claim.heldDuring.from._tag === "On"
      )
    })
    expect(rows.length).toBeGreaterThan(60)
    const wrong = rows.flatMap(({ claim, beginsSurely }) => {
      if (claim.proposition.kind !== "Control") return []
      const day = index.clock.dayOf(beginsSurely as never)
      const answer = territoryAt(situationAt(index, day, "2017-03-01"), claim.proposition.place)
      const parties =
        claim.proposition.holding.kind === "held" ? [index.partyOf(claim.proposition.holding.by)] : []
      return answer.disputed ||
        answer.basis === "parts" ||
        parties.every((party) => answer.parties.includes(party))
        ? []
        : [`${claim.id} ${claim.proposition.place} ${day}: ${answer.parties.join("+")}`]
    })
    expect(wrong).toEqual([])
  })

  it("keeps the army and the monitor apart on the places where they differ on 4 December", () => {
    const army = situationAt(index, "2016-12-04", "2016-12-05", "party:syr_gov")
    const monitor = situationAt(index, "2016-12-04", "2016-12-05", "source:sohr")
    const differ = [
      "sheikh_saeed",
      "bustan_al_basha",
      "hellok",
      "farafira",
      "masaraniyah_youth_housing"
    ].filter(
      (place) => territoryAt(army, place).parties.join() !== territoryAt(monitor, place).parties.join()
    )
    expect(differ).toEqual([
      "sheikh_saeed",
      "bustan_al_basha",
      "hellok",
      "farafira",
      "masaraniyah_youth_housing"
    ])
  })

  it("learns the later counts only when they were published", () => {
    const learned = diff(index, controls("2016-12-04", "2016-12-04"), controls("2016-12-04", "2017-01-31"))
    expect(learned.learned).toContain("C095")
    expect(learned.gone).toEqual([])
    expect(learned.outcomesLearned).toContain("C026")
    const view = situationAt(index, "2016-12-04", "2016-12-04")
    expect(JSON.stringify(view)).not.toContain("C095")
  })
})
