import type { Amount } from "@cordon/domain/amount/amount"
import type { Claim, Modality } from "@cordon/domain/claim/claim"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { formatStated } from "./amount-range.ts"
import { counted, listed, unitSuffix } from "./format.ts"
import { formatDay, formatPublished } from "./format-time.ts"
import type { LearnedGroupName, LearnedSubject } from "./learned-subject.ts"
import { capitalised, holdingWords, placeName, sourceShortName } from "./names.ts"

/** What the groups of what was learned are called. */
export const learnedTitles: Readonly<Record<LearnedGroupName, string>> = {
  ground: "Who held the ground",
  inside: "People inside",
  left: "Who left, and came",
  killed: "Killed, wounded and missing",
  forces: "Forces and who stood with whom",
  incidents: "Incidents",
  agreements: "Agreements and corridors",
  statements: "Forecasts and other statements"
}

const SAID: Readonly<Record<Modality, string>> = {
  asserts: "said",
  estimates: "estimated",
  reports: "reported",
  denies: "denied",
  predicts: "predicted",
  alleges: "alleged"
}

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
  const first =
    before === 0
      ? `nobody had said ${subject.asked}`
      : `${counted(before, "claim")} had spoken of ${subject.topic}`
  return `By ${formatDay(between.from)} ${first}; by ${formatDay(between.to)} ${heard(claims, before > 0, index)}`
}

const heard = (claims: ReadonlyArray<IndexedClaim>, more: boolean, index: CaseIndex): string => {
  const [only, ...others] = claims
  if (only === undefined) return "no claim was added."
  if (others.length === 0) {
    const { claim } = only
    return `${saying(claim, index)} (${formatPublished(claim.publishedAt, index.clock)}): ${claim.paraphrase}`
  }
  const range = statedBy(claims)
  return `${counted(claims.length, more ? "more claim" : "claim")} had, by ${speakersOf(claims, index)}${range === undefined ? "" : `, giving ${range}`}.`
}

/** Who said it in what manner: `SOHR reported`, `Blog, repeating SOHR, said`. */
export const saying = ({ speaker, origin, modality }: Claim, index: CaseIndex): string => {
  const repeated = origin.kind === "repeats" ? `, repeating ${sourceShortName(index, origin.source)},` : ""
  return `${sourceShortName(index, speaker)}${repeated} ${SAID[modality]}`
}

const speakersOf = (claims: ReadonlyArray<IndexedClaim>, index: CaseIndex): string => {
  const names = [...new Set(claims.map(({ claim }) => sourceShortName(index, claim.speaker)))]
  const more = names.length - NAMED
  return listed([...names.slice(0, NAMED), ...(more > 0 ? [counted(more, "other")] : [])])
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
  return range === undefined ? undefined : `${range}${unitSuffix(unit)}`
}

/** How the answer for a quarter changed, in a sentence. */
export const groundSentence = (
  before: PlaceTerritory,
  after: PlaceTerritory,
  between: LearnedBetween,
  index: CaseIndex
): string =>
  `By ${formatDay(between.from)} ${answerWords(before, index)}; by ${formatDay(between.to)} ${answerWords(after, index)}.`

const answerWords = (territory: PlaceTerritory, index: CaseIndex): string => {
  const place = placeName(index, territory.place)
  const silent = `nobody had said who held ${place}`
  if (territory.state.kind === "noClaim") return silent
  const holder = holdingWords(territory.state.holding, index)
  switch (territory.basis) {
    case "none":
      return silent
    case "baseline":
      return `${silent} (the editors’ premise: ${holder})`
    case "inferred":
      return `${silent} (inferred from its neighbours: ${holder})`
    case "beforeChange":
      return `${place} was ${heldWords(territory, holder)} by what a later change says of before`
    case "claims":
    case "parts":
    case "widerArea": {
      const voices = territory.voices.flatMap(({ claim, counted: weighed }) =>
        weighed === "counted" ? (index.claims.get(claim) ?? []) : []
      )
      const by = voices.length === 0 ? "older claims" : speakersOf(voices, index)
      return `${place} was ${heldWords(territory, holder)} according to ${by}${territory.disputed ? ", who disagree" : ""}`
    }
  }
}

const heldWords = ({ parties }: PlaceTerritory, holder: string): string =>
  parties.length > 1 ? holder : `held by ${holder}`

/** What a key figure came to by each of the two days, in a sentence. */
export const figureSentence = (
  name: string,
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  added: number,
  between: LearnedBetween
): string => {
  const given = (range: string | undefined) =>
    range === undefined ? "no number had been said" : `${range} had been said`
  return `${capitalised(name)}: by ${formatDay(between.from)} ${given(before)}; by ${formatDay(between.to)} ${given(after)}${added === 0 ? "" : `, with ${counted(added, "claim")} more`}.`
}
