import type { PlaceKind } from "@cordon/domain/place/place"
import { recordId } from "../dataset/record-id.ts"
import { CellRefusal } from "../table/cell.ts"
import type { CellPosition } from "../table/cell-coordinates.ts"
import type { Declare, Directory } from "../table/format.ts"
import { quoted } from "../table/cell-number.ts"

/** One level of a chain of areas, from the country down. */
export interface AreaLevel {
  readonly name: string
  /** P-code, or the ISO 3166-1 alpha-3 code of a country; empty where there is none. */
  readonly code: string
  readonly kind: PlaceKind
}

/** A place that a figure speaks of. */
export interface NamedArea {
  readonly id: string
  readonly words: string
}

/**
 * The place at the end of a chain of areas, declared with those that contain it.
 *
 * A place of the case that has the P-code is that place; else each has an id of its own (`pcode-AF01`, `iso-AFG`, or one
 * made of the names), so that datasets which use the same codes speak of the same places.
 * Errors: several places of the case have the code.
 */
export const areaOf = (
  levels: ReadonlyArray<AreaLevel>,
  position: CellPosition | undefined,
  dataset: string,
  directory: Directory,
  declare: Declare
): NamedArea | CellRefusal | undefined => {
  const names: Array<string> = []
  let within: ReadonlyArray<string> = []
  let last: NamedArea | undefined
  for (const [index, level] of levels.entries()) {
    if (level.name === "" && level.code === "") continue
    names.push(level.name === "" ? level.code : level.name)
    const isLast = levels.slice(index + 1).every(({ name, code }) => name === "" && code === "")
    const id = declaredArea(level, names, within, isLast ? position : undefined, {
      dataset,
      directory,
      declare
    })
    if (id instanceof CellRefusal) return id
    within = [id, ...within]
    last = { id, words: [...names].reverse().join(", ") }
  }
  return last
}

interface AreaContext {
  readonly dataset: string
  readonly directory: Directory
  readonly declare: Declare
}

const declaredArea = (
  { name, code, kind }: AreaLevel,
  names: ReadonlyArray<string>,
  within: ReadonlyArray<string>,
  position: CellPosition | undefined,
  { dataset, directory, declare }: AreaContext
): string | CellRefusal => {
  const isCountry = kind === "country"
  const tells = CODE.test(code)
  const id = tells ? `${isCountry ? "iso" : "pcode"}-${code}` : recordId("area", [...names, code])
  if (tells) {
    const found = directory.find("place", code)
    if (found.kind === "one") return found.id
    if (found.kind === "ambiguous" && !found.ids.includes(id)) {
      return new CellRefusal(
        quoted(code),
        `several places of the case answer to this code: ${found.ids.join(", ")}; leave it to one of them`
      )
    }
  }
  declare.place(id, () => ({
    id,
    name: name === "" ? code : name,
    names: {},
    alternativeNames: [],
    kind,
    location:
      position === undefined
        ? { kind: "unlocated" }
        : { kind: "point", ...position, confidence: "a", source: dataset },
    mapped: false,
    within,
    ...(code === ""
      ? {}
      : { pcode: { code, dataset: isCountry ? ISO : `${dataset}; version of the codes not stated` } })
  }))
  return id
}

// A bare number is the code of some area in every country.
const CODE = /^(?=.*[A-Za-z])[A-Za-z0-9_.-]{1,60}$/

const ISO = "ISO 3166-1 alpha-3, with AB9 for the Abyei Area as IDMC writes it"
