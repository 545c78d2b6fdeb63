import { propositionKinds } from "@cordon/domain/claim/proposition"
import { EntryBody, entryKinds } from "@cordon/domain/ledger/entry-kind"
import { checkDraft } from "@cordon/ledger/append-rules"
import { bodyText } from "@cordon/ledger/chain"
import { emptyIndex } from "@cordon/ledger/ledger-index"
import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Effect, Result, Schema } from "effect"
import { foundation, inventedCase } from "../fixture/invented-case.ts"
import { entryBody } from "./entry-body.ts"
import { claim } from "./record.ts"

const isBody = Schema.is(EntryBody)
const decodeBody = Schema.decodeUnknownSync(EntryBody)

describe("generated entry bodies", () => {
  it.prop(
    "are valid, and their canonical text survives decoding and encoding",
    [entryBody],
    ([body]) => {
      const text = Result.getOrThrow(bodyText(body))
      expect(isBody(body)).toBe(true)
      expect(bodyText(decodeBody(JSON.parse(text)))).toEqual(Result.succeed(text))
    },
    { arbitrary: { runs: 300, seed: 2016 } }
  )

  it.prop(
    "of claims refer only to what the made-up case records",
    [claim],
    ([claim]) => {
      const bodies = [...foundation, { kind: "claim.recorded.v1" as const, claim }]
      expect(checkDraft(emptyIndex(inventedCase), bodies)).toEqual([])
    },
    { arbitrary: { runs: 200, seed: 2016 } }
  )

  it.effect("cover every kind of entry but redactions, and every kind of proposition", () =>
    Effect.gen(function* () {
      const bodies = yield* Arbitrary.sampleEffect(entryBody, { count: 800, seed: 2016 })
      const said = bodies.flatMap((body) =>
        body.kind === "claim.recorded.v1" ? [body.claim.proposition.kind] : []
      )
      const kinds = entryKinds.filter(
        (kind) => kind !== "entry.redacted.v1" && kind !== "baseline.recorded.v1"
      )
      expect(new Set(bodies.map(({ kind }) => kind))).toEqual(new Set(kinds))
      expect(new Set(said)).toEqual(new Set(propositionKinds))
    })
  )

  it.effect("are the same for the same seed", () =>
    Effect.gen(function* () {
      const draw = Effect.map(Arbitrary.sampleEffect(entryBody, { count: 20, seed: 7 }), (bodies) =>
        bodies.map(bodyText)
      )
      expect(yield* draw).toEqual(yield* draw)
    })
  )
})
