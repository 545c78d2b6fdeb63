import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { bodyOf, LedgerEntry } from "@cordon/ledger/entry"
import { verifyEntries } from "@cordon/ledger/verify"
import { Effect, Schema, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { eastAleppo } from "../support/case-folder.ts"
import { serveFolder, type ServedCase } from "../support/served-case.ts"

/** What the case marks for others than the public. */
const withheld = ["C008", "C219", "C220"]

/** Marked for others only while the test runs. */
const markedLater = "C048"

const token = "a-token-of-these-tests-only"
let team: ServedCase
let open: ServedCase
beforeAll(async () => {
  team = await serveFolder(eastAleppo)
  open = await serveFolder(eastAleppo, { token, audience: "public" })
})
afterAll(async () => {
  await team.stop()
  await open.stop()
})

const textOf = async (served: ServedCase, path: string) =>
  (await fetch(`${served.url}/api/cases/${served.id}${path}`)).text()

const jsonOf = async (served: ServedCase, path: string) => JSON.parse(await textOf(served, path))

const decodeEntries = Schema.decodeUnknownSync(Schema.Array(LedgerEntry))

const entriesOf = async (served: ServedCase): Promise<ReadonlyArray<LedgerEntry>> => {
  const found: Array<LedgerEntry> = []
  for (let more = true; more; ) {
    const page = await jsonOf(served, `/changes?since=${found.length}`)
    found.push(...decodeEntries(page.items))
    more = page.more
  }
  return found
}

/** What the ledger says in words in entries of these claims. */
const wordsOf = async (served: ServedCase, claims: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const entries = await Effect.runPromise(Stream.runCollect(served.store.read(served.id)))
  return entries.flatMap((entry) => {
    const body = bodyOf(entry)
    return body?.kind === "claim.recorded.v1" && claims.includes(body.claim.id) ? [body.claim.paraphrase] : []
  })
}

describe("what the public is answered", () => {
  it("lacks the claims that are not for it, wherever it asks", async () => {
    const words = await wordsOf(open, withheld)
    expect(words).toHaveLength(withheld.length)
    for (const path of ["/bundle", "/claims?limit=500", "/ledger/entries?limit=500", "/conflicts"]) {
      const told = await textOf(open, path)
      for (const word of words) expect(told).not.toContain(JSON.stringify(word).slice(1, -1))
    }
    for (const id of withheld) {
      expect((await fetch(`${open.url}/api/cases/${open.id}/claims/${id}`)).status).toBe(404)
      expect((await fetch(`${team.url}/api/cases/${team.id}/claims/${id}`)).status).toBe(200)
    }
  })

  it("shows every gap, under the head of the whole ledger, in a chain that verifies", async () => {
    const { record, head } = await jsonOf(open, "/bundle")
    const entries = await entriesOf(open)
    const gaps = entries.filter(({ content }) => content.kind === "redacted")
    expect(gaps.length).toBeGreaterThanOrEqual(withheld.length)
    expect(record.withheld.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      gaps.map(({ sequence }) => sequence)
    )
    const last = entries.at(-1)!
    expect(head).toEqual({ sequence: last.sequence, hash: last.hash })
    const report = verifyEntries(open.id, entries)
    expect(report.problems).toEqual([])
    expect(report.entries).toBe(last.sequence)
  })

  it("is the whole record for the team, which lacks nothing", async () => {
    const { record } = await jsonOf(team, "/bundle")
    expect(record.withheld).toEqual([])
    const ids = record.claims.map(({ claim }: { claim: { id: string } }) => claim.id)
    expect(ids).toEqual(expect.arrayContaining(withheld))
  })

  it("loses a claim that is marked later from every past state as well", async () => {
    const [words] = await wordsOf(open, [markedLater])
    const { recordedAt } = await jsonOf(open, "/ledger")
    const past = `/claims/${markedLater}?recordedBy=${recordedAt}`
    expect(await textOf(open, past)).toContain(words)
    const entries = await Effect.runPromise(Stream.runCollect(open.store.read(open.id)))
    const body = entries
      .map(bodyOf)
      .find((found) => found?.kind === "claim.recorded.v1" && found.claim.id === markedLater)
    if (body?.kind !== "claim.recorded.v1") throw new Error(`${markedLater} is not recorded`)
    const marking = Schema.encodeSync(EntryBody)({
      kind: "claim.superseded.v1",
      claim: {
        ...body.claim,
        sensitivity: { level: "high", tlp: "TLP:AMBER", reason: "Invented by this test" }
      },
      reason: "Invented by this test"
    })
    const sent = await fetch(`${open.url}/api/cases/${open.id}/entries`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(marking)
    })
    expect(sent.status).toBe(201)
    expect(await textOf(open, `/claims?limit=500`)).not.toContain(words)
    expect(await textOf(open, past)).not.toContain(words)
    expect(JSON.stringify(await entriesOf(open))).not.toContain(words)
  })
})
