import { CaseId } from "@cordon/domain/key"
import { ZoneId } from "@cordon/domain/time/zone"
import { type Encoding, encodings } from "@cordon/ingest/table/decode-text"
import { importFormats } from "@cordon/ingest/table/formats"
import { fromNdjson } from "@cordon/ledger/ndjson"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option, Result, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { closeSync, createReadStream, existsSync, openSync, readSync } from "node:fs"
import { join } from "node:path"
import { kindOfPath } from "../case-files.ts"
import { dataDirectory, dataStore, reasonOf } from "../data-store.ts"
import { CommandFailed, couldNot, ExitCode, wrongData } from "../failure.ts"
import { importData } from "../import-data.ts"
import { importFolder } from "../import-folder.ts"
import { remark, say, sayJson } from "../terminal-output.ts"
import { dataFlag, jsonFlag } from "./flags.ts"

const ownFormats = ["case", "ledger"] as const
const dataFormats = importFormats.map(({ name }) => name)

/** `cordon import`: a case folder, a ledger file that `cordon export` wrote, or other people's data. */
export const importCommand = Command.make(
  "import",
  {
    path: Argument.String("path").pipe(
      Argument.withDescription("Case folder, ledger file (NDJSON), or a file or folder of data")
    ),
    format: Flag.Literals("format", [...ownFormats, ...dataFormats]).pipe(
      Flag.withDescription("Format of the path; told from the path and its content where that is plain"),
      Flag.optional
    ),
    case: Flag.String("case").pipe(
      Flag.withDescription("Case that data are imported into, made if need be; refuse any other case"),
      Flag.withSchema(CaseId),
      Flag.optional
    ),
    edition: Flag.String("edition").pipe(
      Flag.withDescription("Edition of the data, e.g. 24.1; told from the file's name where that is plain"),
      Flag.optional
    ),
    published: Flag.String("published").pipe(
      Flag.withDescription("When the data were published, as EDTF, e.g. 2024-06-03"),
      Flag.optional
    ),
    mapping: Flag.String("mapping").pipe(
      Flag.withDescription("Mapping file, which says what the columns of a table mean"),
      Flag.optional
    ),
    encoding: Flag.Literals("encoding", encodings).pipe(
      Flag.withDescription("Encoding of the data, when it is not UTF-8"),
      Flag.optional
    ),
    dateOrder: Flag.Literals("date-order", ["dmy", "mdy"]).pipe(
      Flag.withDescription("Whether 3/4/2016 is in April (dmy) or in March (mdy)"),
      Flag.optional
    ),
    holderProperty: Flag.String("holder-property").pipe(
      Flag.withDescription(
        "Areas: the property that names who holds them; told by its usual names when left out"
      ),
      Flag.optional
    ),
    carry: Flag.Boolean("carry").pipe(
      Flag.withDescription(
        "Areas: each day is complete, so make one claim of days in a row that are the same"
      ),
      Flag.withDefault(false)
    ),
    title: Flag.String("title").pipe(
      Flag.withDescription("Title of the case, where the import makes it"),
      Flag.optional
    ),
    zone: Flag.String("zone").pipe(
      Flag.withDescription("Time zone of the case, e.g. Asia/Damascus, where the import makes it"),
      Flag.withSchema(ZoneId),
      Flag.optional
    ),
    quarantine: Flag.String("quarantine").pipe(
      Flag.withDescription("File for rows that cannot be taken; by default in the data directory"),
      Flag.optional
    ),
    dryRun: Flag.Boolean("dry-run").pipe(
      Flag.withDescription("Read and report, write nothing"),
      Flag.withDefault(false)
    ),
    data: dataFlag,
    json: jsonFlag
  },
  Effect.fn(function* (input) {
    const format = yield* formatAsked(
      input.path,
      Option.getOrUndefined(input.format),
      Option.isSome(input.case)
    )
    const directory = dataDirectory(Option.getOrUndefined(input.data))
    const work =
      format === "case"
        ? importCase(input)
        : format === "ledger"
          ? importLedger(input)
          : importRows(input, directory)
    yield* work.pipe(Effect.provide(dataStore(directory)))
  })
).pipe(
  Command.withDescription(
    "Import a case folder, a ledger file or other people's data into the data directory"
  )
)

/** The format that was asked for, else what the path plainly is; `undefined` for data whose format is told from them. */
const formatAsked = Effect.fn("formatAsked")(function* (
  path: string,
  named: string | undefined,
  intoCase: boolean
) {
  const kind = yield* kindOfPath(path)
  if (named === "case" && kind === "file") return yield* couldNot(`${path} is a file; a case is a folder`)
  if (named === "ledger" && kind === "folder")
    return yield* couldNot(`${path} is a folder; a ledger file is one file of NDJSON lines`)
  if (named !== undefined) return named
  if (kind === "folder") return intoCase && !existsSync(join(path, "case.yaml")) ? undefined : "case"
  return (yield* isLedgerFile(path)) ? "ledger" : undefined
})

interface RowsInput extends ImportInput {
  readonly format: Option.Option<string>
  readonly edition: Option.Option<string>
  readonly published: Option.Option<string>
  readonly mapping: Option.Option<string>
  readonly encoding: Option.Option<Encoding>
  readonly dateOrder: Option.Option<"dmy" | "mdy">
  readonly holderProperty: Option.Option<string>
  readonly carry: boolean
  readonly title: Option.Option<string>
  readonly zone: Option.Option<string>
  readonly quarantine: Option.Option<string>
  readonly dryRun: boolean
}

