import { type DateReading, EVENT_YEARS } from "../table/cell-date.ts"
import type { FormatSettings } from "../table/format.ts"

/** How the dates of a dataset of our time are read under the settings of an import. */
export const dateReading = ({ dateOrder }: FormatSettings): DateReading => ({
  years: EVENT_YEARS,
  ...(dateOrder === undefined ? {} : { order: dateOrder })
})
