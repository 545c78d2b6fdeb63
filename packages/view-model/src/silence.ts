import type { SourceId } from "@cordon/domain/key"
import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { publicationSpan, type Span } from "@cordon/domain/time/span"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import { admission } from "@cordon/ledger/visible"

/** A stretch of days on which a source says nothing. */
export interface Silence {
  readonly from: CalendarDay
  /** Last day, included. */
  readonly to: CalendarDay
}

/**
 * The days of the case on which a source says nothing, as far as is known by a date.
 *
 * A day is silent when none of the claims that count according to the source alone was published on it, and none
 * speaks of it. A claim speaks of every day from its earliest possible beginning to its latest possible end; where it
 * leaves the end open, to the day on which it was published; where it leaves the beginning open, of its last day only.
 *
 * Shape: in order of time, apart from each other, within the case's window and not after `knownBy`.
 * Gotcha: where the day of publication is not known, every day on which it may have been is taken as spoken on, so
 * that silence is said only where it is sure.
 */
export const silencesOf = (
  index: CaseIndex,
  source: SourceId,
  knownBy: CalendarDay
): ReadonlyArray<Silence> => {
  const { window } = index.bundle.record.manifest
  const last = knownBy < window.to ? knownBy : window.to
  const days = daysBetween(window.from, last) + 1
  if (days < 1) return []
  const admits = admission(index, { kind: "source", source }, timePointSpan(knownBy, index.clock).to)
  const speaks = Array.from({ length: days }, () => false)
  const mark = ({ from, to }: Span) => {
    if (!Number.isFinite(from) || !Number.isFinite(to) || to <= from) return
    const first = daysBetween(window.from, index.clock.dayOf(from as Instant))
    const end = daysBetween(window.from, index.clock.dayOf((to - 1) as Instant))
    speaks.fill(true, Math.max(0, first), Math.min(days, Math.max(0, end + 1)))
  }
  for (const indexed of index.inOrder) {
    if (!admits(indexed)) continue
    mark(publicationSpan(indexed.claim.publishedAt, index.clock) ?? NEVER)
    mark(spokenOf(indexed))
  }
  return runsOf(speaks).map(({ first, end }) => ({
    from: addDays(window.from, first),
    to: addDays(window.from, end)
  }))
}

const NEVER: Span = { from: 0, to: 0 }

const spokenOf = ({ beginsEarliest, endsLatest, publishedBy }: IndexedClaim): Span => {
  if (!Number.isFinite(beginsEarliest)) return { from: endsLatest - 1, to: endsLatest }
  return Number.isFinite(endsLatest)
    ? { from: beginsEarliest, to: endsLatest }
    : { from: beginsEarliest, to: Math.max(beginsEarliest + 1, publishedBy) }
}

const runsOf = (speaks: ReadonlyArray<boolean>): ReadonlyArray<{ first: number; end: number }> => {
  const runs: Array<{ first: number; end: number }> = []
  for (const [day, spoken] of speaks.entries()) {
    if (spoken) continue
    const run = runs.at(-1)
    if (run?.end === day - 1) run.end = day
    else runs.push({ first: day, end: day })
  }
  return runs
}
