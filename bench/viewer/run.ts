import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Browser, chromium } from "playwright-core"
import { dataStore } from "@cordon/cli/data-store"
import { Effect } from "effect"
import { largeCounts, recordLargeCase } from "../support/large-case.ts"
import { openViewer, type PageLoad } from "./page-load.ts"
import { heapOf, type StepCost, stepCost, wander } from "./steps.ts"

/**
 * Measures the viewer in headless Chromium over East Aleppo and over an invented case of 5,000 spells of control and
 * 50,000 claims, and writes the numbers to docs/benchmarks-viewer.md.
 *
 * `--runs 5`; `--keep` prints them and leaves the document as it is; CORDON_CHROMIUM names another Chromium.
 */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, keep: { type: "boolean", default: false } }
})
const runs = Number(values.runs)
const root = join(import.meta.dirname, "../..")
const executablePath = process.env["CORDON_CHROMIUM"] ?? "/usr/bin/chromium"
const data = mkdtempSync(join(tmpdir(), "cordon-bench-"))

interface Measured {
  readonly title: string
  readonly loads: ReadonlyArray<Omit<PageLoad, "page" | "devtools" | "close">>
  readonly steps: ReadonlyArray<StepCost>
  /** Unit: megabytes, before and after 500 steps. */
  readonly heap: readonly [number, number]
}

const served = async (folder: string, args: ReadonlyArray<string>) => {
  const main = join(root, "apps/cli/src/main.ts")
  const child = spawn(process.execPath, [main, "serve", "--port", "0", "--data", folder, ...args], {
    cwd: root
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ""
    const hear = (text: unknown) => {
      said += String(text)
      const found = /Cordon is at (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("close", (code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
  return {
    url,
    stop: async () => {
      const closed = once(child, "close")
      child.kill("SIGTERM")
      await closed
    }
  }
}

const measured = async (browser: Browser, title: string, url: string): Promise<Measured> => {
  // The first answer of a server makes what later ones are sent from.
  await (await openViewer(browser, url)).close()
  const loads: Array<Measured["loads"][number]> = []
  const steps: Array<StepCost> = []
  for (let i = 0; i < runs; i += 1) {
    const load = await openViewer(browser, url)
    const { firstPaint, mapUsable, layoutShift, shell } = load
    loads.push({ firstPaint, mapUsable, layoutShift, shell })
    steps.push(await stepCost(load))
    await load.close()
  }
  const last = await openViewer(browser, url)
  await wander(last, 100)
  const before = await heapOf(last)
  await wander(last, 500)
  const heap = [before, await heapOf(last)] as const
  await last.close()
  return { title, loads, steps, heap }
}

const median = (numbers: ReadonlyArray<number>): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const table = (all: ReadonlyArray<Measured>): ReadonlyArray<string> => {
  const row = (what: string, of: (one: Measured) => string) => `| ${what} | ${all.map(of).join(" | ")} |`
  const loads = (one: Measured, of: (load: Measured["loads"][number]) => number) => median(one.loads.map(of))
  const steps = (one: Measured, of: (cost: StepCost) => number) => median(one.steps.map(of))
  return [
    `| | ${all.map(({ title }) => title).join(" | ")} |`,
    `|---|${all.map(() => "---").join("|")}|`,
    row(
      "page, scripts and styles before the map's own, compressed",
      (one) => `${loads(one, (l) => l.shell).toFixed(0)} kB`
    ),
    row("first paint", (one) => `${loads(one, (l) => l.firstPaint).toFixed(0)} ms`),
    row("map drawn with its names", (one) => `${loads(one, (l) => l.mapUsable).toFixed(0)} ms`),
    row("layout shift", (one) => loads(one, (l) => l.layoutShift).toFixed(3)),
    row(
      "a step to a day not shown before, main thread",
      (one) => `${steps(one, (s) => s.first).toFixed(2)} ms`
    ),
    row("a step to a day shown before, main thread", (one) => `${steps(one, (s) => s.again).toFixed(2)} ms`),
    row(
      "baseline: 20 million square roots on the same thread",
      (one) => `${steps(one, (s) => s.baseline).toFixed(0)} ms`
    ),
    row(
      "memory of scripts before and after 500 steps",
      (one) => `${one.heap.map((mb) => mb.toFixed(0)).join(" and ")} MB`
    )
  ]
}

const load = loadavg()
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-sandbox"]
})
const results: Array<Measured> = []
try {
  const aleppo = await served(join(data, "aleppo"), ["--load", "cases/east-aleppo-2016"])
  results.push(await measured(browser, "East Aleppo", aleppo.url))
  await aleppo.stop()
  await Effect.runPromise(
    recordLargeCase().pipe(Effect.provide(dataStore(join(data, "large"))), Effect.scoped)
  )
  const large = await served(join(data, "large"), [])
  results.push(
    await measured(
      browser,
      `invented: ${largeCounts.claims.toLocaleString("en")} claims, ${largeCounts.control.toLocaleString("en")} of control`,
      large.url
    )
  )
  await large.stop()
} finally {
  await browser.close()
  rmSync(data, { recursive: true, force: true })
}

const text = [
  "# Benchmarks of the viewer",
  "",
  `Made by \`node bench/viewer/run.ts\` in ${execFileSync(executablePath, ["--version"], { encoding: "utf8" }).trim()}, headless, drawing in software, on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; load before the run ${load.map((average) => average.toFixed(1)).join(", ")}.`,
  `Medians of ${runs} openings with nothing cached; server and browser share the machine.`,
  "A step's cost is the main thread's own time in scripts, averaged over 100 steps; drawing is not in it.",
  "Machines are noisy: compare with the baseline.",
  "",
  ...table(results),
  ""
].join("\n")
console.log(text)
if (!values.keep) writeFileSync(join(root, "docs/benchmarks-viewer.md"), text)
