import type { Unit } from "@cordon/domain/amount/amount"
import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import { formatBound, formatPeriod } from "@cordon/domain/time/edtf-format"
import type { FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import type { View } from "@cordon/ledger/visible"
import { type FigureHistory, type HistoryRow, spokenOf } from "./figure-history.ts"

/** How a claim stands beside the figure on the date of the situation; `later` where it speaks of a later day. */
export type ChartStanding = FigureLine["standing"] | "later"

/** A claim of a figure on an axis of days. */
export interface ChartClaim {
  readonly row: HistoryRow
  /** The day it speaks of: the end of its period, or the day it was said where that comes first. */
  readonly day: CalendarDay
  readonly standing: ChartStanding
  readonly period: string
  /** The two clocks of the claim in EDTF. */
  readonly heldDuring: string
  readonly publishedAt: string
}

/** The days of a period that lie on the axis, both included. */
export interface ChartPeriod {
  readonly id: string
  readonly title: string
  readonly current: boolean
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly later: FigureHistory["groups"][number]["later"]
  readonly derived?: NonNullable<FigureHistory["groups"][number]["derived"]>
}

/** All that is claimed of a figure over time: amounts upwards, days to the right. */
export interface FigureChart {
  readonly unit: Unit
  readonly max: number
  /** The days of the axis, both included. */
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** The claims on the axis, by the day they speak of. */
  readonly claims: ReadonlyArray<ChartClaim>
  /** Claims that speak of days too far from the case's to be on its axis, by that day. */
  readonly outside: ReadonlyArray<ChartClaim>
  readonly periods: ReadonlyArray<ChartPeriod>
}

/** The axis reaches this share of the case's length beyond either end, where claims speak of days there. */
const BEYOND = 0.5

/**
 * The history of a figure laid over the days that its claims speak of.
 *
 * Gotcha: a claim on days long before or after the case would press everything else together, so it is named as
 * outside instead; a table has it.
 */
export const figureChart = (history: FigureHistory, answer: FigureAnswer, view: View): FigureChart => {
  const { index } = view
  const { window } = index.bundle.record.manifest
  const standings = new Map(answer.lines.map(({ claim, standing }) => [claim, standing]))
  const all = history.groups
    .flatMap(({ id, rows }) =>
      rows.map((row): ChartClaim => {
        const indexed = index.claims.get(row.claim)!
        return {
          row,
          day: spokenOf(indexed, view),
          standing: standings.get(row.claim) ?? "later",
          period: id,
          heldDuring: formatPeriod(indexed.claim.heldDuring),
          publishedAt: formatBound(indexed.claim.publishedAt)
        }
      })
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row.claim < b.row.claim ? -1 : 1))
  const margin = Math.round((daysBetween(window.from, window.to) + 1) * BEYOND)
  const [first, last] = [addDays(window.from, -margin), addDays(window.to, margin)]
  const near = ({ day }: ChartClaim) => day >= first && day <= last
  const claims = all.filter(near)
  const from = claims.reduce((day, claim) => (claim.day < day ? claim.day : day), window.from)
  const to = claims.reduce((day, claim) => (claim.day > day ? claim.day : day), window.to)
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
  return {
    unit: history.unit,
    max: history.max,
    from,
    to,
    claims,
    outside: all.filter((claim) => !near(claim)),
    periods: history.groups.flatMap(
      ({ id, title, current, has, later, derived }): ReadonlyArray<ChartPeriod> => {
        const inside = days.filter(has)
        const [begins, ends] = [inside[0], inside.at(-1)]
        if (begins === undefined || ends === undefined) return []
        return [
          {
            id,
            title,
            current,
            from: begins,
            to: ends,
            later,
            ...(derived === undefined ? {} : { derived })
          }
        ]
      }
    )
  }
}
