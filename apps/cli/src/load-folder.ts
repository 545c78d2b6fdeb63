import { CaseId } from "@cordon/domain/key"
import { sameHead, LedgerHead } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option, Schema } from "effect"
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readFolder } from "./case-files.ts"
import { importFolder } from "./import-folder.ts"
import { remark } from "./terminal-output.ts"
import { readerSources } from "./build-part.ts"

/** What was loaded last from a folder, so that an unchanged one need not be read and compared at every start. */
const Loaded = Schema.Struct({ case: CaseId, files: Schema.String, head: LedgerHead })
const LoadedText = Schema.fromJsonString(Loaded)

/**
 * Brings the store up to a case folder, as `importFolder` does, unless neither the folder, nor the code that
 * reads it, nor the ledger has changed since the last time.
 */
export const loadFolder = Effect.fn("loadFolder")(function* (folder: string, directory: string) {
  const files = yield* fingerprintOf(folder)
  const mark = join(
    directory,
    "loaded",
    `${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.json`
  )
  const store = yield* LedgerStore
  const last = yield* lastLoaded(mark)
  if (Option.isSome(last) && last.value.files === files) {
    const cases = yield* store.cases()
    const stored = cases.find((known) => known.case === last.value.case)
    if (stored !== undefined && sameHead(stored.head, last.value.head))
      return yield* remark(`${stored.case}: up to date`)
  }
  const { caseId, plan } = yield* importFolder(folder)
  const head = yield* store.head(caseId)
  mkdirSync(join(directory, "loaded"), { recursive: true })
  writeFileSync(mark, Schema.encodeSync(LoadedText)({ case: caseId, files, head }))
  yield* remark(
    plan.bodies.length === 0 ? `${caseId}: up to date` : `${caseId}: ${plan.bodies.length} entries recorded`
  )
})

const fingerprintOf = Effect.fn("fingerprintOf")(function* (folder: string) {
  const hash = createHash("sha256").update(readerSources())
  for (const [path, bytes] of yield* readFolder(folder))
    hash.update(path).update("\0").update(bytes).update("\0")
  return hash.digest("hex")
})

const lastLoaded = (mark: string) =>
  Effect.try(() => readFileSync(mark, "utf8")).pipe(
    Effect.flatMap((text) => Schema.decodeUnknownEffect(LoadedText)(text)),
    Effect.option
  )
