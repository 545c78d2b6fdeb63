import type { IncidentType } from "@cordon/domain/claim/proposition"
import type { Claim } from "@cordon/domain/claim/claim"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { actorName, placeName } from "./names.ts"
import { wordsOfKind } from "./search.ts"

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
  const at = (id: PlaceId | undefined, word = "in") => (id === undefined ? "" : ` ${word} ${place(id)}`)
  const group = (id: GroupId) => index.groups.get(id)?.name ?? id
  const here = (id: PlaceId | undefined) => (id === undefined ? {} : { place: id })
  switch (said.kind) {
    case "Control":
      return {
        key: `control ${said.place}`,
        group: "ground",
        ...clause(`who held ${place(said.place)}`),
        place: said.place
      }
    case "AreaShare":
      return {
        key: `share ${said.party} ${said.sense} ${said.base.place}`,
        group: "ground",
        ...clause(
          `how much of ${place(said.base.place)} ${actorName(index, said.party)} ${SHARES[said.sense]}`
        )
      }
    case "Population":
      return {
        key: `population ${said.group} ${said.place}`,
        group: "inside",
        ...clause(`how many ${group(said.group)} were${at(said.place)}`),
        place: said.place
      }
    case "Ratio":
      return {
        key: `ratio ${said.of} ${said.per} ${said.place ?? ""} ${said.characteristic ?? ""}`,
        group: "inside",
        ...clause(`how many ${group(said.of)} there were for each of ${group(said.per)}${at(said.place)}`),
        ...here(said.place)
      }
    case "Movement":
      return {
        key: `movement ${said.movement} ${said.group} ${said.from ?? ""}`,
        group: "left",
        ...clause(
          `how many ${group(said.group)} moved${at(said.from, "from")} (${wordsOfKind(said.movement)})`
        ),
        ...here(said.from)
      }
    case "Casualties":
      return {
        key: `casualties ${said.harm} ${said.group} ${said.event ?? said.place ?? ""}`,
        group: "killed",
        ...clause(
          said.event === undefined
            ? `how many ${group(said.group)} were ${said.harm}${at(said.place)}`
            : `how many ${group(said.group)} were ${said.harm} in the event “${wordsOf(said.event)}”`
        ),
        ...here(said.place)
      }
    case "Strength":
      return {
        key: `strength ${said.force} ${said.group} ${said.place ?? ""}`,
        group: "forces",
        ...clause(`how many ${group(said.group)} ${actorName(index, said.force)} had${at(said.place)}`),
        ...here(said.place)
      }
    case "Relation":
      return {
        key: `relation ${said.subject} ${said.object}`,
        group: "forces",
        ...clause(`how ${actorName(index, said.subject)} stood to ${actorName(index, said.object)}`)
      }
    case "Incident":
      return {
        key: `incident ${said.event ?? `${said.type} ${said.place ?? ""}`}`,
        group: "incidents",
        ...noun(
          said.event === undefined
            ? `${INCIDENTS[said.type] ?? wordsOfKind(said.type)}${at(said.place)}`
            : `the event “${wordsOf(said.event)}”`
        ),
        ...here(said.place)
      }
    case "Agreement":
      return {
        key: `agreement ${said.agreement}`,
        group: "agreements",
        ...noun(`the agreement “${wordsOf(said.agreement)}”`)
      }
    case "Corridor":
      return {
        key: `corridor ${said.corridor}`,
        group: "agreements",
        ...noun(`the corridor “${wordsOf(said.corridor)}”`)
      }
    case "Forecast":
      return {
        key: `forecast ${said.forecast}`,
        group: "statements",
        ...noun(`this forecast: ${said.forecast}`)
      }
    case "Statement":
      return {
        key: `statement ${said.topic} ${said.place ?? ""}`,
        group: "statements",
        ...noun(`“${said.topic}”${at(said.place)}`),
        ...here(said.place)
      }
  }
}

const SHARES = { holds: "held", hasTaken: "had taken", hasLost: "had lost" } as const

const INCIDENTS: Partial<Readonly<Record<IncidentType, string>>> = {
  siegeBegins: "the beginning of a siege",
  other: "other incidents"
}

const wordsOf = (handle: string): string => handle.replaceAll(/[-_]/g, " ")

const clause = (topic: string): Pick<LearnedSubject, "topic" | "asked"> => ({ topic, asked: topic })

const noun = (topic: string): Pick<LearnedSubject, "topic" | "asked"> => ({
  topic,
  asked: `anything of ${topic}`
})
