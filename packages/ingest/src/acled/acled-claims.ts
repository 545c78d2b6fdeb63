import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { SourceKind } from "@cordon/domain/source/source"
import { countWords } from "../dataset/day-words.ts"
import { type StatedOrigin, statedOrigin } from "../dataset/named-source.ts"
import { type Publication, publishedSince } from "../dataset/publication.ts"
import type { CellPosition } from "../table/cell-coordinates.ts"
import type { Declare, Directory } from "../table/format.ts"
import type { AcledCells, AcledColumn } from "./acled-columns.ts"
import { eventPlace } from "./acled-place.ts"
import { declaredActor, type EventSides, eventSides } from "./acled-side.ts"
import type { EventTime } from "./acled-time.ts"
import { incidentTypeOf } from "./acled-type.ts"

/** A row whose cells were read and found to be in order. */
export interface AcledEvent {
  readonly id: string
  readonly time: EventTime
  readonly position: CellPosition
  readonly geoPrecision: number
  /** Reported deaths; `undefined` where the cell is empty. */
  readonly fatalities: number | undefined
  /** When ACLED uploaded the row and which edition it is of, as far as that is known. */
  readonly publication: Publication
}

/**
 * What ACLED says in a row: an incident, and how many people it killed at least where it counts any.
 *
 * Keys stand in code-unit order at every level, which the mapper guarantees.
 * Gotcha: a count of 0 makes no claim. ACLED also enters 0 where its sources mention no deaths or leave them unclear.
 */
export const acledClaims = (
  cell: AcledCells,
  event: AcledEvent,
  directory: Directory,
  declare: Declare
): ReadonlyArray<ClaimEncoded> => {
  const place = eventPlace(cell, event.position, event.geoPrecision, declare)
  const sides = eventSides(cell)
  const perpetrators = sides.perpetrator === undefined ? [] : [declaredActor(sides.perpetrator, declare)]
  const sources = statedOrigin(
    { text: cell("source"), namedBy: "ACLED", kind: kindByScale(cell("source_scale")) },
    directory,
    declare
  )
  const handle = `acled-${event.id}`
  const what = `an event coded ${codedAs(cell)}, ${place.words} ${event.time.words}`
  const { fatalities = 0 } = event
  const { target } = sides
  const incident = claimOf(event, sources, {
    id: handle,
    paraphrase: `ACLED records ${what}${sidesWords(sides)}.`,
    codes: codesOf(cell, EVENT_CODES),
    note: fatalities === 0 ? NOTHING_SAID_OF_DEATHS : undefined,
    proposition: {
      event: handle,
      kind: "Incident",
      perpetrators,
      place: place.id,
      ...(target === undefined ? {} : { target }),
      type: incidentTypeOf(cell("event_type"), cell("sub_event_type"))
    }
  })
  if (fatalities === 0) return [incident]
  const toll = claimOf(event, sources, {
    id: `${handle}-killed`,
    paraphrase: `ACLED gives ${countWords(fatalities)} as the lowest reported number of people killed in ${what}.`,
    codes: codesOf(cell, COUNT_CODES),
    note: CONSERVATIVE_COUNT,
    proposition: {
      amount: { form: "lowest number reported", quantifier: "atLeast", unit: "persons", value: fatalities },
      counting: "increment",
      event: handle,
      group: "people",
      harm: "killed",
      kind: "Casualties",
      perpetrators,
      place: place.id
    }
  })
  return [incident, toll]
}

interface Saying extends Pick<ClaimEncoded, "id" | "paraphrase" | "proposition"> {
  readonly codes: NonNullable<ClaimEncoded["coding"]>["codes"]
  readonly note: string | undefined
}

const claimOf = (
  { id: eventId, time, publication }: AcledEvent,
  { origin, stated }: StatedOrigin,
  { id, paraphrase, proposition, codes, note }: Saying
): ClaimEncoded => ({
  citation: {
    attribution: "a",
    ...(publication.edition === undefined ? {} : { edition: publication.edition }),
    locator: `event ${eventId}`,
    publisher: "acled",
    ...(stated.original === undefined ? {} : { statedSources: stated }),
    title: "ACLED event data",
    where: { kind: "address", url: "https://acleddata.com/" }
  },
  coding: { codes, scheme: "acled" },
  heldDuring: time.heldDuring,
  id,
  modality: "reports",
  ...(note === undefined ? {} : { note }),
  origin,
  paraphrase,
  proposition,
  publishedAt: publishedSince(time.earliest, publication),
  sensitivity: { level: "low", tlp: "TLP:CLEAR" },
  speaker: "acled",
  tensions: []
})

/** ACLED's rule for counting deaths, which goes with every count. */
export const CONSERVATIVE_COUNT =
  "ACLED enters the most conservative number that its sources report, with fixed stand-ins for words (3 or 10 for several or many, 12 for dozens, 100 for hundreds), and does not verify it. 0 or an empty cell does not mean that nobody died."

/** What goes with an incident for which ACLED counts nobody killed. */
export const NOTHING_SAID_OF_DEATHS =
  "ACLED counts no deaths here. By its rule that also covers reports which mention no deaths or leave them unclear, so nothing is claimed about deaths."

const codedAs = (cell: AcledCells): string => {
  const sub = cell("sub_event_type")
  return sub === "" || sub === cell("event_type") ? cell("event_type") : `${cell("event_type")}: ${sub}`
}

const sidesWords = ({ perpetrator, target, parties }: EventSides): string => {
  if (perpetrator !== undefined || target !== undefined) {
    const by = perpetrator === undefined ? "an actor that is not named" : perpetrator.name
    return `, by ${by}${target === undefined ? "" : ` against ${target}`}`
  }
  if (parties.length < 2) return parties.length === 0 ? "" : `, with ${parties[0]} as its party`
  return `, with ${parties.join(" and ")} as its parties; who acted against whom is not said`
}

/** ACLED tells how near its sources are to the event, and of new media and partners what they are. */
const kindByScale = (scale: string): SourceKind => {
  if (/new media/i.test(scale)) return "socialMedia"
  return /^(?:sub)?national$|^regional$|^international$/i.test(scale) ? "newspaper" : "monitor"
}

const COUNT_CODES: ReadonlyArray<AcledColumn> = inOrder([
  "time_precision",
  "event_type",
  "sub_event_type",
  "geo_precision",
  "fatalities"
])

const EVENT_CODES: ReadonlyArray<AcledColumn> = inOrder([
  "data_id",
  "event_id_no_cnty",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "ally_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "ally_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "geo_precision",
  "source_scale",
  "fatalities",
  "tags"
])

function inOrder(columns: ReadonlyArray<AcledColumn>): ReadonlyArray<AcledColumn> {
  return [...columns].sort()
}

const codesOf = (
  cell: AcledCells,
  columns: ReadonlyArray<AcledColumn>
): { readonly [column: string]: string | number } => {
  const codes: { [column: string]: string | number } = {}
  for (const column of columns) {
    const text = cell(column)
    if (text !== "") codes[column] = /^\d{1,15}$/.test(text) ? Number(text) : text
  }
  return codes
}
