import { type Amount, statedNumbers } from "@cordon/domain/amount/amount"
import type { Claim } from "@cordon/domain/claim/claim"
import type { ClaimId, SourceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import { formatAmount } from "./format.ts"
import { formatPeriodWords, formatPublished } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { capitalised, groupName, placeName, sourceName } from "./names.ts"
import { wordsOfKind } from "./search.ts"

/** What several sources count. */
export const words = vocabulary("view-model/held-against", {
  movement: (kind: string, group: string, from: string) => `${kind} from ${from}: ${group}`,
  movementAnywhere: (kind: string, group: string) => `${kind}: ${group}`,
  population: (group: string, place: string) => `Inside ${place}: ${group}`,
  strength: (group: string, place: string) => `Forces in ${place}: ${group}`,
  casualties: (harm: string, group: string, place: string) => `${capitalised(harm)} in ${place}: ${group}`,
  reference: (speaker: string, amount: string, said: string) => `${speaker}: ${amount}, said ${said}`
})

/** Something that several voices have counted. */
export interface CountedThing {
  readonly key: string
  readonly title: string
  readonly figures: number
  readonly voices: number
}

/** One figure beside the one that it is held against. */
export interface HeldFigure {
  readonly claim: ClaimId
  readonly speaker: string
  readonly source: SourceId
  readonly amount: string
  readonly said: string
  /** The time that it counts. */
  readonly period: string
  /** Stated over reference: 1 is equal. Absent where the two count different times. */
  readonly ratio?: {
    readonly low: number
    readonly high: number
    readonly openBelow: boolean
    readonly openAbove: boolean
  }
}

/** The figures of one thing, held against one of them. */
export interface HeldAgainst {
  readonly thing: CountedThing
  readonly reference: HeldFigure
  /** All figures that the others can be held against, last said first. */
  readonly references: ReadonlyArray<{ readonly claim: ClaimId; readonly words: string }>
  /** Of the same time as the reference, nearest first. */
  readonly near: ReadonlyArray<HeldFigure>
  /** Of another time, so that they cannot be held against it; in order of saying. */
  readonly otherTimes: ReadonlyArray<HeldFigure>
}

/** Fewer voices make no comparison. */
const FEWEST_VOICES = 3

/** Two figures are of the same time when their beginnings and ends lie no further apart. Unit: milliseconds, a day and an hour. */
const SAME_TIME = 25 * 3_600_000

/**
 * What at least three independent voices have counted by the date of knowledge, most figures first.
 *
 * Only like with like: the same movement or stock, group and place. Plans, forecasts and denials count nothing, and a
 * repeated figure is that of the voice it goes back to.
 */
export const countedThings = (view: View): ReadonlyArray<CountedThing> =>
  [...byThing(view)].flatMap(([key, claims]) => thingOf(key, claims, view.index) ?? []).sort(byFigures)

/**
 * The figures of one thing held against one of them: by default the last said by a source that is aligned with no party.
 *
 * A figure is only held against another of the same time. Its ratio is of the numbers said, without rounding; the nearest
 * is the one whose ratio is closest to 1 on a log scale. None of this says that the reference is right.
 * `undefined` when there is no such thing by that date.
 */
export const heldAgainst = (
  key: string,
  wanted: ClaimId | undefined,
  view: View
): HeldAgainst | undefined => {
  const { index } = view
  const claims = byThing(view).get(key)
  const thing = claims === undefined ? undefined : thingOf(key, claims, index)
  if (claims === undefined || thing === undefined) return undefined
  const lastFirst = claims.toReversed()
  const reference =
    lastFirst.find(({ claim }) => claim.id === wanted) ??
    lastFirst.find(({ claim }) => index.sources.get(voiceOfClaim(claim))?.alignment.kind === "independent") ??
    lastFirst[0]!
  const others = claims.filter((claim) => claim !== reference)
  return {
    thing,
    reference: figureOf(reference, index),
    references: lastFirst.map((claim) => {
      const { speaker, amount, said } = figureOf(claim, index)
      return { claim: claim.claim.id, words: words.reference(speaker, amount, said) }
    }),
    near: others
      .filter((claim) => sameTime(claim, reference))
      .map((claim) => ({ ...figureOf(claim, index), ratio: ratioOf(claim, reference) }))
      .sort((a, b) => distance(a.ratio) - distance(b.ratio) || (a.claim < b.claim ? -1 : 1)),
    otherTimes: others.filter((claim) => !sameTime(claim, reference)).map((claim) => figureOf(claim, index))
  }
}

/** How far a ratio lies from 1, on a log scale. */
const distance = ({ low, high }: { readonly low: number; readonly high: number }): number =>
  Math.abs(Math.log(Math.sqrt(low * high)))

const byThing = ({ index, admits }: View): ReadonlyMap<string, ReadonlyArray<IndexedClaim>> => {
  const things = new Map<string, Array<IndexedClaim>>()
  for (const indexed of index.inOrder) {
    const key = thingKey(indexed.claim)
    if (key === undefined || !admits(indexed)) continue
    const claims = things.get(key)
    if (claims === undefined) things.set(key, [indexed])
    else claims.push(indexed)
  }
  return things
}

const thingKey = ({ proposition, modality }: Claim): string | undefined => {
  if (modality === "denies" || modality === "predicts") return undefined
  switch (proposition.kind) {
    case "Movement":
      return proposition.counting === "cumulative" && isNumber(proposition.amount)
        ? `movement.${proposition.movement}.${proposition.group}${proposition.from === undefined ? "" : `.${proposition.from}`}`
        : undefined
    case "Population":
      return isNumber(proposition.amount) ? `population.${proposition.group}.${proposition.place}` : undefined
    case "Strength":
      return isNumber(proposition.amount) && proposition.place !== undefined
        ? `strength.${proposition.group}.${proposition.place}`
        : undefined
    case "Casualties":
      return proposition.counting === "cumulative" &&
        isNumber(proposition.amount) &&
        proposition.place !== undefined
        ? `casualties.${proposition.harm}.${proposition.group}.${proposition.place}`
        : undefined
    default:
      return undefined
  }
}

const isNumber = (amount: Amount): boolean => statedNumbers(amount).some((value) => value > 0)

const thingOf = (
  key: string,
  claims: ReadonlyArray<IndexedClaim>,
  index: CaseIndex
): CountedThing | undefined => {
  const voices = new Set(claims.map(({ witness }) => witness)).size
  return voices < FEWEST_VOICES
    ? undefined
    : { key, title: titleOf(claims[0]!.claim, index), figures: claims.length, voices }
}

const titleOf = ({ proposition }: Claim, index: CaseIndex): string => {
  switch (proposition.kind) {
    case "Movement": {
      const kind = capitalised(wordsOfKind(proposition.movement))
      const group = groupName(index, proposition.group)
      return proposition.from === undefined
        ? words.movementAnywhere(kind, group)
        : words.movement(kind, group, placeName(index, proposition.from))
    }
    case "Population":
      return words.population(groupName(index, proposition.group), placeName(index, proposition.place))
    case "Strength":
      return words.strength(groupName(index, proposition.group), placeName(index, proposition.place!))
    case "Casualties":
      return words.casualties(
        wordsOfKind(proposition.harm),
        groupName(index, proposition.group),
        placeName(index, proposition.place!)
      )
    default:
      return ""
  }
}

const byFigures = (a: CountedThing, b: CountedThing): number =>
  b.figures - a.figures || (a.title < b.title ? -1 : 1)

const voiceOfClaim = ({ origin, speaker }: Claim): SourceId =>
  origin.kind === "repeats" ? origin.source : speaker

const figureOf = ({ claim }: IndexedClaim, index: CaseIndex): HeldFigure => ({
  claim: claim.id,
  speaker: sourceName(index, voiceOfClaim(claim)),
  source: voiceOfClaim(claim),
  amount: formatAmount(amountOf(claim)),
  said: formatPublished(claim.publishedAt, index.clock),
  period: formatPeriodWords(claim.heldDuring, index.clock)
})

/** Stocks are of a day, so only their ends are looked at; flows begin at a day too. */
const sameTime = (a: IndexedClaim, b: IndexedClaim): boolean => {
  const { kind } = a.claim.proposition
  const flow = kind === "Movement" || kind === "Casualties"
  const near = (x: number, y: number) => x === y || Math.abs(x - y) <= SAME_TIME
  return near(a.endsLatest, b.endsLatest) && (!flow || near(a.beginsEarliest, b.beginsEarliest))
}

const ratioOf = (claim: IndexedClaim, reference: IndexedClaim): NonNullable<HeldFigure["ratio"]> => {
  const [stated, against] = [amountOf(claim.claim), amountOf(reference.claim)]
  const [numbers, others] = [statedNumbers(stated), statedNumbers(against)]
  return {
    low: Math.min(...numbers) / Math.max(...others),
    high: Math.max(...numbers) / Math.min(...others),
    openBelow: stated.quantifier === "atMost" || against.quantifier === "atLeast",
    openAbove: stated.quantifier === "atLeast" || against.quantifier === "atMost"
  }
}

const amountOf = ({ proposition }: Claim): Amount =>
  "amount" in proposition && proposition.amount !== undefined
    ? proposition.amount
    : { quantifier: "unknown", unit: "persons" }
