import type { ByteRow } from "../table/byte-rows.ts"
import { wholeIn } from "../table/byte-cells.ts"
import { ByteMemory } from "../table/byte-memory.ts"
import { type ByteText, fixedBytes } from "../table/byte-text.ts"
import { isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import type { ColumnPositions } from "../table/columns.ts"
import type { Declare } from "../table/format.ts"
import { gedActor } from "./ged-actor.ts"
import type { GedColumn } from "./ged-columns.ts"
import type { GedPlaces } from "./ged-place.ts"

/** Unit: actors that are remembered; when it is reached all are forgotten. */
const MOST_ACTORS = 100_000

/** Remembers the places and actors of rows by their bytes, and declares those that are new. */
export class GedCopiedPlaces {
  private readonly at: ColumnPositions<GedColumn>
  private readonly declared: GedPlaces
  private readonly columns: ReadonlyArray<number>
  private readonly places = new ByteMemory()
  private readonly actors = new Set<number>()

  /** `declared` are the places that rows read as text declare too. */
  constructor(at: ColumnPositions<GedColumn>, declared: GedPlaces) {
    this.at = at
    this.declared = declared
    this.columns = [at.where_coordinates, at.latitude, at.longitude, at.where_prec, at.country]
  }

  /** Whether a row names a side and gives its id in the commonest way. */
  isSide({ bytes, starts, ends, first }: ByteRow, name: number, id: number): boolean {
    if (starts[first + name] === ends[first + name]) return false
    const number = wholeIn(bytes, starts[first + id]!, ends[first + id]!)
    return number >= 0 && number < ACTOR_IDS
  }

  /**
   * The place of a row among those that are remembered, or -1; it and the actors are declared where they are new.
   *
   * Gotcha: to be asked last, because a row that has declared something has to be taken.
   */
  placeOf(row: ByteRow, precision: number, oneSided: boolean, declare: Declare): number {
    const { at, places } = this
    const known = this.knownPlace(row)
    const plain = this.actors.has(numberAt(row, at.side_a_new_id))
    if (known >= 0 && plain && (oneSided || this.actors.has(numberAt(row, at.side_b_new_id)))) return known
    const sides = oneSided
      ? [[at.side_a, at.side_a_new_id] as const]
      : [[at.side_a, at.side_a_new_id] as const, [at.side_b, at.side_b_new_id] as const]
    const unknown = sides.filter(([, id]) => !this.actors.has(numberAt(row, id)))
    const position = positionCells(textOf(row, at.latitude), textOf(row, at.longitude))
    if (position === undefined || isCoordinateProblem(position) || isEmpty(row, at.where_coordinates))
      return -1
    for (const [nameAt, id] of unknown) {
      const actor = `ucdp-actor-${numberAt(row, id)}`
      const name = textOf(row, nameAt)
      declare.actor(actor, () => gedActor(actor, name))
      if (this.actors.size >= MOST_ACTORS) this.actors.clear()
      this.actors.add(numberAt(row, id))
    }
    if (known >= 0) return known
    const place = this.declared.declare(
      {
        name: textOf(row, at.where_coordinates),
        latitude: position.latitude,
        longitude: position.longitude,
        positionText: `${textOf(row, at.latitude)} ${textOf(row, at.longitude)}`,
        precision,
        province: textOf(row, at.adm_1),
        district: textOf(row, at.adm_2),
        country: textOf(row, at.country),
        countryId: textOf(row, at.country_id)
      },
      declare
    )
    this.knownPlace(row)
    return places.put(fixedBytes(place))
  }

  /** Writes the id of a place. */
  write(place: number, into: ByteText): void {
    into.copy(this.places.bytes, this.places.start(place), this.places.end(place))
  }

  private knownPlace({ bytes, starts, ends, first }: ByteRow): number {
    const { places } = this
    places.begin()
    for (const position of this.columns)
      places.part(bytes, starts[first + position]!, ends[first + position]!)
    return places.find()
  }
}

/** Actors have nine digits at most. */
const ACTOR_IDS = 1_000_000_000

// Every runtime has it, but TypeScript lists it only with the DOM or Node.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

const decoder = new TextDecoder()

const textOf = ({ bytes, starts, ends, first, escapes }: ByteRow, position: number): string => {
  if (position < 0) return ""
  const text = decoder.decode(bytes.subarray(starts[first + position], ends[first + position])).trim()
  return escapes ? text.replaceAll('""', '"') : text
}

const numberAt = ({ bytes, starts, ends, first }: ByteRow, position: number): number =>
  wholeIn(bytes, starts[first + position]!, ends[first + position]!)

const isEmpty = ({ starts, ends, first }: ByteRow, position: number): boolean =>
  starts[first + position] === ends[first + position]

const SPACE = 32
const PARENTHESIS_CLOSE = 41
const POINT = fixedBytes("POINT (")

/** Whether `geom_wkt` is not there, or says exactly what the coordinates say. */
export const isAtPoint = (
  { bytes, starts, ends, first }: ByteRow,
  at: ColumnPositions<GedColumn>
): boolean => {
  if (at.geom_wkt < 0) return true
  const start = starts[first + at.geom_wkt]!
  const end = ends[first + at.geom_wkt]!
  if (start === end) return true
  const [latitude, latitudeEnd] = [starts[first + at.latitude]!, ends[first + at.latitude]!]
  const [longitude, longitudeEnd] = [starts[first + at.longitude]!, ends[first + at.longitude]!]
  const [length, longitudeLength] = [end - start, longitudeEnd - longitude]
  if (length !== POINT.length + longitudeLength + 1 + latitudeEnd - latitude + 1) return false
  let position = start
  for (const byte of POINT) {
    if (bytes[position] !== byte) return false
    position += 1
  }
  for (let i = longitude; i < longitudeEnd; i += 1, position += 1)
    if (bytes[position] !== bytes[i]) return false
  if (bytes[position] !== SPACE) return false
  position += 1
  for (let i = latitude; i < latitudeEnd; i += 1, position += 1)
    if (bytes[position] !== bytes[i]) return false
  return bytes[position] === PARENTHESIS_CLOSE
}
