import { ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { commitmentOf, hashOf } from "@cordon/ledger/chain"
import { canonicalJson } from "@cordon/ledger/canonical"
import { EntryBody as EntryBodySchema } from "@cordon/domain/ledger/entry-kind"
import { inventedCase } from "@cordon/testing/fixture/invented-case"
import { Effect, Result, Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { CASE, inventedApi } from "./support/invented-api.ts"

let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  api = await inventedApi()
})

/** A page as it stands on the wire. */
interface Page {
  readonly items: ReadonlyArray<{ readonly claim: { readonly id: string } }>
  readonly nextCursor?: string
}

const idsOf = async (query: string): Promise<ReadonlyArray<string>> => {
  const response = await api.get(`${CASE}/claims?${query}`)
  expect(response.status).toBe(200)
  const { items } = (await response.json()) as Page
  return items.map(({ claim }) => claim.id)
}

describe("the list of claims", () => {
  it.each([
    ["kind=Population", ["C002", "C003"]],
    ["kind=Incident,Casualties", ["C007", "C006"]],
    ["place=bridge", ["C007", "C006", "C016"]],
    ["place=city&kind=Control", ["C001", "C015", "C016"]],
    ["actor=relief", ["C009"]],
    ["speaker=blues_radio&sort=id", ["C004", "C015"]],
    ["publisher=monitor", []],
    ["witness=monitor", ["C002", "C003", "C016"]],
    ["publishedFrom=2030-03-12&publishedTo=2030-03-13", ["C007", "C006"]],
    ["heldOn=2030-03-11", ["C004", "C005"]],
    ["tension=T01", ["C002"]],
    ["q=TOWN%20people", ["C002"]],
    ["knownBy=2030-03-05&kind=Population", ["C002"]],
    ["accordingTo=party:blues&sort=id", ["C004", "C015"]],
    ["accordingTo=source:blues_radio&sort=id", ["C004", "C015"]],
    ["accordingTo=assessed", ["C001"]],
    ["sort=held&limit=2", ["C001", "C002"]],
    ["sort=-published&limit=2", ["C016", "C005"]]
  ])("keeps for %s only what fits", async (query, expected) => {
    expect(await idsOf(`${query}&at=2030-12-31`)).toEqual(expected)
  })

  it("finds words whatever their case and accents", async () => {
    expect(await idsOf("q=elodie%20CAFE&recordedBy=2031-01-01T12:00:00Z")).toEqual(["C014"])
  })

  it.each(["published", "-published", "id", "held"])(
    "is the same in pages of any size, sorted by %s",
    async (sort) => {
      const whole = await idsOf(`sort=${sort}&limit=500`)
      expect(whole).toHaveLength(15)
      for (const limit of [1, 2, 7, 15]) {
        const paged: Array<string> = []
        let next = `sort=${sort}&limit=${limit}`
        for (;;) {
          const page = (await (await api.get(`${CASE}/claims?${next}`)).json()) as Page
          paged.push(...page.items.map(({ claim }) => claim.id))
          if (page.nextCursor === undefined) break
          expect(page.items).toHaveLength(limit)
          next = `sort=${sort}&limit=${limit}&cursor=${page.nextCursor}`
        }
        expect(paged).toEqual(whole)
      }
    }
  )

  it("goes on from the cursor that the client was given", async () => {
    const first = await Effect.runPromise(api.client.claims({ case: inventedCase, limit: 1 }))
    if (first.nextCursor === undefined) throw new Error("there is more than one claim")
    const rest = await Effect.runPromise(api.client.claims({ case: inventedCase, cursor: first.nextCursor }))
    expect([...first.items, ...rest.items].map(({ claim }) => claim.id)).toEqual(await idsOf("limit=500"))
  })

  it("refuses the cursor of another list", async () => {
    const first = (await (await api.get(`${CASE}/claims?limit=1`)).json()) as Page
    const response = await api.get(`${CASE}/claims?limit=1&sort=id&cursor=${first.nextCursor}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ where: "query.cursor" }] })
  })
})

describe("one claim", () => {
  const claim = (id: string, more: object = {}) =>
    Effect.runPromise(api.client.claim({ case: inventedCase, claim: ClaimId.make(id), ...more }))

  it("tells every version, oldest first, and stands as last corrected", async () => {
    const detail = await claim("C002")
    expect(detail.standing).toMatchObject({ kind: "recorded", version: 2, witness: "monitor" })
    expect(detail.history.map(({ kind }) => kind)).toEqual(["recorded", "superseded"])
  })

  it("tells that and why it was withdrawn", async () => {
    const detail = await claim("C014")
    expect(detail.standing).toEqual({ kind: "withdrawn", reason: "not said" })
    expect(detail.history.map(({ kind }) => kind)).toEqual(["recorded", "withdrawn"])
  })

  it("names who repeats it, until the original is corrected to another figure", async () => {
    const before = await claim("C002", { recordedBy: 1_925_035_200_000 })
    expect(before.repeatedBy).toMatchObject([{ claim: "C003", speaker: "wire", stance: "neutral" }])
    expect((await claim("C003", { recordedBy: 1_925_035_200_000 })).repeats).toEqual(["C002"])
    expect((await claim("C002")).repeatedBy).toEqual([])
  })

  it("keeps judgements back until they were known", async () => {
    expect((await claim("C001", { knownBy: "2030-03-15" })).outcomes).toEqual([])
    const later = await claim("C001", { knownBy: "2030-03-25" })
    expect(later.assessments).toHaveLength(1)
    expect(later.outcomes).toMatchObject([{ verdict: "borneOut" }])
  })

  it("proves its place in the chain by what can be computed from the answer alone", async () => {
    const { proof, history } = await claim("C002")
    const last = history.at(-1)
    if (last?.kind !== "superseded") throw new Error("the last version is a correction")
    const body: EntryBody = { kind: "claim.superseded.v1", claim: last.claim, reason: last.reason }
    const text = Result.getOrThrow(canonicalJson(Schema.encodeSync(EntryBodySchema)(body)))
    expect(commitmentOf(proof.salt, text)).toBe(proof.commitment)
    expect(hashOf({ case: inventedCase, ...proof })).toBe(proof.hash)
    const { entry } = await Effect.runPromise(
      api.client.entry({ case: inventedCase, sequence: proof.sequence - 1 })
    )
    expect(entry.hash).toBe(proof.previous)
  })
})
