import type { ActorKind } from "@cordon/domain/actor/actor"
import { nameId } from "../dataset/record-id.ts"
import type { Declare } from "../table/format.ts"
import type { AcledCells } from "./acled-columns.ts"

/** Who took part in an event, as far as ACLED's columns say who did what. */
export interface EventSides {
  /** Name of the actor that used violence, where ACLED's rules leave no doubt; `undefined` otherwise. */
  readonly perpetrator: Side | undefined
  /** Against whom, where that is sure. */
  readonly target: string | undefined
  /** All parties, in the order of the row. */
  readonly parties: ReadonlyArray<string>
}

interface Side {
  readonly name: string
  readonly inter: string
}

/**
 * Who did what to whom in an event.
 *
 * The order of ACLED's actors has no meaning but in `Violence against civilians`, where the target is the second.
 * Beyond that a side is only sure to have used violence where the other one is unarmed by definition (civilians,
 * peaceful protesters) or where an explosion has one side only. Of two armed sides nobody is made the perpetrator.
 * Source: ACLED Codebook, "Event aggregation" (order of actors), "Civilians", "Excessive force against protesters".
 */
export const eventSides = (cell: AcledCells): EventSides => {
  const first = { name: cell("actor1"), inter: interWords(cell("inter1")) }
  const second = { name: cell("actor2"), inter: interWords(cell("inter2")) }
  const parties = [first.name, second.name].filter((name) => name !== "")
  const told = (by: Side, against: Side | undefined, associated: "assoc_actor_1" | "assoc_actor_2") => ({
    perpetrator: by.name === "" || UNNAMED.test(by.name) ? undefined : by,
    target:
      against === undefined || against.name === "" ? undefined : withOthers(against.name, cell(associated)),
    parties
  })
  const type = cell("event_type").toLowerCase()
  if (type === "violence against civilians") return told(first, second, "assoc_actor_2")
  const explosion = type === "explosions/remote violence" || type === "remote violence"
  const unarmed =
    cell("sub_event_type").toLowerCase() === "excessive force against protesters" ? isProtester : isCivilian
  if (explosion || unarmed === isProtester) {
    if (unarmed(second) && !unarmed(first)) return told(first, second, "assoc_actor_2")
    if (unarmed(first) && !unarmed(second) && second.name !== "") return told(second, first, "assoc_actor_1")
    if (explosion && second.name === "" && !isCivilian(first)) return told(first, undefined, "assoc_actor_2")
  }
  return { perpetrator: undefined, target: undefined, parties }
}

/**
 * Id of the actor behind a name of ACLED's; the actor is declared.
 *
 * Gotcha: ACLED names each regime of a state apart, with its years: `Military Forces of Mali (2021-)`. The last year is
 * left out of the id, because it is filled in once the regime has ended.
 */
export const declaredActor = ({ name, inter }: Side, declare: Declare): string => {
  const id = nameId("acled", name.replace(/\((\d{4})-\d{4}\)/, "($1-)"))
  declare.actor(id, () => ({
    id,
    kind: kindOf(name, inter),
    labels: [],
    name,
    names: { en: name },
    note: "Named by ACLED; years in brackets are those of the regime that ACLED means.",
    relations: []
  }))
  return id
}

const UNNAMED = /^(?:unidentified|unknown)\b/i

const isCivilian = ({ name, inter }: Side): boolean => inter === "civilians" || /^civilians\b/i.test(name)

const isProtester = ({ name, inter }: Side): boolean => inter === "protesters" || /^protesters\b/i.test(name)

const INTER = [
  "",
  "state forces",
  "rebel group",
  "political militia",
  "identity militia",
  "rioters",
  "protesters",
  "civilians",
  "external/other forces"
]

/** The kind of actor in words; exports until 2024 have numbers for them. */
const interWords = (inter: string): string =>
  /^\d$/.test(inter) ? (INTER[Number(inter)] ?? "") : inter.toLowerCase()

const kindOf = (name: string, inter: string): ActorKind => {
  if (/\bmilitary forces of\b/i.test(name)) return "armedForces"
  if (/\bpolice forces of\b/i.test(name)) return "agency"
  switch (inter) {
    case "state forces":
      return "armedForces"
    case "political militia":
    case "identity militia":
      return "militia"
    case "rioters":
    case "protesters":
    case "civilians":
      return "umbrellaTerm"
    default:
      return "armedGroup"
  }
}

const withOthers = (name: string, associated: string): string =>
  associated === "" ? name : `${name}; ${associated}`
