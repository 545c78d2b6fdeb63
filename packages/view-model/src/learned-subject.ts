import type { IncidentType, Proposition } from "@cordon/domain/claim/proposition"
import type { Claim } from "@cordon/domain/claim/claim"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { vocabulary } from "./language.ts"
import { actorName, groupName, placeName } from "./names.ts"
import { wordsOfKind } from "./search.ts"

const SHARES: Readonly<Record<Share, string>> = { holds: "held", hasTaken: "had taken", hasLost: "had lost" }

type Share = Extract<Proposition, { readonly kind: "AreaShare" }>["sense"]

type Harm = Extract<Proposition, { readonly kind: "Casualties" }>["harm"]

const inside = (place: string | undefined): string => (place === undefined ? "" : ` in ${place}`)

/** The questions that claims answer. A place is absent where the claim names none. */
export const words = vocabulary("view-model/learned-subject", {
  /** To follow “nobody had said”, of what is no clause. */
  anythingOf: (topic: string) => `anything of ${topic}`,
  holder: (place: string) => `who held ${place}`,
  share: (place: string, party: string, sense: Share) => `how much of ${place} ${party} ${SHARES[sense]}`,
  population: (group: string, place: string) => `how many ${group} were in ${place}`,
  ratio: (of: string, per: string, place: string | undefined) =>
    `how many ${of} there were for each of ${per}${inside(place)}`,
  movement: (group: string, from: string | undefined, kind: string) =>
    `how many ${group} moved${from === undefined ? "" : ` from ${from}`} (${kind})`,
  casualties: (group: string, harm: Harm, place: string | undefined) =>
    `how many ${group} were ${harm}${inside(place)}`,
  casualtiesInEvent: (group: string, harm: Harm, event: string) =>
    `how many ${group} were ${harm} in the event “${event}”`,
  strength: (group: string, force: string, place: string | undefined) =>
    `how many ${group} ${force} had${inside(place)}`,
  relation: (subject: string, object: string) => `how ${subject} stood to ${object}`,
  siegeBegins: "the beginning of a siege",
  otherIncidents: "other incidents",
  incident: (kind: string, place: string | undefined) => `${kind}${inside(place)}`,
  event: (event: string) => `the event “${event}”`,
  agreement: (agreement: string) => `the agreement “${agreement}”`,
  corridor: (corridor: string) => `the corridor “${corridor}”`,
  forecast: (forecast: string) => `this forecast: ${forecast}`,
  statement: (topic: string, place: string | undefined) => `“${topic}”${inside(place)}`
})

/** What is learned is sorted under these, in this order. */
export const learnedGroups = [
  "ground",
  "inside",
  "left",
  "killed",
  "forces",
  "incidents",
  "agreements",
  "statements"
] as const
export type LearnedGroupName = (typeof learnedGroups)[number]

/** The question that a claim answers: claims of one key answer the same. */
export interface LearnedSubject {
  readonly key: string
  readonly group: LearnedGroupName
  /** What it is about, as a clause or a noun: `who held Tariq al-Bab`, `the agreement “…”`. */
  readonly topic: string
  /** The same to follow “nobody had said”: `who held Tariq al-Bab`, `anything of the agreement “…”`. */
  readonly asked: string
  readonly place?: PlaceId
}

/** The question that a claim answers. */
export const subjectOf = ({ proposition: said }: Claim, index: CaseIndex): LearnedSubject => {
  const place = (id: PlaceId) => placeName(index, id)
  const at = (id: PlaceId | undefined) => (id === undefined ? undefined : place(id))
  const group = (id: GroupId) => groupName(index, id)
  const here = (id: PlaceId | undefined) => (id === undefined ? {} : { place: id })
  switch (said.kind) {
    case "Control":
      return {
        key: `control ${said.place}`,
        group: "ground",
        ...clause(words.holder(place(said.place))),
        place: said.place
      }
    case "AreaShare":
      return {
        key: `share ${said.party} ${said.sense} ${said.base.place}`,
        group: "ground",
        ...clause(words.share(place(said.base.place), actorName(index, said.party), said.sense))
      }
    case "Population":
      return {
        key: `population ${said.group} ${said.place}`,
        group: "inside",
        ...clause(words.population(group(said.group), place(said.place))),
        place: said.place
      }
    case "Ratio":
      return {
        key: `ratio ${said.of} ${said.per} ${said.place ?? ""} ${said.characteristic ?? ""}`,
        group: "inside",
        ...clause(words.ratio(group(said.of), group(said.per), at(said.place))),
        ...here(said.place)
      }
    case "Movement":
      return {
        key: `movement ${said.movement} ${said.group} ${said.from ?? ""}`,
        group: "left",
        ...clause(words.movement(group(said.group), at(said.from), wordsOfKind(said.movement))),
        ...here(said.from)
      }
    case "Casualties":
      return {
        key: `casualties ${said.harm} ${said.group} ${said.event ?? said.place ?? ""}`,
        group: "killed",
        ...clause(
          said.event === undefined
            ? words.casualties(group(said.group), said.harm, at(said.place))
            : words.casualtiesInEvent(group(said.group), said.harm, wordsOf(said.event))
        ),
        ...here(said.place)
      }
    case "Strength":
      return {
        key: `strength ${said.force} ${said.group} ${said.place ?? ""}`,
        group: "forces",
        ...clause(words.strength(group(said.group), actorName(index, said.force), at(said.place))),
        ...here(said.place)
      }
    case "Relation":
      return {
        key: `relation ${said.subject} ${said.object}`,
        group: "forces",
        ...clause(words.relation(actorName(index, said.subject), actorName(index, said.object)))
      }
    case "Incident":
      return {
        key: `incident ${said.event ?? `${said.type} ${said.place ?? ""}`}`,
        group: "incidents",
        ...noun(
          said.event === undefined
            ? words.incident(incidentsOf(said.type), at(said.place))
            : words.event(wordsOf(said.event))
        ),
        ...here(said.place)
      }
    case "Agreement":
      return {
        key: `agreement ${said.agreement}`,
        group: "agreements",
        ...noun(words.agreement(wordsOf(said.agreement)))
      }
    case "Corridor":
      return {
        key: `corridor ${said.corridor}`,
        group: "agreements",
        ...noun(words.corridor(wordsOf(said.corridor)))
      }
    case "Forecast":
      return {
        key: `forecast ${said.forecast}`,
        group: "statements",
        ...noun(words.forecast(said.forecast))
      }
    case "Statement":
      return {
        key: `statement ${said.topic} ${said.place ?? ""}`,
        group: "statements",
        ...noun(words.statement(said.topic, at(said.place))),
        ...here(said.place)
      }
  }
}

const incidentsOf = (type: IncidentType): string => {
  switch (type) {
    case "siegeBegins":
      return words.siegeBegins
    case "other":
      return words.otherIncidents
    default:
      return wordsOfKind(type)
  }
}

const wordsOf = (handle: string): string => handle.replaceAll(/[-_]/g, " ")

const clause = (topic: string): Pick<LearnedSubject, "topic" | "asked"> => ({ topic, asked: topic })

const noun = (topic: string): Pick<LearnedSubject, "topic" | "asked"> => ({
  topic,
  asked: words.anythingOf(topic)
})
