import { addDays } from "@cordon/domain/time/calendar-day"
import { Result } from "effect"
import { dateReading } from "../dataset/date-reading.ts"
import { type Publication, publicationOf } from "../dataset/publication.ts"
import { CellRefusal, RowProblems } from "../table/cell.ts"
import { isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import { type DateReading, dateCell } from "../table/cell-date.ts"
import { codeCell, countCell, quoted } from "../table/cell-number.ts"
import type { Dataset, ImportFormat, RowMapper } from "../table/format.ts"
import { acledClaims, type AcledEvent } from "./acled-claims.ts"
import { type AcledCells, acledCells, type AcledColumn, acledColumns } from "./acled-columns.ts"
import { eventTime, uploadTime } from "./acled-time.ts"

/**
 * ACLED's event data as its export tool, API and curated files give it, today and in older layouts.
 *
 * Source: ACLED Codebook (2024), "ACLED data columns". What becomes of each column: docs/how-to/import.md.
 */
export const acledFormat: ImportFormat = {
  name: "acled",
  title: "ACLED event data, CSV",
  detect: ({ header }) => {
    const names = new Set(header.map((name) => name.toLowerCase()))
    return ["event_id_cnty", "event_date", "event_type", "geo_precision"].every((name) => names.has(name))
      ? "plain"
      : "no"
  },
  looksUp: ["source"],
  csv: {
    open: (header, _preview, start) =>
      Result.gen(function* () {
        const { settings, directory } = start
        const positions = yield* acledColumns(header)
        const publication = yield* publicationOf("acled", start)
        const reading = dateReading(settings)
        const problems = new RowProblems()
        return {
          dataset: datasetOf(publication),
          guarantee: "typed",
          map: (cells, _number, declare) => {
            const cell = acledCells(positions, cells)
            const event = readEvent(cell, { reading, publication, edition: settings.edition }, problems)
            if (problems.any || event === undefined) return { kind: "refused", problems: problems.clear() }
            return { kind: "claims", claims: acledClaims(cell, event, directory, declare) }
          }
        } satisfies RowMapper<ReadonlyArray<string>>
      })
  }
}

const datasetOf = ({ edition }: Publication): Dataset => ({
  source: {
    id: "acled",
    name: "Armed Conflict Location and Event Data (ACLED)",
    kind: "monitor",
    alignment: { kind: "unknown" },
    language: "en",
    note: "Codes events from the reports of others, week by week, and corrects them later."
  },
  otherSources: [],
  groups: [],
  licence:
    "ACLED terms of use: attribution to ACLED, and the data may not be passed on as they are (acleddata.com)",
  ...(edition === undefined ? {} : { edition })
})

interface RowSettings {
  readonly reading: DateReading
  readonly publication: Publication
  /** The edition that the person who imports gave. */
  readonly edition: string | undefined
}

const readEvent = (
  cell: AcledCells,
  { reading, publication, edition }: RowSettings,
  problems: RowProblems
): AcledEvent | undefined => {
  const needText = (column: AcledColumn): string | undefined =>
    problems.need(column, cell(column) || undefined)
  const id = problems.need("event_id_cnty", eventId(cell("event_id_cnty")))
  const day = problems.need("event_date", dateCell(cell("event_date"), reading))
  const year = problems.take("year", countCell(cell("year")))
  if (day !== undefined && year !== undefined && year !== Number(day.slice(0, 4)))
    problems.add("year", quoted(cell("year")), `the event is dated ${day}`)
  const timePrecision = problems.need("time_precision", codeCell(cell("time_precision"), 1, 3))
  for (const column of ["event_type", "actor1", "country", "location"] as const) needText(column)
  const geoPrecision = problems.need("geo_precision", codeCell(cell("geo_precision"), 1, 3))
  const position = positionCells(cell("latitude"), cell("longitude"))
  if (position === undefined) problems.add("latitude", "nothing", "it must not be empty")
  else if (isCoordinateProblem(position)) problems.take(position.field, position.refusal)
  const fatalities = problems.take("fatalities", countCell(cell("fatalities")))
  const uploaded = problems.take("timestamp", uploadTime(cell("timestamp"), reading))
  if (id === undefined || day === undefined || timePrecision === undefined || geoPrecision === undefined)
    return undefined
  if (position === undefined || isCoordinateProblem(position)) return undefined
  const time = eventTime(day, timePrecision)
  // A day's leeway, because ACLED uploads in UTC and dates where the event was.
  if (uploaded !== undefined && uploaded.slice(0, 10) < addDays(time.earliest, -1)) {
    problems.add(
      "timestamp",
      quoted(cell("timestamp")),
      `it was uploaded on ${uploaded.slice(0, 10)}, before the event`
    )
  }
  return {
    id,
    time,
    position,
    geoPrecision,
    fatalities,
    publication: {
      readAt: publication.readAt,
      published: uploaded ?? publication.published,
      // ACLED numbers no editions; a row that was uploaded on a later day is the later word.
      edition: edition ?? uploaded?.slice(0, 10) ?? publication.edition
    }
  }
}

const eventId = (text: string) =>
  text === "" || /^[A-Za-z0-9]{2,40}$/.test(text)
    ? text || undefined
    : new CellRefusal(quoted(text), "it is not an event id of letters and digits, e.g. SYR1234")
