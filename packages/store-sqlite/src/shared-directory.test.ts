import { type LedgerEntry } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { verifyEntries } from "@cordon/ledger/verify"
import { inventedCase } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { temporaryDirectory } from "./fixture/directory.ts"
import { nodeEntropy } from "./node-entropy.ts"
import { sqliteLedgerStore } from "./sqlite-ledger-store.ts"

const PROGRAM = fileURLToPath(new URL("./fixture/appending-process.ts", import.meta.url))

type Acknowledgement = readonly [first: number, last: number, hash: string, firstClaim: string]

describe("processes that share a directory", () => {
  it.live(
    "append to one case together: every acknowledged entry is there, and the chain verifies",
    () =>
      Effect.gen(function* () {
        const path = yield* temporaryDirectory
        const said = yield* Effect.all(
          ["a", "b", "c"].map((writer) => run(appending(path, writer, 40, 3))),
          { concurrency: "unbounded" }
        )
        const entries = yield* readBack(path)
        expect(said.map((lines) => lines.length)).toEqual([40, 40, 40])
        expect(entries).toHaveLength(3 * 40 * 3)
        for (const lines of said) expectThere(entries, lines)
      }),
    60_000
  )

  it.live(
    "may be killed at any moment: what was acknowledged is there, whole, and the next goes on",
    () =>
      Effect.gen(function* () {
        const path = yield* temporaryDirectory
        const acknowledged: Array<Acknowledgement> = []
        for (let round = 0; round < 6; round += 1) {
          const child = appending(path, `round${round}`, 100_000, 7)
          const lines = yield* run(child, { killAfterLines: 3 + round * 5, thenMillis: Math.random() * 15 })
          expect(lines.length).toBeGreaterThanOrEqual(3 + round * 5)
          acknowledged.push(...lines)
          const entries = yield* readBack(path)
          expectThere(entries, acknowledged)
          expect(entries.length % 7).toBe(0)
        }
      }),
    120_000
  )
})

const appending = (path: string, writer: string, batches: number, size: number): ChildProcess =>
  spawn(process.execPath, [PROGRAM, path, writer, String(batches), String(size)], {
    stdio: ["ignore", "pipe", "inherit"]
  })

/** Everything that a process acknowledged, once it has ended by itself or by SIGKILL. */
const run = (
  child: ChildProcess,
  kill?: { readonly killAfterLines: number; readonly thenMillis: number }
): Effect.Effect<ReadonlyArray<Acknowledgement>> =>
  Effect.callback((resume) => {
    let text = ""
    let doomed = false
    child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
      text += piece
      if (kill !== undefined && !doomed && text.split("\n").length > kill.killAfterLines) {
        doomed = true
        setTimeout(() => child.kill("SIGKILL"), kill.thenMillis)
      }
    })
    child.on("close", (code, signal) => {
      const ended = kill === undefined ? code === 0 : signal === "SIGKILL"
      const lines = text.split("\n").slice(0, -1)
      resume(
        ended
          ? Effect.succeed(lines.map((line) => JSON.parse(line) as Acknowledgement))
          : Effect.die(new Error(`the process ended with ${code ?? signal}`))
      )
    })
    return Effect.sync(() => child.kill("SIGKILL"))
  })

const readBack = (path: string) =>
  LedgerStore.use((store) => Stream.runCollect(store.read(inventedCase))).pipe(
    Effect.provide(sqliteLedgerStore({ path }), { local: true }),
    Effect.provide(nodeEntropy)
  )

const expectThere = (
  entries: ReadonlyArray<LedgerEntry>,
  acknowledged: ReadonlyArray<Acknowledgement>
): void => {
  expect(verifyEntries(inventedCase, entries).problems).toEqual([])
  for (const [first, last, hash, firstClaim] of acknowledged) {
    expect(entries[last - 1]?.hash).toBe(hash)
    expect(entries[first - 1]?.content).toMatchObject({ body: { claim: { id: firstClaim } } })
  }
}
