import { nameId } from "../dataset/record-id.ts"
import type { RowProblems } from "../table/cell.ts"
import { isCoordinateProblem, positionCells } from "../table/cell-coordinates.ts"
import { quoted } from "../table/cell-number.ts"
import type { Declare, Directory } from "../table/format.ts"

/** The cells that name and place one end of a corridor. */
export interface CorridorEndCells {
  readonly name: string
  readonly latitude: string
  readonly longitude: string
  readonly nameColumn: string
  readonly latitudeColumn: string
  readonly longitudeColumn: string
}

/**
 * Id of the place at an end of a corridor: the case's own place of that id, P-code or name, else one that is declared.
 *
 * Errors: coordinates that cannot be, coordinates of a place without a name, a name that several places answer to.
 */
export const corridorEnd = (
  { name, latitude, longitude, ...columns }: CorridorEndCells,
  directory: Directory,
  declare: Declare,
  problems: RowProblems
): string | undefined => {
  const position = positionCells(latitude, longitude)
  if (isCoordinateProblem(position)) {
    problems.take(
      position.field === "latitude" ? columns.latitudeColumn : columns.longitudeColumn,
      position.refusal
    )
    return undefined
  }
  if (name === "") {
    if (position !== undefined) problems.add(columns.nameColumn, "nothing", "it has coordinates but no name")
    return undefined
  }
  const id = nameId("corridor-end", name)
  const found = directory.find("place", name)
  if (found.kind === "one") return found.id
  if (found.kind === "ambiguous" && !found.ids.includes(id)) {
    problems.add(
      columns.nameColumn,
      quoted(name),
      `several places of the case answer to it; write the id of one of them: ${found.ids.join(", ")}`
    )
    return undefined
  }
  declare.place(id, () => ({
    id,
    name,
    names: {},
    alternativeNames: [],
    kind: "area",
    location:
      position === undefined
        ? { kind: "unlocated" }
        : { kind: "point", ...position, confidence: "b", source: "table of corridors" },
    mapped: false,
    within: []
  }))
  return id
}
