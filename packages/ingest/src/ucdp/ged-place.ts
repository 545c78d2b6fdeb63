import type { Declare, PlaceEncoded } from "../table/format.ts"
import { RecentMap } from "../table/recent-map.ts"
import { recordId } from "../dataset/record-id.ts"

/** Where an event took place, as a row says it. */
export interface GedWhere {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  /** Both as the row has them. */
  readonly positionText: string
  /** Code of `where_prec`. */
  readonly precision: number
  readonly province: string
  readonly district: string
  readonly country: string
  readonly countryId: string
}

/** Unit: places that are remembered with their ids. */
const REMEMBERED = 50_000

/**
 * Declares places by their gazetteer name, coordinates and precision, each within its district, province and country.
 *
 * The point of a row stands for as much ground as `where_prec` says: its confidence is a for an exact place, b for the
 * surroundings of one, c for the middle of something larger; the location's source says which.
 */
export class GedPlaces {
  private readonly known = new RecentMap<string>(REMEMBERED)

  /** Declares the place of a row that is accepted, with those it lies in, and gives its id. */
  declare(where: GedWhere, declare: Declare): string {
    const { name, latitude, longitude, precision, country } = where
    // Joined, because a text put together otherwise may hold the whole piece of the file that its parts were cut from.
    const key = [where.positionText, precision, country, name].join("\u001f")
    const known = this.known.get(key)
    // Declared with an earlier row, as were those it lies in.
    if (known !== undefined) return known
    const id = recordId("ucdp-place", [country, String(latitude), String(longitude), String(precision), name])
    const within = withinOf(where)
    for (const area of within.toReversed()) declare.place(area, () => areaAt(where, within, area))
    declare.place(id, () => placeOf(where, id, within))
    this.known.set(key, id)
    return id
  }
}

const placeOf = (where: GedWhere, id: string, within: ReadonlyArray<string>): PlaceEncoded => ({
  alternativeNames: [],
  id,
  kind: kindOf(where),
  location: {
    confidence: where.precision === 1 ? "a" : where.precision === 2 ? "b" : "c",
    kind: "point",
    latitude: where.latitude,
    longitude: where.longitude,
    source: `UCDP GED, where_prec ${where.precision}: ${PRECISIONS[where.precision]}`
  },
  mapped: false,
  name: where.name,
  names: { en: where.name },
  within
})

/** What the point stands for. Source: UCDP GED Codebook 24.1, `where_prec`. */
const PRECISIONS: Readonly<Record<number, string>> = {
  1: "the exact location",
  2: "within 25 km of a known location",
  3: "the middle of the second-order administrative division",
  4: "the middle of the first-order administrative division",
  5: "a point of a line or of an area without clear bounds",
  6: "the middle of the country",
  7: "in international waters or airspace"
}

const kindOf = ({ name, precision }: GedWhere): PlaceEncoded["kind"] => {
  if (precision === 6) return "country"
  if (precision === 4) return "governorate"
  if (precision === 3) return "district"
  const word = /\s(city|town|village|camp|airport|district|road|hill)$/i.exec(name)?.[1]?.toLowerCase()
  return word === undefined ? "area" : (word as PlaceEncoded["kind"])
}

/** Ids of the district, province and country of a row, as far as it names them, nearest first. */
const withinOf = ({ country, countryId, province, district }: GedWhere): ReadonlyArray<string> => [
  ...(district === "" ? [] : [recordId("ucdp-district", [country, province, district])]),
  ...(province === "" ? [] : [recordId("ucdp-province", [country, province])]),
  ...(countryId === "" || country === "" ? [] : [`ucdp-country-${countryId}`])
]

const areaAt = (where: GedWhere, within: ReadonlyArray<string>, id: string): PlaceEncoded => {
  const [kind, name]: readonly [PlaceEncoded["kind"], string] = id.startsWith("ucdp-country-")
    ? ["country", where.country]
    : id.startsWith("ucdp-province-")
      ? ["governorate", where.province]
      : ["district", where.district]
  return {
    alternativeNames: [],
    id,
    kind,
    location: { kind: "unlocated" },
    mapped: false,
    name,
    names: { en: name },
    within: within.slice(within.indexOf(id) + 1)
  }
}
