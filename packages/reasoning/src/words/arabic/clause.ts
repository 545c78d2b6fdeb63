import type { AssumptionMeaning } from "@cordon/domain/case/assumption"
import type { PlaceId } from "@cordon/domain/key"
import type { Names } from "../../case/names.ts"
import type { Measured } from "../../case/model.ts"
import type { Subject } from "../../case/reading.ts"
import type { Clause, Detail } from "../clause.ts"
import type { Limit, Quantity } from "../quantity.ts"
import { daysWords, dayWords } from "./day.ts"
import { flowClause, flowPhrase } from "./flow.ts"
import { groupWords } from "./group.ts"
import { listWords } from "./list.ts"
import { kilometresWords, limitWords, peopleWords, percentWords, quantityWords } from "./quantity.ts"

/** What things are called in Arabic, each kept apart where it has Latin letters; also a place that is not stated. */
export interface ArabicNames extends Omit<Names, "place"> {
  readonly place: (place: PlaceId | "") => string
}

/** One thing that is said, assumed or measured, as a clause in the past tense, the verb first. */
export const clauseWords = (clause: Clause, names: ArabicNames): string => {
  switch (clause.kind) {
    case "stated":
      return statedWords(clause.subject, clause.quantity ?? { kind: "unknown" }, names, clause.day)
    case "assumed":
      return assumptionWords(clause.says, names)
    case "measured":
      return measuredWords(clause.measured, clause.limit, clause.day, names)
  }
}

/** So much of what a subject counts, without its place: `5,000 مقاتل على الأكثر`, `5 مدنيين لكل مقاتل`. */
export const countedWords = (subject: Subject, quantity: Quantity, names: ArabicNames): string => {
  switch (subject.kind) {
    case "stock":
    case "flow":
      return peopleWords(quantity, groupWords(subject.key.group, names))
    case "ratio":
      return `${peopleWords(quantity, groupWords(subject.of.group, names))} لكل ${groupWords(subject.per.group, names).one}`
    case "ground":
      return quantityWords(
        quantity,
        subject.unit === "percent" ? percentWords : kilometresWords,
        subject.unit === "percent" ? "نسبة غير معلومة" : "مساحة غير معلومة"
      )
    case "holder":
      return ""
  }
}

/** What ground is told of: `من حلب الشرقية`, `مما كان بيد المعارضة في حلب الشرقية في 1 آذار 2030`. */
export const baseWords = (
  { place, heldOn }: Subject & { readonly kind: "ground" },
  names: ArabicNames
): string =>
  heldOn === undefined
    ? `من ${names.place(place)}`
    : `مما كان بيد ${names.actor(heldOn.by)} في ${names.place(place)} في ${dayWords(heldOn.on)}`

const statedWords = (subject: Subject, quantity: Quantity, names: ArabicNames, day?: number): string => {
  const when = daysWords(day === undefined ? subject.days : { first: day, last: day })
  const counted = countedWords(subject, quantity, names)
  switch (subject.kind) {
    case "stock": {
      const { place, force } = subject.key
      return force === ""
        ? `كان هناك ${counted} داخل ${names.place(place)} ${when}`
        : `كان لدى ${names.actor(force)} ${counted} في ${names.place(place)} ${when}`
    }
    case "ratio":
      return subject.of.group === subject.per.group
        ? `كان هناك ${counted}`
        : `كان هناك ${counted} في ${names.place(subject.of.place)} ${when}`
    case "flow":
      return flowClause(subject, quantity, when, names)
    case "ground":
      return `${subject.lost ? "بلغت خسارة" : "شملت سيطرة"} ${names.actor(subject.party)} ${counted} ${baseWords(subject, names)} ${when}`
    case "holder": {
      const [only, ...others] = subject.parties.map(names.actor)
      const place = names.place(subject.place)
      return only !== undefined && others.length === 0
        ? `كانت السيطرة على ${place} بيد ${only} ${when}`
        : `كانت السيطرة على ${place} متنازعاً عليها بين ${listWords(subject.parties.map(names.actor))} ${when}`
    }
  }
}

const assumptionWords = (says: AssumptionMeaning, names: ArabicNames): string => {
  switch (says.kind) {
    case "closedArea":
      return `لم يدخل أحد إلى ${names.place(says.place)}`
    case "fixedGroup":
      return `لم يصبح أحد داخل ${names.place(says.place)} من ${groupWords(says.group, names).ofThe}`
    case "registeredWereInside":
      return `كان كل من سُجّلوا داخل ${names.place(says.place)} في ${dayWords(says.on)}`
    case "placeWithin":
      return `كان كل من في ${names.place(says.inner)} موجوداً في ${names.place(says.outer)} أيضاً`
    case "mapMeasures":
      return `كانت الخريطة تقيس مساحة ${names.place(says.place)} بخطأ لا يتجاوز ${percentWords(says.errorPercent)}`
  }
}

/** What the map measures, with the end that binds. */
const measuredWords = (
  { place, lostBy }: Measured,
  limit: Limit,
  day: number | undefined,
  names: ArabicNames
): string => {
  const measured = `بقياس الخريطة ${limitWords(limit, kilometresWords)}`
  const when = day === undefined || lostBy === undefined ? "" : ` ${daysWords({ first: day, last: day })}`
  return lostBy === undefined
    ? `بلغت مساحة ${names.place(place)} ${measured}`
    : `بلغت مساحة ما لم يعد بيد ${names.actor(lostBy)} من ${names.place(place)} ${measured}${when}`
}

/** What a subject counts as a phrase without a verb: `مقتل مدنيين في جب القبة في 30 تشرين الثاني 2016`. */
export const phraseWords = (
  subject: Subject,
  names: ArabicNames,
  detail: Detail = { place: true, time: true },
  day?: number
): string => {
  const at = (words: string) => (detail.place ? words : "")
  const when = detail.time ? daysWords(day === undefined ? subject.days : { first: day, last: day }) : ""
  const join = (...words: ReadonlyArray<string>) => words.filter((word) => word !== "").join(" ")
  switch (subject.kind) {
    case "stock": {
      const { group, place, force } = subject.key
      const { the } = groupWords(group, names)
      return force === ""
        ? join(the, at(`داخل ${names.place(place)}`), when)
        : join(the, `لدى ${names.actor(force)}`, at(`في ${names.place(place)}`), when)
    }
    case "ratio": {
      const [of, per] = [subject.of, subject.per].map(({ group }) => groupWords(group, names).ofThe)
      return join(`نسبة ${of} إلى ${per}`, at(`في ${names.place(subject.of.place)}`), when)
    }
    case "flow":
      return flowPhrase(subject.key, detail, when, names)
    case "ground": {
      const share = subject.lost ? "خسارة" : subject.unit === "percent" ? "حصة" : "مساحة ما بيد"
      return join(share, names.actor(subject.party), at(baseWords(subject, names)), when)
    }
    case "holder":
      return join("السيطرة", at(`على ${names.place(subject.place)}`), when)
  }
}
