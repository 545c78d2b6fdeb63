import { Result } from "effect"
import type { FormatStart, ImportFormat } from "../table/format.ts"
import { type FormatError, SettingRefused } from "../table/format-errors.ts"
import { cordonCsvMapping, isCordonCsv } from "./cordon-csv.ts"
import { type Mapping, readMapping } from "./mapping-file.ts"
import { csvColumns, jsonColumns, readerOf } from "./row-columns.ts"
import { tableMapper } from "./table-mapper.ts"

/**
 * Any CSV or NDJSON, by a mapping file that says what its columns mean.
 *
 * Shape: without a mapping file only Cordon's own CSV of claims is read, which is told by its columns.
 * Errors: SettingRefused, MappingRefused.
 */
export const tableFormat: ImportFormat = {
  name: "table",
  title: "Any CSV or NDJSON, by a mapping file; Cordon's own CSV without one",
  detect: ({ header }) => (isCordonCsv(header) ? "plain" : "no"),
  csv: {
    open: (header, preview, start) =>
      Result.flatMap(mappingOf(start, header), (mapping) =>
        tableMapper(
          mapping,
          csvColumns(header, preview, mapping.file.rows?.apostrophes),
          start,
          () => () => undefined
        )
      )
  },
  ndjson: {
    open: (preview, start) =>
      Result.flatMap(mappingOf(start, Object.keys(preview[0] ?? {})), (mapping) =>
        tableMapper(mapping, jsonColumns(preview), start, readerOf)
      )
  }
}

const mappingOf = (
  { settings: { mapping } }: FormatStart,
  names: ReadonlyArray<string>
): Result.Result<Mapping, FormatError> => {
  if (mapping !== undefined) return readMapping(mapping.name, mapping.text)
  if (isCordonCsv(names)) return readMapping(cordonCsvMapping.name, cordonCsvMapping.text)
  return Result.fail(
    new SettingRefused({
      format: "table",
      setting: "mapping",
      problem:
        "give the mapping file that says what the columns mean, e.g. --mapping mapping.yaml; docs/how-to/import-mapping.md shows one"
    })
  )
}