const importRows = Effect.fn("importRows")(function* (input: RowsInput, directory: string) {
  if (Option.isNone(input.case)) {
    return yield* new CommandFailed({
      sentence: `say which case ${input.path} is imported into, with --case ID; a case that does not exist is made`,
      exitCode: ExitCode.wrongUsage
    })
  }
  const settings = {
    ...(Option.isSome(input.edition) ? { edition: input.edition.value } : {}),
    ...(Option.isSome(input.published) ? { published: input.published.value } : {}),
    ...(Option.isSome(input.dateOrder) ? { dateOrder: input.dateOrder.value } : {}),
    ...(Option.isSome(input.holderProperty) ? { holderProperty: input.holderProperty.value } : {}),
    ...(input.carry ? { carry: true } : {})
  }
  yield* importData(
    {
      path: input.path,
      case: input.case.value,
      format: Option.getOrUndefined(input.format),
      settings,
      mapping: Option.getOrUndefined(input.mapping),
      encoding: Option.getOrUndefined(input.encoding),
      title: Option.getOrUndefined(input.title),
      zone: Option.getOrUndefined(input.zone),
      quarantine: Option.getOrUndefined(input.quarantine),
      dryRun: input.dryRun,
      json: input.json
    },
    directory
  )
})

interface ImportInput {
  readonly path: string
  readonly case: Option.Option<CaseId>
  readonly json: boolean
}

const importCase = Effect.fn("importCase")(function* (input: ImportInput) {
  if (Option.isSome(input.case)) {
    const { checkFolder } = yield* Effect.promise(() => import("../import-folder.ts"))
    const described = (yield* checkFolder(input.path)).bodies.find(
      (body) => body.kind === "case.described.v1"
    )
    if (described !== undefined && described.manifest.id !== input.case.value)
      return yield* wrongData(
        `${input.path} describes the case ${described.manifest.id}, not ${input.case.value}; nothing was imported.`
      )
  }
  const { caseId, plan, report } = yield* importFolder(input.path)
  const store = yield* LedgerStore
  const head = yield* store.head(caseId)
  const summary = {
    case: caseId,
    added: plan.added,
    superseded: plan.superseded,
    retracted: plan.retracted,
    unchanged: plan.unchanged,
    retired: plan.retired,
    heldBack: report.counts.heldBack,
    head
  }
  if (input.json) return yield* sayJson(summary)
  yield* say(
    `${caseId}: ${plan.added} entries added, ${plan.superseded} superseded, ${plan.retracted} retracted, ${plan.unchanged} unchanged`
  )
  if (plan.retired.length > 0)
    yield* say(`not brought back, because the ledger withdrew them: ${plan.retired.join(", ")}`)
  if (report.counts.heldBack > 0)
    yield* say(`${report.counts.heldBack} rows without a citation were held back`)
  yield* say(`head ${head.sequence} ${head.hash}`)
})

const importLedger = Effect.fn("importLedger")(function* (input: ImportInput) {
  const caseId = yield* caseOfLedgerFile(input.path)
  if (Option.isSome(input.case) && input.case.value !== caseId)
    return yield* wrongData(
      `${input.path} holds the case ${caseId}, not ${input.case.value}; nothing was imported.`
    )
  const store = yield* LedgerStore
  const text = Stream.fromAsyncIterable(
    createReadStream(input.path, "utf8") as AsyncIterable<string>,
    (cause) => couldNot(`${input.path} cannot be read: ${reasonOf(cause)}`)
  )
  const receipt = yield* store
    .restore(caseId, fromNdjson(text))
    .pipe(
      Effect.mapError(
        (error): CommandFailed =>
          error._tag === "CommandFailed"
            ? error
            : wrongData(`${input.path}: ${error.message}; nothing was imported.`)
      )
    )
  if (input.json) return yield* sayJson(receipt)
  yield* say(`${caseId}: ${receipt.added} entries added, ${receipt.skipped} were already known`)
  yield* remark(`head ${receipt.head.sequence} ${receipt.head.hash}`)
})

/** The case of a ledger file, from its first line. */
const caseOfLedgerFile = (path: string): Effect.Effect<CaseId, CommandFailed> =>
  firstLine(path).pipe(
    Effect.flatMap((line) => {
      const found = Result.try((): unknown => (JSON.parse(line) as { case?: unknown }).case)
      const decoded = Result.isSuccess(found) ? Schema.decodeUnknownResult(CaseId)(found.success) : found
      return Result.isSuccess(decoded)
        ? Effect.succeed(decoded.success)
        : Effect.fail(
            wrongData(
              `${path} is not a ledger file: its first line is not an entry of a case; nothing was imported.`
            )
          )
    })
  )

/** Whether the first line of a file is an entry of a ledger, as far as its keys go. */
const isLedgerFile = (path: string): Effect.Effect<boolean, CommandFailed> =>
  firstLine(path).pipe(
    Effect.map((line) => {
      const entry = Result.getOrUndefined(Result.try((): unknown => JSON.parse(line)))
      return (
        typeof entry === "object" &&
        entry !== null &&
        ["case", "sequence", "commitment", "previous", "hash"].every((key) => key in entry)
      )
    })
  )

/** The first line of a file; at most its first megabyte is read for it. */
const firstLine = (path: string): Effect.Effect<string, CommandFailed> =>
  Effect.try({
    try: () => {
      const file = openSync(path, "r")
      const buffer = Buffer.alloc(1_048_576)
      const length = readSync(file, buffer, 0, buffer.length, 0)
      closeSync(file)
      return buffer.toString("utf8", 0, length).split("\n", 1)[0] ?? ""
    },
    catch: (cause) => couldNot(`${path} cannot be read: ${reasonOf(cause)}`)
  })
