import { chance } from "./chance.ts"

/** A place that does not exist. */
export interface InventedPlace {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
}

/** An event that never happened, at a place that does not exist. */
export interface InventedEvent {
  readonly id: string
  readonly place: InventedPlace
  /** YYYY-MM-DD, as the day after on which it was reported. */
  readonly day: string
  readonly reported: string
  readonly type: (typeof eventTypes)[number]
  readonly source: (typeof eventSources)[number]
  readonly text: string
}

/** Types of incident that the events have. */
export const eventTypes = ["airStrike", "shelling", "armedClash", "abduction", "looting"] as const

/** Sources that report the events. */
export const eventSources = ["wire", "radio", "monitor", "office"] as const

/** How many events there are, at how many places; the same seed gives the same events. */
export interface EventOptions {
  readonly events: number
  readonly places: number
  readonly seed: number
}

/** 200,000 events of six years at 20,000 places. */
export const standardEvents: EventOptions = { events: 200_000, places: 20_000, seed: 2016 }

/** The places of the events: anywhere in ten degrees by six. */
export const inventedPlaces = ({ places, seed }: EventOptions): ReadonlyArray<InventedPlace> => {
  const { share } = chance(seed)
  return Array.from({ length: places }, (_, i) => ({
    id: `p${number(i, 5)}`,
    name: `Invented place ${i}`,
    longitude: rounded(34 + 10 * share()),
    latitude: rounded(32 + 6 * share())
  }))
}

/** The events in order of id. */
export function* inventedEvents(options: EventOptions): Generator<InventedEvent> {
  const places = inventedPlaces(options) as unknown as readonly [
    InventedPlace,
    ...ReadonlyArray<InventedPlace>
  ]
  const { below, pick } = chance(options.seed + 1)
  for (let i = 0; i < options.events; i++) {
    const place = pick(places)
    const day = below(6 * 365)
    const type = pick(eventTypes)
    const source = pick(eventSources)
    yield {
      id: `E${number(i, 6)}`,
      place,
      day: dayText(day),
      reported: dayText(day + 1 + below(5)),
      type,
      source,
      text: `An invented event: ${type} at ${place.name}, ${below(40)} houses hit, as ${source} reports.`
    }
  }
}

const DAY = 86_400_000
const dayText = (day: number): string => new Date(Date.UTC(2011, 0, 1) + day * DAY).toISOString().slice(0, 10)
const number = (n: number, digits: number): string => String(n).padStart(digits, "0")
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
