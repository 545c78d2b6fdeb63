import type { Amount } from "@cordon/domain/amount/amount"
import type { Claim, Modality } from "@cordon/domain/claim/claim"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { formatStated, statedRange } from "./amount-range.ts"
import { counted, listed, unitSuffix } from "./format.ts"
import { formatDay, formatPublished } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import type { LearnedGroupName, LearnedSubject } from "./learned-subject.ts"
import { capitalised, holdingWords, placeName, sourceShortName } from "./names.ts"

/** What the groups of what was learned are called. */
export const learnedTitles = vocabulary("view-model/learned-words/group", {
  ground: "Who held the ground",
  inside: "People inside",
  left: "Who left, and came",
  killed: "Killed, wounded and missing",
  forces: "Forces and who stood with whom",
  incidents: "Incidents",
  agreements: "Agreements and corridors",
  statements: "Forecasts and other statements"
} satisfies Readonly<Record<LearnedGroupName, string>>)

const SAID: Readonly<Record<Modality, string>> = {
  asserts: "said",
  estimates: "estimated",
  reports: "reported",
  denies: "denied",
  predicts: "predicted",
  alleges: "alleged"
}

/** What was learned between two days, said in sentences. */
export const words = vocabulary("view-model/learned-words", {
  learned: (from: string, before: string, to: string, heard: string) =>
    `By ${from} ${before}; by ${to} ${heard}`,
  nobodyHadSaid: (asked: string) => `nobody had said ${asked}`,
  hadSpoken: (count: number, topic: string) => `${counted(count, "claim")} had spoken of ${topic}`,
  noClaim: "no claim was added.",
  saying: (speaker: string, modality: Modality) => `${speaker} ${SAID[modality]}`,
  sayingRepeated: (speaker: string, original: string, modality: Modality) =>
    `${speaker}, repeating ${original}, ${SAID[modality]}`,
  one: (saying: string, published: string, paraphrase: string) => `${saying} (${published}): ${paraphrase}`,
  several: (count: number, more: boolean, speakers: string) =>
    `${counted(count, more ? "more claim" : "claim")} had, by ${speakers}.`,
  severalGiving: (count: number, more: boolean, speakers: string, range: string) =>
    `${counted(count, more ? "more claim" : "claim")} had, by ${speakers}, giving ${range}.`,
  others: (count: number) => counted(count, "other"),
  ground: (from: string, before: string, to: string, after: string) =>
    `By ${from} ${before}; by ${to} ${after}.`,
  nobodyHeld: (place: string) => `nobody had said who held ${place}`,
  premise: (place: string, holder: string) =>
    `nobody had said who held ${place} (the editors’ premise: ${holder})`,
  inferred: (place: string, holder: string) =>
    `nobody had said who held ${place} (inferred from its neighbours: ${holder})`,
  beforeChange: (place: string, held: string) => `${place} was ${held} by what a later change says of before`,
  accordingTo: (place: string, held: string, by: string, disputed: boolean) =>
    `${place} was ${held} according to ${by}${disputed ? ", who disagree" : ""}`,
  olderClaims: "older claims",
  heldBy: (holder: string) => `held by ${holder}`,
  figure: (name: string, from: string, before: string, to: string, after: string, added: string) =>
    `${name}: by ${from} ${before}; by ${to} ${after}${added}.`,
  figureAdded: (count: number) => `, with ${counted(count, "claim")} more`,
  noNumber: "no number had been said",
  number: (range: string) => `${range} had been said`,
  stale: (range: string) => `${range} (stale)`
})

/** Speakers named in a sentence; further ones are counted. */
const NAMED = 3

