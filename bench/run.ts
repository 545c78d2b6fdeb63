import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
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
const main = join(root, "apps/cli/src/main.ts")
const data = mkdtempSync(join(tmpdir(), "cordon-bench-"))
const controls = (at: string, knownBy: string) =>
  Schema.decodeUnknownSync(Controls)({ at, knownBy, accordingTo: "consensus" })

const started = async (): Promise<{ url: string; milliseconds: number; child: ChildProcess }> => {
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [main, "serve", "--port", "0", "--load", "cases/east-aleppo-2016", "--data", data],
    { cwd: root }
  )
  const url = await new Promise<string>((resolve, reject) => {
    let out = ""
    child.stdout.on("data", (text) => {
      out += String(text)
      const found = /http:\/\/[^\s]+/.exec(out)
      if (found !== null) resolve(found[0])
    })
    child.on("close", (code) => reject(new Error(`serve ended with ${code}`)))
  })
  await (await fetch(url)).text()
  return { url, milliseconds: performance.now() - start, child }
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners("close")
    child.once("close", () => resolve())
    child.kill("SIGTERM")
  })

const timings: Array<[string, ReadonlyArray<Timing>]> = []
const notes: Array<string> = []

const first = await started()
notes.push(
  `- First start on an empty data directory to the first answered request, viewer built: ${(first.milliseconds / 1000).toFixed(1)} s`
)
const bundleText = await (await fetch(`${first.url}/api/cases/east-aleppo-2016/bundle`)).text()
await stopped(first.child)

const later: Array<number> = []
for (let i = 0; i < 5; i++) {
  const again = await started()
  later.push(again.milliseconds)
  if (i < 4) await stopped(again.child)
  else {
    await serving(again.url)
    await stopped(again.child)
  }
}
later.sort((a, b) => a - b)
notes.push(
  `- Later starts to the first answered request: median ${(later[2]! / 1000).toFixed(2)} s of 5 (${(later[0]! / 1000).toFixed(2)} to ${(later[4]! / 1000).toFixed(2)} s)`
)

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
const answer = Schema.encodeSync(Situation)(situation(index, controls("2016-12-04", "2016-12-04")))
const answerText = JSON.stringify(answer)
timings.push([
  "In process",
  [
    await measure("baseline: JSON.parse of one answer", 200, () => JSON.parse(answerText)),
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
  `Made by \`pnpm bench\` on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; milliseconds.`,
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
