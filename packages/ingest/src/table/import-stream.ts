import type { CaseId } from "@cordon/domain/key"
import { formatInstant, Instant } from "@cordon/domain/time/instant"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { LedgerStore } from "@cordon/ledger/store"
import { Clock, Effect, Stream } from "effect"
import type { Encoding, NotText } from "./decode-text.ts"
import { directoryOver, type DirectoryPart, directoryPart } from "./directory.ts"
import type { FormatSettings, FormatStart, ImportFormat } from "./format.ts"
import { type FormatError, NotThisFormat } from "./format-errors.ts"
import { importFormats } from "./formats.ts"
import type { FormatUnclear, InputUnreadable, NothingToRead } from "./import-errors.ts"
import { currentManifest } from "./import-run.ts"
import type { ImportReport } from "./import-report.ts"
import { importDocuments } from "./import-documents.ts"
import { importCsv, importNdjson } from "./import-rows.ts"
import type { ImportInput } from "./input.ts"
import { chooseFormat, PROBE_LENGTH, probeOf } from "./probe-input.ts"
import type { QuarantineSink } from "./quarantine.ts"
import { TextSource } from "./text-source.ts"

/** How something is imported. */
export interface ImportOptions {
  readonly case: CaseId
  /** Name of the format; told from the input when left out. */
  readonly format?: string
  readonly settings: FormatSettings
  readonly encoding?: Encoding
  /** Title and zone of a case that does not exist yet. */
  readonly title?: string
  readonly zone?: string
  /** Reads and reports, and writes nothing. */
  readonly dryRun: boolean
  /** Where quarantined rows go; without it they are only counted. */
  readonly quarantine?: QuarantineSink
  /** Told now and then how many rows and bytes have been read. */
  readonly onProgress?: (rows: number, bytes: number) => void
  /** The formats to choose from, by default all. */
  readonly formats?: ReadonlyArray<ImportFormat>
}

/** Every expected way in which an import fails. */
export type ImportError =
  | FormatError
  | NotText
  | NothingToRead
  | FormatUnclear
  | InputUnreadable
  | LedgerError

/**
 * Imports a file, folder or stream of other people's data into a case, which is made where it does not exist.
 *
 * Everything streams, so that the size of the input does not matter. Rows that cannot be taken go to quarantine with line,
 * field and reason; the others are appended batch by batch, each all or none, in the order of the input. Ids of claims come
 * from the data, so an import that was cut off is simply started again, and overlapping files do no harm (ADR-0010).
 *
 * Errors: ImportError. Of an input that is wrong as a whole nothing is written; when reading breaks off, what was
 * acknowledged before stays.
 */
export const importStream = Effect.fn("importStream")(function* (input: ImportInput, options: ImportOptions) {
  const [first] = input.files
  const source = first === undefined ? undefined : new TextSource(first, options.encoding)
  const start = source === undefined ? "" : yield* source.peek(PROBE_LENGTH)
  const probe = probeOf(input, start.slice(0, PROBE_LENGTH))
  const format = yield* chooseFormat(options.formats ?? importFormats, options.format, probe)
  const { settings, case: caseId } = options
  const readAt = formatInstant(Instant.make(Math.ceil((yield* Clock.currentTimeMillis) / 1000) * 1000))
  const begin: FormatStart = {
    case: caseId,
    settings,
    probe,
    directory: yield* directoryOf(caseId, format),
    groups: (yield* currentManifest(options))?.groups.map(({ id }) => id) ?? [],
    readAt
  }
  const { name, csv, ndjson, document } = format
  if (document !== undefined && (input.folder || document.files.test(input.name))) {
    if (source !== undefined && first?.again === true) yield* source.close
    return yield* importDocuments(input, document, begin, options, name, source)
  }
  if (source === undefined || input.folder) return yield* notReadAs(input, format)
  return yield* Effect.gen(function* () {
    if (ndjson !== undefined && (csv === undefined || start.trimStart().startsWith("{")))
      return yield* importNdjson(input.name, source, start, ndjson, begin, options, name)
    if (csv !== undefined) return yield* importCsv(input.name, source, start, csv, begin, options, name)
    return yield* notReadAs(input, format)
  }).pipe(Effect.ensuring(source.close))
}, Effect.scoped) satisfies (
  input: ImportInput,
  options: ImportOptions
) => Effect.Effect<ImportReport, ImportError, LedgerStore>

const notReadAs = ({ name, folder }: ImportInput, format: ImportFormat) =>
  Effect.fail(
    new NotThisFormat({
      format: format.name,
      file: name,
      problem: folder
        ? "it is a folder, and the format is one file"
        : "its name does not end as the format's files do"
    })
  )

const directoryOf = Effect.fn("directoryOf")(function* (caseId: CaseId, format: ImportFormat) {
  const store = yield* LedgerStore
  const parts = new Map<string, DirectoryPart>()
  for (const kind of format.looksUp ?? (["place", "actor", "source"] as const))
    parts.set(kind, directoryPart(yield* Stream.runCollect(store.recorded(caseId, `${kind}:`))))
  return directoryOver((kind) => parts.get(kind) ?? directoryPart([]))
})
