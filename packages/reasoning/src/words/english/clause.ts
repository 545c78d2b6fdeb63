import type { Harm } from "../../case/asked-quantity.ts"
import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { MovementKind } from "@cordon/domain/claim/proposition"
import type { PlaceId } from "@cordon/domain/key"
import type { Names } from "../../case/names.ts"
import type { Measured } from "../../case/model.ts"
import { flowActors, flowEvent, flowKind, type FlowKey, OUTSIDE, type Subject } from "../../case/reading.ts"
import type { Clause, Detail } from "../clause.ts"
import { numberWords } from "../number.ts"
import type { Limit } from "../quantity.ts"
import { daysWords, dayWords } from "./day.ts"
import { eventWords } from "./event.ts"
import { listWords } from "./list.ts"
import { limitWords, quantityWords } from "./quantity.ts"

/** What things are called in English; a place that is not stated has no name of its own. */
export interface EnglishNames extends Omit<Names, "place"> {
  readonly place: (place: PlaceId | "") => string
}

/** One thing that is said, assumed or measured, as a clause in the past tense. */
export const clauseWords = (clause: Clause, names: EnglishNames): string => {
  switch (clause.kind) {
    case "stated":
      return statedWords(
        clause.subject,
        clause.quantity === undefined ? "" : quantityWords(clause.quantity),
        names,
        clause.day
      )
    case "assumed":
      return assumptionWords(clause.says, names)
    case "measured":
      return measuredWords(clause.measured, clause.limit, clause.day, names)
  }
}

/** What a subject counts, in the plural: "people", "percent of East Aleppo". */
export const unitWords = (subject: Subject, names: EnglishNames): string => {
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
const baseWords = ({ place, heldOn }: Subject & { readonly kind: "ground" }, names: EnglishNames): string =>
  heldOn === undefined
    ? `of ${names.place(place)}`
    : `of what ${names.actor(heldOn.by)} held in ${names.place(place)} on ${dayWords(heldOn.on)}`

const statedWords = (subject: Subject, amount: string, names: EnglishNames, day?: number): string => {
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

const assumptionWords = (says: AssumptionMeaning, names: EnglishNames): string => {
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
const measuredWords = (
  { place, lostBy }: Measured,
  limit: Limit,
  day: number | undefined,
  names: EnglishNames
): string => {
  const measured = `the map measures ${limitWords(limit)} square kilometres`
  const when = day === undefined || lostBy === undefined ? "" : ` ${daysWords({ first: day, last: day })}`
  return lostBy === undefined
    ? `${measured} for ${names.place(place)}`
    : `${measured} of ${names.place(place)} that ${names.actor(lostBy)} no longer held${when}`
}

/** What a subject counts as a phrase without a verb: "civilians killed at Jub al-Qubbeh on 30 November 2016". */
export const phraseWords = (
  subject: Subject,
  names: EnglishNames,
  detail: Detail = { place: true, time: true },
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
      return flowEvent(subject.key) === undefined
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

const FLOWS: Readonly<Record<MovementKind | Harm, FlowWords>> = {
  evacuation: { verb: "were evacuated", participle: "evacuated", from: "from" },
  displacement: { verb: "fled", participle: "who fled", from: "from" },
  surrender: { verb: "surrendered", participle: "who surrendered", from: "in" },
  return: { verb: "returned", participle: "who returned", from: "from" },
  transfer: { verb: "were sent", participle: "sent", from: "from" },
  release: { verb: "were released", participle: "released", from: "in" },
  arrival: { verb: "arrived", participle: "who arrived", from: "from" },
  registration: { verb: "were registered", participle: "registered", from: "from" },
  killed: { verb: "were killed", participle: "killed", from: "in" },
  wounded: { verb: "were wounded", participle: "wounded", from: "in" },
  missing: { verb: "were missing", participle: "missing", from: "in" },
  detained: { verb: "were detained", participle: "detained", from: "in" }
}

/** How a flow is told; casualties by their harm. */
const flowOf = (key: FlowKey): FlowWords => FLOWS[flowKind(key)]

/** The event of a flow; where there is room for its time, also what sort of event it is. */
const eventParts = (key: FlowKey, names: EnglishNames, detail: Detail): ReadonlyArray<string> => {
  const event = flowEvent(key)
  if (event === undefined) return []
  const { what, where, when } = eventWords(names.event(event), names.place)
  return [detail.place && detail.time ? what : "", detail.place ? where : "", detail.time ? when : ""]
}

const byWords = (key: FlowKey, names: EnglishNames): string => {
  const actors = flowActors(key)
  return actors.length === 0 ? "" : `by ${listWords(actors.map(names.actor))}`
}

/** From where, and to where. */
const wayWords = (key: FlowKey, names: EnglishNames): string => {
  const from = `${flowOf(key).from} ${names.place(key.from)}`
  if (key.to === "" || key.to === OUTSIDE) return from
  return `${from} ${key.family === "registration" ? "in" : "to"} ${names.place(key.to)}`
}

const flowWords = (
  { key }: Subject & { readonly kind: "flow" },
  counted: string,
  when: string,
  names: EnglishNames
): string => {
  const { verb, from } = flowOf(key)
  if (key.family === "registration") {
    const to = key.to === "" ? "" : ` in ${names.place(key.to)}`
    return `${counted} ${from} ${names.place(key.from)} ${verb}${to} ${when}`
  }
  const by = byWords(key, names)
  const rest =
    flowEvent(key) === undefined
      ? [wayWords(key, names), when]
      : eventParts(key, names, { place: true, time: true })
  return [counted, verb, by, ...rest].filter((word) => word !== "").join(" ")
}
