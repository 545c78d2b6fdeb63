import { RelationKind } from "@cordon/domain/actor/actor"
import {
  Agreement,
  AreaShare,
  Casualties,
  Control,
  Corridor,
  Counting,
  IncidentType,
  MovementKind,
  propositionKinds
} from "@cordon/domain/claim/proposition"
import { Schema } from "effect"
import { AmountSpec, PartSpec } from "./amount-spec.ts"
import { CellSpec, wordSpec } from "./cell-spec.ts"
import { madeFields, saidFields } from "./claim-spec.ts"
import { ActorSpec, ActorsSpec, PlaceSpec, SourceSpec } from "./reference-spec.ts"

const optional = Schema.optionalKey
const place = optional(PlaceSpec.annotate({ description: "Where" }))
const group = CellSpec.annotate({ description: "Group that is counted, e.g. people, civilians, fighters" })
const handle = CellSpec.annotate({
  description: "Names one thing inside the case, so that claims about it meet"
})
const parts = optional(Schema.Array(PartSpec))
const counting = wordSpec(Counting.literals)
const perpetrators = optional(ActorsSpec.annotate({ description: "Alleged perpetrators" }))

/** How ground stands. `by` holds or besieges it; `inside` is besieged; `between` contest it. */
export const HoldingSpec = Schema.Struct({
  kind: wordSpec(["held", "contested", "besieged"]),
  by: optional(ActorSpec),
  inside: optional(ActorSpec),
  between: optional(ActorsSpec)
}).annotate({
  identifier: "HoldingSpec",
  description: "Held by, contested between, or besieged by and inside"
})
export type HoldingSpec = typeof HoldingSpec.Type

const kinds = {
  Control: {
    place: PlaceSpec,
    holding: HoldingSpec,
    previous: optional(HoldingSpec),
    observed: wordSpec(Control.fields.observed.literals)
  },
  Strength: {
    force: ActorSpec,
    group,
    place,
    amount: AmountSpec,
    parts,
    equipment: optional(Schema.Array(Schema.Struct({ item: CellSpec, amount: AmountSpec })))
  },
  Population: { place: PlaceSpec, group, amount: AmountSpec, parts },
  Movement: {
    movement: wordSpec(MovementKind.literals),
    group,
    from: place,
    to: place,
    corridor: optional(handle),
    counting,
    amount: AmountSpec,
    parts
  },
  Casualties: {
    harm: wordSpec(Casualties.fields.harm.literals),
    group,
    place,
    event: optional(handle),
    perpetrators,
    counting,
    amount: AmountSpec,
    parts
  },
  Incident: {
    type: wordSpec(IncidentType.literals),
    place,
    event: optional(handle),
    perpetrators,
    target: optional(CellSpec),
    amount: optional(AmountSpec)
  },
  AreaShare: {
    party: ActorSpec,
    sense: wordSpec(AreaShare.fields.sense.literals),
    base: Schema.Struct({
      kind: wordSpec(["place", "heldOn", "quarters", "unstated"]),
      place: PlaceSpec,
      by: optional(ActorSpec.annotate({ description: "Whose ground, where the base is heldOn" })),
      on: optional(CellSpec.annotate({ description: "On which day, where the base is heldOn" }))
    }),
    amount: AmountSpec
  },
  Ratio: { of: group, per: group, place, characteristic: optional(CellSpec), amount: AmountSpec },
  Agreement: {
    agreement: handle,
    parties: optional(ActorsSpec),
    terms: CellSpec,
    status: wordSpec(Agreement.fields.status.literals),
    place
  },
  Corridor: {
    corridor: handle,
    from: place,
    to: place,
    status: wordSpec(Corridor.fields.status.literals),
    runBy: optional(ActorsSpec)
  },
  Relation: { subject: ActorSpec, relation: wordSpec(RelationKind.literals), object: ActorSpec },
  Forecast: {
    forecast: CellSpec,
    by: optional(
      CellSpec.annotate({ description: "By when: a date or EDTF bound; `..` some day, empty not said" })
    ),
    place
  },
  Statement: {
    topic: CellSpec,
    place,
    aboutSource: optional(SourceSpec),
    amount: optional(AmountSpec)
  }
} as const

const kindSpec = <const K extends string, const F extends Schema.Struct.Fields>(kind: K, fields: F) =>
  Schema.Struct({ kind: Schema.Literal(kind), ...madeFields, ...saidFields, ...fields }).annotate({
    identifier: `${kind}Spec`,
    description: `A claim of the kind ${kind}`
  })

/** A claim that rows make: its kind, the fields of the kind, and what every claim has. */
export const ClaimSpec = Schema.Union([
  kindSpec("Control", kinds.Control),
  kindSpec("Strength", kinds.Strength),
  kindSpec("Population", kinds.Population),
  kindSpec("Movement", kinds.Movement),
  kindSpec("Casualties", kinds.Casualties),
  kindSpec("Incident", kinds.Incident),
  kindSpec("AreaShare", kinds.AreaShare),
  kindSpec("Ratio", kinds.Ratio),
  kindSpec("Agreement", kinds.Agreement),
  kindSpec("Corridor", kinds.Corridor),
  kindSpec("Relation", kinds.Relation),
  kindSpec("Forecast", kinds.Forecast),
  kindSpec("Statement", kinds.Statement)
]).annotate({
  identifier: "ClaimSpec",
  description: `A claim that rows make: ${propositionKinds.join(", ")}`
})
export type ClaimSpec = typeof ClaimSpec.Type
/** The claim of one kind. */
export type ClaimSpecOf<K extends ClaimSpec["kind"]> = Extract<ClaimSpec, { readonly kind: K }>
