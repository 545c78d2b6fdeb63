import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { Result } from "effect"
import { dateReading } from "../dataset/date-reading.ts"
import { namedSource, sourceNames } from "../dataset/named-source.ts"
import { type Publication, publicationOf, publishedSince } from "../dataset/publication.ts"
import { nameId, recordId } from "../dataset/record-id.ts"
import { type Cell, CellRefusal, RowProblems } from "../table/cell.ts"
import { type DateReading, dateCell, periodOrderProblem } from "../table/cell-date.ts"
import { quoted } from "../table/cell-number.ts"
import type { Dataset, Declare, Directory, ImportFormat, RowMapper } from "../table/format.ts"
import {
  type CorridorColumn,
  type CorridorColumns,
  corridorCell,
  corridorColumns
} from "./corridor-columns.ts"
import { corridorEnd } from "./corridor-end.ts"
import {
  type CorridorDays,
  type CorridorState,
  corridorStates,
  type CorridorStatus
} from "./corridor-states.ts"

/**
 * Humanitarian corridors as a table: one row says how a corridor stood by one source's account.
 *
 * Shape: the columns in corridor-columns.ts; `name` (or `id`), `status` and `source` are needed.
 * What becomes of each column: docs/how-to/import.md.
 */
export const corridorsFormat: ImportFormat = {
  name: "corridors",
  title: "Humanitarian corridors as a table, CSV",
  detect: ({ header }) => {
    const isNamed = header.some((name) => /^corridor(?:[ _-]?(?:name|id))?$/i.test(name))
    return isNamed && Result.isSuccess(corridorColumns(header)) ? "plain" : "no"
  },
  looksUp: ["place", "actor", "source"],
  csv: {
    open: (header, _preview, start) =>
      Result.gen(function* () {
        const { settings, directory } = start
        const columns = yield* corridorColumns(header)
        const publication = yield* publicationOf("corridors", start)
        const reading = dateReading(settings)
        const problems = new RowProblems()
        return {
          dataset: datasetOf(publication),
          guarantee: "decode",
          map: (cells, _number, declare) => {
            const row = rowOf(columns, header, cells)
            const corridor = readCorridor(row, { reading, directory, declare, problems })
            return corridor === undefined || problems.any
              ? { kind: "refused", problems: problems.clear() }
              : {
                  kind: "claims",
                  claims: corridor.states.map((state) => claimOf(row, corridor, state, publication))
                }
          }
        } satisfies RowMapper<ReadonlyArray<string>>
      })
  }
}

const datasetOf = ({ edition }: Publication): Dataset => ({
  source: {
    id: "corridor-table",
    name: "Table of humanitarian corridors",
    kind: "aggregator",
    alignment: { kind: "unknown" },
    note: "Collects what the sources in its rows said; it is no witness itself."
  },
  otherSources: [],
  groups: [],
  licence: "Not stated by the table of corridors",
  ...(edition === undefined ? {} : { edition })
})

interface Row {
  readonly cell: (column: CorridorColumn) => string
  /** Name of a column in the file, for telling what is wrong with it. */
  readonly column: (column: CorridorColumn) => string
}

const rowOf = (
  columns: CorridorColumns,
  header: ReadonlyArray<string>,
  cells: ReadonlyArray<string>
): Row => ({
  cell: (column) => corridorCell(columns, cells, column),
  column: (column) => header[columns.get(column) ?? -1] ?? column
})

interface Corridor {
  readonly handle: string
  readonly name: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly runBy: ReadonlyArray<string>
  readonly speaker: string
  readonly source: string
  readonly url: string | undefined
  readonly published: string | undefined
  readonly states: ReadonlyArray<CorridorState>
}

interface Reading {
  readonly reading: DateReading
  readonly directory: Directory
  readonly declare: Declare
  readonly problems: RowProblems
}

