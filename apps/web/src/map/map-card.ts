import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { counted, listed } from "@cordon/view-model/format"
import type { FlowEnd, FlowMark } from "@cordon/view-model/map-flow"
import type { ForceStack } from "@cordon/view-model/map-force"
import { corridorWords, movementWords, targetWords } from "@cordon/view-model/map-words"
import type { TargetClass } from "@cordon/view-model/map-target"
import { sourceShortName } from "@cordon/view-model/names"
import type { CorridorMark } from "@cordon/view-model/map-corridor"
import type { IncidentCluster } from "./incident-cluster.ts"

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

const WORDS = {
  forces: (place: string) => `Forces said to be in ${place}`,
  area: "No exact position is stated.",
  noNumber: "no number",
  unknown: "place not stated",
  somewhere: (place: string) => `somewhere in ${place}`,
  way: (from: string, to: string) => `${from} → ${to}`,
  counting: { cumulative: "total so far", increment: "added in a step", planned: "planned" },
  corridor: (handle: string) => `Corridor ${handle}`,
  incidents: (place: string) => `Said to have happened in ${place}`,
  hit: (what: string) => `Hit: ${what}`,
  hitClass: (kind: string) => `About: ${kind}`,
  claims: (claims: number, origins: number) => `${counted(claims, "claim")} of ${counted(origins, "origin")}`
} as const

/** The card of the forces at one place. */
export const forceCard = ({ place, placeName, exact, forces }: ForceStack): CardContent => ({
  key: `force ${place}`,
  title: WORDS.forces(placeName),
  ...(exact ? {} : { note: WORDS.area }),
  rows: forces.map(({ name, group, range, claims }) => ({
    label: name,
    value: range ?? WORDS.noNumber,
    note: `${group}, ${counted(claims.length, "claim")}`,
    claims
  }))
})

/** The card of a movement. */
export const flowCard = ({ key, movement, from, to, rows }: FlowMark): CardContent => ({
  key: `flow ${key}`,
  title: movementWords[movement],
  note: WORDS.way(endWords(from), endWords(to)),
  rows: rows.map(({ group, counting, range, claims }) => ({
    label: group,
    value: range ?? WORDS.noNumber,
    note: `${WORDS.counting[counting]}, ${counted(claims.length, "claim")}`,
    claims
  }))
})

/** The card of a corridor: each origin's latest word. */
export const corridorCard = (
  { handle, status, from, to, claims }: CorridorMark,
  index: CaseIndex
): CardContent => ({
  key: `corridor ${handle}`,
  title: `${WORDS.corridor(handle.replaceAll("-", " "))}: ${corridorWords[status]}`,
  note: WORDS.way(endWords(from), endWords(to)),
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
  title: WORDS.incidents(listed(spots.map(({ placeName }) => placeName))),
  rows: spots.flatMap(({ placeName, incidents }) =>
    incidents.map(({ key: incident, title, target, targetClass, claims, origins }) => ({
      label: title,
      ...(spots.length > 1 ? { value: placeName } : {}),
      note: [
        target === undefined
          ? targetClass === "other"
            ? ""
            : WORDS.hitClass(targetWords[targetClass])
          : WORDS.hit(target),
        WORDS.claims(claims.length, origins)
      ]
        .filter((words) => words !== "")
        .join(". "),
      icon: targetClass,
      incident,
      claims
    }))
  )
})

const endWords = ({ name, position }: FlowEnd): string =>
  name === undefined ? WORDS.unknown : position.kind === "area" ? WORDS.somewhere(name) : name
