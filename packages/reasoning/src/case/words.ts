import type { Amount } from "@cordon/domain/amount/amount"
import type { Assumption } from "@cordon/domain/case/assumption"
import type { ActorId, Handle } from "@cordon/domain/key"
import { daysWords, dayWords } from "./day-words.ts"
import type { Measured } from "./model.ts"
import type { Names } from "./names.ts"
import { type FlowKey, OUTSIDE, type Subject } from "./reading.ts"

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
export const unitWords = (subject: Subject, names: Names): string => {
  switch (subject.kind) {
    case "stock":
    case "flow":
      return names.group(subject.key.group)
    case "ratio":
      return `${names.group(subject.of.group)} for each of the ${names.group(subject.per.group)}`
    case "ground":
      return `${subject.unit === "percent" ? "percent" : "square kilometres"} ${baseWords(subject, names)}`
    case "holder":
      return "holders"
  }
}

/** What a share of ground is of: "of East Aleppo", "of what Reds held in The town on 1 March 2030". */
const baseWords = ({ place, heldOn }: Subject & { readonly kind: "ground" }, names: Names): string =>
  heldOn === undefined
    ? `of ${names.place(place)}`
    : `of what ${names.actor(heldOn.by)} held in ${names.place(place)} on ${dayWords(heldOn.on)}`

/** A statement as a clause in the past tense, its amount in words; `day` is the one day that matters of several. */
export const clauseWords = (subject: Subject, amount: string, names: Names, day?: number): string => {
  const when = daysWords(day === undefined ? subject.days : { first: day, last: day })
  switch (subject.kind) {
    case "stock": {
      const { group, place, force } = subject.key
      const counted = `${amount} ${names.group(group)}`
      return force === ""
        ? `${counted} were inside ${names.place(place)} ${when}`
        : `${names.actor(force)} had ${counted} in ${names.place(place)} ${when}`
    }
    case "ratio":
      return subject.of.group === subject.per.group
        ? `${amount} ${unitWords(subject, names)}`
        : `there were ${amount} ${unitWords(subject, names)} in ${names.place(subject.of.place)} ${when}`
    case "flow":
      return flowWords(subject, `${amount} ${names.group(subject.key.group)}`, when, names)
    case "ground":
      return `${names.actor(subject.party)} ${subject.lost ? "had lost" : "held"} ${amount} ${unitWords(subject, names)} ${when}`
    case "holder": {
      const parties = subject.parties.map((party) => names.actor(party))
      const place = names.place(subject.place)
      return parties.length === 1
        ? `${parties[0]} held ${place} ${when}`
        : `${place} was contested between ${listWords(parties)} ${when}`
    }
  }
}

/** An assumption as a clause in the past tense. */
export const assumptionWords = ({ says }: Assumption, names: Names): string => {
  switch (says.kind) {
    case "closedArea":
      return `nobody entered ${names.place(says.place)}`
    case "fixedGroup":
      return `nobody inside ${names.place(says.place)} became one of the ${names.group(says.group)}`
    case "registeredWereInside":
      return `everyone registered had been inside ${names.place(says.place)} on ${dayWords(says.on)}`
    case "placeWithin":
      return `whoever was in ${names.place(says.inner)} was in ${names.place(says.outer)}`
    case "mapMeasures":
      return `the map measures ${names.place(says.place)} to within ${numberWords(says.errorPercent)} percent`
  }
}

/** What the map measures, with the end that binds: "the map measures at least 33 square kilometres of East Aleppo". */
export const measuredWords = (
  { place, lostBy }: Measured,
  end: End,
  bound: number,
  day: number | undefined,
  names: Names
): string => {
  const limit = `the map measures ${limitWords(bound, end)} square kilometres`
  const when = day === undefined || lostBy === undefined ? "" : ` ${daysWords({ first: day, last: day })}`
  return lostBy === undefined
    ? `${limit} for ${names.place(place)}`
    : `${limit} of ${names.place(place)} that ${names.actor(lostBy)} no longer held${when}`
}

/** "a, b and c". */
export const listWords = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

/** How much a phrase tells besides what is counted. */
export interface PhraseDetail {
  readonly place: boolean
  readonly time: boolean
}

