import { dayIn, EMPTY, wholeIn } from "../table/byte-cells.ts"
import type { ByteRow } from "../table/byte-rows.ts"
import { type ByteText, fixedBytes } from "../table/byte-text.ts"
import type { DateReading } from "../table/cell-date.ts"
import type { ColumnPositions } from "../table/columns.ts"
import type { CopiedClaim, Declare } from "../table/format.ts"
import { keptCodes } from "./ged-codes.ts"
import { type GedColumn, UCDP_GED } from "./ged-columns.ts"
import { GedCopiedPlaces, isAtPoint } from "./ged-copied-place.ts"
import {
  type CopiedColumn,
  fixed,
  violenceBytes,
  writeAmount,
  writeAmountWords,
  writeCell,
  writeCodes,
  writeParts,
  writePeriod,
  writePeriodWords,
  writeSides,
  writeStated
} from "./ged-copied-text.ts"
import type { GedEdition } from "./ged-edition.ts"
import type { GedPlaces } from "./ged-place.ts"
import { statedColumns } from "./ged-stated.ts"
import { gedTemplate, ONE_SIDED } from "./ged-template.ts"

const SPACE = 32
const QUOTE = 34

/**
 * Copies the cells of plain rows into the canonical text of their claims, byte by byte.
 *
 * It takes the rows that nothing is wrong or unusual with, and leaves all others to the mapper that reads text; what it
 * writes is what that one would write.
 */
export class GedCopier {
  private readonly at: ColumnPositions<GedColumn>
  private readonly published: Uint8Array | undefined
  private readonly publishedAt: string
  private readonly opening: Uint8Array
  private readonly years: readonly [number, number]
  private readonly lastDay: number
  private readonly codes: ReadonlyArray<CopiedColumn>
  private readonly stated: ReadonlyArray<CopiedColumn>
  private readonly texts: ReadonlyArray<number>
  private readonly places: GedCopiedPlaces
  private firstSeen = 99_999_999
  private lastSeen = 0

  /** `declared` are the places that rows read as text declare too. */
  constructor(
    at: ColumnPositions<GedColumn>,
    { published, edition, lastDay }: GedEdition,
    dates: DateReading,
    declared: GedPlaces
  ) {
    this.at = at
    this.places = new GedCopiedPlaces(at, declared)
    this.publishedAt = published ?? ""
    this.published = published === undefined ? undefined : fixedBytes(JSON.stringify(published))
    this.opening = fixedBytes(gedTemplate.opening(edition))
    this.years = dates.years
    this.lastDay = lastDay === undefined ? 99_999_999 : Number(lastDay.replaceAll("-", ""))
    const columns = (pairs: ReadonlyArray<readonly [string, GedColumn]>): ReadonlyArray<CopiedColumn> =>
      pairs
        .filter(([, column]) => at[column] >= 0)
        .map(([key, column]) => ({ position: at[column], key: fixedBytes(`"${key}":`) }))
    this.codes = columns(keptCodes.map((column) => [column, column] as const))
    this.stated = columns(statedColumns)
    this.texts = [
      at.side_a,
      at.side_b,
      at.where_coordinates,
      at.country,
      ...[...this.codes, ...this.stated].map(({ position }) => position)
    ]
  }

