import type { CaseIndex } from "@cordon/ledger/case-index"
import type { LegendDetail, MapLegend, MapLegendRow } from "./map-legend.ts"
import { type HiddenPart, mapParts } from "./map-view.ts"

/**
 * One legend for two maps: what stands on either, each once, in the order of either's own legend.
 *
 * Gotcha: it has no notes, since what a map has no place for is its own.
 */
export const jointLegend = (a: MapLegend, b: MapLegend, index: CaseIndex): ReadonlyArray<MapLegendRow> => {
  const { parties } = index.bundle.record.manifest
  const rank = (part: HiddenPart): number => {
    const order = parties.findIndex(({ actor }) => part === `party:${actor}`)
    return order >= 0
      ? order
      : part.startsWith("party:")
        ? parties.length
        : parties.length + 1 + mapParts.findIndex((known) => known === part)
  }
  const rows = new Map<HiddenPart, MapLegendRow>()
  for (const row of [...a.rows, ...b.rows]) {
    const found = rows.get(row.part)
    rows.set(
      row.part,
      found === undefined ? row : { ...found, details: jointDetails(found.details, row.details) }
    )
  }
  return [...rows.values()].sort((x, y) => rank(x.part) - rank(y.part))
}

const jointDetails = (
  a: ReadonlyArray<LegendDetail>,
  b: ReadonlyArray<LegendDetail>
): ReadonlyArray<LegendDetail> => {
  const details = new Map([...a, ...b].map((detail) => [`${detail.kind} ${detail.label}`, detail]))
  const people = (detail: LegendDetail) => (detail.kind === "width" ? detail.people : 0)
  return [...details.values()].sort((x, y) => people(x) - people(y))
}
