import { calendarProblem, type CalendarDay } from "@cordon/domain/time/calendar-day"
import { parseBound, parsePeriod, parsePublished } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import type { Path } from "../case-folder/written.ts"
import { type Cell, CellRefusal } from "../table/cell.ts"
import { type DateReading, dateCell, periodOrderProblem } from "../table/cell-date.ts"
import { quoted } from "../table/cell-number.ts"
import type { Build, Reader } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import { cellReader, needed } from "./read-cell.ts"
import type { MomentSpec, PeriodSpec } from "./time-spec.ts"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * A day, a month or a year as EDTF: what `dateCell` reads, `2016-12` or `2016`.
 *
 * Errors: those of `dateCell`, a month that does not exist, a year that makes no sense.
 */
export const dateOrCoarser = (text: string, reading: DateReading): Cell<string> => {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim())
  if (match === null) return dateCell(text, reading)
  const year = Number(match[1])
  const problem =
    year < reading.years[0] || year > reading.years[1]
      ? `the year ${year} lies outside ${reading.years[0]} to ${reading.years[1]}`
      : match[2] === undefined
        ? undefined
        : calendarProblem(year, Number(match[2]), 1)
  return problem === undefined ? match[0] : new CellRefusal(quoted(text), problem)
}

/** Reads a period as EDTF text. */
export const periodReader = <Row>(build: Build<Row>, spec: PeriodSpec, path: Path): Reader<Row, string> => {
  if (spec.edtf !== undefined) {
    const reader = cellReader(build, spec.edtf, [...path, "edtf"], edtfCheck(parsePeriod))
    return (row, context) => needed(reader, row, context)
  }
  if (spec.day !== undefined) return dayReader(build, spec.day, [...path, "day"], false)
  const from = dayReader(build, spec.from ?? "", [...path, "from"], true)
  const to = dayReader(build, spec.to ?? "", [...path, "to"], true)
  const someDay = spec.extent === "someDay"
  return (row, context) => {
    const first = from(row, context)
    const last = to(row, context)
    if (first === undefined || last === undefined) return undefined
    if (DAY.test(first) && DAY.test(last)) {
      const order = periodOrderProblem(first as CalendarDay, last as CalendarDay)
      if (order !== undefined) {
        context.problems.add(to.field, order.found, order.reason)
        return undefined
      }
    }
    const text =
      first === last && first !== ".."
        ? first
        : someDay
          ? `[${first === ".." ? "" : first}..${last === ".." ? "" : last}]`
          : `${first}/${last}`
    const problem = edtfCheck(parsePeriod)(text)
    if (problem === undefined) return text
    context.problems.add(to.field, quoted(text), problem)
    return undefined
  }
}

/** Reads when something was said, as EDTF text. */
export const momentReader = <Row>(
  build: Build<Row>,
  spec: MomentSpec,
  path: Path
): Reader<Row, string | undefined> => {
  if (spec.edtf !== undefined) {
    const reader = cellReader(build, spec.edtf, [...path, "edtf"], edtfCheck(parsePublished))
    return (row, context) => reader.read(row, context)
  }
  return optionalDay(build, spec.day ?? "", [...path, "day"], false)
}

/** Reads a bound as EDTF text: a date, `..`, or another EDTF bound. */
export const boundReader = <Row>(build: Build<Row>, spec: CellSpec, path: Path): Reader<Row, string> => {
  const reader = cellReader(build, spec, path, (value) =>
    dateOrCoarser(value, build.dates) instanceof CellRefusal ? edtfCheck(parseBound)(value) : undefined
  )
  return (row, context) => {
    const value = reader.read(row, context)
    if (value === undefined) return undefined
    const date = dateOrCoarser(value, build.dates)
    return typeof date === "string" ? date : value
  }
}

const edtfCheck =
  (parse: (text: string) => Result.Result<unknown, { readonly message: string }>) =>
  (value: string): string | undefined => {
    const parsed = parse(value)
    return Result.isSuccess(parsed) ? undefined : parsed.failure.message
  }

interface DayReader<Row> extends Reader<Row, string> {
  readonly field: string
}

const dayReader = <Row>(build: Build<Row>, spec: CellSpec, path: Path, open: boolean): DayReader<Row> => {
  const read = optionalDay(build, spec, path, open)
  return Object.assign(
    (...[row, context]: Parameters<Reader<Row, string>>) => {
      const before = context.problems.count
      const day = read(row, context)
      if (day === undefined && context.problems.count === before)
        context.problems.add(read.field, "nothing", "it must not be empty")
      return day
    },
    { field: read.field }
  )
}

const optionalDay = <Row>(build: Build<Row>, spec: CellSpec, path: Path, open: boolean): DayReader<Row> => {
  const refusalOf = (value: string): CellRefusal | undefined => {
    const date = open && value === ".." ? value : dateOrCoarser(value, build.dates)
    return date instanceof CellRefusal ? date : undefined
  }
  const reader = cellReader(build, spec, path, (value) => refusalOf(value)?.reason)
  return Object.assign(
    (...[row, context]: Parameters<Reader<Row, string>>) => {
      const value = reader.read(row, context)
      if (value === undefined || value === "..") return value
      return context.problems.take(reader.field, dateOrCoarser(value, build.dates))
    },
    { field: reader.field }
  )
}
