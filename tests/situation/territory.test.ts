import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "vitest"
import { indexOf, situationAt, territoryAt } from "../support/index-of.ts"

type Fields = Partial<ClaimEncoded>

const held = (place: string, by: string, fields: Fields = {}): Fields => ({
  heldDuring: "2030-03-10/..",
  publishedAt: "2030-03-10",
  proposition: { kind: "Control", place, holding: { kind: "held", by }, observed: "change" },
  ...fields
})

const north = async (claims: ReadonlyArray<EntryBody>, at: string, knownBy?: string, accordingTo?: string) =>
  territoryAt(situationAt(await indexOf([...foundation, ...claims]), at, knownBy, accordingTo), "north")

describe("who holds a place", () => {
  it("is the baseline, marked as such, until a claim begins", async () => {
    const claims = [claimRecorded("A1", held("north", "blues"))]
    expect(await north(claims, "2030-03-09", "2030-04-30")).toMatchObject({
      basis: "baseline",
      parties: ["reds"]
    })
    expect(await north(claims, "2030-03-10", "2030-04-30")).toMatchObject({
      basis: "claims",
      parties: ["blues"],
      since: "2030-03-10"
    })
  })

  it("leaves out what was published after the knowledge date", async () => {
    const claims = [claimRecorded("A1", held("north", "blues", { publishedAt: "2030-03-12" }))]
    expect(await north(claims, "2030-03-11", "2030-03-11")).toMatchObject({ parties: ["reds"], voices: [] })
    expect(await north(claims, "2030-03-11", "2030-03-12")).toMatchObject({ parties: ["blues"] })
  })

  it("does not know a page dated only to the month before the month is over", async () => {
    const claims = [claimRecorded("A1", held("north", "blues", { publishedAt: "2030-03" }))]
    expect(await north(claims, "2030-03-20", "2030-03-30")).toMatchObject({ parties: ["reds"] })
    expect(await north(claims, "2030-03-20", "2030-03-31")).toMatchObject({ parties: ["blues"] })
  })

  it("counts an uncertain change from its last possible day, and names it before", async () => {
    const claims = [
      claimRecorded("A1", held("north", "blues", { heldDuring: "[2030-03-08..2030-03-12]/.." }))
    ]
    expect(await north(claims, "2030-03-10", "2030-04-01")).toMatchObject({
      parties: ["reds"],
      mayHaveChanged: ["A1"]
    })
    expect(await north(claims, "2030-03-12", "2030-04-01")).toMatchObject({
      parties: ["blues"],
      mayHaveChanged: []
    })
  })

  it("counts ten outlets repeating one origin once", async () => {
    const repeats = Array.from({ length: 10 }, (_, i) =>
      claimRecorded(
        `R${i}`,
        held("north", "blues", {
          speaker: "wire",
          heldDuring: "2030-03-10/..",
          origin: { kind: "repeats", source: "blues_radio", stance: "neutral" }
        })
      )
    )
    const claims = [
      ...repeats,
      claimRecorded("A1", held("north", "reds", { speaker: "monitor" })),
      claimRecorded("A2", held("north", "reds", { speaker: "reds_office" }))
    ]
    const answer = await north(claims, "2030-03-15")
    expect(answer.parties).toEqual(["reds"])
    expect(answer.voices.map((voice) => voice.witness).sort()).toEqual([
      "blues_radio",
      "monitor",
      "reds_office"
    ])
    expect(answer.agreement).toBeCloseTo(2 / 3)
    expect(answer.disputed).toBe(true)
  })

  it("shows a tie as disputed and lets the newest word lead", async () => {
    const claims = [
      claimRecorded(
        "A1",
        held("north", "reds", { speaker: "wire", heldDuring: "2030-03-09/..", publishedAt: "2030-03-09" })
      ),
      claimRecorded("A2", held("north", "blues", { speaker: "monitor" }))
    ]
    expect(await north(claims, "2030-03-15")).toMatchObject({
      parties: ["blues"],
      disputed: true,
      dissent: ["reds"]
    })
  })

  it("lists dissent below a third of the weight without calling the place disputed", async () => {
    const claims = [
      claimRecorded("A1", held("north", "reds", { speaker: "wire" })),
      claimRecorded("A2", held("north", "reds", { speaker: "monitor" })),
      claimRecorded("A3", held("north", "reds", { speaker: "reds_office" })),
      claimRecorded("A4", held("north", "blues", { speaker: "blues_radio" }))
    ]
    expect(await north(claims, "2030-03-15")).toMatchObject({
      parties: ["reds"],
      disputed: false,
      dissent: ["blues"]
    })
  })

  it("lets a status go stale but not a change", async () => {
    const status = held("north", "blues", {
      speaker: "blues_radio",
      heldDuring: "2030-03-10",
      proposition: {
        kind: "Control",
        place: "north",
        holding: { kind: "held", by: "blues" },
        observed: "status"
      }
    })
    const claims = [
      claimRecorded("A1", status),
      claimRecorded("A2", held("north", "reds", { speaker: "wire" }))
    ]
    expect(await north(claims, "2030-03-12")).toMatchObject({ disputed: true })
    const later = await north(claims, "2030-03-25")
    expect(later).toMatchObject({ parties: ["reds"], disputed: false, stale: false })
    expect(later.voices.find((voice) => voice.claim === "A1")?.counted).toBe("stale")
    expect(await north([claimRecorded("A1", status)], "2030-03-25")).toMatchObject({
      parties: ["blues"],
      stale: true
    })
  })

  it("never turns a denial into a holder", async () => {
    const claims = [claimRecorded("A1", held("north", "blues", { modality: "denies" }))]
    expect(await north(claims, "2030-03-15")).toMatchObject({ basis: "baseline", parties: ["reds"] })
  })

  it("answers according to one source, one party's sources, or assessed claims only", async () => {
    const claims: ReadonlyArray<EntryBody> = [
      claimRecorded("A1", held("north", "reds", { speaker: "monitor" })),
      claimRecorded("A2", held("north", "blues", { speaker: "blues_radio" })),
      claimRecorded("A3", held("north", "reds", { speaker: "reds_office" }))
    ]
    expect(await north(claims, "2030-03-15", undefined, "source:blues_radio")).toMatchObject({
      parties: ["blues"]
    })
    expect(await north(claims, "2030-03-15", undefined, "party:reds")).toMatchObject({
      parties: ["reds"],
      voices: [{ claim: "A3" }]
    })
    expect(await north(claims, "2030-03-15", undefined, "assessed")).toMatchObject({
      basis: "baseline",
      voices: []
    })
  })

  it("makes contested ground of parts that differ, and lets a wider claim fill only silent cells", async () => {
    const wide = claimRecorded(
      "W1",
      held("city", "blues", { heldDuring: "2030-03-20/..", publishedAt: "2030-03-20" })
    )
    const index = await indexOf([
      ...foundation,
      wide,
      claimRecorded("A1", held("south", "reds", { speaker: "monitor" }))
    ])
    const answer = situationAt(index, "2030-03-25")
    expect(territoryAt(answer, "bridge")).toMatchObject({ basis: "widerArea", parties: ["blues"] })
    expect(territoryAt(answer, "south")).toMatchObject({ basis: "claims", parties: ["reds"] })
    expect(territoryAt(situationAt(index, "2030-03-05"), "bridge")).toMatchObject({
      state: { kind: "noClaim" },
      basis: "none"
    })
  })

  it("says what a place was before a change that lies ahead, where the speaker said so", async () => {
    const change = held("south", "blues", {
      proposition: {
        kind: "Control",
        place: "south",
        holding: { kind: "held", by: "blues" },
        previous: { kind: "held", by: "reds" },
        observed: "change"
      }
    })
    const index = await indexOf([...foundation, claimRecorded("A1", change)])
    expect(territoryAt(situationAt(index, "2030-03-05", "2030-04-01"), "south")).toMatchObject({
      basis: "beforeChange",
      parties: ["reds"]
    })
    expect(territoryAt(situationAt(index, "2030-03-05"), "south")).toMatchObject({ basis: "none" })
  })
})