/** The days of knowledge between which something was learned. */
export interface LearnedBetween {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/**
 * What was said of one question in between, in a sentence.
 *
 * Shape: `By 4 Dec 2016 nobody had said who held X; by 31 Jan 2017 SOHR reported (3 Dec 2016): …`.
 */
export const learnedSentence = (
  subject: Pick<LearnedSubject, "asked" | "topic">,
  before: number,
  claims: ReadonlyArray<IndexedClaim>,
  between: LearnedBetween,
  index: CaseIndex
): string => {
  const first = before === 0 ? words.nobodyHadSaid(subject.asked) : words.hadSpoken(before, subject.topic)
  return words.learned(
    formatDay(between.from),
    first,
    formatDay(between.to),
    heard(claims, before > 0, index)
  )
}

const heard = (claims: ReadonlyArray<IndexedClaim>, more: boolean, index: CaseIndex): string => {
  const [only, ...others] = claims
  if (only === undefined) return words.noClaim
  if (others.length === 0) {
    const { claim } = only
    return words.one(saying(claim, index), formatPublished(claim.publishedAt, index.clock), claim.paraphrase)
  }
  const range = statedBy(claims)
  const speakers = speakersOf(claims, index)
  return range === undefined
    ? words.several(claims.length, more, speakers)
    : words.severalGiving(claims.length, more, speakers, range)
}

/** Who said it in what manner: `SOHR reported`, `Blog, repeating SOHR, said`. */
export const saying = ({ speaker, origin, modality }: Claim, index: CaseIndex): string => {
  const name = sourceShortName(index, speaker)
  return origin.kind === "repeats"
    ? words.sayingRepeated(name, sourceShortName(index, origin.source), modality)
    : words.saying(name, modality)
}

const speakersOf = (claims: ReadonlyArray<IndexedClaim>, index: CaseIndex): string => {
  const names = [...new Set(claims.map(({ claim }) => sourceShortName(index, claim.speaker)))]
  const more = names.length - NAMED
  return listed([...names.slice(0, NAMED), ...(more > 0 ? [words.others(more)] : [])])
}

const statedBy = (claims: ReadonlyArray<IndexedClaim>): string | undefined => {
  const amounts = claims.flatMap(
    ({ claim: { proposition } }): ReadonlyArray<Amount> =>
      "amount" in proposition && proposition.amount !== undefined ? [proposition.amount] : []
  )
  const units = new Set(amounts.map(({ unit }) => unit))
  const [unit] = units
  if (unit === undefined || units.size > 1 || amounts.length < claims.length) return undefined
  const range = formatStated(amounts)
  return range === undefined ? undefined : `${range}${unitSuffix(unit, statedRange(amounts)?.high)}`
}

/** How the answer for a quarter changed, in a sentence. */
export const groundSentence = (
  before: PlaceTerritory,
  after: PlaceTerritory,
  between: LearnedBetween,
  index: CaseIndex
): string =>
  words.ground(
    formatDay(between.from),
    answerWords(before, index),
    formatDay(between.to),
    answerWords(after, index)
  )

const answerWords = (territory: PlaceTerritory, index: CaseIndex): string => {
  const place = placeName(index, territory.place)
  const silent = words.nobodyHeld(place)
  if (territory.state.kind === "noClaim") return silent
  const holder = holdingWords(territory.state.holding, index)
  switch (territory.basis) {
    case "none":
      return silent
    case "baseline":
      return words.premise(place, holder)
    case "inferred":
      return words.inferred(place, holder)
    case "beforeChange":
      return words.beforeChange(place, heldWords(territory, holder))
    case "claims":
    case "parts":
    case "widerArea": {
      const voices = territory.voices.flatMap(({ claim, counted: weighed }) =>
        weighed === "counted" ? (index.claims.get(claim) ?? []) : []
      )
      const by = voices.length === 0 ? words.olderClaims : speakersOf(voices, index)
      return words.accordingTo(place, heldWords(territory, holder), by, territory.disputed)
    }
  }
}

const heldWords = ({ parties }: PlaceTerritory, holder: string): string =>
  parties.length > 1 ? holder : words.heldBy(holder)

/** What a key figure came to by each of the two days, in a sentence. */
export const figureSentence = (
  name: string,
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  added: number,
  between: LearnedBetween
): string => {
  const given = (range: string | undefined) => (range === undefined ? words.noNumber : words.number(range))
  return words.figure(
    capitalised(name),
    formatDay(between.from),
    given(before),
    formatDay(between.to),
    given(after),
    added === 0 ? "" : words.figureAdded(added)
  )
}