  /** Writes the claim of a row, where it can. */
  copy(row: ByteRow, into: ByteText, declare: Declare): CopiedClaim | undefined {
    const { at, published } = this
    const { bytes, starts, ends, first } = row
    const whole = (column: number): number => wholeIn(bytes, starts[first + column]!, ends[first + column]!)
    if (published === undefined || this.hasSpace(row)) return undefined
    const id = whole(at.id)
    const violence = whole(at.type_of_violence)
    const wherePrecision = whole(at.where_prec)
    const datePrecision = whole(at.date_prec)
    const clarity = whole(at.event_clarity)
    if (
      id < 0 ||
      violence < 1 ||
      violence > 3 ||
      wherePrecision < 1 ||
      wherePrecision > 7 ||
      datePrecision < 1 ||
      datePrecision > 5 ||
      (clarity !== EMPTY && (clarity < 1 || clarity > 2))
    )
      return undefined
    const start = dayIn(bytes, starts[first + at.date_start]!, ends[first + at.date_start]!)
    const end = dayIn(bytes, starts[first + at.date_end]!, ends[first + at.date_end]!)
    if (!this.isPeriod(start, end)) return undefined
    const low = whole(at.low)
    const best = whole(at.best)
    const high = whole(at.high)
    // Other estimates are rarer, and written as text.
    if (low < 0 || best < low || high < best) return undefined
    const deathsA = whole(at.deaths_a)
    const deathsB = whole(at.deaths_b)
    const civilians = whole(at.deaths_civilians)
    const unknown = whole(at.deaths_unknown)
    if (deathsA < EMPTY || deathsB < EMPTY || civilians < EMPTY || unknown < EMPTY) return undefined
    const oneSided = violence === ONE_SIDED
    if (!this.places.isSide(row, at.side_a, at.side_a_new_id)) return undefined
    if (!oneSided && !this.places.isSide(row, at.side_b, at.side_b_new_id)) return undefined
    if (!isAtPoint(row, at)) return undefined
    const place = this.places.placeOf(row, wherePrecision, oneSided, declare)
    if (place < 0) return undefined

    into.fixed(this.opening)
    into.number(id)
    into.fixed(fixed.beforeStated)
    writeStated(row, this.stated, into)
    into.fixed(fixed.beforeCodes)
    writeCodes(row, this.codes, into)
    into.fixed(fixed.beforePeriod)
    const periodAt = into.at
    writePeriod(start, end, datePrecision, into)
    const periodEnd = into.at
    into.fixed(fixed.beforeKey)
    into.number(id)
    into.fixed(fixed.beforeParaphrase)
    writeAmountWords(low, best, high, into)
    into.fixed(violenceBytes[violence - 1]!)
    writeSides(row, at, oneSided, into)
    into.fixed(fixed.at)
    writeCell(row, at.where_coordinates, into)
    if (starts[first + at.country] !== ends[first + at.country]) {
      into.fixed(fixed.comma)
      writeCell(row, at.country, into)
    }
    writePeriodWords(start, end, datePrecision, into)
    into.fixed(fixed.beforeAmount)
    writeAmount(low, best, high, into)
    into.fixed(fixed.beforeEvent)
    into.number(id)
    into.fixed(fixed.beforeParts)
    writeParts(row, at, deathsA, oneSided ? EMPTY : deathsB, civilians, unknown, into)
    into.fixed(fixed.beforePerpetrators)
    if (oneSided) {
      into.byte(QUOTE)
      into.fixed(fixed.actor)
      writeCell(row, at.side_a_new_id, into)
      into.byte(QUOTE)
    }
    into.fixed(fixed.beforePlace)
    this.places.write(place, into)
    into.fixed(fixed.beforePublished)
    into.fixed(published)
    into.fixed(fixed.closing)

    const key = `${UCDP_GED}-${id}`
    if (start >= this.firstSeen && end <= this.lastSeen) return { id: key, publishedAt: this.publishedAt }
    this.firstSeen = Math.min(this.firstSeen, start)
    this.lastSeen = Math.max(this.lastSeen, end)
    const heldDuring = String.fromCharCode(...into.bytes.subarray(periodAt, periodEnd))
    return { id: key, heldDuring, publishedAt: this.publishedAt }
  }

  private hasSpace({ bytes, starts, ends, first }: ByteRow): boolean {
    for (const position of this.texts) {
      const start = starts[first + position]!
      const end = ends[first + position]!
      if (start < end && (mayBeSpace(bytes[start]!) || mayBeSpace(bytes[end - 1]!))) return true
    }
    return false
  }

  private isPeriod(start: number, end: number): boolean {
    const [from, to] = this.years
    return start >= from * 10_000 && start <= end && end < (to + 1) * 10_000 && end <= this.lastDay
  }
}

/** As `textAt` sees it: some characters beyond ASCII are space. */
const mayBeSpace = (byte: number): boolean => byte <= SPACE || byte >= 0x80
