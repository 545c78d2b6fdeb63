import type { Position } from "@cordon/domain/geo/geojson"
import type { ClaimId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { listed } from "./format.ts"
import { capitalised, placeName } from "./names.ts"
import { mapPosition } from "./map-position.ts"
import { type TargetClass, targetClass } from "./map-target.ts"
import { incidentWords } from "./map-words.ts"

/** One thing that is said to have happened, for a card. */
export interface IncidentRow {
  readonly key: string
  /** `Armed clash`, `People killed and wounded`. */
  readonly title: string
  /** What was hit, in the words of the record; absent where no claim says. */
  readonly target?: string
  readonly targetClass: TargetClass
  readonly claims: ReadonlyArray<ClaimId>
  readonly origins: number
}

/** What is said to have happened at one place. */
export interface IncidentSpot {
  readonly place: PlaceId
  readonly placeName: string
  readonly at: Position
  readonly incidents: ReadonlyArray<IncidentRow>
  readonly claims: number
  /** The class that its incidents share, else that of the one with most claims. */
  readonly targetClass: TargetClass
}

/** The incidents of a situation by place, and how many have no place that the map shows. */
export interface IncidentView {
  readonly spots: ReadonlyArray<IncidentSpot>
  readonly withoutPosition: number
}

/** The incidents of a situation by place. One of which only an area is stated is at no point, and is counted. */
export const incidentView = (situation: Pick<Situation, "incidents">, index: CaseIndex): IncidentView => {
  const spots = new Map<PlaceId, { readonly at: Position; readonly incidents: Array<IncidentRow> }>()
  let withoutPosition = 0
  for (const { key, place, kinds, claims, origins } of situation.incidents) {
    const position = mapPosition(place, index)
    if (place === undefined || position.kind !== "at") {
      withoutPosition += 1
      continue
    }
    const said = claims.flatMap((id) => index.claims.get(id)?.claim ?? [])
    const classes = said.map(targetClass)
    const targets = said.flatMap(({ proposition }) =>
      proposition.kind === "Incident" && proposition.target !== undefined ? [proposition.target] : []
    )
    const spot = spots.get(place) ?? { at: position.at, incidents: [] }
    spots.set(place, spot)
    spot.incidents.push({
      key,
      title: capitalised(listed([...new Set(kinds.map(incidentWords))])),
      ...(targets.length === 0 ? {} : { target: listed([...new Set(targets)]) }),
      targetClass:
        classes.find((found) => found !== "other" && found !== "civilians") ?? classes[0] ?? "other",
      claims,
      origins
    })
  }
  return {
    withoutPosition,
    spots: [...spots].map(([place, { at, incidents }]) => {
      incidents.sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1))
      return {
        place,
        placeName: placeName(index, place),
        at,
        incidents,
        claims: incidents.reduce((sum, { claims }) => sum + claims.length, 0),
        targetClass: incidents[0]?.targetClass ?? "other"
      }
    })
  }
}
