import type { MovementKind } from "@cordon/domain/claim/proposition"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { counted, formatNumber } from "./format.ts"
import { vocabulary } from "./language.ts"
import { type LegendEntry, legendOf, words as legendWords } from "./legend.ts"
import type { CorridorStatus, CorridorView } from "./map-corridor.ts"
import { type FlowView, flowScale } from "./map-flow.ts"
import type { ForceView } from "./map-force.ts"
import type { IncidentView } from "./map-incident.ts"
import type { HiddenPart } from "./map-view.ts"
import { corridorWords, movementWords } from "./map-words.ts"

/** What the rows of the map's legend are called, and its notes. */
export const words = vocabulary("view-model/map-legend", {
  stale: "Stale: newest claim too old",
  week: "Last 7 days; front before",
  flows: "People moved, last 7 days",
  corridors: "Corridors",
  forces: "Forces, people said",
  facilities: "Facility, coloured by holder",
  names: "Names",
  staleAfter: (status: number, change: number) =>
    `Stale: seen over ${status} or changed over ${change} days ago.`,
  forcesWithout: (count: number) => `${counted(count, "force")} without a stated position.`,
  incidentsWithout: (count: number) => `${counted(count, "incident")} without a stated position.`,
  movementsWithout: (count: number) =>
    `${counted(count, "claim of movement", "claims of movement")} without a stated place.`,
  planned: (count: number) => `${counted(count, "planned movement")} not drawn.`,
  corridorsWithout: (count: number) => `${counted(count, "corridor")} without a stated place.`
})

/** What a row of the legend shows beside its words. */
export type LegendMark =
  | { readonly kind: "entry"; readonly entry: LegendEntry }
  | { readonly kind: "stale" | "week" | "facility" | "force" | "flow" | "corridor" | "names" }

/** A detail of a row: one kind of movement, one width, one standing of a corridor. */
export type LegendDetail =
  | { readonly kind: "movement"; readonly movement: MovementKind; readonly label: string }
  | { readonly kind: "width"; readonly people: number; readonly label: string }
  | { readonly kind: "corridor"; readonly status: CorridorStatus; readonly label: string }

/** A row of the legend. Pressing it puts its part of the map out of sight, or back. */
export interface MapLegendRow {
  readonly part: HiddenPart
  readonly label: string
  readonly mark: LegendMark
  readonly details: ReadonlyArray<LegendDetail>
}

/** The legend of what a map shows, with notes on what it cannot show. */
export interface MapLegend {
  readonly rows: ReadonlyArray<MapLegendRow>
  readonly notes: ReadonlyArray<string>
}

/** What is on a map besides its ground. */
export interface MapMarks {
  readonly forces: ForceView
  readonly flows: FlowView
  readonly corridors: CorridorView
  readonly incidents: IncidentView
  /** Some ground's newest claim is older than the case's rule. */
  readonly stale: boolean
  /** Some ground changed hands in the last seven days. */
  readonly week: boolean
  readonly facilities: boolean
}

/** The rows of what a map shows, in the order of its layers; nothing that is not on it. */
export const mapLegend = (situation: Situation, marks: MapMarks, index: CaseIndex): MapLegend => {
  const { entries, notes } = legendOf(situation, index)
  const { forces, flows, corridors, incidents } = marks
  const rowOf = (entry: LegendEntry): MapLegendRow => ({
    part: partOf(entry),
    label: entry.label,
    mark: { kind: "entry", entry },
    details: []
  })
  const lines = entries.filter(({ kind }) => kind === "front" || kind === "edge")
  const ground = entries.filter((entry) => !lines.includes(entry) && entry.kind !== "incident")
  const row = (
    part: HiddenPart,
    label: string,
    kind: Exclude<LegendMark["kind"], "entry">,
    details: ReadonlyArray<LegendDetail> = []
  ): MapLegendRow => ({ part, label, mark: { kind }, details })
  const { controlStatusDays, controlChangeDays } = index.bundle.record.manifest.staleness
  const rows: ReadonlyArray<MapLegendRow | undefined> = [
    ...ground.map(rowOf),
    marks.stale ? row("stale", words.stale, "stale") : undefined,
    ...lines.map(rowOf),
    marks.week ? row("week", words.week, "week") : undefined,
    flows.flows.length > 0
      ? row("flows", words.flows, "flow", [...kindsOf(flows), ...widthsOf(flows)])
      : undefined,
    corridors.corridors.length > 0
      ? row("corridors", words.corridors, "corridor", statusesOf(corridors))
      : undefined,
    forces.stacks.length > 0 ? row("forces", words.forces, "force") : undefined,
    incidents.spots.length > 0
      ? {
          part: "incidents",
          label: legendWords.incident,
          mark: { kind: "entry", entry: { kind: "incident", label: "" } },
          details: []
        }
      : undefined,
    marks.facilities ? row("facilities", words.facilities, "facility") : undefined,
    row("names", words.names, "names")
  ]
  return {
    rows: rows.filter((found) => found !== undefined),
    notes: [
      ...unplacedNotes(marks),
      ...(marks.stale ? [words.staleAfter(controlStatusDays, controlChangeDays)] : []),
      ...notes
    ]
  }
}

const partOf = (entry: LegendEntry): HiddenPart =>
  entry.kind === "party" ? `party:${entry.style.party}` : entry.kind === "incident" ? "incidents" : entry.kind

const kindsOf = ({ flows }: FlowView): ReadonlyArray<LegendDetail> =>
  [...new Set(flows.map(({ movement }) => movement))].map((movement) => ({
    kind: "movement",
    movement,
    label: movementWords[movement]
  }))

const widthsOf = ({ flows }: FlowView): ReadonlyArray<LegendDetail> =>
  flowScale(flows).map((people) => ({ kind: "width", people, label: formatNumber(people) }))

const statusesOf = ({ corridors }: CorridorView): ReadonlyArray<LegendDetail> =>
  [...new Set(corridors.map(({ status }) => status))].map((status) => ({
    kind: "corridor",
    status,
    label: corridorWords[status]
  }))

/** What the record speaks of and the map cannot place, each in a sentence. */
export const unplacedNotes = ({
  forces,
  flows,
  corridors,
  incidents
}: Pick<MapMarks, "forces" | "flows" | "corridors" | "incidents">): ReadonlyArray<string> => {
  const missing: ReadonlyArray<readonly [number, (count: number) => string]> = [
    [forces.withoutPosition, words.forcesWithout],
    [incidents.withoutPosition, words.incidentsWithout],
    [flows.withoutPlace, words.movementsWithout],
    [flows.planned, words.planned],
    [corridors.withoutPlace, words.corridorsWithout]
  ]
  return missing.flatMap(([count, said]) => (count === 0 ? [] : [said(count)]))
}
