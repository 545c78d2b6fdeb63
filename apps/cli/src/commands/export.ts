import { toNdjson } from "@cordon/ledger/ndjson"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { dataDirectory, dataStore, reasonOf } from "../data-store.ts"
import { couldNot } from "../failure.ts"
import { remark } from "../terminal-output.ts"
import { caseArgument, chosenCase, dataFlag } from "./flags.ts"

/** `cordon export`: the ledger as NDJSON, one canonical line an entry, complete enough to import elsewhere. */
export const exportCommand = Command.make(
  "export",
  {
    case: caseArgument,
    format: Flag.Literals("format", ["ledger"]).pipe(
      Flag.withDescription("ledger: NDJSON, one entry a line"),
      Flag.withDefault("ledger" as const)
    ),
    out: Flag.String("out").pipe(
      Flag.withDescription("File to write; standard output when left out"),
      Flag.optional
    ),
    data: dataFlag
  },
  Effect.fn(function* (input) {
    yield* exportLedger(input).pipe(
      Effect.provide(dataStore(dataDirectory(Option.getOrUndefined(input.data))))
    )
  })
).pipe(Command.withDescription("Write a case's ledger as NDJSON"))

const exportLedger = Effect.fn("exportLedger")(function* (input: {
  readonly case: Parameters<typeof chosenCase>[0]
  readonly out: Option.Option<string>
}) {
  const caseId = yield* chosenCase(input.case)
  const store = yield* LedgerStore
  const lines = toNdjson(store.read(caseId))
  if (Option.isNone(input.out)) {
    return yield* Stream.runForEach(lines, (line) => Effect.sync(() => void process.stdout.write(line)))
  }
  const path = input.out.value
  const draft = `${path}.part`
  const write = Effect.acquireUseRelease(
    Effect.try({
      try: () => openSync(draft, "w"),
      catch: (cause) => couldNot(`${path} cannot be written: ${reasonOf(cause)}`)
    }),
    (file) =>
      Stream.runForEach(lines, (line) =>
        Effect.try({
          try: () => void writeSync(file, line),
          catch: (cause) => couldNot(`${path} cannot be written: ${reasonOf(cause)}`)
        })
      ),
    (file) => Effect.sync(() => closeSync(file))
  )
  yield* write.pipe(Effect.tapError(() => Effect.sync(() => rmSync(draft, { force: true }))))
  yield* Effect.try({
    try: () => renameSync(draft, path),
    catch: (cause) => couldNot(`${path} cannot be written: ${reasonOf(cause)}`)
  })
  const head = yield* store.head(caseId)
  yield* remark(`${caseId}: ${head.sequence} entries written to ${path}, head ${head.hash}`)
})
