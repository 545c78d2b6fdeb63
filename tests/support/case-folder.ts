import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { formatProblem } from "@cordon/ingest/case-folder/problem"
import { type CaseFolderReport, readCaseFolder } from "@cordon/ingest/case-folder/read-case-folder"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { indexOf } from "./index-of.ts"

/** The checkout. */
export const checkout = join(import.meta.dirname, "../..")

/** Reads a case folder of the checkout. */
export const readFolderReport = (folder: string): CaseFolderReport => {
  const root = join(checkout, folder)
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(root, name)).isFile()
  )
  return readCaseFolder(
    new Map(names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(root, name))]))
  )
}

/** The index of a case folder of the checkout; throws with the problems when it has errors. */
export const indexOfFolder = async (folder: string): Promise<CaseIndex> => {
  const report = readFolderReport(folder)
  const errors = report.problems.filter((problem) => problem.severity === "error")
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join("\n"))
  return indexOf(report.bodies)
}

export const eastAleppo = "cases/east-aleppo-2016"
