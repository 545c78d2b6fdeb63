import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "vitest"
import { indexOf, situationAt } from "../support/index-of.ts"

type Fields = Partial<ClaimEncoded>

const inside = (amount: object, fields: Fields = {}): Fields =>
  ({
    heldDuring: "2030-03-10",
    publishedAt: "2030-03-10",
    proposition: {
      kind: "Population",
      place: "city",
      group: "people",
      amount: { unit: "persons", ...amount }
    },
    ...fields
  }) as Fields

const figure = async (claims: Record<string, Fields>, at = "2030-03-12", knownBy?: string) => {
  const index = await indexOf([
    ...foundation,
    ...Object.entries(claims).map(([id, fields]) => claimRecorded(id, fields))
  ])
  return situationAt(index, at, knownBy).figures[0]!
}

const standings = (answer: Awaited<ReturnType<typeof figure>>) =>
  Object.fromEntries(answer.lines.map((line) => [line.claim, line.standing]))

describe("a key figure", () => {
  it("is a range of what was said, never an average", async () => {
    const answer = await figure({
      A1: inside({ quantifier: "about", value: 20_000 }, { speaker: "reds_office" }),
      A2: inside({ quantifier: "about", value: 200_000 }, { speaker: "monitor" })
    })
    expect(answer.headline).toEqual({
      low: { value: 20_000, open: false },
      high: { value: 200_000, open: false }
    })
    expect(answer).toMatchObject({ status: "disputed", excludes: true, factor: 10, origins: 2 })
  })

  it("keeps an open end open, and says far apart without saying that both cannot be", async () => {
    const answer = await figure({
      A1: inside({ quantifier: "atLeast", value: 20_000 }, { speaker: "reds_office" }),
      A2: inside({ quantifier: "about", value: 200_000 }, { speaker: "monitor" })
    })
    expect(answer.headline?.low).toEqual({ value: 20_000, open: true })
    expect(answer).toMatchObject({ status: "disputed", excludes: false })
  })

  it("counts a source once, with its latest word", async () => {
    const answer = await figure({
      A1: inside(
        { quantifier: "about", value: 90_000 },
        { heldDuring: "2030-03-08", publishedAt: "2030-03-08" }
      ),
      A2: inside({ quantifier: "about", value: 80_000 })
    })
    expect(standings(answer)).toEqual({ A2: "live", A1: "superseded" })
    expect(answer.status).toBe("oneOrigin")
  })

  it("does not count a figure that the speaker repeats from another", async () => {
    const answer = await figure({
      A1: inside(
        { quantifier: "about", value: 270_000 },
        { origin: { kind: "repeats", source: "monitor", stance: "disputes" } }
      )
    })
    expect(answer.status).toBe("noClaim")
    expect(answer.lines[0]).toMatchObject({ repeated: true, standing: "notLike", witness: "monitor" })
  })

  it("names the difference instead of comparing unlike with like", async () => {
    const civilians: Fields = {
      ...inside({}),
      proposition: {
        kind: "Population",
        place: "city",
        group: "civilians",
        amount: { quantifier: "about", value: 1000, unit: "persons" }
      }
    }
    const quarter: Fields = {
      ...inside({}),
      proposition: {
        kind: "Population",
        place: "north",
        group: "people",
        amount: { quantifier: "about", value: 500, unit: "persons" }
      }
    }
    const answer = await figure({ A1: civilians, A2: quarter })
    expect(answer.lines.map((line) => [line.claim, line.differs])).toEqual([
      ["A1", ["group"]],
      ["A2", ["place"]]
    ])
    expect(answer.headline).toBeUndefined()
  })

  it("goes stale after the days that the case says, and never becomes zero", async () => {
    const claims = { A1: inside({ quantifier: "about", value: 90_000 }) }
    expect(await figure(claims, "2030-03-24")).toMatchObject({ status: "oneOrigin" })
    const stale = await figure(claims, "2030-03-25")
    expect(stale).toMatchObject({ status: "stale" })
    expect(stale.headline?.high).toEqual({ value: 90_000, open: false })
    expect(stale.lines[0]).toMatchObject({ standing: "stale", ageDays: 15 })
  })
})
