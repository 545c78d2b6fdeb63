import { Holding } from "@cordon/domain/claim/holding"
import { ActorId, ClaimId, PlaceId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Schema } from "effect"

/** One voice's latest word on a place, as it entered the vote. */
export const Voice = Schema.Struct({
  claim: ClaimId,
  witness: SourceId.annotate({ description: "The independent origin; ten outlets repeating one count once" }),
  place: PlaceId.annotate({ description: "The place the claim speaks of; may be a part of the cell" }),
  holding: Holding,
  denies: Schema.Boolean.annotate({ description: "true: the voice says that this is not so" }),
  weight: Schema.Finite,
  counted: Schema.Literals(["counted", "stale", "outdated", "notVoted"]).annotate({
    description:
      "stale: a status too old; outdated: a change long before the newest claim; notVoted: a denial, or about a facility only"
  })
}).annotate({ identifier: "Voice" })
export type Voice = typeof Voice.Type

/** What the answer for a place rests on. */
export const TerritoryBasis = Schema.Literals([
  "claims",
  "parts",
  "widerArea",
  "beforeChange",
  "baseline",
  "inferred",
  "none"
]).annotate({
  identifier: "TerritoryBasis",
  description:
    "claims: about the place; parts: about parts of it; widerArea: about an area containing it; beforeChange: what a later change says it was before; baseline: the editors' premise; inferred: from neighbours; none: no claim"
})
export type TerritoryBasis = typeof TerritoryBasis.Type

/** Who holds a place, on what basis, and who says otherwise. */
export const PlaceTerritory = Schema.Struct({
  place: PlaceId,
  state: Schema.Union([
    Schema.Struct({ kind: Schema.Literal("known"), holding: Holding }),
    Schema.Struct({ kind: Schema.Literal("noClaim") })
  ]),
  parties: Schema.Array(ActorId).annotate({
    description:
      "Parties present, leading first; two or more mean contested ground; empty where there is no claim"
  }),
  basis: TerritoryBasis,
  disputed: Schema.Boolean.annotate({
    description: "true when counted voices disagree on the party and it is close"
  }),
  dissent: Schema.Array(ActorId).annotate({
    description: "Parties that dissenting counted voices give the place to"
  }),
  agreement: Schema.Finite.annotate({
    description: "Share of the counted weight behind the answer, 0 to 1; 1 without a vote"
  }),
  voices: Schema.Array(Voice).annotate({ description: "Leading first, then by weight" }),
  since: Schema.optionalKey(
    CalendarDay.annotate({ description: "Day from which the leading claim holds, where it says one" })
  ),
  stale: Schema.Boolean.annotate({ description: "true when only outdated observations speak of the place" }),
  mayHaveChanged: Schema.Array(ClaimId).annotate({
    description: "Claims whose change falls within their own uncertainty of this date"
  }),
  approximate: Schema.Boolean.annotate({ description: "true when its outline is a computed cell" }),
  areaSquareKilometres: Schema.Finite
}).annotate({ identifier: "PlaceTerritory" })
export type PlaceTerritory = typeof PlaceTerritory.Type

/** Ground of one party, in square kilometres, with what doubt leaves open. */
export const PartyArea = Schema.Struct({
  party: ActorId,
  low: Schema.Finite.annotate({ description: "Undisputed, uncontested ground only, km2" }),
  best: Schema.Finite.annotate({ description: "Leading ground, contested shared equally, km2" }),
  high: Schema.Finite.annotate({ description: "With all contested and all disputed ground, km2" }),
  places: Schema.Int
}).annotate({ identifier: "PartyArea" })
export type PartyArea = typeof PartyArea.Type
