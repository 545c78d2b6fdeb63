import { planImport } from "@cordon/ledger/import-plan"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "vitest"
import { indexOf } from "../support/index-of.ts"

const record = async (...claims: ReadonlyArray<ReturnType<typeof claimRecorded>>) =>
  (await indexOf([...foundation, ...claims])).bundle.record

describe("importing a case folder again", () => {
  it("adds nothing when nothing changed, whatever the order", async () => {
    const current = await record(claimRecorded("A1"), claimRecorded("A2"))
    const plan = planImport(current, [...foundation, claimRecorded("A2"), claimRecorded("A1")])
    expect(plan).toMatchObject({
      bodies: [],
      added: 0,
      superseded: 0,
      retracted: 0,
      unchanged: foundation.length + 2
    })
  })

  it("supersedes a changed claim, retracts a missing one and records a new one", async () => {
    const current = await record(claimRecorded("A1"), claimRecorded("A2"))
    const plan = planImport(current, [
      ...foundation,
      claimRecorded("A1", { paraphrase: "Reworded." }),
      claimRecorded("A3")
    ])
    expect(plan.bodies.map((body) => body.kind)).toEqual([
      "claim.superseded.v1",
      "claim.recorded.v1",
      "claim.retracted.v1"
    ])
    expect(plan).toMatchObject({ added: 1, superseded: 1, retracted: 1 })
  })

  it("brings back neither a retracted nor a redacted claim", async () => {
    const { bundle } = await indexOf([
      ...foundation,
      claimRecorded("A1"),
      claimRecorded("A2"),
      { kind: "claim.retracted.v1", claim: "A1" as never, reason: "misread" },
      {
        kind: "entry.redacted.v1",
        target: foundation.length + 2,
        subject: "claim A2",
        reason: "names a private person"
      }
    ])
    expect(bundle.record.claims).toEqual([])
    const plan = planImport(bundle.record, [...foundation, claimRecorded("A1"), claimRecorded("A2")])
    expect(plan).toMatchObject({ bodies: [], retired: ["claim A1", "claim A2"] })
  })

  it("goes on where an interrupted import stopped", async () => {
    const half = await record(claimRecorded("A1"))
    const plan = planImport(half, [...foundation, claimRecorded("A1"), claimRecorded("A2")])
    expect(plan.bodies).toEqual([claimRecorded("A2")])
  })
})
