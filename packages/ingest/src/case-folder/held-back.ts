import { readCsv } from "./csv-table.ts"
import type { TextFile } from "./files.ts"
import type { Problem } from "./problem.ts"
import { listedRecords, readYaml } from "./yaml-document.ts"

/** Counts the rows of a file of `uncited/`; they are checked for being well-formed and never loaded. */
export const countHeldBack = (
  text: TextFile
): { readonly count: number; readonly problems: ReadonlyArray<Problem> } => {
  if (text.file.endsWith(".csv")) {
    const { rows, problems } = readCsv(text)
    return { count: rows.length, problems }
  }
  const { records, problems } = listedRecords(text, readYaml(text), "claims")
  return { count: records.length, problems }
}
