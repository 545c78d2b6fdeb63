import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { dayWords, monthWords } from "../dataset/day-words.ts"
import type { RowProblems } from "../table/cell.ts"
import { type DateReading, dateCell, periodOrderProblem } from "../table/cell-date.ts"
import { codeCell } from "../table/cell-number.ts"
import type { FigureRole } from "./figure-columns.ts"
import type { RoleCells } from "./layout.ts"

/** The time that a figure speaks of. */
export interface FigureTime {
  /** EDTF, as precise as IDMC dates it. */
  readonly heldDuring: string
  readonly first: CalendarDay
  readonly words: string
}

/** The period of a flow: from its start to its end, else its year. */
export const flowTime = (
  row: RoleCells<FigureRole>,
  reading: DateReading,
  problems: RowProblems
): FigureTime | undefined => {
  const start = problems.take(row.column("start"), dateCell(row.cell("start"), reading))
  const end = problems.take(row.column("end"), dateCell(row.cell("end"), reading))
  const date = problems.take(row.column("date"), dateCell(row.cell("date"), reading))
  problems.take(row.column("end"), periodOrderProblem(start, end))
  const first = start ?? end ?? date
  const last = end ?? start ?? date
  if (first === undefined || last === undefined) return yearTime(row, problems, "flow")
  const [startAccuracy, endAccuracy] = [row.cell("startAccuracy"), row.cell("endAccuracy")]
  const from = boundText(first, startAccuracy)
  const to = boundText(last, endAccuracy)
  return from === to
    ? { heldDuring: from, first, words: timeWords(first, startAccuracy) }
    : {
        heldDuring: `${from}/${to}`,
        first,
        words: `from ${boundWords(first, startAccuracy)} to ${boundWords(last, endAccuracy)}`
      }
}

/** The day of a stock: when it was counted, else when IDMC reports it for, else the end of its year. */
export const stockTime = (
  row: RoleCells<FigureRole>,
  reading: DateReading,
  problems: RowProblems
): FigureTime | undefined => {
  const counted = problems.take(row.column("stockDate"), dateCell(row.cell("stockDate"), reading))
  const reporting = problems.take(row.column("stockReporting"), dateCell(row.cell("stockReporting"), reading))
  const day = counted ?? reporting
  if (day === undefined) return yearTime(row, problems, "stock")
  const accuracy = counted === undefined ? "" : row.cell("stockAccuracy")
  return { heldDuring: boundText(day, accuracy), first: day, words: timeWords(day, accuracy) }
}

const yearTime = (
  row: RoleCells<FigureRole>,
  problems: RowProblems,
  metric: "stock" | "flow"
): FigureTime | undefined => {
  if (problems.any) return undefined
  if (row.cell("year") === "") {
    problems.add(row.column(metric === "stock" ? "stockDate" : "start"), "nothing", "the row gives no date")
    return undefined
  }
  const year = problems.take(row.column("year"), codeCell(row.cell("year"), 1950, 2100))
  if (year === undefined) return undefined
  const first = (metric === "stock" ? `${year}-12-31` : `${year}-01-01`) as CalendarDay
  return metric === "stock"
    ? { heldDuring: first, first, words: `at the end of ${year}` }
    : { heldDuring: `${year}`, first, words: `during ${year}` }
}

/** A bound as precise as IDMC says the date is. */
const boundText = (day: CalendarDay, accuracy: string): string => {
  switch (accuracy.toLowerCase()) {
    case "year":
      return day.slice(0, 4)
    case "month":
      return day.slice(0, 7)
    case "week":
      return `${day}~`
    default:
      return day
  }
}

const boundWords = (day: CalendarDay, accuracy: string): string => {
  switch (accuracy.toLowerCase()) {
    case "year":
      return day.slice(0, 4)
    case "month":
      return monthWords(day)
    case "week":
      return `about ${dayWords(day)}`
    default:
      return dayWords(day)
  }
}

const timeWords = (day: CalendarDay, accuracy: string): string =>
  /^(?:year|month)$/i.test(accuracy) ? `in ${boundWords(day, accuracy)}` : `on ${boundWords(day, accuracy)}`
