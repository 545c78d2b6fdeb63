import type { IncidentType } from "@cordon/domain/claim/proposition"
import type { Handle, PlaceId } from "@cordon/domain/key"
import { epochDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { hull } from "@cordon/domain/time/span"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import { daysBetweenWords, daysWords } from "./day-words.ts"
import { placeWithin } from "./lattice.ts"
import type { Days } from "./reading.ts"

/** An event in words, each with its preposition; empty where no claim says it. */
export interface EventWords {
  /** `in one event`, `in the shelling`. */
  readonly what: string
  /** `at Jub al-Qubbeh`, `in Aleppo`. */
  readonly where: string
  /** `on 30 November 2016`. */
  readonly when: string
}

/**
 * An event in words, from what the admitted claims about it say: its type, where those that name one agree; the
 * innermost places; the days that all of them allow.
 */
export const eventWords = (event: Handle, view: View, placeName: (place: PlaceId) => string): EventWords => {
  const claims = view.index.inOrder.filter((claim) => view.admits(claim) && speaksOf(claim, event))
  const types = new Set(
    claims.flatMap(({ claim: { proposition } }) =>
      proposition.kind === "Incident" && proposition.type !== "other" ? [proposition.type] : []
    )
  )
  const [type] = types
  const places = innermost(claims, view)
  return {
    what: `in ${type === undefined || types.size > 1 ? "one event" : `the ${NOUNS[type]}`}`,
    where: places.length === 0 ? "" : `${preposition(places, view)} ${places.map(placeName).join(" or ")}`,
    when: whenWords(claims, view)
  }
}

const NOUNS: Readonly<Record<Exclude<IncidentType, "other">, string>> = {
  airStrike: "air strike",
  shelling: "shelling",
  chemicalAttack: "chemical attack",
  attackOnMedicalFacility: "attack on a medical facility",
  attackOnAid: "attack on aid",
  attackOnCivilians: "attack on civilians",
  armedClash: "armed clash",
  looting: "looting",
  abduction: "abduction",
  preventionOfMovement: "prevention of movement",
  forcedDisplacement: "forced displacement",
  destructionOfProperty: "destruction of property",
  communicationsCut: "cut of communications",
  supplyCut: "cut of supplies",
  siegeBegins: "beginning of the siege",
  rescue: "rescue"
}

const speaksOf = ({ claim: { proposition } }: IndexedClaim, event: Handle): boolean =>
  (proposition.kind === "Casualties" || proposition.kind === "Incident") && proposition.event === event

/** The places that are named, without those that only contain another of them. */
const innermost = (claims: ReadonlyArray<IndexedClaim>, { index }: View): ReadonlyArray<PlaceId> => {
  const named = [
    ...new Set(
      claims.flatMap(({ claim: { proposition } }) =>
        "place" in proposition && proposition.place !== undefined ? [proposition.place] : []
      )
    )
  ].sort()
  return named.filter((place) => !named.some((other) => other !== place && placeWithin(other, place, index)))
}

/** Something happens in a place that has parts, and at one that has none. */
const preposition = (places: ReadonlyArray<PlaceId>, { index }: View): string => {
  const divided = [...index.places.values()].some(({ within }) => within.some((id) => places.includes(id)))
  return divided ? "in" : "at"
}

/** The days that all the claims allow; where there is none, from the earliest that one names to the latest. */
const whenWords = (claims: ReadonlyArray<IndexedClaim>, { index: { clock } }: View): string => {
  const periods = claims.flatMap(({ claim }): ReadonlyArray<Days> => {
    const { from, to } = hull(claim.heldDuring, clock)
    return Number.isFinite(from) && Number.isFinite(to) && to > from
      ? [
          {
            first: epochDay(clock.dayOf(from as Instant)),
            last: epochDay(clock.dayOf((to - 1) as Instant))
          }
        ]
      : []
  })
  if (periods.length === 0) return ""
  const firsts = periods.map(({ first }) => first)
  const lasts = periods.map(({ last }) => last)
  const shared = { first: Math.max(...firsts), last: Math.min(...lasts) }
  return shared.first <= shared.last
    ? daysWords(shared)
    : daysBetweenWords({ first: Math.min(...firsts), last: Math.max(...lasts) })
}
