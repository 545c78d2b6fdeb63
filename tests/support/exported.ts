import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { exportCase } from "@cordon/interop/export/export-case"
import type { ExportFormat } from "@cordon/interop/export/export-format"
import type { ExportRequest } from "@cordon/interop/export/export-request"
import { Result } from "effect"

/** A request for an export of a case that no chain is kept of. */
export const requestFor = (index: CaseIndex, more: Partial<ExportRequest> = {}): ExportRequest => ({
  index,
  entries: [],
  controls: {},
  hxl: false,
  ...more
})

/** An export as bytes. */
export const exported = (format: ExportFormat, request: ExportRequest): Buffer =>
  Buffer.concat([...Result.getOrThrow(exportCase(format, request)).chunks].map((chunk) => Buffer.from(chunk)))

/** An export as a file in a folder; gives its path. */
export const exportedFile = (
  folder: string,
  name: string,
  format: ExportFormat,
  request: ExportRequest
): string => {
  const path = join(folder, name)
  writeFileSync(path, exported(format, request))
  return path
}
