import type { Result } from "effect"
import type { ExportRefused } from "./export-errors.ts"
import type { Chunk, FormatFacts } from "./export-format.ts"
import type { ExportRequest } from "./export-request.ts"

/**
 * Writes a case in one format.
 *
 * Shape: pieces in the order of the file, made as they are asked for where the format allows it.
 * Errors: ExportRefused, before the first piece.
 */
export interface Exporter {
  readonly facts: FormatFacts
  readonly write: (request: ExportRequest) => Result.Result<Iterable<Chunk>, ExportRefused>
}
