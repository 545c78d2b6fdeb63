import { makeClient } from "@cordon/client/client"
import { type Fetch, platformFetch } from "@cordon/client/fetch"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerEntry } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { EntriesSince } from "@cordon/protocol/live-endpoints"
import { Problem } from "@cordon/protocol/problem"
import { nodeEntropy } from "@cordon/store-sqlite/node-entropy"
import { sqliteLedgerStore } from "@cordon/store-sqlite/sqlite-ledger-store"
import { claimRecorded, entryRedacted, foundation, inventedCase } from "@cordon/testing/fixture/invented-case"
import { Context, Effect, Exit, Layer, Schema, Scope, Stream } from "effect"
import { Sse } from "effect/encoding"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, describe, expect, it, vi } from "vitest"
import { createApi } from "../src/create-api.ts"
import { makeLibrary } from "../src/library/case-library.ts"
import { makeLiveFeed } from "../src/live/live-feed.ts"
import { makeReasoner } from "../src/reasoning/reasoner.ts"
import { serve } from "../src/serve.ts"
import { CASE, inventedApi } from "./support/invented-api.ts"

// Processes, sockets and disks of a busy machine take their time.
vi.setConfig({ testTimeout: 30_000 })

const LIVE = `${CASE}/live`

interface Heard {
  readonly id: number
  readonly event: string
  readonly data: string
}

