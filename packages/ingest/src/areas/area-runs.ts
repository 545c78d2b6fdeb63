import { addDays, type CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Area } from "./area.ts"
import type { ClaimDays } from "./area-claim.ts"

/** An area on days in a row, with where it was seen first. */
export interface AreaRun<Seen> {
  readonly area: Area
  readonly days: ClaimDays
  readonly seen: Seen
}

interface Same<Seen> {
  readonly days: Map<CalendarDay, { readonly area: Area; readonly seen: Seen }>
}

/**
 * Puts areas that stay the same on days in a row together, in whatever order the days come.
 *
 * A day without the area, or without any file, ends a run.
 * Gotcha: it holds every different area until the end, since nobody knows in which order files come.
 */
export class AreaRuns<Seen> {
  private readonly areas = new Map<string, Same<Seen>>()

  add(day: CalendarDay, area: Area, seen: Seen): void {
    const key = JSON.stringify([area.placeId, area.holder.holding])
    const known = this.areas.get(key)
    const same = known ?? { days: new Map() }
    if (known === undefined) this.areas.set(key, same)
    if (!same.days.has(day)) same.days.set(day, { area, seen })
  }

  /** All runs, the earliest first; nothing is held afterwards. */
  take(): ReadonlyArray<AreaRun<Seen>> {
    const runs = [...this.areas.values()].flatMap((same) => runsOf(same))
    this.areas.clear()
    return runs.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0))
  }
}

const runsOf = <Seen>({ days }: Same<Seen>): ReadonlyArray<AreaRun<Seen>> => {
  const runs: Array<AreaRun<Seen>> = []
  const sorted = [...days.keys()].sort()
  let start = 0
  for (const [i, day] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next !== undefined && next === addDays(day, 1)) continue
    const from = sorted[start]
    const first = from === undefined ? undefined : days.get(from)
    const last = days.get(day)
    if (from !== undefined && first !== undefined && last !== undefined) {
      const edtf = from === day ? day : `${from}/${day}`
      // What was published of a run is known with its last day.
      const area = { ...first.area, published: last.area.published }
      runs.push({ area, days: { edtf, from, to: day, joined: true }, seen: first.seen })
    }
    start = i + 1
  }
  return runs
}
