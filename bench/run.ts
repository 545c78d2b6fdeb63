import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { command, isCurrent } from "@cordon/cli/built-part"
import { CaseBundle } from "@cordon/ledger/bundle"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { Controls } from "@cordon/ledger/controls"
import { diff } from "@cordon/ledger/diff"
import { Situation, situation } from "@cordon/ledger/situation"
import { Schema } from "effect"
import { measure, row, type Timing } from "./measure.ts"

/**
 * Measures what the first issue promises and writes the numbers to docs/benchmarks.md.
 * Every table has a baseline from the same run, because machines are noisy: trust the ratios.
 */
const root = join(import.meta.dirname, "..")
const launch = join(root, "apps/cli/src/launch.js")
const data = mkdtempSync(join(tmpdir(), "cordon-bench-"))
const controls = (at: string, knownBy: string) =>
  Schema.decodeUnknownSync(Controls)({ at, knownBy, accordingTo: "consensus" })

/** Starts a command that serves, and waits for the first answer of the viewer and of the case. */
const started = async (command: string, args: ReadonlyArray<string>, port: number): Promise<Started> => {
  const start = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port), CORDON_DATA: data },
    stdio: "ignore",
    detached: true
  })
  const url = `http://127.0.0.1:${port}`
  await answered(child, url)
  const viewer = performance.now() - start
  await answered(child, `${url}/api/cases/east-aleppo-2016/situation?at=2016-12-04`)
  return { url, viewer, situation: performance.now() - start, child }
}

/** Unit: milliseconds from the start of the command. */
interface Started {
  readonly url: string
  readonly viewer: number
  readonly situation: number
  readonly child: ChildProcess
}

const answered = async (child: ChildProcess, url: string): Promise<void> => {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok === true) return
    await wait(10)
  }
  throw new Error(`serve ended with ${child.exitCode}`)
}

/** Ends a command with all that it started. */
const stopped = async ({ child }: Started): Promise<void> => {
  const closed = once(child, "close")
  process.kill(-child.pid!, "SIGTERM")
  await closed
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)
const spread = (times: ReadonlyArray<number>): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return `median ${seconds(sorted[Math.floor(sorted.length / 2)]!)} s of ${sorted.length} (${seconds(sorted[0]!)} to ${seconds(sorted.at(-1)!)} s)`
}

const timings: Array<[string, ReadonlyArray<Timing>]> = []
const notes: Array<string> = []

const busy = loadavg()
const npx = ["--yes", "pnpm@12"]
const port = await freePort()
const first = await started("npx", [...npx, "start"], port)
notes.push(
  `- First \`npx pnpm@12 start\` on an empty data directory, what was built before left as it is: viewer after ${seconds(first.viewer)} s, the case after ${seconds(first.situation)} s`
)
const bundleText = await (await fetch(`${first.url}/api/cases/east-aleppo-2016/bundle`)).text()
// The command bundles itself after its first start.
for (const until = performance.now() + 120_000; !isCurrent(command) && performance.now() < until; )
  await wait(500)
await stopped(first)

const later: Array<Started> = []
const alone: Array<Started> = []
const packageManager: Array<number> = []
for (let i = 0; i < 5; i += 1) {
  const start = performance.now()
  execFileSync("npx", [...npx, "--version"], { cwd: root, stdio: "ignore" })
  packageManager.push(performance.now() - start)
  for (const [list, name, args] of [
    [later, "npx", [...npx, "start"]],
    [alone, process.execPath, [launch, "serve", "--load", "cases/east-aleppo-2016"]]
  ] as const) {
    const again = await started(name, args, port)
    list.push(again)
    await stopped(again)
  }
}
notes.push(
  `- Later \`npx pnpm@12 start\`: viewer after ${spread(later.map(({ viewer }) => viewer))}, the case after ${spread(later.map(({ situation }) => situation))}`,
  `- Of that, \`npx pnpm@12 --version\` takes ${spread(packageManager)} before any of our code runs`,
  `- \`cordon serve\` without npx and pnpm: viewer after ${spread(alone.map(({ viewer }) => viewer))}, the case after ${spread(alone.map(({ situation }) => situation))}`
)
const measuring = await started(process.execPath, [launch, "serve", "--load", "cases/east-aleppo-2016"], port)
await serving(measuring.url)
await stopped(measuring)

