import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { LedgerStore } from "@cordon/ledger/store"
import { Effect, Result, Schema, type Scope } from "effect"
import { NotText } from "./decode-text.ts"
import { FormatError } from "./format-errors.ts"
import type { DocumentDoor, DocumentFile, DocumentMapper, FeatureRow, FormatStart } from "./format.ts"
import { InputUnreadable, NothingToRead } from "./import-errors.ts"
import type { ImportReport } from "./import-report.ts"
import { beginRun } from "./import-run.ts"
import type { ImportOptions } from "./import-stream.ts"
import type { ImportInput, InputFile } from "./input.ts"
import { documentQuarantine } from "./quarantine.ts"
import type { RowBlock } from "./row-block.ts"
import { TextSource } from "./text-source.ts"

type DocumentsError = FormatError | NothingToRead | InputUnreadable | NotText | LedgerError

/**
 * Imports documents one after the other, in the order of their names.
 *
 * Those that can be opened again are read through first, so that one that is none of the format stops the import before
 * anything is written. `opened` is the one that cannot, as far as it was read.
 */
export const importDocuments = (
  input: ImportInput,
  door: DocumentDoor<unknown>,
  begin: FormatStart,
  options: ImportOptions,
  format: string,
  opened: TextSource | undefined
): Effect.Effect<ImportReport, DocumentsError, LedgerStore | Scope.Scope> =>
  Effect.gen(function* () {
    const read = input.folder ? input.files.filter(({ name }) => door.files.test(name)) : input.files
    if (read.length === 0)
      return yield* new NothingToRead({ file: input.name, problem: `has no file that is read as ${format}` })
    const mapper = yield* Effect.fromResult(door.open(begin))
    const sourceOf = (file: InputFile): TextSource =>
      file.again || opened === undefined ? new TextSource(file, options.encoding) : opened
    for (const file of read) if (file.again) yield* eachBlock(file, sourceOf(file), mapper, () => Effect.void)
    const run = yield* beginRun(options, format, mapper, documentQuarantine(mapper.quarantine))
    for (const file of read) {
      yield* eachBlock(file, sourceOf(file), mapper, (features) =>
        Effect.andThen(
          run.take(blockOf(features), file.name, 0),
          Effect.sync(() => run.progress(0))
        )
      )
    }
    if (run.read === 0) return yield* new NothingToRead({ file: input.name, problem: "has no features" })
    const passedOver = input.files.filter((file) => !read.includes(file))
    return yield* run.finish(passedOver.map(({ name }) => name))
  })

const blockOf = <Feature>(features: ReadonlyArray<FeatureRow<Feature>>): RowBlock<Feature> => ({
  rows: () => features.map(({ feature }) => feature),
  lineOf: (_rows, index) => features[index]?.line ?? 1,
  rawOf: (_rows, index) => ({ kind: "text", text: features[index]?.raw ?? "" })
})

/** Reads the features of a file and does something with each list of them, one after the other. */
const eachBlock = <Feature>(
  file: InputFile,
  source: TextSource,
  mapper: DocumentMapper<Feature>,
  each: (features: ReadonlyArray<FeatureRow<Feature>>) => Effect.Effect<void, LedgerError>
): Effect.Effect<void, DocumentsError> =>
  Effect.gen(function* () {
    const features = mapper.features(documentOf(file, source))[Symbol.asyncIterator]()
    for (;;) {
      const step = yield* Effect.tryPromise({ try: () => features.next(), catch: (cause) => cause }).pipe(
        Effect.catch((cause) => (isFailure(cause) ? Effect.fail(cause) : Effect.die(cause)))
      )
      if (step.done === true) return
      yield* each(step.value)
    }
  })

const documentOf = (file: InputFile, source: TextSource): DocumentFile => ({
  name: file.name,
  text: {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const piece = await source.pull()
        // An iterable has no other way to fail; `eachBlock` takes it up again.
        if (Result.isFailure(piece)) throw piece.failure
        if (piece.success === undefined) return
        yield piece.success.decoded.text
      }
    }
  }
})

const isFailure = Schema.is(Schema.Union([FormatError, InputUnreadable, NotText]))
