import { Schema } from "effect"
import { Amount } from "../amount/amount.ts"
import { RelationKind } from "../actor/actor.ts"
import { ActorId, GroupId, Handle, PlaceId, SourceId } from "../key.ts"
import { CalendarDay } from "../time/calendar-day.ts"
import { EdtfBound } from "../time/edtf.ts"
import { Holding } from "./holding.ts"

const text = Schema.NonEmptyString
const place = PlaceId.annotate({ description: "Where" })

/**
 * Whether a total runs from the start of the window (`cumulative`), counts what was added in it
 * (`increment`), or was only intended (`planned`). The three are never compared as one.
 */
export const Counting = Schema.Literals(["cumulative", "increment", "planned"]).annotate({
  identifier: "Counting"
})
export type Counting = typeof Counting.Type

/** Ground is held by an actor, contested or besieged. A state: valid over the claim's `heldDuring`. */
export const Control = Schema.Struct({
  kind: Schema.Literal("Control"),
  place,
  holding: Holding,
  previous: Schema.optionalKey(
    Holding.annotate({ description: "How it stood before, where the speaker says so" })
  ),
  observed: Schema.Literals(["change", "status"]).annotate({
    description:
      "change: it passed into this state and stays so; status: it was seen so at that time, which goes stale"
  })
})

const Part = Schema.Struct({
  of: Schema.Union([
    Schema.Struct({ kind: Schema.Literal("group"), group: GroupId }),
    Schema.Struct({ kind: Schema.Literal("place"), place: PlaceId }),
    Schema.Struct({ kind: Schema.Literal("actor"), actor: ActorId }),
    Schema.Struct({ kind: Schema.Literal("other"), label: text })
  ]),
  amount: Amount
}).annotate({ identifier: "Part", description: "A stated part of a total" })
const parts = Schema.optionalKey(Schema.Array(Part))

/** A force numbers so many. `force` is the actor; `group` what is counted (fighters by default of the data). */
export const Strength = Schema.Struct({
  kind: Schema.Literal("Strength"),
  force: ActorId,
  group: GroupId,
  place: Schema.optionalKey(place),
  amount: Amount,
  parts,
  equipment: Schema.optionalKey(Schema.Array(Schema.Struct({ item: text, amount: Amount })))
})

/** So many of a group are inside a place. A stock: it goes stale. */
export const Population = Schema.Struct({
  kind: Schema.Literal("Population"),
  place,
  group: GroupId,
  amount: Amount,
  parts
})

/** What kind of movement. `release` is being let go after surrender or detention. */
export const MovementKind = Schema.Literals([
  "evacuation",
  "displacement",
  "surrender",
  "return",
  "transfer",
  "release",
  "arrival",
  "registration"
]).annotate({ identifier: "MovementKind" })
export type MovementKind = typeof MovementKind.Type

/** So many of a group went from one place to another. A flow over `heldDuring`; it counts movements, not persons. */
export const Movement = Schema.Struct({
  kind: Schema.Literal("Movement"),
  movement: MovementKind,
  group: GroupId,
  from: Schema.optionalKey(PlaceId),
  to: Schema.optionalKey(PlaceId),
  corridor: Schema.optionalKey(Handle),
  counting: Counting,
  amount: Amount,
  parts
})

/** So many of a group killed, wounded, missing or detained, in an event or a window. A flow over `heldDuring`. */
export const Casualties = Schema.Struct({
  kind: Schema.Literal("Casualties"),
  harm: Schema.Literals(["killed", "wounded", "missing", "detained"]),
  group: GroupId,
  place: Schema.optionalKey(place),
  event: Schema.optionalKey(
    Handle.annotate({ description: "The incident they belong to, when it is one event" })
  ),
  perpetrators: Schema.Array(ActorId).annotate({
    description: "Alleged, by this speaker; empty when none is named"
  }),
  counting: Counting,
  amount: Amount,
  parts
})

/** What happened, in terms close to ACLED's sub-event types. */
export const IncidentType = Schema.Literals([
  "airStrike",
  "shelling",
  "chemicalAttack",
  "attackOnMedicalFacility",
  "attackOnAid",
  "attackOnCivilians",
  "armedClash",
  "looting",
  "abduction",
  "preventionOfMovement",
  "forcedDisplacement",
  "destructionOfProperty",
  "communicationsCut",
  "supplyCut",
  "siegeBegins",
  "rescue",
  "other"
]).annotate({ identifier: "IncidentType" })
export type IncidentType = typeof IncidentType.Type

