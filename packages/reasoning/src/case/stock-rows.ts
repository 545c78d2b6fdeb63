import type { Assumption } from "@cordon/domain/case/assumption"
import type { PlaceId } from "@cordon/domain/key"
import { fromEpochDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { divisionsOf, forceWithin, groupWithin, nearest, placeWithin } from "./lattice.ts"
import type { LawKey } from "./laws.ts"
import { type ModelDraft, plus, rangeRow, sumOf } from "./model.ts"
import { type Days, type Reading, type Statement, type StockKey, stockId } from "./reading.ts"

type StockStatement = Statement & { readonly subject: { readonly kind: "stock" | "ratio" } }

/** Name of the variable that counts who of a group is inside a place on a day. */
export const stockVariable = (key: StockKey, day: number): string => `in ${stockId(key)} ${fromEpochDay(day)}`

/** The stocks that variables exist for, by day. */
export class Stocks {
  readonly #draft: ModelDraft
  readonly #byDay = new Map<number, Map<string, StockKey>>()

  constructor(draft: ModelDraft) {
    this.#draft = draft
  }

  /** The variable of a stock on a day; made when first asked for. */
  at(key: StockKey, day: number): string {
    const keys = this.#byDay.get(day) ?? new Map<string, StockKey>()
    keys.set(stockId(key), key)
    this.#byDay.set(day, keys)
    return this.#draft.variable(stockVariable(key, day))
  }

  has(key: StockKey, day: number): boolean {
    return this.#byDay.get(day)?.has(stockId(key)) === true
  }

  get days(): ReadonlyArray<number> {
    return [...this.#byDay.keys()].sort((a, b) => a - b)
  }

  keysOn(day: number): ReadonlyArray<StockKey> {
    return [...(this.#byDay.get(day)?.entries() ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, key]) => key)
  }
}

/**
 * Puts stocks and ratios on variables, one a day on which statements could meet: the first day of every statement about
 * the place or a part of it, the last day of one that sets a floor, and the extra days given.
 *
 * Periods that overlap share the first day of one of them, so no contradiction on one day is missed; between days a
 * ceiling binds most on its first, and a floor on its last.
 */
export const addStocks = (
  draft: ModelDraft,
  readings: ReadonlyArray<Reading>,
  extraDays: ReadonlyMap<PlaceId, ReadonlyArray<number>>
): Stocks => {
  const stocks = new Stocks(draft)
  const stated = readings.flatMap((reading) =>
    statementsOf(reading).map(({ statement, aspect }) => ({ reading, statement, aspect }))
  )
  const days = referenceDays(
    stated.map(({ statement }) => statement),
    extraDays,
    draft.index
  )
  for (const { reading, statement, aspect } of stated) {
    const { subject } = statement
    const member = draft.claim(reading, aspect)
    for (const day of daysIn(subject.days, days(placeOf(statement)))) {
      if (subject.kind === "stock") {
        member.rows.push(
          ...rangeRow(sumOf([stocks.at(subject.key, day)]), statement.range, { statement, day })
        )
      } else {
        const of = sumOf([stocks.at(subject.of, day)])
        const per = sumOf([stocks.at(subject.per, day)])
        const { low, high } = statement.range
        if (low > 0)
          member.rows.push({ terms: plus(of, per, -low), low: 0, statement, day, ratio: { of, per } })
        if (Number.isFinite(high))
          member.rows.push({ terms: plus(of, per, -high), high: 0, statement, day, ratio: { of, per } })
      }
    }
  }
  for (const reading of readings) addStatedParts(draft, stocks, reading, days)
  return stocks
}

/** Ties the stocks of each day by the parts and wholes of groups, places and forces. */
export const tieStocks = (draft: ModelDraft, stocks: Stocks): void => {
  const divisions = divisionsOf(draft.index)
  for (const day of stocks.days) {
    for (const { whole, members } of divisions) {
      const partial = new Set(
        stocks
          .keysOn(day)
          .filter(({ group }) => members.includes(group))
          .map(scopeOf)
      )
      for (const scope of partial) {
        const [place, force] = scope.split("/") as [PlaceId, StockKey["force"]]
        const keys = members.map((group) => ({ place, group, force }))
        const present = keys.filter((key) => stocks.has(key, day))
        const total = { place, group: whole, force }
        const parts = sumOf(present.map((key) => stocks.at(key, day)))
        if (present.length === members.length)
          draft.law({
            law: "groupPartition",
            terms: plus(sumOf([stocks.at(total, day)]), parts, -1),
            low: 0,
            high: 0
          })
        else if (present.length > 1 && stocks.has(total, day))
          draft.atMost("groupPartition", parts, sumOf([stocks.at(total, day)]))
      }
    }
    tieParts(draft, stocks, day)
  }
}

/** Who is counted in one place is counted in the other, on every day on which both are counted. */
export const assumeWithin = (
  draft: ModelDraft,
  stocks: Stocks,
  assumption: Assumption & { readonly says: { readonly kind: "placeWithin" } }
): void => {
  const { inner, outer } = assumption.says
  for (const day of stocks.days) {
    for (const key of stocks.keysOn(day)) {
      const around = { ...key, place: outer }
      if (key.place !== inner || !stocks.has(around, day)) continue
      const terms = plus(sumOf([stocks.at(around, day)]), sumOf([stocks.at(key, day)]), -1)
      draft.assumption(assumption).rows.push({ terms, low: 0, day })
    }
  }
}

const tieParts = (draft: ModelDraft, stocks: Stocks, day: number): void => {
  const keys = stocks.keysOn(day)
  const contains = (outer: StockKey, inner: StockKey) =>
    groupWithin(inner.group, outer.group, draft.index) &&
    placeWithin(inner.place, outer.place, draft.index) &&
    (outer.force === "" ||
      outer.force === inner.force ||
      (inner.force !== "" && forceWithin(inner.force, outer.force, draft.index))) &&
    // Fighters of another party in the place are none of the place's own.
    (outer.force !== "" || inner.force === "" || sameParty(inner, draft.index))
  for (const key of keys) {
    for (const outer of nearest(key, keys, contains)) {
      const law: LawKey =
        key.force !== outer.force ? "forceParts" : key.place !== outer.place ? "placeParts" : "groupParts"
      draft.atMost(law, sumOf([stocks.at(key, day)]), sumOf([stocks.at(outer, day)]))
    }
  }
}

const sameParty = ({ place, force }: StockKey, index: CaseIndex): boolean =>
  index.bundle.record.manifest.figures.some(
    ({ measure }) =>
      measure.kind === "strength" &&
      measure.place === place &&
      force !== "" &&
      index.partyOf(measure.force) === index.partyOf(force)
  )

const addStatedParts = (
  draft: ModelDraft,
  stocks: Stocks,
  { total, parts, apart }: Reading,
  days: (place: PlaceId) => ReadonlyArray<number>
): void => {
  const { subject } = total
  if (subject.kind !== "stock" || apart.length < 2) return
  for (const day of daysIn(subject.days, days(subject.key.place))) {
    const sum = apart.flatMap((i) => {
      const part = parts[i]!.subject
      return part.kind === "stock" ? [stocks.at(part.key, day)] : []
    })
    draft.atMost("statedParts", sumOf(sum), sumOf([stocks.at(subject.key, day)]))
  }
}

const statementsOf = (
  reading: Reading
): ReadonlyArray<{ readonly statement: StockStatement; readonly aspect: "total" | "parts" }> =>
  [
    { statement: reading.total, aspect: "total" as const },
    ...reading.parts.map((statement) => ({ statement, aspect: "parts" as const }))
  ].flatMap(({ statement, aspect }) =>
    statement.subject.kind === "stock" || statement.subject.kind === "ratio"
      ? [{ statement: statement as StockStatement, aspect }]
      : []
  )

const placeOf = ({ subject }: StockStatement): PlaceId =>
  subject.kind === "stock" ? subject.key.place : subject.of.place

const referenceDays = (
  statements: ReadonlyArray<StockStatement>,
  extra: ReadonlyMap<PlaceId, ReadonlyArray<number>>,
  index: CaseIndex
): ((place: PlaceId) => ReadonlyArray<number>) => {
  const known = new Map<PlaceId, ReadonlyArray<number>>()
  return (place) => {
    const found = known.get(place)
    if (found !== undefined) return found
    const related = (other: PlaceId) => placeWithin(other, place, index) || placeWithin(place, other, index)
    const days = new Set([
      ...statements
        .filter((statement) => related(placeOf(statement)))
        .flatMap(({ subject, range }) =>
          subject.kind === "stock" && range.low > 0
            ? [subject.days.first, subject.days.last]
            : [subject.days.first]
        ),
      ...[...extra].filter(([other]) => related(other)).flatMap(([, list]) => list)
    ])
    const sorted = [...days].sort((a, b) => a - b)
    known.set(place, sorted)
    return sorted
  }
}

const daysIn = ({ first, last }: Days, days: ReadonlyArray<number>): ReadonlyArray<number> =>
  days.filter((day) => day >= first && day <= last)

const scopeOf = ({ place, force }: StockKey): string => `${place}/${force}`
