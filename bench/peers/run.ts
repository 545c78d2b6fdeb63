import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import type { Addresses } from "./agreement.ts"
import { hold } from "./contest.ts"
import { type Contestant, KNOWN_BY } from "./contestant.ts"
import { cordonContestant, mapServerOgcContestant, pygeoapiContestant, wfsContestant } from "./contestants.ts"
import { startCordon } from "./cordon.ts"
import { copyToPostGis, fill, HELD, someDays } from "./data.ts"
import { documentOf } from "./document.ts"
import { loadNow, machineSentence, versionsSentence } from "./machine.ts"
import { memoryOf } from "./process-use.ts"
import { startMapServer } from "./mapserver.ts"
import { readOptions } from "./options.ts"
import { requirePrograms } from "./programs.ts"
import { startPostGis } from "./postgis.ts"
import { startPygeoapi } from "./pygeoapi.ts"
import { Refusal } from "./refusal.ts"
import type { Run } from "./running.ts"

/**
 * Compares Cordon's OGC API - Features with pygeoapi and MapServer over the same data, in one run, on one machine, and
 * writes the numbers to docs/benchmarks-ogc.md.
 *
 * `--events 200000`, `--areas 500`, `--runs 5`, `--seconds 8`; `--keep` leaves docs as they are. What to install: see
 * README.md beside this file.
 */
const compare = async (run: Run): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  requirePrograms()
  const machine = machineSentence(loadNow())
  const data = join(run.folder, "data")
  const entries = await told("filling Cordon's store", () => fill(data, options.size))
  const cordon = await told("starting Cordon", () => startCordon(run, data))
  const first = cordonContestant(cordon)
  const [firstPath = ""] = await first.pages(1)
  const firstPage = await secondsOf(cordon.url + firstPath)
  const firstDate = await secondsOf(cordon.url + first.asOf(KNOWN_BY))
  const database = await told("starting PostGIS", () => startPostGis(run))
  await told("copying what Cordon serves into PostGIS", () => copyToPostGis(cordon.url, database, run.folder))
  const pygeoapi = await told("starting pygeoapi", () =>
    startPygeoapi(run, database, [
      { name: "incidents", time: "held_from_day" },
      { name: "control", time: "held_from_day" }
    ])
  )
  const mapServer = await told("starting MapServer", () =>
    startMapServer(run, database, [
      { name: "incidents", type: "POINT", data: "geom FROM incidents USING UNIQUE fid USING SRID=4326" },
      {
        name: "control",
        type: "POLYGON",
        data: `geom FROM (SELECT * FROM control WHERE ${HELD} @> '%when%'::date) AS held USING UNIQUE fid USING SRID=4326`
      }
    ])
  )
  const contestants = [
    first,
    pygeoapiContestant(pygeoapi, database),
    wfsContestant(mapServer, database),
    mapServerOgcContestant(mapServer, database)
  ]
  const pages = await told("listing the pages", () =>
    addressesOf(contestants, ({ pages }) => pages(options.pages))
  )
  const days = someDays(options.days)
  const dates = await addressesOf(contestants, async ({ asOf }) => days.map(asOf))
  const text = documentOf({
    pages: await told("measuring pages", () => hold(pages, options.drive)),
    dates: await told("measuring dates", () => hold(dates, options.drive)),
    size: options.size,
    entries,
    drive: options.drive,
    cordon: { bundled: cordon.bundled, firstPage, firstDate, memory: memoryOf(cordon.pid) },
    machine,
    versions: await versionsSentence(database)
  })
  process.stdout.write(text)
  if (!options.keep) writeFileSync(join(import.meta.dirname, "../../docs/benchmarks-ogc.md"), text)
}

const addressesOf = async (
  contestants: ReadonlyArray<Contestant>,
  addresses: (contestant: Contestant) => Promise<ReadonlyArray<string>>
): Promise<Addresses> => {
  const found = new Map<Contestant, ReadonlyArray<string>>()
  for (const contestant of contestants) found.set(contestant, await addresses(contestant))
  return found
}

/** Seconds until an address has answered to the end. */
const secondsOf = async (url: string): Promise<number> => {
  const start = performance.now()
  await (await fetch(url)).arrayBuffer()
  return (performance.now() - start) / 1000
}

const told = async <A>(what: string, work: () => Promise<A>): Promise<A> => {
  const start = performance.now()
  const result = await work()
  process.stderr.write(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

const cleanup = new AsyncDisposableStack()
const run: Run = { folder: mkdtempSync(join(tmpdir(), "cordon-peers-")), cleanup }
cleanup.defer(() => rmSync(run.folder, { recursive: true, force: true }))
const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => reject(new Refusal(`interrupted by ${signal}; nothing was written`)))
  }
})
try {
  await Promise.race([compare(run), interrupted])
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : inspect(error)}\n`)
  process.exitCode = 1
} finally {
  await cleanup.disposeAsync()
}
process.exit()
