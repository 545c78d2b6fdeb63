import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { listed } from "@cordon/view-model/format"
import type { FlowEnd, FlowMark, FlowRow } from "@cordon/view-model/map-flow"
import type { ForceMark, ForceStack } from "@cordon/view-model/map-force"
import type { IncidentRow } from "@cordon/view-model/map-incident"
import { corridorWords, movementWords, targetWords } from "@cordon/view-model/map-words"
import type { TargetClass } from "@cordon/view-model/map-target"
import { sourceShortName } from "@cordon/view-model/names"
import type { CorridorMark } from "@cordon/view-model/map-corridor"
import type { IncidentCluster } from "./incident-cluster.ts"
import { words } from "./words.ts"

/** One line of a card, with the claims it rests on. */
export interface CardRow {
  readonly label: string
  readonly value?: string
  readonly note?: string
  readonly icon?: TargetClass
  /** Key of the incident that the line is about. */
  readonly incident?: string
  readonly claims: ReadonlyArray<ClaimId>
}

/** What a mark of the map says, under the pointer or opened. */
export interface CardContent {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly rows: ReadonlyArray<CardRow>
}

/** The card of the forces at one place. */
export const forceCard = ({ place, placeName, exact, forces }: ForceStack): CardContent => ({
  key: `force ${place}`,
  title: words.card.forces(placeName),
  ...(exact ? {} : { note: words.card.area }),
  rows: forces.map(forceRow)
})

/** What is said of one force. */
export const forceRow = ({ name, group, range, claims }: ForceMark): CardRow => ({
  label: name,
  value: range ?? words.card.noNumber,
  note: words.card.claimsOf(group, claims.length),
  claims
})

/** The card of a movement. */
export const flowCard = ({ key, movement, rows, ...ends }: FlowMark): CardContent => ({
  key: `flow ${key}`,
  title: movementWords[movement],
  note: wayOf(ends),
  rows: rows.map(flowRow)
})

/** What is said of one group that moved, by one way of counting. */
export const flowRow = ({ group, counting, range, claims }: FlowRow): CardRow => ({
  label: group,
  value: range ?? words.card.noNumber,
  note: words.card.claimsOf(words.card.counting[counting], claims.length),
  claims
})

/** The card of a corridor: each origin's latest word. */
export const corridorCard = (
  { handle, status, claims, ...ends }: CorridorMark,
  index: CaseIndex
): CardContent => ({
  key: `corridor ${handle}`,
  title: words.card.corridor(handle.replaceAll("-", " "), corridorWords[status]),
  note: wayOf(ends),
  rows: claims.flatMap((id) => {
    const found = index.claims.get(id)
    if (found?.claim.proposition.kind !== "Corridor") return []
    const { status: said } = found.claim.proposition
    return [{ label: sourceShortName(index, found.witness), value: corridorWords[said], claims: [id] }]
  })
})

/** The card of incidents at one place or near each other. */
export const incidentCard = ({ key, spots }: IncidentCluster): CardContent => ({
  key: `incident ${key}`,
  title: words.card.incidents(listed(spots.map(({ placeName }) => placeName))),
  rows: spots.flatMap(({ placeName, incidents }) =>
    incidents.map((incident) => ({
      ...incidentRow(incident),
      ...(spots.length > 1 ? { value: placeName } : {})
    }))
  )
})

/** What is said of one incident. */
export const incidentRow = ({ key, title, target, targetClass, claims, origins }: IncidentRow): CardRow => ({
  label: title,
  note: [
    target === undefined
      ? targetClass === "other"
        ? ""
        : words.card.hitClass(targetWords[targetClass])
      : words.card.hit(target),
    words.card.claimsAndOrigins(claims.length, origins)
  ]
    .filter((said) => said !== "")
    .join(". "),
  icon: targetClass,
  incident: key,
  claims
})

/** From where to where something leads: `Shaar → place not stated`. */
export const wayOf = ({ from, to }: Pick<FlowMark, "from" | "to">): string =>
  words.card.way(endWords(from), endWords(to))

const endWords = ({ name, position }: FlowEnd): string =>
  name === undefined ? words.card.unknown : position.kind === "area" ? words.card.somewhere(name) : name