const bundle = Schema.decodeUnknownSync(CaseBundle)(JSON.parse(bundleText))
const index: CaseIndex = indexCase(bundle)
const days = [
  "2016-09-25",
  "2016-10-15",
  "2016-11-26",
  "2016-11-28",
  "2016-12-04",
  "2016-12-07",
  "2016-12-12",
  "2016-12-22"
]
let turn = 0
const next = () => days[turn++ % days.length]!
const unasked = Array.from({ length: 103 }, () => indexCase(bundle))
const answer = Schema.encodeSync(Situation)(situation(index, controls("2016-12-04", "2016-12-04")))
const answerText = JSON.stringify(answer)
timings.push([
  "In process",
  [
    await measure("baseline: JSON.parse of one answer", 200, () => JSON.parse(answerText)),
    await measure("situation, with nothing remembered of other dates", 100, () =>
      situation(unasked.pop()!, controls(next(), "2017-01-31"))
    ),
    await measure("situation, eight dates in turn", 400, () =>
      situation(index, controls(next(), "2017-01-31"))
    ),
    await measure("diff of two knowledge dates", 100, () =>
      diff(index, controls("2016-12-04", "2016-12-04"), controls("2016-12-04", "2017-01-31"))
    ),
    await measure("index of the bundle", 20, () => indexCase(bundle)),
    await measure(
      "decode of the bundle",
      10,
      () => Schema.decodeUnknownSync(CaseBundle)(JSON.parse(bundleText)),
      1
    )
  ]
])

async function serving(url: string): Promise<void> {
  const path = "/api/cases/east-aleppo-2016/situation"
  const bare = createServer((_, response) => response.setHeader("content-type", "application/json").end(body))
  const body = await (await fetch(`${url}${path}?at=2016-12-04`)).text()
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", () => resolve()))
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`
  const get = async (address: string) => (await fetch(address)).arrayBuffer()
  let day = 0
  const fresh = () => {
    const at = new Date(Date.UTC(2016, 8, 1) + (day % 120) * 86_400_000).toISOString().slice(0, 10)
    const known = new Date(Date.UTC(2016, 8, 2) + Math.floor(day++ / 120) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    return `${url}${path}?at=${at}&knownBy=2017-01-31&recordedBy=2099-01-01T00:00:0${Number(known.slice(-1))}Z`
  }
  timings.push([
    "Over HTTP on loopback",
    [
      await measure("baseline: bare node:http with the same body", 200, () => get(bareUrl)),
      await measure("situation, asked again (cached body)", 200, () => get(`${url}${path}?at=2016-12-04`)),
      await measure("situation, asked for the first time", 110, () => get(fresh()), 5),
      await measure("bundle", 30, () => get(`${url}/api/cases/east-aleppo-2016/bundle`))
    ]
  ])
  bare.closeAllConnections()
  bare.close()
}

rmSync(data, { recursive: true, force: true })
const text = [
  "# Benchmarks",
  "",
  `Made by \`pnpm bench\` on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; milliseconds; load before the run ${busy.map((average) => average.toFixed(1)).join(", ")}.`,
  "Machines are noisy: trust the ratios to the baseline of the same table.",
  "",
  "East Aleppo: 1,126 entries, 422 claims, 109 cells.",
  "",
  ...notes,
  `- Size of the bundle: ${(bundleText.length / 1024).toFixed(0)} KiB of JSON`,
  ...timings.flatMap(([title, rows]) => [
    "",
    `## ${title}`,
    "",
    "| what | median | fastest | slowest | runs |",
    "|---|---|---|---|---|",
    ...rows.map(row)
  ]),
  ""
].join("\n")
process.stdout.write(text)
writeFileSync(join(root, "docs/benchmarks.md"), text)
