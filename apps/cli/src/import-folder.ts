import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { formatProblem } from "@cordon/ingest/case-folder/problem"
import { type CaseFolderReport, readCaseFolder } from "@cordon/ingest/case-folder/read-case-folder"
import { type ImportPlan, planImport } from "@cordon/ledger/import-plan"
import { LedgerWriter } from "@cordon/ledger/writer"
import { Effect } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import { readFolder } from "./case-files.ts"
import { couldNot, wrongData } from "./failure.ts"
import { storedRecord } from "./stored-record.ts"
import { progress, remark } from "./terminal-output.ts"

/** Claims, assessments and outcomes appended at a time. */
export const BATCH = 100

/**
 * The batches of an import: what claims refer to (manifest, places, actors, sources, baselines) in one, because
 * those refer to one another; then the rest a hundred at a time. Each is all or nothing and acknowledged before
 * the next begins.
 */
const batchesOf = (bodies: ReadonlyArray<EntryBody>): ReadonlyArray<ReadonlyArray<EntryBody>> => {
  const refersOnly = (body: EntryBody) => !/^(?:claim|assessment|outcome)\./.test(body.kind)
  const rest = bodies.filter((body) => !refersOnly(body))
  const batches = [bodies.filter(refersOnly)]
  for (let start = 0; start < rest.length; start += BATCH) batches.push(rest.slice(start, start + BATCH))
  return batches
}

/** Reads and checks a case folder from disk. */
export const checkFolder = Effect.fn("checkFolder")(function* (folder: string) {
  return readCaseFolder(yield* readFolder(folder))
})

/** Whether a report has errors; warnings do not stop an import. */
export const hasErrors = (report: CaseFolderReport): boolean =>
  report.problems.some((problem) => problem.severity === "error")

/**
 * Brings a store up to a case folder. A folder with errors changes nothing.
 *
 * Each batch is acknowledged on its own, so an import that is cut off keeps what was acknowledged, and
 * starting it again adds only the rest.
 */
export const importFolder = Effect.fn("importFolder")(function* (folder: string, quiet = false) {
  const report = yield* checkFolder(folder)
  if (hasErrors(report)) {
    const errors = report.problems.filter((problem) => problem.severity === "error")
    for (const problem of errors.slice(0, 20)) yield* remark(formatProblem(problem))
    return yield* wrongData(
      `${folder} has ${errors.length} errors; nothing was imported. "cordon check ${folder}" shows all of them.`
    )
  }
  const described = report.bodies.find((body) => body.kind === "case.described.v1")
  if (described === undefined) return yield* wrongData(`${folder} has no case.yaml; nothing was imported.`)
  const caseId = described.manifest.id
  const { record, head } = yield* storedRecord(caseId)
  const plan: ImportPlan = planImport(record, report.bodies)
  const writer = yield* LedgerWriter
  const bar = progress(`importing ${caseId}`)
  let done = 0
  for (const [number, batch] of batchesOf(plan.bodies).entries()) {
    if (!isReadonlyArrayNonEmpty(batch)) continue
    // Two imports of one folder that began from the same head send the same keys, so each batch is recorded once.
    yield* writer
      .record(caseId, batch, { clientKey: `import after ${head.sequence} ${head.hash} batch ${number}` })
      .pipe(
        Effect.mapError((error) =>
          couldNot(`import of ${folder} stopped after ${done} entries: ${error.message}`)
        )
      )
    done += batch.length
    if (!quiet) bar.show(done, plan.bodies.length)
  }
  if (!quiet && plan.bodies.length > 0) bar.end()
  return { caseId, plan, report }
})