/** What a subject counts as a phrase without a verb: "civilians killed at Jub al-Qubbeh on 30 November 2016". */
export const phraseWords = (
  subject: Subject,
  names: Names,
  detail: PhraseDetail = { place: true, time: true },
  day?: number
): string => {
  const days = day === undefined ? subject.days : { first: day, last: day }
  const at = (words: string) => (detail.place ? words : "")
  const when = detail.time ? daysWords(days) : ""
  const join = (...words: ReadonlyArray<string>) => words.filter((word) => word !== "").join(" ")
  switch (subject.kind) {
    case "stock": {
      const { place, force } = subject.key
      const of = force === "" ? "" : `of ${names.actor(force)}`
      return join(unitWords(subject, names), of, at(`in ${names.place(place)}`), when)
    }
    case "ratio":
      return join(unitWords(subject, names), at(`in ${names.place(subject.of.place)}`), when)
    case "flow": {
      const { participle } = flowOf(subject.key)
      return eventOf(subject.key) === undefined
        ? join(
            unitWords(subject, names),
            participle,
            byWords(subject.key, names),
            at(wayWords(subject.key, names)),
            when
          )
        : join(
            unitWords(subject, names),
            participle,
            byWords(subject.key, names),
            ...eventParts(subject.key, names, detail)
          )
    }
    case "ground": {
      const unit = subject.unit === "percent" ? "percent" : "square kilometres"
      const of = at(baseWords(subject, names))
      return join(unit, of, subject.lost ? "lost by" : "held by", names.actor(subject.party), when)
    }
    case "holder":
      return join("holder", at(`of ${names.place(subject.place)}`), when)
  }
}

interface FlowWords {
  readonly verb: string
  readonly participle: string
  readonly from: string
}

const FLOWS: Readonly<Record<string, FlowWords>> = {
  evacuation: { verb: "were evacuated", participle: "evacuated", from: "from" },
  displacement: { verb: "fled", participle: "who fled", from: "from" },
  surrender: { verb: "surrendered", participle: "who surrendered", from: "in" },
  return: { verb: "returned", participle: "who returned", from: "from" },
  transfer: { verb: "were sent", participle: "sent", from: "from" },
  release: { verb: "were released", participle: "released", from: "in" },
  arrival: { verb: "arrived", participle: "who arrived", from: "from" },
  registration: { verb: "were registered", participle: "registered", from: "from" }
}

/** How a flow is told; casualties by their harm. */
const flowOf = ({ family }: FlowKey): FlowWords => {
  const [kind = ""] = family.split("@")
  return FLOWS[kind] ?? { verb: `were ${kind}`, participle: kind, from: "in" }
}

const eventOf = ({ family }: FlowKey): Handle | undefined => family.split("@")[1] as Handle | undefined

/** The event of a flow; where there is room for its time, also what sort of event it is. */
const eventParts = (key: FlowKey, names: Names, detail: PhraseDetail): ReadonlyArray<string> => {
  const event = eventOf(key)
  if (event === undefined) return []
  const { what, where, when } = names.event(event)
  return [detail.place && detail.time ? what : "", detail.place ? where : "", detail.time ? when : ""]
}

const byWords = ({ by }: FlowKey, names: Names): string =>
  by === "" ? "" : `by ${listWords(by.split("+").map((actor) => names.actor(actor as ActorId)))}`

/** From where, and to where. */
const wayWords = (key: FlowKey, names: Names): string => {
  const from = `${flowOf(key).from} ${names.place(key.from)}`
  if (key.to === "" || key.to === OUTSIDE) return from
  return `${from} ${key.family === "registration" ? "in" : "to"} ${names.place(key.to)}`
}

const flowWords = (
  { key }: Subject & { readonly kind: "flow" },
  counted: string,
  when: string,
  names: Names
): string => {
  const { verb, from } = flowOf(key)
  if (key.family === "registration") {
    const to = key.to === "" ? "" : ` in ${names.place(key.to)}`
    return `${counted} ${from} ${names.place(key.from)} ${verb}${to} ${when}`
  }
  const by = byWords(key, names)
  const rest =
    eventOf(key) === undefined
      ? [wayWords(key, names), when]
      : eventParts(key, names, { place: true, time: true })
  return [counted, verb, by, ...rest].filter((word) => word !== "").join(" ")
}