const readCorridor = (row: Row, { reading, directory, declare, problems }: Reading): Corridor | undefined => {
  const name = row.cell("name") || row.cell("id")
  if (name === "") problems.add(row.column("name"), "nothing", "it must not be empty")
  const status = problems.need(row.column("status"), statusCell(row.cell("status")))
  const source = problems.need(row.column("source"), row.cell("source") || undefined)
  const url = problems.take(row.column("url"), addressCell(row.cell("url")))
  const day = (column: CorridorColumn) =>
    problems.take(row.column(column), dateCell(row.cell(column), reading))
  const days: CorridorDays = {
    opened: day("opened"),
    closed: day("closed"),
    date: day("date"),
    published: day("published")
  }
  problems.take(row.column("closed"), periodOrderProblem(days.opened, days.closed))
  if (problems.any || status === undefined || source === undefined) return undefined
  const states = corridorStates(status, days)
  if (states.length === 0) {
    problems.add(
      row.column("opened"),
      "nothing",
      "no day is given: fill in opened, closed, date or published"
    )
    return undefined
  }
  const end = (side: "from" | "to") =>
    corridorEnd(
      {
        name: row.cell(side),
        latitude: row.cell(`${side}Latitude`),
        longitude: row.cell(`${side}Longitude`),
        nameColumn: row.column(side),
        latitudeColumn: row.column(`${side}Latitude`),
        longitudeColumn: row.column(`${side}Longitude`)
      },
      directory,
      declare,
      problems
    )
  const from = end("from")
  const to = end("to")
  const runBy = sourceNames(row.cell("runBy")).map((actor) => declaredActor(actor, directory, declare))
  if (problems.any) return undefined
  const speaker = namedSource(
    source,
    { namedBy: "a table of corridors", kind: "monitor" },
    directory,
    declare
  )
  const handle = KEY.test(row.cell("id")) ? row.cell("id") : nameId("corridor", name)
  return { handle, name, from, to, runBy, speaker, source, url, published: days.published, states }
}

const claimOf = (
  row: Row,
  { handle, name, from, to, runBy, speaker, source, url, published }: Corridor,
  { status, heldDuring, day, words }: CorridorState,
  publication: Publication
): ClaimEncoded => ({
  id: recordId("corridor", [
    speaker,
    day,
    handle,
    `${handle.replace(/^corridor-/, "").slice(0, 30)} ${status} ${day}`
  ]),
  heldDuring,
  publishedAt: published ?? publishedOf(status, day, publication),
  speaker,
  origin: { kind: "own" },
  modality: status === "planned" ? "asserts" : "reports",
  proposition: {
    kind: "Corridor",
    corridor: handle,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    status,
    runBy
  },
  paraphrase: `The corridor ${name}${endsWords(row)} is said to be ${words}${
    runBy.length === 0 ? "" : `, run by ${sourceNames(row.cell("runBy")).join(" and ")}`
  }.`,
  citation: {
    publisher: speaker,
    ...(publication.edition === undefined ? {} : { edition: publication.edition }),
    where:
      url === undefined
        ? { kind: "unaddressed", reason: `The table of corridors names ${source} and gives no address.` }
        : { kind: "address", url },
    attribution: "b",
    note: "Taken from a table of corridors."
  },
  tensions: [],
  sensitivity: { level: "low", tlp: "TLP:CLEAR" }
})

// A plan is made known before its day, everything else after it.
const publishedOf = (status: CorridorStatus, day: CorridorState["day"], publication: Publication): string => {
  if (status !== "planned") return publishedSince(day, publication)
  return publication.published ?? (publication.readAt === undefined ? "" : `[..${publication.readAt}]`)
}

const endsWords = (row: Row): string =>
  (["from", "to"] as const)
    .filter((side) => row.cell(side) !== "")
    .map((side) => ` ${side} ${row.cell(side)}`)
    .join("")

const declaredActor = (name: string, directory: Directory, declare: Declare): string => {
  const found = directory.find("actor", name)
  if (found.kind === "one") return found.id
  const id = nameId("corridor-actor", name)
  declare.actor(id, () => ({
    id,
    name,
    names: {},
    kind: "agency",
    relations: [],
    labels: [],
    note: "Known only by the name that a table of corridors gives; what sort of actor it is was not said."
  }))
  return id
}

const KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/

const STATUSES: { readonly [word: string]: CorridorStatus } = {
  planned: "planned",
  announced: "planned",
  open: "open",
  opened: "open",
  closed: "closed",
  underfire: "underFire"
}

const statusCell = (text: string): Cell<CorridorStatus> => {
  if (text === "") return undefined
  return (
    STATUSES[text.toLowerCase().replace(/[\s_-]+/g, "")] ??
    new CellRefusal(quoted(text), "it is no status of a corridor; write planned, open, closed or underFire")
  )
}

const addressCell = (text: string): Cell<string> =>
  text === "" || /^https?:\/\/\S+$/.test(text)
    ? text || undefined
    : new CellRefusal(quoted(text), "it is no web address; write it with https://")
