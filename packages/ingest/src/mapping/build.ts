import { standardGroups } from "@cordon/domain/group/group"
import type { Problem } from "../case-folder/problem.ts"
import type { Path } from "../case-folder/written.ts"
import { didYouMean } from "../case-folder/suggestion.ts"
import type { RowProblems } from "../table/cell.ts"
import type { DateReading } from "../table/cell-date.ts"
import { EVENT_YEARS } from "../table/cell-date.ts"
import type { Publication } from "../dataset/publication.ts"
import type { Declare, Directory, FormatStart } from "../table/format.ts"
import type { LookupTable } from "./cell-spec.ts"
import type { Mapping } from "./mapping-file.ts"
import { problemAtPath } from "./mapping-text.ts"
import type { CellContent, RowColumns } from "./row-columns.ts"

/** What is at hand while a row is read. */
export interface RowContext {
  readonly problems: RowProblems
  readonly declare: Declare
  /** Which of several values in one cell is meant, while a list is read. */
  readonly item?: { readonly split: string; readonly index: number }
}

/** Reads something from a row; `undefined` where nothing stands there or it was refused. */
export type Reader<Row, A> = (row: Row, context: RowContext) => A | undefined

/** A mapping while readers are made of it for the columns of one file: what it knows, and what is wrong with it. */
export class Build<Row> {
  readonly mapping: Mapping
  readonly columns: RowColumns<Row>
  readonly directory: Directory
  readonly publication: Publication
  readonly dates: DateReading
  /** Groups that claims may name. */
  readonly groups: Set<string>
  readonly problems: Array<Problem> = []
  /** Columns that the mapping reads, by the name under which it does. */
  readonly used = new Map<string, (row: Row) => CellContent>()
  private readonly missingReader: (name: string) => (row: Row) => CellContent

  constructor(
    mapping: Mapping,
    columns: RowColumns<Row>,
    start: Pick<FormatStart, "directory" | "settings" | "groups">,
    publication: Publication,
    missingReader: (name: string) => (row: Row) => CellContent
  ) {
    this.mapping = mapping
    this.columns = columns
    this.directory = start.directory
    this.publication = publication
    this.missingReader = missingReader
    this.groups = new Set<string>([
      ...standardGroups.map(({ id }) => id),
      ...(mapping.file.dataset.groups ?? []).map(({ id }) => id),
      ...(start.groups ?? [])
    ])
    const order = start.settings.dateOrder ?? mapping.file.rows?.dateOrder
    this.dates = { years: mapping.file.rows?.years ?? EVENT_YEARS, ...(order === undefined ? {} : { order }) }
  }

  /** Notes what is wrong with the mapping file. */
  refuse(path: Path, found: string, message: string): void {
    this.problems.push(problemAtPath(this.mapping.text, path, found, message))
  }

  /** How a column is read; one that the file lacks is refused, unless it is optional. */
  column(name: string, path: Path, optional: boolean): (row: Row) => CellContent {
    const known = this.columns.find(name)
    if (known === undefined && !optional) {
      this.refuse(
        path,
        JSON.stringify(name),
        `the file has no column ${JSON.stringify(name)}${didYouMean(name, this.columns.names)}`
      )
    }
    const read = known ?? this.missingReader(name)
    this.used.set(name, read)
    return read
  }

  /** A table of values, with the path to it; one that the mapping lacks is refused. */
  lookup(
    lookup: string | LookupTable,
    path: Path
  ): { readonly table: LookupTable; readonly path: Path } | undefined {
    if (typeof lookup !== "string") return { table: lookup, path }
    const tables = this.mapping.file.lookups ?? {}
    const table = tables[lookup]
    if (table !== undefined) return { table, path: ["lookups", lookup] }
    this.refuse(
      path,
      JSON.stringify(lookup),
      `there is no table ${JSON.stringify(lookup)} under lookups${didYouMean(lookup, Object.keys(tables))}`
    )
    return undefined
  }
}