/** An attack or event of a type, at a place, with the perpetrator and target that the speaker alleges. */
export const Incident = Schema.Struct({
  kind: Schema.Literal("Incident"),
  type: IncidentType,
  place: Schema.optionalKey(place),
  event: Schema.optionalKey(Handle),
  perpetrators: Schema.Array(ActorId).annotate({
    description: "Alleged, by this speaker; empty when none is named"
  }),
  target: Schema.optionalKey(text),
  amount: Schema.optionalKey(Amount.annotate({ description: "How many such events, sites or vehicles" }))
})

/** What an area share is a share of. Shares of different bases are never compared as one quantity. */
export const AreaBase = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("place"), place: PlaceId }),
  Schema.Struct({ kind: Schema.Literal("heldOn"), place: PlaceId, by: ActorId, on: CalendarDay }),
  Schema.Struct({ kind: Schema.Literal("quarters"), place: PlaceId }),
  Schema.Struct({ kind: Schema.Literal("unstated"), place: PlaceId })
]).annotate({
  identifier: "AreaBase",
  description: "What the share is a share of; unstated where the speaker gives none"
})
export type AreaBase = typeof AreaBase.Type

/** A party holds, or has taken, so much of a stated base. A state. */
export const AreaShare = Schema.Struct({
  kind: Schema.Literal("AreaShare"),
  party: ActorId,
  sense: Schema.Literals(["holds", "hasTaken", "hasLost"]),
  base: AreaBase,
  amount: Amount
})

/** So many of one thing for each of another, or so many in a hundred. */
export const Ratio = Schema.Struct({
  kind: Schema.Literal("Ratio"),
  of: GroupId,
  per: GroupId,
  place: Schema.optionalKey(place),
  characteristic: Schema.optionalKey(
    text.annotate({ description: "What the share says of them, e.g. would leave if it were safe" })
  ),
  amount: Amount
})

/** An offer, deal or truce. */
export const Agreement = Schema.Struct({
  kind: Schema.Literal("Agreement"),
  agreement: Handle,
  parties: Schema.Array(ActorId),
  terms: text,
  status: Schema.Literals([
    "proposed",
    "rejected",
    "agreed",
    "inForce",
    "suspended",
    "withdrawn",
    "collapsed",
    "completed",
    "vetoed"
  ]),
  place: Schema.optionalKey(place)
})

/** An exit or route and its state. */
export const Corridor = Schema.Struct({
  kind: Schema.Literal("Corridor"),
  corridor: Handle,
  from: Schema.optionalKey(PlaceId),
  to: Schema.optionalKey(PlaceId),
  status: Schema.Literals(["planned", "open", "closed", "underFire"]),
  runBy: Schema.Array(ActorId)
})

/** How one actor stands to another. */
export const Relation = Schema.Struct({
  kind: Schema.Literal("Relation"),
  subject: ActorId,
  relation: RelationKind,
  object: ActorId
})

/** Something will happen, by a date where one is given. Resolvable by an outcome. */
export const Forecast = Schema.Struct({
  kind: Schema.Literal("Forecast"),
  forecast: text,
  by: EdtfBound.annotate({ description: "By when; `..` for some day, empty for not said" }),
  place: Schema.optionalKey(place)
})

/** Anything else, including a judgement on another source. Shown, never computed with. */
export const Statement = Schema.Struct({
  kind: Schema.Literal("Statement"),
  topic: text,
  place: Schema.optionalKey(place),
  aboutSource: Schema.optionalKey(SourceId),
  amount: Schema.optionalKey(Amount)
})

/**
 * What a claim says: one of thirteen kinds, told apart by `kind`.
 * Source: DESIGN "The model". Computed with: all but `Statement`.
 */
export const Proposition = Schema.Union([
  Control,
  Strength,
  Population,
  Movement,
  Casualties,
  Incident,
  AreaShare,
  Ratio,
  Agreement,
  Corridor,
  Relation,
  Forecast,
  Statement
]).annotate({ identifier: "Proposition", description: "What the claim says, one of thirteen kinds" })
export type Proposition = typeof Proposition.Type
export type PropositionKind = Proposition["kind"]

/** The thirteen kinds, in the order of the design. */
export const propositionKinds = [
  "Control",
  "Strength",
  "Population",
  "Movement",
  "Casualties",
  "Incident",
  "AreaShare",
  "Ratio",
  "Agreement",
  "Corridor",
  "Relation",
  "Forecast",
  "Statement"
] as const satisfies ReadonlyArray<PropositionKind>

/** Whether a kind describes a state, valid over its period, a flow counted over it, or neither. ADR-0001. */
export const natureOf = (kind: PropositionKind): "state" | "flow" | "saying" => {
  switch (kind) {
    case "Control":
    case "Strength":
    case "Population":
    case "AreaShare":
    case "Ratio":
    case "Corridor":
    case "Relation":
    case "Agreement":
      return "state"
    case "Movement":
    case "Casualties":
    case "Incident":
      return "flow"
    case "Forecast":
    case "Statement":
      return "saying"
  }
}
