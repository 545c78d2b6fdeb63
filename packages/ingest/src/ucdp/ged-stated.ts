import { textAt } from "../table/cell-text.ts"
import type { ColumnPositions } from "../table/columns.ts"
import { jsonText } from "../table/json-cells.ts"
import type { GedColumn } from "./ged-columns.ts"

/**
 * Columns that say what an event was coded from, by their key in `StatedSources`, in code-unit order.
 *
 * `source_original` said it, `source_office` published it.
 */
export const statedColumns = [
  ["date", "source_date"],
  ["office", "source_office"],
  ["original", "source_original"],
  ["reference", "source_article"],
  ["title", "source_headline"]
] as const satisfies ReadonlyArray<readonly [string, GedColumn]>

/** Writes what rows say that they rest on, as canonical JSON; empty text where a row says nothing of it. */
export const statedWriter = (at: ColumnPositions<GedColumn>): ((cells: ReadonlyArray<string>) => string) => {
  const positions = statedColumns.map(([, column]) => at[column])
  const keys = statedColumns.map(([key]) => `,"${key}":`)
  return (cells) => {
    let text = ""
    for (let i = 0; i < positions.length; i += 1) {
      const cell = textAt(cells, positions[i]!)
      if (cell !== "") text += (text === "" ? keys[i]!.slice(1) : keys[i]!) + jsonText(cell)
    }
    return text === "" ? "" : `{${text}}`
  }
}
