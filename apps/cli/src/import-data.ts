import type { CaseId } from "@cordon/domain/key"
import { cordonCsvMapping } from "@cordon/ingest/mapping/cordon-csv"
import type { Encoding } from "@cordon/ingest/table/decode-text"
import type { FormatSettings } from "@cordon/ingest/table/format"
import type { ImportReport } from "@cordon/ingest/table/import-report"
import { importStream } from "@cordon/ingest/table/import-stream"
import type { ImportInput, InputFile } from "@cordon/ingest/table/input"
import { Effect } from "effect"
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join, resolve, sep } from "node:path"
import { checkText } from "./check-text.ts"
import { reasonOf } from "./data-store.ts"
import { couldNot, wrongData } from "./failure.ts"
import { quarantineSink } from "./quarantine-sink.ts"
import { progress, remark, say, sayJson } from "./terminal-output.ts"

/** Unit: bytes read at a time. Rows that are in memory together are few then, and die young. */
const PIECE = 131_072

const MEGABYTE = 1_000_000

/** What a person asks for who imports other people's data. */
export interface DataImport {
  readonly path: string
  readonly case: CaseId
  readonly format: string | undefined
  readonly settings: Omit<FormatSettings, "mapping">
  readonly mapping: string | undefined
  readonly encoding: Encoding | undefined
  readonly title: string | undefined
  readonly zone: string | undefined
  readonly quarantine: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
}

/** Imports a file or folder of other people's data, with a progress bar, a quarantine file and a report. */
export const importData = Effect.fn("importData")(function* (asked: DataImport, directory: string) {
  const input = yield* inputAt(asked.path)
  const mapping = asked.mapping === undefined ? undefined : yield* mappingAt(asked.mapping)
  for (const file of input.files)
    yield* checkText(join(pathOfFolder(asked.path, input), file.name), file.name, asked.encoding)
  const bar = progress(`importing ${input.name}`)
  const total = input.files.reduce((sum, { size }) => sum + size, 0)
  const sink = quarantineSink(
    asked.quarantine ?? join(directory, "quarantine", `${asked.case}-${input.name.replace(/\.[^.]*$/, "")}`),
    resolve(asked.path)
  )
  const report = yield* importStream(input, {
    case: asked.case,
    settings: mapping === undefined ? asked.settings : { ...asked.settings, mapping },
    dryRun: asked.dryRun,
    onProgress: (rows, bytes) =>
      bar.show(Math.floor(bytes / MEGABYTE), Math.floor(total / MEGABYTE), `MB, ${rows} rows`),
    ...(asked.dryRun ? {} : { quarantine: sink }),
    ...(asked.format === undefined ? {} : { format: asked.format }),
    ...(asked.encoding === undefined ? {} : { encoding: asked.encoding }),
    ...(asked.title === undefined ? {} : { title: asked.title }),
    ...(asked.zone === undefined ? {} : { zone: asked.zone })
  }).pipe(
    Effect.ensuring(Effect.sync(() => bar.end())),
    Effect.mapError((error) =>
      error._tag === "LedgerError" || error._tag === "InputUnreadable"
        ? couldNot(`import of ${asked.path} stopped: ${error.message}; importing it again goes on from there`)
        : wrongData(`${error.message}; nothing was imported.`)
    )
  )
  if (asked.json) return yield* sayJson(report)
  yield* sayReport(report)
})

interface SizedInput extends ImportInput {
  readonly files: ReadonlyArray<InputFile & { readonly size: number }>
}

const inputAt = (path: string) =>
  Effect.try({
    try: (): SizedInput => {
      const name = basename(resolve(path))
      if (!statSync(path).isDirectory()) return { name, folder: false, files: [fileAt(path, name)] }
      const names = readdirSync(path, { recursive: true, encoding: "utf8" })
        .map((entry) => entry.split(sep).join("/"))
        .filter((entry) => !/(?:^|\/)\./.test(entry) && statSync(join(path, entry)).isFile())
        .sort()
      return { name, folder: true, files: names.map((entry) => fileAt(join(path, entry), entry)) }
    },
    catch: (cause) => couldNot(`${path} cannot be read: ${reasonOf(cause)}`)
  })

const fileAt = (path: string, name: string): SizedInput["files"][number] => ({
  name,
  size: statSync(path).size,
  again: true,
  open: () => createReadStream(path, { highWaterMark: PIECE })
})

const pathOfFolder = (path: string, { folder }: ImportInput): string => (folder ? path : join(path, ".."))

/** A mapping file, or the one that Cordon has for its own CSV, by the name `cordon-csv`. */
const mappingAt = (path: string) =>
  Effect.try({
    try: () =>
      path === "cordon-csv" && !existsSync(path)
        ? cordonCsvMapping
        : { name: path, text: readFileSync(path, "utf8") },
    catch: (cause) => couldNot(`the mapping ${path} cannot be read: ${reasonOf(cause)}`)
  })

const sayReport = Effect.fn("sayReport")(function* (report: ImportReport) {
  const would = report.dryRun ? " (dry run: nothing was written)" : ""
  yield* say(
    `${report.case}: ${report.read} rows read, ${report.accepted} accepted, ${report.alreadyKnown} already known, ${report.quarantined} quarantined${would}`
  )
  if (report.corrected > 0)
    yield* say(`${report.corrected} of the accepted correct what an earlier edition said`)
  if (report.withdrawn > 0)
    yield* say(`${report.withdrawn} of the already known were withdrawn from the ledger and not brought back`)
  for (const { field, reason, rows } of report.reasons.slice(0, 10))
    yield* say(`  ${rows} rows: ${field === "" ? "" : `${field}: `}${reason}`)
  if (report.quarantineFile !== undefined)
    yield* say(`quarantined rows, to be mended and imported again: ${report.quarantineFile}`)
  if (report.passedOver.length > 0) yield* remark(`passed over: ${report.passedOver.join(", ")}`)
  if (report.head !== undefined) yield* say(`head ${report.head.sequence} ${report.head.hash}`)
})
