import { addDays, type CalendarDay, fromEpochDay } from "@cordon/domain/time/calendar-day"
import { parsePeriod } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import { dateOrCoarser } from "../mapping/read-time.ts"
import { CellRefusal } from "../table/cell.ts"
import { type DateReading, dateCell } from "../table/cell-date.ts"
import { quoted } from "../table/cell-number.ts"
import type { CellProblem, JsonObject } from "../table/format.ts"
import type { AreasFile } from "./areas-file.ts"
import { dayOfFileName } from "./file-day.ts"

/** The time that an area is about, as EDTF. */
export type AreaPeriod =
  | {
      readonly kind: "period"
      readonly edtf: string
      /** Where it begins and ends, as EDTF; `..` for open. */
      readonly from: string
      readonly to: string
      /** The day, where it is one. */
      readonly day: CalendarDay | undefined
    }
  | { readonly kind: "refused"; readonly problem: CellProblem }

// Letter case, - and _ in the names of properties do not matter.
const DAY = ["date", "day", "when", "asof", "on", "statusdate"]
const FROM = [
  "validfrom",
  "heldfromday",
  "heldfrom",
  "begin",
  "start",
  "startdate",
  "datefrom",
  "fromdate",
  "from"
]
const TO = ["validto", "heldtoday", "heldto", "end", "enddate", "dateto", "todate", "to"]

/** What is known of a feature's time before its properties are read. */
export interface PeriodSetting {
  readonly reading: DateReading
  readonly properties: AreasFile["properties"]
  /** Name of the file that it is in. */
  readonly file: string
  /** Whether the file is one of a folder, whose name then says the day. */
  readonly folder: boolean
}

/**
 * The time of a feature: properties that the areas file names, else dates by usual names, else the file's name.
 *
 * Errors: no date; one that cannot be read; in a folder, a property that says another day than the file's name.
 * Gotcha: an end at midnight that lies after its beginning ends the day before, as KML writers mean it.
 */
export const areaPeriod = (properties: JsonObject, setting: PeriodSetting): AreaPeriod => {
  const { reading, file, folder } = setting
  const named = setting.properties ?? {}
  const declared = named.day !== undefined || named.from !== undefined || named.to !== undefined
  const found = declared
    ? {
        day: valueOf(properties, named.day),
        from: valueOf(properties, named.from),
        to: valueOf(properties, named.to)
      }
    : { day: usual(properties, DAY), from: usual(properties, FROM), to: usual(properties, TO) }
  const own = ownPeriod(found, reading)
  if (own?.kind === "refused" || (own !== undefined && (declared || !folder))) return own
  const fileDay = dayOfFileName(file, reading)
  if (fileDay.kind === "refused")
    return own ?? { kind: "refused", problem: { field: "", found: fileDay.found, reason: fileDay.reason } }
  if (fileDay.kind === "day") {
    if (own === undefined || own.edtf === fileDay.day) return dayPeriod(fileDay.day)
    return refused(
      found.day?.name ?? found.from?.name ?? "",
      own.edtf,
      `the file name says ${fileDay.day}; which one is meant has to be said in an areas file, under properties`
    )
  }
  return own ?? refused("", "no date", NO_DATE)
}

const NO_DATE =
  "neither the file name nor a property gives a date; name the file like 2016-12-04.geojson, or name the property in an areas file (--mapping)"

interface Named {
  readonly name: string
  readonly value: unknown
}

const valueOf = (properties: JsonObject, name: string | undefined): Named | undefined =>
  name === undefined || isNothing(properties[name]) ? undefined : { name, value: properties[name] }

const usual = (properties: JsonObject, names: ReadonlyArray<string>): Named | undefined => {
  const candidates = Object.keys(properties).map(
    (key) => [key.toLowerCase().replace(/[-_ ]/g, ""), key] as const
  )
  for (const name of names) {
    const key = candidates.find(([plain, written]) => plain === name && !isNothing(properties[written]))?.[1]
    if (key !== undefined) return { name: key, value: properties[key] }
  }
  return undefined
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "")

const ownPeriod = (
  { day, from, to }: { day: Named | undefined; from: Named | undefined; to: Named | undefined },
  reading: DateReading
): AreaPeriod | undefined => {
  if (from !== undefined || to !== undefined) {
    const first = from === undefined ? ".." : dateOf(from.value, reading)
    const last = to === undefined ? ".." : dateOf(to.value, reading)
    if (first instanceof CellRefusal) return refused(from?.name ?? "", first.found, first.reason)
    if (last instanceof CellRefusal) return refused(to?.name ?? "", last.found, last.reason)
    const end = to !== undefined && isMidnight(to.value) && last > first ? dayBefore(last) : last
    return period(first, end, to?.name ?? from?.name ?? "")
  }
  if (day === undefined) return undefined
  const date = dateOf(day.value, reading)
  return date instanceof CellRefusal
    ? refused(day.name, date.found, date.reason)
    : period(date, date, day.name)
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MILLIS = 86_400_000

/** A day, a month, a year or `..` as EDTF; milliseconds since 1970, as some GIS write days, are read in UTC. */
const dateOf = (value: unknown, reading: DateReading): string | CellRefusal => {
  if (value === "..") return value
  if (
    typeof value === "number" &&
    Number.isFinite(value) &&
    Math.abs(value) >= 1e10 &&
    Math.abs(value) < 1e14
  ) {
    const date = dateCell(fromEpochDay(Math.floor(value / DAY_MILLIS)), reading)
    return date ?? new CellRefusal(String(value), "it is no date")
  }
  if (typeof value !== "string" && typeof value !== "number")
    return new CellRefusal(quoted(JSON.stringify(value) ?? ""), "it is no date; write YYYY-MM-DD")
  return (
    dateOrCoarser(String(value), reading) ?? new CellRefusal("nothing", "it is no date; write YYYY-MM-DD")
  )
}

const isMidnight = (value: unknown): boolean =>
  typeof value === "string" && /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(value.trim())

const dayBefore = (date: string): string => (IS_DAY.test(date) ? addDays(date as CalendarDay, -1) : date)

const dayPeriod = (day: CalendarDay): AreaPeriod => ({
  kind: "period",
  edtf: day,
  from: day,
  to: day,
  day
})

const period = (from: string, to: string, field: string): AreaPeriod => {
  const edtf = from === to && from !== ".." ? from : `${from}/${to}`
  const parsed = parsePeriod(edtf)
  if (Result.isFailure(parsed)) return refused(field, quoted(edtf), parsed.failure.message)
  const day = from === to && IS_DAY.test(from) ? (from as CalendarDay) : undefined
  return { kind: "period", edtf, from, to, day }
}

const refused = (field: string, found: string, reason: string): AreaPeriod => ({
  kind: "refused",
  problem: { field, found, reason }
})
