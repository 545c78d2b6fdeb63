import { claimRecorded, entryRedacted, inventedCase } from "@cordon/testing/fixture/invented-case"
import type { Answer } from "@cordon/protocol/endpoints"
import { describe, expect, it } from "vitest"
import { CASE, FIRST_DAY, inventedApi, SECOND_DAY } from "./support/invented-api.ts"

describe("the ledger's own clock", () => {
  it("gives the answer of then for an instant in the past, whatever was recorded since", async () => {
    const { get, record } = await inventedApi()
    const past = async () => (await get(`${CASE}/bundle?recordedBy=${FIRST_DAY}`)).text()
    const before = await past()
    expect(JSON.parse(before)).toMatchObject({ record: { withdrawn: [], outcomes: [] } })
    await record([claimRecorded("C017")], Date.parse("2031-01-03T00:00:00Z"))
    expect(await past()).toBe(before)
    const now = JSON.parse(await (await get(`${CASE}/bundle`)).text()) as Answer<"bundle">
    expect(now.record.withdrawn).toHaveLength(1)
    expect(now.record.claims.map(({ claim }) => claim.id)).toContain("C017")
  })

  it("keeps the tag of a past answer over an append, and changes that of the present one", async () => {
    const { get, record } = await inventedApi()
    const tag = async (query: string) => (await get(`${CASE}/situation${query}`)).headers.get("etag")
    const [past, present] = [await tag(`?recordedBy=${SECOND_DAY}`), await tag("")]
    await record([claimRecorded("C017")], Date.parse("2031-01-03T00:00:00Z"))
    expect(await tag(`?recordedBy=${SECOND_DAY}`)).toBe(past)
    expect(await tag("")).not.toBe(present)
  })

  it("takes redacted content out of past answers too", async () => {
    const { get, record } = await inventedApi()
    const entries = JSON.parse(await (await get(`${CASE}/ledger/entries?limit=500`)).text()) as {
      items: Array<{ sequence: number; content: { body?: { claim?: { id: string } } } }>
    }
    const entry = entries.items.find(({ content }) => content.body?.claim?.id === "C013")
    const path = `${CASE}/claims/C013?recordedBy=${FIRST_DAY}`
    expect((await get(path)).status).toBe(200)
    await record([entryRedacted(entry?.sequence ?? 0)], Date.parse("2031-01-03T00:00:00Z"))
    expect((await get(path)).status).toBe(404)
    expect(await (await get(`${CASE}/bundle?recordedBy=${FIRST_DAY}`)).text()).not.toContain("the town falls")
    expect(await (await get(`${CASE}/ledger/verification`)).json()).toMatchObject({
      redacted: 1,
      problems: []
    })
  })

  it("knows no case before its first entry", async () => {
    const { get } = await inventedApi()
    const response = await get(`${CASE}?recordedBy=2030-12-31T00:00:00Z`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      _tag: "NoSuchCase",
      errors: [{ where: "query.recordedBy" }]
    })
  })

  it("reads only the new entries after an append, and keeps the map", async () => {
    const { library, record, store } = await inventedApi()
    const { Effect } = await import("effect")
    const first = await Effect.runPromise(library.open(inventedCase))
    const mesh = (await Effect.runPromise(first.mapped)).bundle.mesh
    await record([claimRecorded("C017")], Date.parse("2031-01-03T00:00:00Z"))
    const second = await Effect.runPromise(library.open(inventedCase))
    expect(second.head).toEqual(await Effect.runPromise(store.head(inventedCase)))
    expect(second.entries[0]).toBe(first.entries[0])
    expect((await Effect.runPromise(second.mapped)).bundle.mesh).toBe(mesh)
  })
})
