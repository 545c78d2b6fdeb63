import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { dataStore } from "@cordon/cli/data-store"
import { Effect } from "effect"
import { bareRate } from "./support/bare-server.ts"
import { recordEvents } from "./support/event-ledger.ts"
import { standardEvents } from "./support/invented-events.ts"
import { type Drive, rateOf, rateRow } from "./support/wrk-rates.ts"

/**
 * Measures OGC API - Features over 200,000 invented point events, over HTTP with wrk, and prints a table.
 *
 * `node bench/ogc.ts [events]`; the first row is a bare server that sends the same bytes, because machines are noisy.
 */
const main = join(import.meta.dirname, "../apps/cli/src/main.ts")
const options = { ...standardEvents, events: Number(process.argv[2] ?? standardEvents.events) }
const drive: Drive = { runs: 5, seconds: 4, connections: 4 }
const data = mkdtempSync(join(tmpdir(), "cordon-bench-"))
const items = "/ogc/collections/invented-events.incidents/items"

const started = async (): Promise<{ readonly url: string; readonly child: ChildProcess }> => {
  const child = spawn(process.execPath, [main, "serve", "--no-viewer", "--port", "0", "--data", data])
  const url = await new Promise<string>((resolve, reject) => {
    let heard = ""
    const listen = (text: unknown) => {
      heard += String(text)
      const found = /Cordon is at (\S+)/.exec(heard)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("close", (code) => reject(new Error(`serve ended with ${code}: ${heard}`)))
  })
  return { url, child }
}

/** What the next links of the first pages say. */
const following = async (origin: string, path: string, pages: number): Promise<ReadonlyArray<string>> => {
  const paths = [path]
  while (paths.length < pages) {
    const page = (await (await fetch(origin + paths.at(-1)!)).json()) as {
      readonly links: ReadonlyArray<{ readonly rel: string; readonly href: string }>
    }
    const next = page.links.find(({ rel }) => rel === "next")
    if (next === undefined) break
    paths.push(next.href.slice(origin.length))
  }
  return paths
}

const notes: Array<string> = []
const timed = async <A>(what: string, work: () => Promise<A>): Promise<A> => {
  const start = performance.now()
  const result = await work()
  notes.push(`- ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

try {
  const entries = await timed("recording the events", () =>
    Effect.runPromise(recordEvents(options).pipe(Effect.provide(dataStore(data))))
  )
  const { url, child } = await started()
  try {
    const page = `${items}?limit=1000`
    const first = await timed("first answer, the case opened and the index made", async () =>
      Buffer.from(await (await fetch(url + page)).arrayBuffer())
    )
    const scenarios: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
      ["a page of 1,000, the first one", [page]],
      ["a page of 1,000, fifty in turn", await following(url, page, 50)],
      ["1,000 of one month", [`${page}&datetime=2014-03-01/2014-03-31`]],
      ["1,000 in a box of one degree", [`${page}&bbox=38,34,39,35`]],
      ["1,000 of one type", [`${page}&incident_type=shelling`]],
      [
        "a box, a year and a type at once",
        [`${page}&bbox=38,34,40,36&datetime=2014-01-01/2014-12-31&incident_type=shelling`]
      ],
      ["a page of 1,000 in Web Mercator", [`${page}&crs=http://www.opengis.net/def/crs/EPSG/0/3857`]],
      ["a page of 100", [items]],
      ["one feature", [`${items}/E001000`]]
    ]
    const rates = [await bareRate("baseline: a bare server in the driving process", first, drive)]
    for (const [name, paths] of scenarios) rates.push(await rateOf(name, url, paths, drive))
    process.stdout.write(
      [
        `${options.events} events, ${entries} entries; ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; one server process, one wrk thread, ${drive.connections} connections, median of ${drive.runs} runs of ${drive.seconds} s.`,
        "",
        ...notes,
        "",
        "| what | requests a second | lowest to highest | KiB an answer |",
        "|---|---|---|---|",
        ...rates.map(rateRow),
        ""
      ].join("\n")
    )
  } finally {
    child.removeAllListeners("close")
    const closed = once(child, "close")
    child.kill("SIGTERM")
    await closed
  }
} finally {
  rmSync(data, { recursive: true, force: true })
}
