import type { MovementKind } from "@cordon/domain/claim/proposition"
import type { Harm } from "../../case/asked-quantity.ts"
import { flowActors, flowEvent, type FlowKey, flowKind, OUTSIDE, type Subject } from "../../case/reading.ts"
import type { Detail } from "../clause.ts"
import type { Quantity } from "../quantity.ts"
import type { ArabicNames } from "./clause.ts"
import { eventWords } from "./event.ts"
import { groupWords } from "./group.ts"
import { listWords } from "./list.ts"
import { ofPeopleWords, peopleWords } from "./quantity.ts"

/** So many who moved or were harmed, as a clause: `أُجلي 4,500 مقاتل على الأقل من حلب الشرقية في …`. */
export const flowClause = (
  { key }: Subject & { readonly kind: "flow" },
  quantity: Quantity,
  when: string,
  names: ArabicNames
): string => {
  const group = groupWords(key.group, names)
  const { verb, feminine, released = false, themselves = false } = flowOf(key)
  const told = [
    group.feminine && !released ? feminine : verb,
    released ? ofPeopleWords(quantity, group) : peopleWords(quantity, group),
    themselves ? selves(quantity, group.feminine) : "",
    byWords(key, names)
  ]
  const rest =
    flowEvent(key) === undefined
      ? [wayWords(key, names), when]
      : eventParts(key, names, { place: true, time: true })
  return [...told, ...rest].filter((word) => word !== "").join(" ")
}

/** What a flow counts, as a phrase without a verb: `إجلاء مدنيين من حلب الشرقية`. */
export const flowPhrase = (key: FlowKey, detail: Detail, when: string, names: ArabicNames): string => {
  const { act, themselves = false } = flowOf(key)
  const group = groupWords(key.group, names)
  const self = themselves ? (group.feminine ? "أنفسهن" : "أنفسهم") : ""
  const rest =
    flowEvent(key) === undefined
      ? [detail.place ? wayWords(key, names) : "", when]
      : eventParts(key, names, detail)
  return [act, group.ofSome, self, byWords(key, names), ...rest].filter((word) => word !== "").join(" ")
}

interface FlowWords {
  readonly verb: string
  /** The verb before women. */
  readonly feminine: string
  /** The verbal noun. */
  readonly act: string
  readonly from: "من" | "في"
  /** Whether the verb takes whom it is about after a preposition. */
  readonly released?: boolean
  readonly themselves?: boolean
}

const FLOWS: Readonly<Record<MovementKind | Harm, FlowWords>> = {
  evacuation: { verb: "أُجلي", feminine: "أُجليت", act: "إجلاء", from: "من" },
  displacement: { verb: "نزح", feminine: "نزحت", act: "نزوح", from: "من" },
  surrender: { verb: "سلّم", feminine: "سلّمت", act: "تسليم", from: "في", themselves: true },
  return: { verb: "عاد", feminine: "عادت", act: "عودة", from: "من" },
  transfer: { verb: "نُقل", feminine: "نُقلت", act: "نقل", from: "من" },
  release: { verb: "أُفرج عن", feminine: "أُفرج عن", act: "الإفراج عن", from: "في", released: true },
  arrival: { verb: "وصل", feminine: "وصلت", act: "وصول", from: "من" },
  registration: { verb: "سُجّل", feminine: "سُجّلت", act: "تسجيل", from: "من" },
  killed: { verb: "قُتل", feminine: "قُتلت", act: "مقتل", from: "في" },
  wounded: { verb: "جُرح", feminine: "جُرحت", act: "إصابة", from: "في" },
  missing: { verb: "فُقد", feminine: "فُقدت", act: "فقدان", from: "في" },
  detained: { verb: "احتُجز", feminine: "احتُجزت", act: "احتجاز", from: "في" }
}

const flowOf = (key: FlowKey): FlowWords => FLOWS[flowKind(key)]

const selves = (quantity: Quantity, feminine: boolean): string => {
  const count = quantity.kind === "unknown" ? undefined : quantity.value
  if (count === 1) return feminine ? "نفسها" : "نفسه"
  if (count === 2) return "نفسيهما"
  return feminine ? "أنفسهن" : "أنفسهم"
}

/** The event of a flow; where there is room for its time, also what sort of event it is. */
const eventParts = (key: FlowKey, names: ArabicNames, detail: Detail): ReadonlyArray<string> => {
  const event = flowEvent(key)
  if (event === undefined) return []
  const { what, where, when } = eventWords(names.event(event), names.place)
  return [detail.place && detail.time ? what : "", detail.place ? where : "", detail.time ? when : ""]
}

const byWords = (key: FlowKey, names: ArabicNames): string => {
  const actors = flowActors(key)
  return actors.length === 0 ? "" : `على يد ${listWords(actors.map(names.actor))}`
}

/** From where, and to where. */
const wayWords = (key: FlowKey, names: ArabicNames): string => {
  const from = `${flowOf(key).from} ${names.place(key.from)}`
  if (key.to === "" || key.to === OUTSIDE) return from
  return `${from} ${key.family === "registration" ? "في" : "إلى"} ${names.place(key.to)}`
}
