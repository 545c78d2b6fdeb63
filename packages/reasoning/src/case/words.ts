import type { Amount } from "@cordon/domain/amount/amount"
import type { Assumption } from "@cordon/domain/case/assumption"
import type { ActorId, GroupId, PlaceId, SourceId } from "@cordon/domain/key"
import { fromEpochDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { type Days, OUTSIDE, type Subject } from "./reading.ts"

/** Which end of a range: what it does not fall below, or does not rise above. */
export type End = "low" | "high"

/** A number with separated thousands; at most two decimals below 100, none above. */
export const numberWords = (value: number): string => {
  const rounded = Math.abs(value) < 100 ? Math.round(value * 100) / 100 : Math.round(value)
  const [whole = "", fraction] = String(rounded).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** "at least 4,000", "at most 5,000". */
export const limitWords = (value: number, end: End): string =>
  `${end === "low" ? "at least" : "at most"} ${numberWords(value)}`

/** An amount as it was said, with the end that binds where rounding or a range leaves one: "about 200,000, not below 190,000". */
export const amountWords = (amount: Amount, end: End, bound: number): string => {
  switch (amount.quantifier) {
    case "exactly":
      return numberWords(amount.value)
    case "about":
      return `about ${numberWords(amount.value)}, not ${end === "low" ? "below" : "above"} ${numberWords(bound)}`
    case "atLeast":
      return `at least ${numberWords(amount.value)}`
    case "atMost":
      return `at most ${numberWords(amount.value)}`
    case "between":
      return limitWords(end === "low" ? amount.low : amount.high, end)
    case "unknown":
      return "an unknown number of"
  }
}

/** The number that was said, at the end in question. */
export const statedAt = (amount: Amount, end: End): number | undefined => {
  switch (amount.quantifier) {
    case "unknown":
      return undefined
    case "between":
      return end === "low" ? amount.low : amount.high
    default:
      return amount.value
  }
}

/** What a subject counts, in the plural: "people", "percent of East Aleppo". */
export const unitWords = (subject: Subject, index: CaseIndex): string => {
  switch (subject.kind) {
    case "stock":
    case "flow":
      return groupWords(subject.key.group, index)
    case "ratio":
      return `${groupWords(subject.of.group, index)} for each of the ${groupWords(subject.per.group, index)}`
    case "ground":
      return `${subject.unit === "percent" ? "percent" : "square kilometres"} of ${placeWords(subject.place, index)}`
    case "holder":
      return "holders"
  }
}

/** A statement as a clause in the past tense, its amount in words; `day` is the one day that matters of several. */
export const clauseWords = (subject: Subject, amount: string, index: CaseIndex, day?: number): string => {
  const when = daysWords(day === undefined ? subject.days : { first: day, last: day })
  switch (subject.kind) {
    case "stock": {
      const { group, place, force } = subject.key
      const counted = `${amount} ${groupWords(group, index)}`
      return force === ""
        ? `${counted} were inside ${placeWords(place, index)} ${when}`
        : `${actorWords(force, index)} had ${counted} in ${placeWords(place, index)} ${when}`
    }
    case "ratio":
      return subject.of.group === subject.per.group
        ? `${amount} ${unitWords(subject, index)}`
        : `there were ${amount} ${unitWords(subject, index)} in ${placeWords(subject.of.place, index)} ${when}`
    case "flow":
      return flowWords(subject, `${amount} ${groupWords(subject.key.group, index)}`, when, index)
    case "ground":
      return `${actorWords(subject.party, index)} ${subject.lost ? "had lost" : "held"} ${amount} ${unitWords(subject, index)} ${when}`
    case "holder": {
      const parties = subject.parties.map((party) => actorWords(party, index))
      const place = placeWords(subject.place, index)
      return parties.length === 1
        ? `${parties[0]} held ${place} ${when}`
        : `${place} was contested between ${listWords(parties)} ${when}`
    }
  }
}

/** An assumption as a clause in the past tense. */
export const assumptionWords = ({ says }: Assumption, index: CaseIndex): string => {
  switch (says.kind) {
    case "closedArea":
      return `nobody entered ${placeWords(says.place, index)}`
    case "fixedGroup":
      return `nobody inside ${placeWords(says.place, index)} became one of the ${groupWords(says.group, index)}`
    case "registeredWereInside":
      return `everyone registered had been inside ${placeWords(says.place, index)} on ${dayWords(says.on)}`
    case "placeWithin":
      return `whoever was in ${placeWords(says.inner, index)} was in ${placeWords(says.outer, index)}`
    case "mapMeasures":
      return `the map measures ${placeWords(says.place, index)} to within ${numberWords(says.errorPercent)} percent`
  }
}

/** "on 15 December 2016", "from 15 to 22 December 2016". */
export const daysWords = ({ first, last }: Days): string => {
  if (first === last) return `on ${dayWords(fromEpochDay(first))}`
  const [from, to] = [fromEpochDay(first), fromEpochDay(last)]
  const start = dayWords(from)
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0
  return `from ${start
    .split(" ")
    .slice(0, 3 - shared)
    .join(" ")} to ${dayWords(to)}`
}

/** "a, b and c". */
export const listWords = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

/** A source by its name. */
export const sourceWords = (source: SourceId, index: CaseIndex): string =>
  index.sources.get(source)?.name ?? source

const MONTHS = "January February March April May June July August September October November December".split(
  " "
)

const dayWords = (day: string): string => {
  const [year = "", month = "", date = ""] = day.split("-")
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${Number(year)}`
}

const groupWords = (group: GroupId, index: CaseIndex): string => index.groups.get(group)?.name ?? group
const placeWords = (place: PlaceId | "", index: CaseIndex): string =>
  place === "" ? "an unstated place" : (index.places.get(place)?.name ?? place)
const actorWords = (actor: ActorId, index: CaseIndex): string =>
  index.bundle.record.manifest.parties.find((party) => party.actor === actor)?.name ??
  index.actors.get(actor)?.name ??
  actor

const VERBS: Readonly<Record<string, readonly [verb: string, from: string]>> = {
  evacuation: ["were evacuated", "from"],
  displacement: ["fled", "from"],
  surrender: ["surrendered", "in"],
  return: ["returned", "from"],
  transfer: ["were sent", "from"],
  release: ["were released", "in"],
  arrival: ["arrived", "from"]
}

const flowWords = (
  { key }: Subject & { readonly kind: "flow" },
  counted: string,
  when: string,
  index: CaseIndex
): string => {
  const from = placeWords(key.from, index)
  if (key.family === "registration")
    return `${counted} from ${from} were registered${key.to === "" ? "" : ` in ${placeWords(key.to, index)}`} ${when}`
  const verb = VERBS[key.family]
  if (verb !== undefined) {
    const to = key.to === "" || key.to === OUTSIDE ? "" : ` to ${placeWords(key.to, index)}`
    return `${counted} ${verb[0]} ${verb[1]} ${from}${to} ${when}`
  }
  const [harm = "", event] = key.family.split("@")
  const by =
    key.by === ""
      ? ""
      : ` by ${listWords(key.by.split("+").map((actor) => actorWords(actor as ActorId, index)))}`
  return event === undefined
    ? `${counted} were ${harm}${by} in ${from} ${when}`
    : `${counted} were ${harm} in the event “${event}”`
}
