import type { PlaceKind } from "@cordon/domain/place/place"
import { recordId } from "../dataset/record-id.ts"
import type { CellPosition } from "../table/cell-coordinates.ts"
import type { Declare } from "../table/format.ts"
import type { AcledCells } from "./acled-columns.ts"

/** Where an event took place, as precisely as ACLED places it. */
export interface EventPlace {
  readonly id: string
  readonly words: string
}

/**
 * The place of an event, declared with the areas that contain it.
 *
 * Shape: geo precision 1 is the named place (confidence a), 2 an area that it stands for (b), 3 a wider region that
 * it stands for (c). The three are three places, although ACLED gives them the coordinates of the same town.
 * Source: ACLED Codebook, "Spatial precision codes".
 */
export const eventPlace = (
  cell: AcledCells,
  { latitude, longitude }: CellPosition,
  precision: number,
  declare: Declare
): EventPlace => {
  const name = cell("location")
  const areas = declaredAreas(cell, declare)
  const reach = REACH[precision] ?? NAMED
  const id = recordId("acled", [...areas.names, `${latitude} ${longitude}`, `${precision}`, reach.name(name)])
  declare.place(id, () => ({
    alternativeNames: [],
    id,
    kind: reach.kind,
    location: {
      confidence: reach.confidence,
      kind: "point",
      latitude,
      longitude,
      source: `ACLED, geo precision ${precision}`
    },
    mapped: false,
    name: reach.name(name),
    names: { en: reach.name(name) },
    note: reach.note,
    within: areas.ids
  }))
  const inside = [...areas.names].reverse().filter((area) => area !== name)
  return { id, words: `${reach.words(name)}${inside.length === 0 ? "" : ` (${inside.join(", ")})`}` }
}

interface Reach {
  readonly kind: PlaceKind
  readonly confidence: "a" | "b" | "c"
  readonly name: (place: string) => string
  readonly words: (place: string) => string
  readonly note: string
}

const NAMED: Reach = {
  kind: "town",
  confidence: "a",
  name: (place) => place,
  words: (place) => `in ${place}`,
  note: "ACLED does not say whether it is a town, a quarter or another named place."
}

const REACH: { readonly [precision: number]: Reach } = {
  1: NAMED,
  2: {
    kind: "area",
    confidence: "b",
    name: (place) => `${place} (area)`,
    words: (place) => `in the area of ${place}`,
    note: "The event was near the named place or in a part of its region; the point is that of the named place."
  },
  3: {
    kind: "region",
    confidence: "c",
    name: (place) => `${place} (wider region)`,
    words: (place) => `in a wider region for which ${place} stands`,
    note: "Only a wider region is known; the point is that of a place which ACLED chose to stand for it."
  }
}

const LEVELS = [
  { column: "country", kind: "country" },
  { column: "admin1", kind: "governorate" },
  { column: "admin2", kind: "district" },
  { column: "admin3", kind: "district" }
] as const

interface Areas {
  /** Widest first. */
  readonly names: ReadonlyArray<string>
  /** Nearest first. */
  readonly ids: ReadonlyArray<string>
}

const declaredAreas = (cell: AcledCells, declare: Declare): Areas => {
  const names: Array<string> = []
  let ids: ReadonlyArray<string> = []
  for (const { column, kind } of LEVELS) {
    const name = cell(column)
    if (name === "") continue
    names.push(name)
    const within = ids
    const id = recordId("acled", names)
    declare.place(id, () => ({
      alternativeNames: [],
      id,
      kind,
      location: { kind: "unlocated" },
      mapped: false,
      name,
      names: { en: name },
      within
    }))
    ids = [id, ...ids]
  }
  return { names, ids }
}
