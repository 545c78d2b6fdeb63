import { Result } from "effect"
import { columnsOf } from "../table/columns.ts"
import type { ImportFormat } from "../table/format.ts"
import { gedColumns, UCDP_GED } from "./ged-columns.ts"
import { gedEdition } from "./ged-edition.ts"
import { gedMapper } from "./ged-mapper.ts"

/** Columns that no other dataset has together. */
const TELLING = ["dyad_new_id", "deaths_civilians", "where_prec", "type_of_violence", "event_clarity"]

/** The UCDP Georeferenced Event Dataset, one event a row. Source: UCDP GED Codebook, version 24.1. */
export const gedFormat: ImportFormat = {
  name: UCDP_GED,
  title: "UCDP Georeferenced Event Dataset (GED), CSV of edition 24.1 or 25.1",
  detect: ({ header }) => {
    const columns = new Set(header.map((name) => name.toLowerCase()))
    return TELLING.every((name) => columns.has(name)) ? "plain" : "no"
  },
  looksUp: [],
  csv: {
    open: (header, _preview, start) =>
      Result.gen(function* () {
        const columns = yield* columnsOf(UCDP_GED, header, gedColumns)
        return gedMapper(columns, yield* gedEdition(start), start.settings)
      })
  }
}
