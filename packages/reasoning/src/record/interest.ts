import { holdersOf } from "@cordon/domain/claim/holding"
import type { Proposition } from "@cordon/domain/claim/proposition"
import { wholesOf } from "@cordon/domain/group/group"
import { type ActorId, ClaimId, GroupId, type SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { Schema } from "effect"

/** A claim that speaks against the side its source is on, with the rule that says so. */
export const AgainstInterest = Schema.Struct({
  claim: ClaimId,
  rule: Schema.Literals(["lostGround", "holdsLittle", "harmedUnarmed", "brokeRules", "divided"]),
  sentence: Schema.NonEmptyString.annotate({ description: "Why it is flagged, in a sentence" })
}).annotate({ identifier: "AgainstInterest", description: "A claim against its own side's interest" })
export type AgainstInterest = typeof AgainstInterest.Type

/**
 * Whether a claim speaks against the interest of the side that its origin is aligned with. Five plain rules:
 *
 * - `lostGround`: ground its side held has passed wholly to others;
 * - `holdsLittle`: its side has lost a share of its base, or another side has taken one of what its side held;
 * - `harmedUnarmed`: its side alone killed, wounded or detained people who are no fighters;
 * - `brokeRules`: its side alone attacked the unarmed, hospitals or aid, used chemicals, looted, abducted,
 *   displaced people or kept them from leaving;
 * - `divided`: two actors of its side fight each other.
 *
 * Gotcha: conservative. Only what is asserted, reported or estimated by an aligned source is flagged; a flag
 * is no proof of truth, and no flag says nothing.
 */
export const againstInterest = (
  { claim }: IndexedClaim,
  origin: SourceId,
  index: CaseIndex
): AgainstInterest | undefined => {
  const source = index.sources.get(origin)
  if (source?.alignment.kind !== "aligned" || !plain.includes(claim.modality)) return undefined
  const side = index.partyOf(source.alignment.with)
  const found = speaksAgainst(claim.proposition, side, index)
  if (found === undefined) return undefined
  const name = index.actors.get(side)?.name ?? side
  return {
    claim: claim.id,
    rule: found.rule,
    sentence: `A source aligned with ${name} says that ${found.says(name)}.`
  }
}

interface Finding {
  readonly rule: AgainstInterest["rule"]
  readonly says: (name: string) => string
}

const plain: ReadonlyArray<string> = ["asserts", "reports", "estimates"]

const speaksAgainst = (said: Proposition, side: ActorId, index: CaseIndex): Finding | undefined => {
  const own = (actor: ActorId) => index.partyOf(actor) === side
  switch (said.kind) {
    case "Control": {
      if (said.previous === undefined || !holdersOf(said.previous).some(own)) return undefined
      if (holdersOf(said.holding).some(own)) return undefined
      const place = index.places.get(said.place)?.name ?? said.place
      return { rule: "lostGround", says: (name) => `${name} lost ${place}` }
    }
    case "AreaShare":
      if (said.sense === "hasLost" && own(said.party))
        return { rule: "holdsLittle", says: (name) => `${name} lost a share of the ground` }
      if (said.sense === "hasTaken" && !own(said.party) && said.base.kind === "heldOn" && own(said.base.by))
        return { rule: "holdsLittle", says: (name) => `others took a share of what ${name} held` }
      return undefined
    case "Casualties":
      return onlyOwn(said.perpetrators, own) && isUnarmed(said.group, index)
        ? { rule: "harmedUnarmed", says: (name) => `${name} harmed people who are no fighters` }
        : undefined
    case "Incident": {
      const deed = misdeeds[said.type]
      return deed !== undefined && onlyOwn(said.perpetrators, own)
        ? { rule: "brokeRules", says: (name) => `${name} ${deed}` }
        : undefined
    }
    case "Relation":
      return said.relation === "fighting" && own(said.subject) && own(said.object)
        ? { rule: "divided", says: (name) => `actors on the side of ${name} fight each other` }
        : undefined
    default:
      return undefined
  }
}

const misdeeds: Partial<Record<Extract<Proposition, { kind: "Incident" }>["type"], string>> = {
  chemicalAttack: "used chemical weapons",
  attackOnMedicalFacility: "attacked a medical facility",
  attackOnAid: "attacked aid",
  attackOnCivilians: "attacked civilians",
  looting: "looted",
  abduction: "abducted people",
  preventionOfMovement: "kept people from leaving",
  forcedDisplacement: "displaced people by force"
}

const onlyOwn = (actors: ReadonlyArray<ActorId>, own: (actor: ActorId) => boolean): boolean =>
  actors.length > 0 && actors.every(own)

/** "People" may be fighters too, so only groups below it count, and none of fighters. */
const isUnarmed = (group: GroupId, { groups }: CaseIndex): boolean => {
  const wholes = wholesOf(group, groups)
  return unarmed.some((id) => wholes.includes(id)) && !wholes.includes(fighters)
}

const fighters = GroupId.make("fighters")
const unarmed = ["civilians", "children", "patients", "medics"].map((id) => GroupId.make(id))
