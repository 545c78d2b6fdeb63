import type { Drive, Rate } from "../support/wrk-rates.ts"
import type { Contest } from "./contest.ts"
import type { Size } from "./data.ts"

/** What the document is written from. */
export interface Told {
  readonly pages: Contest
  readonly dates: Contest
  readonly size: Size
  /** Entries of Cordon's ledger. */
  readonly entries: number
  readonly drive: Drive
  readonly cordon: CordonTold
  readonly machine: string
  readonly versions: string
}

/** What Cordon took besides the time of an answer. */
export interface CordonTold {
  readonly bundled: boolean
  /** From the question for the first page to its answer, and for the areas. Unit: seconds. */
  readonly firstPage: number
  readonly firstDate: number
  /** Memory of its process after the measurement. Unit: GiB. */
  readonly memory: number
}

/** docs/benchmarks-ogc.md. */
export const documentOf = (told: Told): string =>
  [...heading(told), ...questions(told), ...notes(told), ""].join("\n")

const heading = ({ size, entries, drive, machine, versions, cordon }: Told): ReadonlyArray<string> => [
  "# Benchmarks of OGC API - Features against peers",
  "",
  `Made by \`node bench/peers/run.ts\` on ${machine}`,
  versions,
  "Machines are noisy: trust the ratios inside one table.",
  "",
  `- Data: ${count(size.events.events)} invented point events, and ${count(size.areas.areas)} invented areas with ${size.areas.spells} dated spells of control each, their outlines of 64 corners: ${count(entries)} entries of Cordon's ledger.`,
  "- Cordon serves them from its own store; pygeoapi and MapServer from PostGIS, filled with what Cordon itself serves as GeoJSON.",
  "- Before anything was measured, each address was asked once: everybody answers the same features, by their ids.",
  `- wrk, one thread, ${drive.connections} connections, nothing compressed; median of ${drive.runs} runs of ${drive.seconds} s after a warm-up. Everything on this one machine, one server driven at a time; the processor time is that of the server's processes, the database included.`,
  `- Cordon runs from ${cordon.bundled ? "its bundle" : "its sources"}, in one process; pygeoapi in two workers of gunicorn, MapServer in two FastCGI processes. [bench/peers/README.md](../bench/peers/README.md) says what each is given.`,
  ""
]

const questions = ({ pages, dates }: Told): ReadonlyArray<string> => [
  "## A page of point features",
  "",
  `${count(pages.features)} features a page, ${pages.addresses} pages in turn.`,
  "",
  ...tableOf(pages),
  "",
  "## Territory as of a date",
  "",
  `All areas, each with who holds it on a day: ${count(dates.features)} polygons an answer, ${dates.addresses} days in turn.`,
  "",
  ...tableOf(dates),
  ""
]

const tableOf = ({ baseline, rates }: Contest): ReadonlyArray<string> => [
  "| server | requests a second | lowest to highest | KiB an answer | processor ms a request | Cordon answers |",
  "|---|---|---|---|---|---|",
  rowOf(baseline, undefined),
  ...rates.map((rate, i) => rowOf(rate, i === 0 ? undefined : rates[0])),
  "",
  sentenceOf(rates)
]

const sentenceOf = ([cordon, ...peers]: Contest["rates"]): string => {
  const fastest = peers.toSorted((a, b) => b.median - a.median)[0]
  const leanest = peers.toSorted((a, b) => a.processorMilliseconds - b.processorMilliseconds)[0]
  if (cordon === undefined || fastest === undefined || leanest === undefined) return ""
  const times = leanest.processorMilliseconds / cordon.processorMilliseconds
  return `Cordon answers ${(cordon.median / fastest.median).toFixed(1)} times as many requests as the fastest of the others (${fastest.name}). The leanest of them (${leanest.name}) takes ${times.toFixed(0)} times as much processor time for one; other work on the machine changes that figure less.`
}

const rowOf = (rate: Rate, cordon: Rate | undefined): string => {
  const { name, median, low, high, bytes, processorMilliseconds } = rate
  const busy = processorMilliseconds === 0 ? "" : processorMilliseconds.toFixed(1)
  const ratio = cordon === undefined ? "" : `${(cordon.median / median).toFixed(1)} times as many`
  return `| ${name} | ${median.toFixed(1)} | ${low.toFixed(1)} to ${high.toFixed(1)} | ${(bytes / 1024).toFixed(0)} | ${busy} | ${ratio} |`
}

const notes = ({ cordon }: Told): ReadonlyArray<string> => [
  "## What the numbers do not say",
  "",
  `- Cordon keeps the features of a collection in memory, each written as GeoJSON once, and cuts pages out of those bytes; the peers query a database and write each feature anew for each request. That is most of the difference. It costs memory (its process held ${cordon.memory.toFixed(1)} GiB at the end, both cases open) and the first answer: ${cordon.firstPage.toFixed(1)} s for the first page, ${cordon.firstDate.toFixed(1)} s for the first date. The peers need neither, and serve data larger than memory.`,
  "- The bare server is a Node server in the driving process that sends Cordon's first answer to everybody: about the most that Node can do with such a body on this machine.",
  "- The peers are given spells that Cordon worked out from claims, as known at the end. They answer by one clock; what was known by an earlier day (`knownBy`) they could not be asked.",
  "- Features have the width of Cordon's collections: every property that a collection declares, most of them null. A table of few columns would be faster everywhere, and for the peers most of all. How null is written, and with how many digits a coordinate, differs, and so does the size of an answer.",
  "- pygeoapi counts all matching features for each page, as does MapServer's OGC API; its WFS does not. Cordon knows the number.",
  "- pygeoapi is asked by offset: 0.16 leaves out the `next` link from half of a list on (geopython/pygeoapi#1594). MapServer's OGC API is asked for the first page only: 8.0.0 answers all later pages with the first (MapServer/MapServer#6613). Newer versions have this mended; they are not in Debian 12. The first pages are the cheapest for who counts offsets.",
  "- A date is asked of pygeoapi as a CQL filter on first and last day, of MapServer as a day put into its SQL, where an index on the range of days finds the spells. MapServer tests each row for its extent besides, as it does for any layer.",
  "- Both peers could be put behind a cache of answers, and so could Cordon; none was."
]

const count = (n: number): string => Math.round(n).toLocaleString("en-GB")
