import { Schema } from "effect"
import { ActorId } from "../key.ts"
import { NamesByLanguage } from "../language/translation.ts"
import { Citation } from "../source/citation.ts"
import { EdtfPeriod } from "../time/edtf.ts"

/** What an actor is. */
export const ActorKind = Schema.Literals([
  "state",
  "coalition",
  "umbrellaTerm",
  "armedForces",
  "militaryUnit",
  "militia",
  "armedGroup",
  "agency",
  "internationalOrganisation",
  "humanitarianOrganisation",
  "rescueOrganisation",
  "monitor",
  "media",
  "official",
  "politicalParty",
  "agreement"
]).annotate({ identifier: "ActorKind" })
export type ActorKind = typeof ActorKind.Type

/** How one actor stands to another. Directed: "subject, relation, object". */
export const RelationKind = Schema.Literals([
  "partOf",
  "memberOf",
  "umbrellaOf",
  "alliedWith",
  "jointCommandWith",
  "cooperatesWith",
  "worksWith",
  "supportedBy",
  "formerlySupportedBy",
  "supports",
  "opposedTo",
  "rivalOf",
  "fighting",
  "tookGroundAlongside",
  "successorOf",
  "affiliateOf",
  "armedWingOf",
  "sameNameAs",
  "brokeredWith",
  "addedConditionTo",
  "operatesIn"
]).annotate({ identifier: "RelationKind", description: "How the subject stands to the object" })
export type RelationKind = typeof RelationKind.Type

/** What a statement about an actor rests on: a cited page, or an editor's knowledge that says so. */
export const Ground = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("cited"), citation: Citation }),
  Schema.Struct({
    kind: Schema.Literal("uncited"),
    reason: Schema.NonEmptyString.annotate({
      description: "Why there is no citation; such a statement is never computed with"
    })
  })
]).annotate({
  identifier: "Ground",
  description: "What a statement rests on: a citation, or an admitted lack of one"
})
export type Ground = typeof Ground.Type

/** A dated relation of this actor to another. */
export const ActorRelation = Schema.Struct({
  key: Schema.NonEmptyString.annotate({ description: "Reference of the row in the case file, e.g. R015" }),
  relation: RelationKind,
  to: Schema.NonEmptyArray(ActorId),
  during: EdtfPeriod,
  ground: Ground,
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "ActorRelation" })
export type ActorRelation = typeof ActorRelation.Type

/** A name that others use for an actor: quoted data with its users, never our own voice. */
export const ActorLabel = Schema.Struct({
  key: Schema.NonEmptyString.annotate({ description: "Reference of the row in the case file, e.g. R002" }),
  labels: Schema.NonEmptyArray(Schema.NonEmptyString),
  usedBy: Schema.NonEmptyArray(Schema.NonEmptyString),
  ground: Ground,
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "ActorLabel", description: "A name others use for an actor, with who uses it" })
export type ActorLabel = typeof ActorLabel.Type

/**
 * A party, force, state or organisation that acts, under a neutral display name.
 *
 * `party` is the party it counts to on the map; an actor without one stands for itself.
 */
export const Actor = Schema.Struct({
  id: ActorId,
  name: Schema.NonEmptyString.annotate({ description: "Neutral display name" }),
  names: NamesByLanguage,
  kind: ActorKind,
  party: Schema.optionalKey(ActorId),
  relations: Schema.Array(ActorRelation),
  labels: Schema.Array(ActorLabel),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Actor" })
export type Actor = typeof Actor.Type
