import { type KindGroup, kindGroups } from "@cordon/view-model/kind-group"
import type { TimelineView } from "@cordon/view-model/timeline-view"
import type { DayAxis } from "./day-axis.ts"

/** Where the bars stand, and how high the highest may be. Unit: CSS pixels. */
export interface BarLevels {
  readonly base: number
  readonly barHeight: number
}

/** A bar is at least this high, so that a single claim is seen. Unit: CSS pixels. */
const LOWEST = 1

/**
 * The bars of a time line as one path for each sort of claims, each standing on the one before.
 *
 * Gotcha: a bar too low to be seen is drawn a pixel high, all of it in the colours of its parts.
 */
export const stackPaths = (
  { columns, highest }: Pick<TimelineView, "columns" | "highest">,
  axis: Pick<DayAxis, "x" | "dayWidth">,
  { base, barHeight }: BarLevels
): Readonly<Record<KindGroup, string>> => {
  const paths: Record<KindGroup, string> = {
    ground: "",
    people: "",
    violence: "",
    forces: "",
    statements: ""
  }
  const gap = Math.min(1.2, axis.dayWidth * 0.12)
  const width = (axis.dayWidth - gap).toFixed(1)
  for (const { from, total, byGroup } of columns) {
    if (total === 0) continue
    const perClaim = Math.max(LOWEST, (barHeight * total) / highest) / total
    const x = (axis.x(from) + gap / 2).toFixed(1)
    let below = 0
    for (const group of kindGroups) {
      const count = byGroup[group]
      if (count === 0) continue
      const height = (count * perClaim).toFixed(2)
      paths[group] += `M${x} ${(base - below * perClaim).toFixed(2)}v-${height}h${width}v${height}z`
      below += count
    }
  }
  return paths
}
