import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { bodyText } from "@cordon/ledger/chain"
import { storedBodies } from "@cordon/store-sqlite/stored-bodies"
import { Result, Schema } from "effect"
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { writeUcdpLikeFile } from "./ucdp-like-file.ts"

/**
 * Measures `cordon import` of a UCDP-like file end to end, from the start of the command to its end, and writes the
 * numbers to docs/benchmarks-import.md. Every table has baselines from the same run, because machines are noisy.
 *
 * `--rows 300000,3000000`, `--runs 3`; `--check 100` decodes every hundredth body that was written and compares its
 * canonical text; `--keep` leaves docs as they are.
 */
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "300000,3000000" },
    runs: { type: "string", default: "3" },
    check: { type: "string", default: "1000" },
    keep: { type: "boolean", default: false }
  }
})
const runs = Number(values.runs)
const cli = join(import.meta.dirname, "../apps/cli")
// The command as it is when built; beside the folder that others may be running from.
const built = join(cli, `dist.${process.pid}`)
const main = join(built, "main.js")
const baseline = join(import.meta.dirname, "import-baseline.ts")
const folder = mkdtempSync(join(tmpdir(), "cordon-bench-"))

interface Ended {
  readonly seconds: number
  /** Unit: seconds of processor time, of all threads. */
  readonly processor: number
  /** Unit: megabytes. */
  readonly peak: number
  readonly out: string
}

/** Unit: clock ticks a second in which Linux counts processor time. */
const TICKS = 100

/** Runs a program to its end; the memory and processor time that it used are asked of the system now and then. */
const run = (script: string, args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ["--max-semi-space-size=16", script, ...args], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    let out = ""
    let peak = 0
    let processor = 0
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8")
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000)
        const times = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]!.split(" ")
        processor = (Number(times[11]) + Number(times[12])) / TICKS
      } catch {
        // It has ended between two looks; what was seen last counts.
        return
      }
    }, 100)
    child.stdout.on("data", (text) => (out += String(text)))
    child.on("close", (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, processor, peak, out })
      else reject(new Error(`${script} ${args.join(" ")} ended with ${code}`))
    })
  })

const median = (numbers: ReadonlyArray<number>): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const perSecond = (rows: number, seconds: number): string => Math.round(rows / seconds).toLocaleString("en")

/** Decodes every nth body of a ledger and compares its canonical text. */
const check = (data: string, every: number): number => {
  const decode = Schema.decodeUnknownSync(EntryBody)
  let checked = 0
  for (const { sequence, text } of storedBodies(data)) {
    if (sequence % every !== 0 || text === null) continue
    const body = decode(JSON.parse(text), { onExcessProperty: "error" })
    if (Result.getOrThrow(bodyText(body)) !== text) throw new Error(`not canonical: ${text}`)
    checked += 1
  }
  return checked
}

/** Programs that want a processor, on average over the last minute. */
const load = (): string => loadavg()[0]!.toFixed(1)

const lines: Array<string> = []
const loadBefore = load()
let checked = 0
try {
  execFileSync(process.execPath, [join(cli, "build.ts"), "--outDir", built])
  for (const rows of values.rows.split(",").map(Number)) {
    const file = join(folder, `GEDEvent_v24_1-invented-${rows}.csv`)
    writeUcdpLikeFile(file, rows)
    const perRow = Math.round(statSync(file).size / rows)
    const timed = async (script: string, args: ReadonlyArray<string>): Promise<number> => {
      const times: Array<number> = []
      for (let i = 0; i < runs; i += 1) times.push(Number((await run(script, args)).out))
      return median(times)
    }
    const read = await timed(baseline, ["read", file])
    const insert = await timed(baseline, ["insert", folder, String(rows)])
    const imports: Array<Ended> = []
    let again: Ended | undefined
    let size = 0
    for (let i = 0; i < runs; i += 1) {
      const data = join(folder, "data")
      rmSync(data, { recursive: true, force: true })
      const args = ["import", file, "--case", "invented", "--data", data, "--json"]
      const ended = await run(main, args)
      const report = JSON.parse(ended.out) as { readonly accepted: number }
      if (report.accepted !== rows) throw new Error(`${report.accepted} of ${rows} rows were accepted`)
      imports.push(ended)
      if (i > 0) continue
      size = statSync(join(data, "ledger.sqlite")).size / 1e6
      checked += check(data, Number(values.check))
      again = await run(main, args)
    }
    rmSync(file)
    const seconds = median(imports.map((ended) => ended.seconds))
    const peak = Math.max(...imports.map((ended) => ended.peak))
    const row = (what: string, time: number, processor = "", memory = ""): string =>
      `| ${what} | ${time.toFixed(1)} | ${perSecond(rows, time)} | ${processor} | ${memory} |`
    const ofImport = (what: string, time: number, processor: number, memory: number): string =>
      row(what, time, processor.toFixed(1), memory.toFixed(0))
    lines.push(
      "",
      `## ${rows.toLocaleString("en")} rows of ${perRow} bytes`,
      "",
      "| what | seconds | rows a second | processor seconds | peak memory, MB |",
      "|---|---|---|---|---|",
      row("baseline: papaparse takes the file apart", read),
      row("baseline: as many texts of 2 kB into a bare SQLite table", insert),
      ofImport(
        `**import into the ledger** (median of ${runs})`,
        seconds,
        median(imports.map((ended) => ended.processor)),
        peak
      ),
      ofImport("the same file again: everything is known", again!.seconds, again!.processor, again!.peak),
      "",
      `Runs: ${imports.map((ended) => `${ended.seconds.toFixed(1)} s`).join(", ")}. Size of the ledger: ${size.toFixed(0)} MB.`
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(built, { recursive: true, force: true })
}
const text = [
  "# Benchmarks of imports",
  "",
  `Made by \`node bench/import.ts\` on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}.`,
  "Each run is the whole command, as it is when built: it starts, checks the encoding, parses, maps, hashes, chains, writes, indexes and ends.",
  "The file is in the layout of UCDP GED and invented throughout; one row in twenty has quotes and a line break in it.",
  `Of the bodies written, ${checked.toLocaleString("en")} were decoded again and are canonical.`,
  `Programs that wanted a processor when it began: ${loadBefore}, when it ended: ${load()}; with more of them than cores the seconds say little.`,
  "Trust processor seconds, and the ratios to the baselines of the same table.",
  ...lines,
  ""
].join("\n")
process.stdout.write(text)
if (!values.keep) writeFileSync(join(import.meta.dirname, "../docs/benchmarks-import.md"), text)
