import type { RelationKind } from "@cordon/domain/actor/actor"
import { vocabulary } from "./language.ts"

/** How the subject stands to the object, in words between the two names. */
export const relationWords = vocabulary("view-model/relation-words", {
  partOf: "part of",
  memberOf: "member of",
  umbrellaOf: "umbrella of",
  alliedWith: "allied with",
  jointCommandWith: "in a joint command with",
  cooperatesWith: "cooperates with",
  worksWith: "works with",
  supportedBy: "supported by",
  formerlySupportedBy: "formerly supported by",
  supports: "supports",
  opposedTo: "opposed to",
  rivalOf: "rival of",
  fighting: "fighting",
  tookGroundAlongside: "took ground alongside",
  successorOf: "successor of",
  affiliateOf: "affiliate of",
  armedWingOf: "armed wing of",
  sameNameAs: "has the same name as",
  brokeredWith: "brokered with",
  addedConditionTo: "added a condition to",
  operatesIn: "operates in"
} satisfies Readonly<Record<RelationKind, string>>)

/** The same seen from the object: what stands between its name and the subject's. */
export const inverseRelationWords = vocabulary("view-model/relation-words/inverse", {
  partOf: "has as a part",
  memberOf: "has as a member",
  umbrellaOf: "under the umbrella of",
  alliedWith: "allied with",
  jointCommandWith: "in a joint command with",
  cooperatesWith: "cooperates with",
  worksWith: "works with",
  supportedBy: "supports",
  formerlySupportedBy: "formerly supported",
  supports: "supported by",
  opposedTo: "opposed by",
  rivalOf: "rival of",
  fighting: "fighting",
  tookGroundAlongside: "took ground alongside",
  successorOf: "succeeded by",
  affiliateOf: "has as an affiliate",
  armedWingOf: "has as its armed wing",
  sameNameAs: "has the same name as",
  brokeredWith: "brokered with",
  addedConditionTo: "had a condition added by",
  operatesIn: "has operating in it"
} satisfies Readonly<Record<RelationKind, string>>)

/** What relations are sorted under, so that who stands together and who fights are seen apart. */
export type RelationSide = "together" | "support" | "against" | "other"

/** The side of a relation. */
export const relationSide = (relation: RelationKind): RelationSide => {
  switch (relation) {
    case "partOf":
    case "memberOf":
    case "umbrellaOf":
    case "alliedWith":
    case "jointCommandWith":
    case "cooperatesWith":
    case "worksWith":
    case "tookGroundAlongside":
    case "affiliateOf":
    case "armedWingOf":
      return "together"
    case "supportedBy":
    case "formerlySupportedBy":
    case "supports":
      return "support"
    case "opposedTo":
    case "rivalOf":
    case "fighting":
      return "against"
    case "successorOf":
    case "sameNameAs":
    case "brokeredWith":
    case "addedConditionTo":
    case "operatesIn":
      return "other"
  }
}
