import { textAt } from "../table/cell-text.ts"
import type { ColumnPositions } from "../table/columns.ts"
import { jsonCode } from "../table/json-cells.ts"
import type { GedColumn } from "./ged-columns.ts"

/** The codes that are kept as they were, by their column, in code-unit order. Source: UCDP GED Codebook 24.1, section 4. */
export const keptCodes = [
  "active_year",
  "code_status",
  "conflict_name",
  "conflict_new_id",
  "date_prec",
  "dyad_name",
  "dyad_new_id",
  "event_clarity",
  "gwnoa",
  "gwnob",
  "number_of_sources",
  "priogrid_gid",
  "region",
  "relid",
  "side_a_new_id",
  "side_b_new_id",
  "type_of_violence",
  "where_description",
  "where_prec"
] as const satisfies ReadonlyArray<GedColumn>

/** Writes the codes of rows as canonical JSON: numbers where they are whole numbers, else text; empty cells are left out. */
export const codesWriter = (at: ColumnPositions<GedColumn>): ((cells: ReadonlyArray<string>) => string) => {
  const positions = keptCodes.map((column) => at[column])
  const keys = keptCodes.map((column) => `"${column}":`)
  const further = keys.map((key) => `,${key}`)
  return (cells) => {
    let text = "{"
    for (let i = 0; i < positions.length; i += 1) {
      const cell = textAt(cells, positions[i]!)
      if (cell !== "") text += (text.length === 1 ? keys[i]! : further[i]!) + jsonCode(cell)
    }
    return `${text}}`
  }
}
