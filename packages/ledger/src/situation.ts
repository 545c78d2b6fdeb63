import { CaseId, ClaimId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Schema } from "effect"
import { bearing, dayOfView, IncidentGroup, recentIncidents, Standing, standings } from "./activity.ts"
import { admittedCounts } from "./admitted-counts.ts"
import { partyAreas } from "./area.ts"
import type { CaseIndex } from "./case-index.ts"
import { claimsOfKind } from "./claim-columns.ts"
import { Controls } from "./controls.ts"
import { answerFigure } from "./figure.ts"
import { FigureAnswer } from "./figure-schema.ts"
import { PartyArea, PlaceTerritory } from "./territory-schema.ts"
import { territoryOf } from "./territory.ts"
import { makeView } from "./visible.ts"

/** How much of the record a view rests on. */
export const SituationCounts = Schema.Struct({
  claims: Schema.Int.annotate({ description: "Claims other than Control that the view admits" }),
  control: Schema.Int.annotate({ description: "Control claims that the view admits" }),
  claimsRecorded: Schema.Int,
  controlRecorded: Schema.Int
}).annotate({ identifier: "SituationCounts" })

/** The situation of a case at a date, as known by a date, according to somebody. */
export const Situation = Schema.Struct({
  case: CaseId,
  controls: Controls,
  day: CalendarDay.annotate({ description: "Calendar day of `at` in the case's zone" }),
  counts: SituationCounts,
  territory: Schema.Array(PlaceTerritory),
  areas: Schema.Array(PartyArea),
  figures: Schema.Array(FigureAnswer),
  incidents: Schema.Array(IncidentGroup),
  corridors: Schema.Array(Standing),
  agreements: Schema.Array(Standing),
  forces: Schema.Array(ClaimId).annotate({ description: "Strength claims that bear on the date" }),
  movements: Schema.Array(ClaimId).annotate({
    description: "Movement claims whose window ended in the last seven days"
  })
}).annotate({
  identifier: "Situation",
  description: "The situation at a date, as known by a date, according to somebody"
})
export type Situation = typeof Situation.Type

/**
 * Answers `situation(case, at, knownBy, accordingTo)`.
 *
 * Pure: the same bundle and controls give the same answer, byte for byte once encoded, in any process and
 * over any store.
 * Source: DESIGN "The three controls"; ADR-0001, ADR-0007, ADR-0008.
 */
export const situation = (index: CaseIndex, controls: Controls): Situation => {
  const view = makeView(index, controls)
  const territory = territoryOf(view)
  const admitted = admittedCounts(view)
  const controlRecorded = claimsOfKind(index, "Control").claims.length
  const { manifest } = index.bundle.record
  return {
    case: manifest.id,
    controls,
    day: dayOfView(view),
    counts: {
      claims: admitted.all - admitted.control,
      control: admitted.control,
      claimsRecorded: index.inOrder.length - controlRecorded,
      controlRecorded
    },
    territory,
    areas: partyAreas(territory),
    figures: manifest.figures.map((figure) => answerFigure(figure, view, territory)),
    incidents: recentIncidents(view),
    corridors: standings(view, "Corridor"),
    agreements: standings(view, "Agreement"),
    forces: bearing(view, "Strength"),
    movements: bearing(view, "Movement")
  }
}
