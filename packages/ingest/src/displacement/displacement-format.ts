import { Result } from "effect"
import { dateReading } from "../dataset/date-reading.ts"
import { publicationOf } from "../dataset/publication.ts"
import { type FormatError, NotThisFormat } from "../table/format-errors.ts"
import type { FormatStart, ImportFormat, RowMapper } from "../table/format.ts"
import { displacedGroups } from "./displaced-group.ts"
import { dtmAssessment } from "./dtm-assessment.ts"
import { isHashtagRow } from "./hxl.ts"
import { idmcFigure } from "./idmc-figure.ts"
import { idmcYear } from "./idmc-year.ts"
import { checkNeeded, roleCells, roleColumns } from "./layout.ts"
import type { LayoutReader } from "./row-reader.ts"

/**
 * Displacement figures of IDMC and of IOM's DTM, with or without an HXL hashtag row.
 *
 * Four layouts, told apart by their columns: IDMC by country and year, IDMC's single figures (IDU and GIDD), DTM's API and
 * baseline assessments. A stock becomes a Population, a flow a Movement; the two are never mixed.
 * What becomes of each column: docs/how-to/import.md.
 */
export const displacementFormat: ImportFormat = {
  name: "displacement",
  title: "Displacement figures of IDMC and IOM DTM, CSV with or without HXL hashtags",
  detect: ({ header, start, name }) => {
    const tags = start.split(/\r?\n/, 6).map(cellsOfLine).find(isHashtagRow)
    const read = tableOf(header, [])
    if (fits(idmcYear, read, tags) || fits(idmcFigure, read, tags)) return "plain"
    return fits(dtmAssessment, read, tags) && isOfDtm(name, [header]) ? "plain" : "no"
  },
  looksUp: ["place", "source"],
  csv: {
    open: (header, preview, start) => {
      const table = tableOf(header, preview)
      // A layout is told by how many of its columns there are, so that a misspelled column is named as missing.
      const figure = columnsKnown(idmcFigure, table)
      const year = columnsKnown(idmcYear, table)
      const assessment = columnsKnown(dtmAssessment, table)
      if (assessment > Math.max(figure, year)) return openAssessment(table, header, preview, start)
      return figure > year ? openAs(idmcFigure, table, start) : openYear(table, start)
    }
  }
}

interface Table {
  /** The line that names the columns: the one above the hashtags, which need not be the first of the file. */
  readonly header: ReadonlyArray<string>
  readonly tags: ReadonlyArray<string> | undefined
  /** Lines that belong to the header, as they are compared with rows. */
  readonly heading: ReadonlySet<string>
}

// Hashtags stand in the second line, or further down where lines of title come first; what stands above them is data only
// where the first line is a header that can be read.
const tableOf = (header: ReadonlyArray<string>, preview: ReadonlyArray<ReadonlyArray<string>>): Table => {
  const plain = { header, tags: undefined, heading: new Set<string>() }
  const at = preview.findIndex(isHashtagRow)
  if (
    at < 0 ||
    (at > 0 && [idmcFigure, idmcYear, dtmAssessment].some((reader) => fits(reader, plain, undefined)))
  )
    return plain
  const names = at > 0 ? (preview[at - 1] ?? header) : header
  return {
    header: names.map((name) => name.trim()),
    tags: preview[at],
    heading: new Set(preview.slice(0, at).map(lineOf))
  }
}

const lineOf = (cells: ReadonlyArray<string>): string => cells.map((cell) => cell.trim()).join("\u001f")

const columnsKnown = <Role extends string>({ layout }: LayoutReader<Role>, { header, tags }: Table): number =>
  roleColumns(layout, header, tags).size

const fits = <Role extends string>(
  { layout }: LayoutReader<Role>,
  { header }: Table,
  tags: ReadonlyArray<string> | undefined
): boolean => Result.isSuccess(checkNeeded(layout, roleColumns(layout, header, tags), header))

const openAs = <Role extends string>(
  reader: LayoutReader<Role>,
  { header, tags, heading }: Table,
  start: FormatStart
): Result.Result<RowMapper<ReadonlyArray<string>>, FormatError> =>
  Result.gen(function* () {
    const columns = roleColumns(reader.layout, header, tags)
    yield* checkNeeded(reader.layout, columns, header)
    const publication = yield* publicationOf("displacement", start)
    const read = reader.read({
      publication,
      directory: start.directory,
      reading: dateReading(start.settings)
    })
    return {
      dataset: {
        source: reader.source,
        otherSources: [],
        groups: displacedGroups,
        licence: reader.licence,
        ...(publication.edition === undefined ? {} : { edition: publication.edition })
      },
      guarantee: "decode",
      map: (cells, _number, declare) =>
        isHashtagRow(cells) || heading.has(lineOf(cells))
          ? { kind: "noData" }
          : read(roleCells(columns, header, cells), declare)
    } satisfies RowMapper<ReadonlyArray<string>>
  })

const openYear = (
  table: Table,
  start: FormatStart
): Result.Result<RowMapper<ReadonlyArray<string>>, FormatError> =>
  roleColumns(idmcYear.layout, table.header, table.tags).has("event")
    ? Result.fail(
        new NotThisFormat({
          format: "displacement",
          file: start.probe.name,
          problem:
            "it is IDMC's table of disaster events, which is not read; its table by country and year is"
        })
      )
    : openAs(idmcYear, table, start)

const openAssessment = (
  table: Table,
  header: ReadonlyArray<string>,
  preview: ReadonlyArray<ReadonlyArray<string>>,
  start: FormatStart
): Result.Result<RowMapper<ReadonlyArray<string>>, FormatError> => {
  const columns = roleColumns(dtmAssessment.layout, table.header, table.tags)
  const refused = (problem: string) =>
    Result.fail(new NotThisFormat({ format: "displacement", file: start.probe.name, problem }))
  return Result.flatMap(checkNeeded(dtmAssessment.layout, columns, table.header), () => {
    if (!columns.has("idps") && !columns.has("returnees")) {
      return refused(
        "it counts households and no persons; households are not persons, and to multiply them would be a guess"
      )
    }
    return isOfDtm(start.probe.name, [header, table.header, ...preview])
      ? openAs(dtmAssessment, table, start)
      : refused(
          "nothing in its name, header or first rows says that IOM's DTM made it, and a figure must not be put in somebody's mouth; name the file after the DTM if it is theirs, else use --format table with a mapping that says who speaks"
        )
  })
}

// The column of the DTM API is named like no other dataset's.
const isOfDtm = (name: string, rows: ReadonlyArray<ReadonlyArray<string>>): boolean =>
  DTM.test(name) ||
  rows.some((cells) => cells.some((cell) => DTM.test(cell) || /^numPresentIdpInd$/i.test(cell.trim())))

const DTM = /(?:^|[^a-z])(?:dtm|iom|oim)(?:[^a-z]|$)|displacement tracking matrix/i

const cellsOfLine = (line: string): ReadonlyArray<string> =>
  line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))
