import type { Amount } from "@cordon/domain/amount/amount"
import type { Measure } from "@cordon/domain/case/figure"
import type { Claim } from "@cordon/domain/claim/claim"
import { isPartOf } from "@cordon/domain/group/group"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import type { NotLike } from "./figure-schema.ts"

/** How a claim meets what a figure measures; undefined when it does not bear on it at all. */
export interface FigureMatch {
  readonly amount: Amount
  readonly differs: ReadonlyArray<NotLike>
  readonly basis: string
}

/**
 * Compares a claim with a measure. Same kind of proposition and a related group or place make it bear on the
 * figure; every difference is named, so that like is only compared with like.
 */
export const matchFigure = (
  measure: Measure,
  indexed: IndexedClaim,
  index: CaseIndex
): FigureMatch | undefined => {
  const { proposition } = indexed.claim
  switch (measure.kind) {
    case "population":
      if (proposition.kind !== "Population") return undefined
      return related(index, measure, proposition.group, proposition.place, proposition.amount)
    case "strength": {
      if (proposition.kind !== "Strength") return undefined
      if (index.partyOf(proposition.force) !== index.partyOf(measure.force)) return undefined
      const match = related(
        index,
        measure,
        proposition.group,
        proposition.place ?? measure.place,
        proposition.amount
      )
      if (match === undefined) return undefined
      return proposition.force === measure.force ? match : { ...match, differs: [...match.differs, "party"] }
    }
    case "movement": {
      if (proposition.kind !== "Movement" || !measure.movements.includes(proposition.movement))
        return undefined
      const groups = [measure.group, ...measure.alsoGroups]
      if (!groups.some((group) => relatedGroups(index, proposition.group, group))) return undefined
      if (proposition.from !== undefined && !relatedPlaces(index, proposition.from, measure.place))
        return undefined
      const differs: Array<NotLike> = []
      if (!groups.includes(proposition.group)) differs.push("group")
      if (proposition.from !== measure.place) differs.push("place")
      if (proposition.counting !== "cumulative") differs.push("counting")
      if (indexed.beginsSurely < index.clock.startOfDay(measure.since)) differs.push("window")
      return {
        amount: proposition.amount,
        differs,
        basis: [
          proposition.movement,
          proposition.group,
          `to ${proposition.to ?? "anywhere"}`,
          sinceOf(indexed, index)
        ].join("; ")
      }
    }
    case "casualties": {
      if (proposition.kind !== "Casualties" || proposition.harm !== measure.harm) return undefined
      if (!relatedGroups(index, proposition.group, measure.group)) return undefined
      if (proposition.place === undefined || !relatedPlaces(index, proposition.place, measure.place))
        return undefined
      const differs: Array<NotLike> = []
      if (proposition.group !== measure.group) differs.push("group")
      if (proposition.place !== measure.place) differs.push("place")
      if (proposition.counting !== "cumulative" || proposition.event !== undefined) differs.push("counting")
      if (index.clock.startOfDay(measure.since) !== startOf(indexed)) differs.push("window")
      return {
        amount: proposition.amount,
        differs,
        basis: [proposition.group, proposition.place, sinceOf(indexed, index)].join("; ")
      }
    }
    case "areaShare": {
      if (proposition.kind !== "AreaShare") return undefined
      const differs: Array<NotLike> = []
      const base = proposition.base
      if (base.kind === "place" && base.place !== measure.place) differs.push("base")
      if (base.kind !== "place" && base.place !== measure.place) return undefined
      if (base.kind === "quarters") differs.push("base")
      if (proposition.amount.unit !== "percent") differs.push("unit")
      if (proposition.sense === "holds") differs.push("scope")
      const party = index.partyOf(proposition.party)
      if (
        proposition.sense === "hasLost"
          ? party !== index.partyOf(measure.heldBy)
          : party !== index.partyOf(measure.party)
      )
        differs.push("party")
      return { amount: proposition.amount, differs, basis: describeBase(base) }
    }
  }
}

const related = (
  index: CaseIndex,
  measure: { readonly group: GroupId; readonly place: PlaceId },
  group: GroupId,
  place: PlaceId,
  amount: Amount
): FigureMatch | undefined => {
  if (!relatedGroups(index, group, measure.group) || !relatedPlaces(index, place, measure.place))
    return undefined
  const differs: Array<NotLike> = []
  if (group !== measure.group) differs.push("group")
  if (place !== measure.place) differs.push("place")
  if (amount.unit !== "persons") differs.push("unit")
  return { amount, differs, basis: `${group}; ${place}` }
}

const relatedGroups = (index: CaseIndex, a: GroupId, b: GroupId): boolean =>
  isPartOf(a, b, index.groups) || isPartOf(b, a, index.groups)

const relatedPlaces = (index: CaseIndex, a: PlaceId, b: PlaceId): boolean =>
  a === b || contains(index, a, b) || contains(index, b, a)

const contains = (index: CaseIndex, outer: PlaceId, inner: PlaceId): boolean =>
  index.places.get(inner)?.within.includes(outer) ?? false

const describeBase = (base: (Claim["proposition"] & { kind: "AreaShare" })["base"]): string => {
  switch (base.kind) {
    case "place":
      return `of ${base.place}`
    case "heldOn":
      return `of what ${base.by} held in ${base.place} on ${base.on}`
    case "quarters":
      return `of the quarters of ${base.place}`
    case "unstated":
      return "base unstated"
  }
}

const startOf = (claim: IndexedClaim): number => claim.beginsEarliest

const sinceOf = (claim: IndexedClaim, index: CaseIndex): string =>
  Number.isFinite(claim.beginsEarliest)
    ? `since ${index.clock.dayOf(claim.beginsEarliest as Instant)}`
    : "since an unstated day"
