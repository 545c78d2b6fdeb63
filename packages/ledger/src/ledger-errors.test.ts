import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { genesisHead } from "./entry.ts"
import { testCase } from "./fixture/chain.ts"
import { HeadMoved, LedgerError, ledgerError, LedgerReason, NoSuchCase } from "./ledger-errors.ts"

describe("a ledger error", () => {
  const error = ledgerError(
    new HeadMoved({ case: testCase, expected: genesisHead, found: { ...genesisHead, sequence: 3 } })
  )

  it("has the category and the sentence of its reason", () => {
    expect(error).toMatchObject({
      category: "conflict",
      message: "the ledger of test is at entry 3, not at 0 as expected"
    })
  })

  it("survives JSON with its reason", () => {
    const json = JSON.parse(JSON.stringify(Schema.encodeSync(LedgerError)(error))) as unknown
    const read = Schema.decodeUnknownSync(LedgerError)(json)
    expect(read).toBeInstanceOf(LedgerError)
    expect(read.reason).toBeInstanceOf(HeadMoved)
    expect(read).toMatchObject({ category: "conflict", message: error.message })
  })

  it.effect("is caught by its reason", () =>
    Effect.gen(function* () {
      const missing = Effect.fail(ledgerError(new NoSuchCase({ case: testCase })))
      const caught = missing.pipe(
        Effect.catchReason("LedgerError", "NoSuchCase", (reason) => Effect.succeed(reason.case))
      )
      expect(yield* caught).toBe(testCase)
    })
  )

  it("has a reason of every kind with one of the sealed categories", () => {
    const categories = LedgerReason.members.map(({ category }) => category)
    const sealed = ["incorrect", "not-found", "conflict", "forbidden", "unsupported", "unavailable", "fault"]
    expect(categories.filter((category) => !sealed.includes(category))).toEqual([])
    expect(categories.length).toBe(17)
  })
})
