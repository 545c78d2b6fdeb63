import { caseMesh } from "@cordon/geometry/case-mesh"
import { readCaseFolder } from "@cordon/ingest/case-folder/read-case-folder"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { Digest } from "@cordon/ledger/entry"
import { foldEntries } from "@cordon/ledger/fold"
import { Instant } from "@cordon/domain/time/instant"
import { Effect } from "effect"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, sep } from "node:path"

/** Reads a case folder into a bundle without a store: for looking at the terminal while writing it. */
export const bundleOfFolder = async (folder: string): Promise<CaseBundle> => {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name))] as const)
  )
  const report = readCaseFolder(files)
  const recordedAt = Instant.make(Date.UTC(2026, 0, 1))
  const record = foldEntries(report.bodies.map((body, i) => ({ sequence: i + 1, recordedAt, body })))
  if (record === undefined) {
    throw new Error(
      report.problems
        .slice(0, 5)
        .map(({ file, line, message }) => `${file}:${line} ${message}`)
        .join("\n")
    )
  }
  const mesh = await Effect.runPromise(caseMesh(record.places, record.manifest.outline))
  return { record, mesh, head: { sequence: report.bodies.length, hash: Digest.make("0".repeat(64)) } }
}
