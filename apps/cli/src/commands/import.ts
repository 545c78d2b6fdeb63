import { CaseId } from "@cordon/domain/key"
import { fromNdjson } from "@cordon/ledger/ndjson"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option, Result, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { createReadStream, openSync, readSync, closeSync } from "node:fs"
import { kindOfPath } from "../case-files.ts"
import { dataDirectory, dataStore, reasonOf } from "../data-store.ts"
import { type CommandFailed, couldNot, wrongData } from "../failure.ts"
import { importFolder } from "../import-folder.ts"
import { remark, say, sayJson } from "../terminal-output.ts"
import { dataFlag, jsonFlag } from "./flags.ts"

/** `cordon import`: a case folder, or a ledger file that `cordon export` wrote. */
export const importCommand = Command.make(
  "import",
  {
    path: Argument.String("path").pipe(Argument.withDescription("Case folder, or ledger file (NDJSON)")),
    format: Flag.Literals("format", ["case", "ledger"]).pipe(
      Flag.withDescription("Format of the path; told from the path when left out"),
      Flag.optional
    ),
    case: Flag.String("case").pipe(
      Flag.withDescription("Refuse anything but this case"),
      Flag.withSchema(CaseId),
      Flag.optional
    ),
    data: dataFlag,
    json: jsonFlag
  },
  Effect.fn(function* (input) {
    const kind = yield* kindOfPath(input.path)
    const format = Option.getOrElse(input.format, () =>
      kind === "folder" ? ("case" as const) : ("ledger" as const)
    )
    if (format === "case" && kind === "file")
      return yield* couldNot(`${input.path} is a file; a case is a folder`)
    if (format === "ledger" && kind === "folder")
      return yield* couldNot(`${input.path} is a folder; a ledger file is one file of NDJSON lines`)
    const directory = dataDirectory(Option.getOrUndefined(input.data))
    const work = format === "case" ? importCase(input) : importLedger(input)
    yield* work.pipe(Effect.provide(dataStore(directory)))
  })
).pipe(Command.withDescription("Import a case folder or a ledger file into the data directory"))

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

/** The case of a ledger file, from its first line; at most the first megabyte is read for it. */
const caseOfLedgerFile = (path: string): Effect.Effect<CaseId, CommandFailed> =>
  Effect.try({
    try: () => {
      const file = openSync(path, "r")
      const buffer = Buffer.alloc(1_048_576)
      const length = readSync(file, buffer, 0, buffer.length, 0)
      closeSync(file)
      return buffer.toString("utf8", 0, length).split("\n", 1)[0] ?? ""
    },
    catch: (cause) => couldNot(`${path} cannot be read: ${reasonOf(cause)}`)
  }).pipe(
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
