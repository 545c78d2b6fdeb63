import { holdersOf } from "@cordon/domain/claim/holding"
import type { Proposition } from "@cordon/domain/claim/proposition"
import { wholesOf } from "@cordon/domain/group/group"
import { type ActorId, ClaimId, GroupId, type SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { Schema } from "effect"
import type { Names } from "../case/names.ts"
import type { Against, Speech } from "../words/speech.ts"
import { Misdeed } from "./misdeed.ts"

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
  index: CaseIndex,
  speech: Speech
): AgainstInterest | undefined => {
  const source = index.sources.get(origin)
  if (source?.alignment.kind !== "aligned" || !plain.includes(claim.modality)) return undefined
  const side = index.partyOf(source.alignment.with)
  const found = speaksAgainst(claim.proposition, side, index, speech.names)
  if (found === undefined) return undefined
  const { rule, deed } = found
  return {
    claim: claim.id,
    rule,
    sentence: speech.againstInterest({ side: speech.names.ownName(side), deed })
  }
}

interface Finding {
  readonly rule: AgainstInterest["rule"]
  readonly deed: Against["deed"]
}

const plain: ReadonlyArray<string> = ["asserts", "reports", "estimates"]

const speaksAgainst = (
  said: Proposition,
  side: ActorId,
  index: CaseIndex,
  names: Names
): Finding | undefined => {
  const own = (actor: ActorId) => index.partyOf(actor) === side
  switch (said.kind) {
    case "Control": {
      if (said.previous === undefined || !holdersOf(said.previous).some(own)) return undefined
      if (holdersOf(said.holding).some(own)) return undefined
      return { rule: "lostGround", deed: { kind: "lostGround", place: names.place(said.place) } }
    }
    case "AreaShare":
      if (said.sense === "hasLost" && own(said.party))
        return { rule: "holdsLittle", deed: { kind: "lostShare" } }
      if (said.sense === "hasTaken" && !own(said.party) && said.base.kind === "heldOn" && own(said.base.by))
        return { rule: "holdsLittle", deed: { kind: "othersTookShare" } }
      return undefined
    case "Casualties":
      return onlyOwn(said.perpetrators, own) && isUnarmed(said.group, index)
        ? { rule: "harmedUnarmed", deed: { kind: "harmedUnarmed" } }
        : undefined
    case "Incident":
      return isMisdeed(said.type) && onlyOwn(said.perpetrators, own)
        ? { rule: "brokeRules", deed: { kind: "brokeRules", by: said.type } }
        : undefined
    case "Relation":
      return said.relation === "fighting" && own(said.subject) && own(said.object)
        ? { rule: "divided", deed: { kind: "divided" } }
        : undefined
    default:
      return undefined
  }
}

const isMisdeed = Schema.is(Misdeed)

const onlyOwn = (actors: ReadonlyArray<ActorId>, own: (actor: ActorId) => boolean): boolean =>
  actors.length > 0 && actors.every(own)

/** "People" may be fighters too, so only groups below it count, and none of fighters. */
const isUnarmed = (group: GroupId, { groups }: CaseIndex): boolean => {
  const wholes = wholesOf(group, groups)
  return unarmed.some((id) => wholes.includes(id)) && !wholes.includes(fighters)
}

const fighters = GroupId.make("fighters")
const unarmed = ["civilians", "children", "patients", "medics"].map((id) => GroupId.make(id))