/** Listens to a response until it has heard enough, then leaves. */
const hear = async (response: Response, enough: (heard: ReadonlyArray<Heard>, text: string) => boolean) => {
  const heard: Array<Heard> = []
  let text = ""
  const parser = Sse.makeParser((event) => {
    if (event._tag === "Event") heard.push({ id: Number(event.id), event: event.event, data: event.data })
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  while (!enough(heard, text)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
    parser.feed(value)
  }
  await reader.cancel()
  return { heard, text }
}

const entryIn = ({ data }: Heard) => Schema.decodeUnknownSync(Schema.fromJsonString(LedgerEntry))(data)

const problemOf = async (response: Response) => {
  const problem = Schema.decodeUnknownSync(Problem)(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

type Api = Awaited<ReturnType<typeof inventedApi>>
const append = (api: Api, body: EntryBody) => Effect.runPromise(api.store.append(inventedCase, [body]))
const lengthOf = async (api: Api) => (await Effect.runPromise(api.store.head(inventedCase))).sequence

describe("a live connection", () => {
  it("gives every entry since a sequence as the ledger's own addresses do", async () => {
    const api = await inventedApi()
    const length = await lengthOf(api)
    const response = await api.get(`${LIVE}?since=0`)
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    expect(response.headers.get("cache-control")).toBe("no-store")
    const { heard, text } = await hear(response, (heard) => heard.length === length)
    expect(text.startsWith("retry: 2000\n\n")).toBe(true)
    expect(heard.map(({ id }) => id)).toEqual(Array.from({ length }, (_, i) => i + 1))
    const listed = await (await api.get(`${CASE}/ledger/entries?limit=500`)).json()
    expect(heard.map(({ data }) => JSON.parse(data) as unknown)).toEqual((listed as { items: unknown }).items)
    expect(heard.map(({ event }) => event)).toEqual(heard.map((one) => entryIn(one).kind))
  })

  it("begins with the next append, whoever appends", async () => {
    const api = await inventedApi({ token: "a-token-of-the-tests" })
    const response = await api.get(LIVE)
    const next = (await lengthOf(api)) + 1
    const hearing = hear(response, (heard) => heard.length === 2)
    await append(api, claimRecorded("N1"))
    await Effect.runPromise(api.client.record({ case: inventedCase, body: claimRecorded("N2") }))
    expect((await hearing).heard.map(({ id }) => id)).toEqual([next, next + 1])
  })

  it("hears of what this process appends long before it would look", async () => {
    const api = await inventedApi({ token: "a-token-of-the-tests", live: { pollMillis: 60_000 } })
    const hearing = hear(await api.get(LIVE), (heard) => heard.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await Effect.runPromise(api.client.record({ case: inventedCase, body: claimRecorded("N1") }))
    expect((await hearing).heard).toHaveLength(1)
  })

  it("is taken up after the last event, which goes before `since`", async () => {
    const api = await inventedApi()
    const length = await lengthOf(api)
    const from = async (query: string, lastEventId?: number) => {
      const response = await api.get(`${LIVE}${query}`, {
        headers: lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) }
      })
      return (await hear(response, (heard) => heard.length > 0)).heard[0]?.id
    }
    expect(await from(`?since=${length - 3}`)).toBe(length - 2)
    expect(await from("?since=0", length - 1)).toBe(length)
    expect(await from("", length - 1)).toBe(length)
  })

  it("never gives content that was redacted, from memory either", async () => {
    const api = await inventedApi()
    await append(api, claimRecorded("N1", { paraphrase: "Names the baker of the mill." }))
    const length = await lengthOf(api)
    const first = await hear(await api.get(`${LIVE}?since=${length - 1}`), (heard) => heard.length === 1)
    expect(first.text).toContain("baker")
    await append(api, claimRecorded("N2"))
    await hear(await api.get(`${LIVE}?since=${length}`), (heard) => heard.length === 1)
    await append(api, entryRedacted(length))
    const after = await hear(await api.get(`${LIVE}?since=${length - 1}`), (heard) => heard.length === 3)
    expect(after.text).not.toContain("baker")
    expect(entryIn(after.heard[0]!)).toMatchObject({ sequence: length, content: { kind: "redacted" } })
  })

  it("is told now and then that it still stands", async () => {
    const api = await inventedApi({ live: { heartbeatMillis: 20 } })
    const { text, heard } = await hear(
      await api.get(LIVE),
      (_, text) => text.split(": still here").length > 3
    )
    expect(text).toContain(": still here\n\n")
    expect(heard).toEqual([])
  })

  it.each([
    [`${LIVE}?since=9999`, {}, 404, "query.since"],
    [LIVE, { "last-event-id": "9999" }, 404, "header.Last-Event-Id"],
    [`${LIVE}?since=-1`, {}, 400, "query.since"],
    [LIVE, { "last-event-id": "abc" }, 400, "header.Last-Event-Id"],
    [`${LIVE}?sinse=1`, {}, 400, "query.sinse"],
    ["/api/cases/nobody/live", {}, 404, "path.case"]
  ])("to %s with %j is refused", async (path, headers, status, where) => {
    const api = await inventedApi()
    const problem = await problemOf(await api.get(path, { headers: headers as Record<string, string> }))
    expect([problem.status, problem.errors[0]?.where]).toEqual([status, where])
    expect(api.live.listening()).toBe(0)
  })

  it("is one of so many, and leaves its place when it ends", async () => {
    const api = await inventedApi({ live: { listeners: 2 } })
    expect((await api.get(LIVE, { method: "HEAD" })).status).toBe(200)
    const [one, two] = [await api.get(LIVE), await api.get(LIVE)]
    const third = await api.get(LIVE)
    expect(third.headers.get("retry-after")).toBe("2")
    expect((await problemOf(third))._tag).toBe("TooManyListeners")
    await one.body?.cancel()
    expect(api.live.listening()).toBe(1)
    const again = await api.get(LIVE)
    expect(again.status).toBe(200)
    await two.body?.cancel()
    await again.body?.cancel()
    expect(api.live.listening()).toBe(0)
  })

  it("ends when the feed is closed, and no other begins", async () => {
    const api = await inventedApi()
    const response = await api.get(LIVE)
    const hearing = hear(response, () => false)
    await new Promise((resolve) => setTimeout(resolve, 30))
    api.live.close()
    expect((await hearing).heard).toEqual([])
    expect(api.live.listening()).toBe(0)
    expect((await api.get(LIVE)).status).toBe(503)
  })

  it("that is not read holds back nobody and is not filled", async () => {
    const api = await inventedApi()
    const idle = await api.get(`${LIVE}?since=0`)
    const length = await lengthOf(api)
    const { heard } = await hear(await api.get(`${LIVE}?since=0`), (heard) => heard.length === length)
    expect(heard).toHaveLength(length)
    const late = await hear(idle, (heard) => heard.length === length)
    expect(late.heard).toEqual(heard)
  })
})

describe("what was appended since", () => {
  const since = async (api: Api, query: string) => {
    const response = await api.get(`${CASE}/changes?${query}`)
    expect(response.status, query).toBe(200)
    return {
      tag: response.headers.get("etag") ?? "",
      cache: response.headers.get("cache-control"),
      ...Schema.decodeUnknownSync(EntriesSince)(await response.json())
    }
  }

  it("comes in pages, each entry once", async () => {
    const api = await inventedApi()
    const length = await lengthOf(api)
    const sequences: Array<number> = []
    let next = 0
    for (let more = true; more; ) {
      const page = await since(api, `since=${next}&limit=7`)
      sequences.push(...page.items.map(({ sequence }) => sequence))
      ;({ next, more } = page)
    }
    expect(sequences).toEqual(Array.from({ length }, (_, i) => i + 1))
    await append(api, claimRecorded("N1"))
    expect((await since(api, `since=${next}`)).items.map(({ sequence }) => sequence)).toEqual([length + 1])
  })

  it("is a 304 for who asks again before anything is", async () => {
    const api = await inventedApi()
    const length = await lengthOf(api)
    const { tag, cache, items } = await since(api, `since=${length}`)
    expect([cache, items]).toEqual(["no-cache", []])
    const path = `${CASE}/changes?since=${length}`
    expect((await api.get(path, { headers: { "if-none-match": tag } })).status).toBe(304)
    await append(api, claimRecorded("N1"))
    expect((await api.get(path, { headers: { "if-none-match": tag } })).status).toBe(200)
  })

  it("leaves the comparison of two views at the same address as it was", async () => {
    const api = await inventedApi()
    expect((await api.get(`${CASE}/changes?at=2030-03-10&toAt=2030-03-15`)).status).toBe(200)
    expect((await problemOf(await api.get(`${CASE}/changes?since=9999`))).errors[0]?.where).toBe(
      "query.since"
    )
    expect((await problemOf(await api.get(`${CASE}/changes?since=1&toAt=2030-03-15`))).errors[0]?.where).toBe(
      "query.toAt"
    )
  })
})

/** An API over a directory on disk, served over a socket. */
const onDisk = async () => {
  const directory = mkdtempSync(join(tmpdir(), "cordon-live-"))
  const scope = Scope.makeUnsafe()
  return Effect.runPromise(
    Effect.gen(function* () {
      const context = yield* Layer.buildWithScope(
        sqliteLedgerStore({ path: directory }).pipe(Layer.provide(nodeEntropy)),
        scope
      )
      const store = Context.get(context, LedgerStore)
      yield* store.append(inventedCase, foundation)
      const library = makeLibrary(store)
      const live = makeLiveFeed(library, { pollMillis: 50 })
      const reasoner = yield* makeReasoner()
      const app = createApi({
        library,
        reasoner,
        live,
        version: "test",
        writing: { store, token: "a".repeat(16) }
      })
      const { url } = yield* serve(app, { port: 0, closing: live.close })
      const stop = async () => {
        await Effect.runPromise(Scope.close(scope, Exit.void))
        rmSync(directory, { recursive: true, force: true })
      }
      return { url, directory, store, live, stop }
    }).pipe(Scope.provide(scope))
  )
}

describe("over sockets", () => {
  let served: Awaited<ReturnType<typeof onDisk>> | undefined
  afterEach(async () => {
    await served?.stop()
    served = undefined
  })

  it("every reader gets each of 1,000 entries once and in order, from two processes, however often it is cut off", async () => {
    served = await onDisk()
    const { url, directory, store, live } = served
    const first = foundation.length + 1
    const [ours, theirs] = [250, 750]
    let cuts = 0
    /** Cuts each connection off some time after it was made. */
    const frail: Fetch = async (address, init) => {
      const breaking = new AbortController()
      init.signal.addEventListener("abort", () => breaking.abort())
      const response = await platformFetch(address, { ...init, signal: breaking.signal })
      setTimeout(() => {
        cuts += 1
        breaking.abort()
      }, Math.random() * 600).unref()
      return response
    }
    const reading = Array.from({ length: 5 }, async (_, i) => {
      const client = makeClient({ baseUrl: url, fetch: frail })
      const sequences: Array<number> = []
      for await (const entry of client.listen({ case: inventedCase, since: i % 2 === 0 ? first - 1 : 0 })) {
        if (entry.sequence >= first) sequences.push(entry.sequence)
        if (entry.sequence === first + ours + theirs - 1) break
      }
      return sequences
    })
    const other = spawn(
      process.execPath,
      [
        fileURLToPath(import.meta.resolve("@cordon/store-sqlite/fixture/appending-process")),
        directory,
        "other",
        String(theirs / 3),
        "3"
      ],
      { stdio: ["ignore", "ignore", "inherit"] }
    )
    const ended = once(other, "close")
    for (let i = 0; i < ours; i++) {
      await Effect.runPromise(store.append(inventedCase, [claimRecorded(`ours-${i}`)]))
      if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 3))
    }
    expect(await ended).toEqual([0, null])
    const expected = Array.from({ length: ours + theirs }, (_, i) => first + i)
    for (const sequences of await Promise.all(reading)) expect(sequences).toEqual(expected)
    expect(cuts).toBeGreaterThan(5)
    await expect.poll(() => live.listening(), { timeout: 5000 }).toBe(0)
  }, 90_000)

  it("a reader that starts without a beginning misses nothing when its first connection breaks", async () => {
    served = await onDisk()
    const { url, store } = served
    let connections = 0
    let broken = () => {}
    const firstBroke = new Promise<void>((resolve) => {
      broken = resolve
    })
    const breaking: Fetch = async (address, init) => {
      if (!address.includes("/live")) return platformFetch(address, init)
      connections += 1
      if (connections > 1) return platformFetch(address, init)
      broken()
      throw new Error("cut off at once")
    }
    const hearing = Effect.runPromise(
      makeClient({ baseUrl: url, fetch: breaking })
        .live({ case: inventedCase })
        .pipe(Stream.take(2), Stream.runCollect)
    )
    await firstBroke
    await Effect.runPromise(store.append(inventedCase, [claimRecorded("N1"), claimRecorded("N2")]))
    expect((await hearing).map(({ sequence }) => sequence)).toEqual([
      foundation.length + 1,
      foundation.length + 2
    ])
  })

  it("the client says what asking again cannot mend", async () => {
    served = await onDisk()
    const client = makeClient({ baseUrl: served.url })
    const failed = await Effect.runPromise(
      Effect.flip(Stream.runDrain(client.live({ case: inventedCase, since: 9999 })))
    )
    expect(failed).toMatchObject({ _tag: "ApiError", problem: { _tag: "NoSuchEntry" } })
  })

  it("a connection that its reader drops is noticed", async () => {
    served = await onDisk()
    const { url, live } = served
    const { port, hostname } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${LIVE} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
    await once(socket, "data")
    expect(live.listening()).toBe(1)
    socket.destroy()
    await expect.poll(() => live.listening(), { timeout: 5000 }).toBe(0)
  })

  it("a server that is stopped ends live connections at once", async () => {
    served = await onDisk()
    const { url, stop } = served
    served = undefined
    const responses = await Promise.all(Array.from({ length: 3 }, () => fetch(`${url}${LIVE}`)))
    const ended = Promise.all(responses.map((response) => response.text()))
    const before = performance.now()
    await stop()
    expect(performance.now() - before).toBeLessThan(2000)
    for (const text of await ended) expect(text.startsWith("retry:")).toBe(true)
  })
})
