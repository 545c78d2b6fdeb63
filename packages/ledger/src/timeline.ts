import { type PropositionKind, propositionKinds } from "@cordon/domain/claim/proposition"
import { ClaimId, Handle } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { hull } from "@cordon/domain/time/span"
import { Schema } from "effect"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"

/** How many claims of each of the thirteen kinds. */
export const KindCounts = Schema.Record(Schema.Literals(propositionKinds), Schema.Int).annotate({
  identifier: "KindCounts",
  description: "Number of claims by kind"
})
export type KindCounts = typeof KindCounts.Type

/** Counts claims by kind; every kind is present. */
export const countByKind = (claims: Iterable<IndexedClaim>): KindCounts => {
  const counts = Object.fromEntries(propositionKinds.map((kind) => [kind, 0])) as Record<
    PropositionKind,
    number
  >
  for (const { claim } of claims) counts[claim.proposition.kind] += 1
  return counts
}

/** Claims published on one day. */
export const TimelineDay = Schema.Struct({
  day: CalendarDay,
  claims: Schema.Int.annotate({ description: "Claims other than Control published that day" }),
  control: Schema.Int.annotate({ description: "Control claims published that day" }),
  byKind: KindCounts
}).annotate({ identifier: "TimelineDay" })
export type TimelineDay = typeof TimelineDay.Type

/** A key event with the days it spans. */
export const TimelineEvent = Schema.Struct({
  id: Handle,
  label: Schema.NonEmptyString,
  from: CalendarDay,
  to: CalendarDay.annotate({ description: "Last day, included" }),
  rests: Schema.Array(ClaimId)
}).annotate({ identifier: "TimelineEvent" })
export type TimelineEvent = typeof TimelineEvent.Type

/** How many claims were published when, and the events that the case marks. */
export const Timeline = Schema.Struct({
  window: Schema.Struct({ from: CalendarDay, to: CalendarDay }),
  days: Schema.Array(TimelineDay).annotate({ description: "Days with at least one claim, ascending" }),
  undated: Schema.Int.annotate({ description: "Claims whose day of publication is not known to the day" }),
  events: Schema.Array(TimelineEvent)
}).annotate({ identifier: "Timeline" })
export type Timeline = typeof Timeline.Type

/** Counts claims by day of publication; `speaks` narrows them to one view's speakers. */
export const timelineOf = (
  index: CaseIndex,
  speaks: (claim: IndexedClaim) => boolean = () => true
): Timeline => {
  const { manifest } = index.bundle.record
  const days = new Map<CalendarDay, Array<IndexedClaim>>()
  let undated = 0
  for (const indexed of index.inOrder) {
    if (!speaks(indexed)) continue
    const { publishedAt } = indexed.claim
    if (
      publishedAt._tag !== "On" ||
      publishedAt.moment.precision === "month" ||
      publishedAt.moment.precision === "year"
    ) {
      undated += 1
      continue
    }
    const day = index.clock.dayOf((indexed.publishedBy - 1) as Instant)
    const list = days.get(day)
    if (list === undefined) days.set(day, [indexed])
    else list.push(indexed)
  }
  return {
    window: manifest.window,
    days: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, list]): TimelineDay => {
        const byKind = countByKind(list)
        return { day, claims: list.length - byKind.Control, control: byKind.Control, byKind }
      }),
    undated,
    events: manifest.events.map((event) => {
      const span = hull(event.during, index.clock)
      return {
        id: event.id,
        label: event.label,
        from: Number.isFinite(span.from) ? index.clock.dayOf(span.from as Instant) : manifest.window.from,
        to: Number.isFinite(span.to) ? index.clock.dayOf((span.to - 1) as Instant) : manifest.window.to,
        rests: event.rests
      }
    })
  }
}
