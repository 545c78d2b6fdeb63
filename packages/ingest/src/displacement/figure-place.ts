import { recordId } from "../dataset/record-id.ts"
import type { RowProblems } from "../table/cell.ts"
import { type CellPosition, isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import type { Declare } from "../table/format.ts"
import type { NamedArea } from "./area.ts"

/** A location that a figure of IDMC's names. */
export interface FigureLocation {
  readonly name: string
  /** Whether people left it, came to it, or moved inside it; `unknown` where the lists of the row do not match. */
  readonly type: "origin" | "destination" | "both" | "unknown"
  readonly accuracy: string
  readonly position: CellPosition | undefined
}

/** The cells of a row in which its locations stand, each a list parted by `;`. */
export interface LocationCells {
  readonly names: string
  readonly types: string
  readonly accuracies: string
  readonly coordinates: string
  /** Name of the column of coordinates, for telling what is wrong with it. */
  readonly coordinatesColumn: string
}

/**
 * The locations of a figure.
 *
 * Shape: name, type, accuracy and coordinates stand in lists of the same order; a list of another length than the names
 * says nothing sure, and is left out.
 * Errors: coordinates that are out of range, no numbers, or look swapped, noted in `problems`.
 */
export const figureLocations = (
  cells: LocationCells,
  problems: RowProblems
): ReadonlyArray<FigureLocation> => {
  const names = listed(cells.names)
  const matching = (text: string): ReadonlyArray<string> => {
    const list = listed(text)
    return list.length === names.length ? list : []
  }
  const types = matching(cells.types)
  const accuracies = matching(cells.accuracies)
  const coordinates = matching(cells.coordinates)
  return names.map((name, index) => ({
    name,
    type: typeOf(types[index] ?? ""),
    accuracy: accuracies[index] ?? "",
    position: coordinatesOf(coordinates[index] ?? "", cells.coordinatesColumn, problems)
  }))
}

/** The place of some locations of a country: the country itself, one location, or all of them as one place. */
export const placeOfLocations = (
  locations: ReadonlyArray<FigureLocation>,
  country: NamedArea,
  declare: Declare
): NamedArea => {
  const [first] = locations
  if (first === undefined) return country
  if (locations.length > 1) return placeOfMany(locations, country, declare)
  const { name, accuracy, position } = first
  if (/\(A[DM]M?0\)/i.test(accuracy)) return country
  const id = recordId("idmc", [
    country.id,
    position === undefined ? "" : `${position.latitude} ${position.longitude}`,
    name
  ])
  declare.place(id, () => ({
    id,
    name,
    names: {},
    alternativeNames: [],
    kind: /ADM1/i.test(accuracy) ? "region" : /ADM2/i.test(accuracy) ? "district" : "town",
    location:
      position === undefined
        ? { kind: "unlocated" }
        : {
            kind: "point",
            ...position,
            confidence: /ADM1/i.test(accuracy) ? "c" : /ADM2/i.test(accuracy) ? "b" : "a",
            source: accuracy === "" ? "IDMC" : `IDMC, located to: ${accuracy}`
          },
    mapped: false,
    within: [country.id]
  }))
  return { id, words: name }
}

const placeOfMany = (
  locations: ReadonlyArray<FigureLocation>,
  country: NamedArea,
  declare: Declare
): NamedArea => {
  const names = [...new Set(locations.map(({ name }) => name))]
  const sorted = [...names].sort()
  const id = recordId("idmc", [country.id, sorted.join("; "), "places"])
  const more = names.length - SHOWN
  const name = `${names.slice(0, SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}`
  declare.place(id, () => ({
    id,
    name,
    names: {},
    alternativeNames: [],
    kind: "region",
    location: { kind: "unlocated" },
    mapped: false,
    within: [country.id],
    note: `The ${names.length} places together of one figure of IDMC's: ${names.join("; ")}.`
  }))
  return { id, words: `${names.length} places in ${country.words} (${name})` }
}

const SHOWN = 3

const listed = (text: string): ReadonlyArray<string> =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")

const typeOf = (text: string): FigureLocation["type"] => {
  const word = text.toLowerCase()
  if (word === "origin" || word === "destination") return word
  return word === "origin and destination" ? "both" : "unknown"
}

const coordinatesOf = (text: string, column: string, problems: RowProblems): CellPosition | undefined => {
  if (text === "") return undefined
  const [latitude = "", longitude = "", ...rest] = text.replace(/^\[|\]$/g, "").split(",")
  const read = positionCells(latitude, rest.length === 0 ? longitude : text)
  if (!isCoordinateProblem(read)) return read
  problems.add(column, read.refusal.found, `${read.field}: ${read.refusal.reason}`)
  return undefined
}
