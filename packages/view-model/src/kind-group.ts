import type { PropositionKind } from "@cordon/domain/claim/proposition"
import type { KindCounts } from "@cordon/ledger/timeline"

/** What claims are about, in as few sorts as can be told apart in one bar; from the ground upwards. */
export const kindGroups = ["ground", "people", "violence", "forces", "statements"] as const

/** One sort of claims. */
export type KindGroup = (typeof kindGroups)[number]

/** The sort that each kind of claim belongs to; every kind has one. */
export const kindGroupOf: Readonly<Record<PropositionKind, KindGroup>> = {
  Control: "ground",
  AreaShare: "ground",
  Population: "people",
  Movement: "people",
  Corridor: "people",
  Ratio: "people",
  Incident: "violence",
  Casualties: "violence",
  Strength: "forces",
  Relation: "forces",
  Agreement: "forces",
  Statement: "statements",
  Forecast: "statements"
}

/** Number of claims by sort. */
export type GroupCounts = Readonly<Record<KindGroup, number>>

/** Adds up counts by kind into counts by sort; every sort is present. */
export const countByGroup = (counts: Iterable<KindCounts>): GroupCounts => {
  const sums: Record<KindGroup, number> = { ground: 0, people: 0, violence: 0, forces: 0, statements: 0 }
  for (const byKind of counts)
    for (const [kind, count] of Object.entries(byKind) as ReadonlyArray<[PropositionKind, number]>)
      sums[kindGroupOf[kind]] += count
  return sums
}
