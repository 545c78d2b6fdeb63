import { type Amount, amountRange, amountsExclude } from "@cordon/domain/amount/amount"
import type { AreaBase, Proposition } from "@cordon/domain/claim/proposition"
import { isPartOf } from "@cordon/domain/group/group"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { matchFigure } from "@cordon/ledger/figure-match"
import type { CaseModel } from "./case-model.ts"
import type { Difference, NotComparable } from "./conflict-schema.ts"
import type { DifferenceSaid, LookAlike, Speech } from "../words/speech.ts"

/** Most pairs that are listed. */
const MOST_PAIRS = 200

/** States this many days apart still look as if they spoke of one time. */
const NEAR_DAYS = 1

type Stated = Extract<Proposition, { readonly kind: "Population" | "Strength" | "AreaShare" | "Incident" }>

/**
 * Pairs of claims that only look contradictory: numbers of one kind, of about one time, from different origins and on
 * one topic of the case, that exclude each other but do not measure the same; and repetitions of an origin's figure.
 *
 * Shape: in the order of claim ids, at most `MOST_PAIRS`; none that a conflict compares.
 * Gotcha: movements and casualties are left to the laws, which compare their windows and groups as parts and wholes.
 */
export const notComparable = (
  { view, read }: CaseModel,
  conflicts: ReadonlyArray<ReadonlyArray<string>>,
  speech: Speech
): ReadonlyArray<NotComparable> => {
  const { index } = view
  const compared = new Set(conflicts.flatMap((keys) => pairsOf(keys.map((key) => key.replace(/#.*$/, "")))))
  const claims = index.inOrder
    .filter(
      (claim) => view.admits(claim) && claim.claim.modality !== "denies" && amountOf(claim) !== undefined
    )
    .toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
  const pairs: Array<NotComparable> = [...read.repeated]
    .filter(
      ([claim, original]) =>
        claim.claim.origin.kind === "repeats" && amountOf(claim) !== undefined && original !== claim
    )
    .map(([claim, original]) => pairOf(claim, original, ["repetition"], speech))
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      if (a.witness === b.witness || !nearInTime(a, b) || !exclude(a, b) || !oneTopic(a, b, index)) continue
      if (compared.has(`${a.claim.id} ${b.claim.id}`)) continue
      const [first, ...others] = differences(statedBy(a)!, statedBy(b)!, a, b, index)
      if (first !== undefined) pairs.push(pairOf(a, b, [first, ...others], speech))
    }
  }
  return pairs.sort((a, b) => (a.claims.join() < b.claims.join() ? -1 : 1)).slice(0, MOST_PAIRS)
}

const statedBy = ({ claim }: IndexedClaim): Stated | undefined => {
  const { proposition } = claim
  switch (proposition.kind) {
    case "Population":
    case "Strength":
    case "AreaShare":
    case "Incident":
      return proposition
    default:
      return undefined
  }
}

const amountOf = (claim: IndexedClaim): Amount | undefined => statedBy(claim)?.amount

const exclude = (a: IndexedClaim, b: IndexedClaim): boolean => {
  const [left, right] = [amountOf(a), amountOf(b)]
  return left !== undefined && right !== undefined && amountsExclude(left, right)
}

const pairsOf = (ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} ${b}`))

/** Two claims of one kind that the editors see in one tension, or that bear on one key figure. */
const oneTopic = (a: IndexedClaim, b: IndexedClaim, index: CaseIndex): boolean => {
  const [left, right] = [statedBy(a), statedBy(b)]
  if (left === undefined || right === undefined || left.kind !== right.kind) return false
  if (
    left.kind === "Incident" &&
    right.kind === "Incident" &&
    (left.type !== right.type || left.event !== right.event)
  )
    return false
  return (
    a.claim.tensions.some((tension) => b.claim.tensions.includes(tension)) ||
    index.bundle.record.manifest.figures.some(
      ({ measure }) =>
        matchFigure(measure, a, index) !== undefined && matchFigure(measure, b, index) !== undefined
    )
  )
}

const nearInTime = (a: IndexedClaim, b: IndexedClaim): boolean => {
  if (a.claim.heldDuring.extent === "someDay" || b.claim.heldDuring.extent === "someDay") return false
  const reach = NEAR_DAYS * 86_400_000
  const [aTo, bTo] = [a, b].map(({ endsLatest, publishedBy }) => Math.min(endsLatest, publishedBy)) as [
    number,
    number
  ]
  return a.beginsEarliest < bTo + reach && b.beginsEarliest < aTo + reach
}

/** In what two claims differ; nothing where they are compared as part and whole, or speak of opposite things. */
const differences = (
  left: Stated,
  right: Stated,
  a: IndexedClaim,
  b: IndexedClaim,
  index: CaseIndex
): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  const differ = (what: Difference, x: unknown, y: unknown) => {
    if (x !== y) found.push(what)
  }
  if (left.kind === "AreaShare" && right.kind === "AreaShare") {
    const oneBase = left.base.kind !== "unstated" && baseText(left.base) === baseText(right.base)
    if (oneBase || left.amount.unit !== right.amount.unit || !sameWay(left, right, index)) return []
    return ["base"]
  }
  if (left.kind === "Incident" && right.kind === "Incident") {
    differ("place", left.place, right.place)
    if (a.beginsEarliest !== b.beginsEarliest || a.endsLatest !== b.endsLatest) found.push("window")
    differ("unit", left.amount?.unit, right.amount?.unit)
    return found
  }
  if (!("group" in left) || !("group" in right)) return []
  if (isSmallerPart(left, right, index) || isSmallerPart(right, left, index)) return []
  differ("group", left.group, right.group)
  differ("place", left.place, right.place)
  if (left.kind === "Strength" && right.kind === "Strength") differ("party", left.force, right.force)
  return found
}

type Share = Extract<Stated, { readonly kind: "AreaShare" }>

/** Whether two shares speak of ground going the same way: to one party, or away from it. */
const sameWay = (a: Share, b: Share, index: CaseIndex): boolean => {
  const one = index.partyOf(a.party) === index.partyOf(b.party)
  return (a.sense === "hasLost") === (b.sense === "hasLost") ? one : !one
}

type Counted = Extract<Stated, { readonly kind: "Population" | "Strength" }>

/** A group within the other's group and smaller than it: no contradiction even at first sight. */
const isSmallerPart = (part: Counted, whole: Counted, index: CaseIndex): boolean =>
  part.group !== whole.group &&
  isPartOf(part.group, whole.group, index.groups) &&
  amountRange(part.amount).low <= amountRange(whole.amount).high

const baseText = (base: AreaBase): string =>
  base.kind === "heldOn" ? `${base.kind} ${base.place} ${base.by} ${base.on}` : `${base.kind} ${base.place}`

const pairOf = (
  a: IndexedClaim,
  b: IndexedClaim,
  because: NotComparable["because"],
  speech: Speech
): NotComparable => ({
  claims: [a.claim.id, b.claim.id],
  because,
  sentence: speech.notComparable({
    pair: [lookAlike(a, speech), lookAlike(b, speech)],
    because: because.map((difference) => differenceSaid(difference, statedBy(a), statedBy(b)))
  })
})

const lookAlike = (indexed: IndexedClaim, { names }: Speech): LookAlike => {
  const { id, origin, speaker } = indexed.claim
  const amount = amountOf(indexed)
  return origin.kind === "repeats"
    ? { claim: id, source: names.source(origin.source), toldBy: names.source(speaker), amount }
    : { claim: id, source: names.source(speaker), toldBy: undefined, amount }
}

const differenceSaid = (
  kind: Difference,
  left: Stated | undefined,
  right: Stated | undefined
): DifferenceSaid => {
  switch (kind) {
    case "group":
      return { kind, groups: [groupOf(left), groupOf(right)] }
    case "place":
      return { kind, places: [placeOf(left), placeOf(right)] }
    case "base": {
      const [first, second] = [isUnstated(left), isUnstated(right)]
      return { kind, unstated: first && second ? 2 : first || second ? 1 : 0 }
    }
    default:
      return { kind }
  }
}

const groupOf = (stated: Stated | undefined): GroupId | undefined =>
  stated !== undefined && "group" in stated ? stated.group : undefined

const placeOf = (stated: Stated | undefined): PlaceId | undefined =>
  stated !== undefined && "place" in stated ? stated.place : undefined

/** Whether a share is of no stated area. */
const isUnstated = (stated: Stated | undefined): boolean =>
  stated?.kind === "AreaShare" && stated.base.kind === "unstated"
