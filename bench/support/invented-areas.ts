import { type Chance, chance } from "./chance.ts"

/** A corner or bend of an outline: longitude and latitude in degrees. */
type Corner = readonly [number, number]

/** An area that does not exist, with a common border to each of its neighbours. */
export interface InventedArea {
  readonly id: string
  readonly name: string
  /** Closed, counter-clockwise. */
  readonly ring: ReadonlyArray<Corner>
}

/** A change of hands that never happened: from its day on until the next of the same area. */
export interface InventedSpell {
  readonly id: string
  readonly area: InventedArea
  /** YYYY-MM-DD, as the day after on which it was reported. */
  readonly from: string
  readonly reported: string
  readonly holder: (typeof areaHolders)[number]
}

/** Actors that hold the areas. */
export const areaHolders = ["north", "south", "east", "west"] as const

/** How many areas there are, and how often each changes hands; the same seed gives the same areas. */
export interface AreaOptions {
  readonly areas: number
  readonly spells: number
  readonly seed: number
}

/** 500 areas with 40 spells of control each. */
export const standardAreas: AreaOptions = { areas: 500, spells: 40, seed: 2016 }

/** First and last day on which somebody holds the areas: six years. */
export const areaWindow = { from: "2011-01-01", to: "2016-12-30" }

/** The areas in order of id: a grid of ten degrees by six whose borders wind, with 64 corners to an outline. */
export const inventedAreas = ({ areas, seed }: AreaOptions): ReadonlyArray<InventedArea> => {
  const columns = Math.ceil(Math.sqrt((areas * 5) / 3))
  const rows = Math.ceil(areas / columns)
  const grid = new Grid(columns, rows, chance(seed))
  return Array.from({ length: areas }, (_, i) => ({
    id: `a${number(i, 4)}`,
    name: `Invented area ${i}`,
    ring: grid.ring(i % columns, Math.floor(i / columns))
  }))
}

/** The spells, area by area: each area is held from the first day of the window, and passes to another each time. */
export function* inventedSpells(options: AreaOptions): Generator<InventedSpell> {
  const { below } = chance(options.seed + 1)
  let count = 0
  for (const area of inventedAreas(options)) {
    let holder = below(areaHolders.length)
    for (const day of changeDays(options.spells, below)) {
      yield {
        id: `S${number(count++, 6)}`,
        area,
        from: dayText(day),
        reported: dayText(day + 1),
        holder: areaHolders[holder]!
      }
      holder = (holder + 1 + below(areaHolders.length - 1)) % areaHolders.length
    }
  }
}

/** Different days of the window, ascending, the first of them its first. */
const changeDays = (spells: number, below: Chance["below"]): ReadonlyArray<number> => {
  const days = new Set([0])
  while (days.size < spells) days.add(below(DAYS))
  return [...days].sort((a, b) => a - b)
}

/** Bends that a border between two corners of the grid has, its end not counted. */
const BENDS = 16

/** A grid of areas over the ground of the invented events; both neighbours of a border have it bend by bend. */
class Grid {
  readonly #width: number
  readonly #height: number
  readonly #columns: number
  readonly #corners: ReadonlyArray<Corner>
  readonly #eastward: ReadonlyArray<ReadonlyArray<Corner>>
  readonly #northward: ReadonlyArray<ReadonlyArray<Corner>>

  constructor(columns: number, rows: number, { share }: Chance) {
    this.#columns = columns
    this.#width = 10 / columns
    this.#height = 6 / rows
    const aside = (side: number) => side * 0.3 * (share() - 0.5)
    this.#corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i) => [
      34 + (i % (columns + 1)) * this.#width + aside(this.#width),
      32 + Math.floor(i / (columns + 1)) * this.#height + aside(this.#height)
    ])
    const border = (from: number, to: number) => {
      const [start, end] = [this.#corners[from], this.#corners[to]]
      return start === undefined || end === undefined
        ? []
        : Array.from({ length: BENDS }, (_, i): Corner => {
            const along = i / BENDS
            const wind = i === 0 ? 0 : 0.1
            return [
              rounded(start[0] + along * (end[0] - start[0]) + wind * aside(this.#width)),
              rounded(start[1] + along * (end[1] - start[1]) + wind * aside(this.#height))
            ]
          })
    }
    this.#eastward = this.#corners.map((_, i) => border(i, i + 1))
    this.#northward = this.#corners.map((_, i) => border(i, i + columns + 1))
  }

  /** Outline of the area in a column and row. */
  ring(column: number, row: number): ReadonlyArray<Corner> {
    const [southWest, northWest] = [this.#at(column, row), this.#at(column, row + 1)]
    const [southEast, northEast] = [southWest + 1, northWest + 1]
    const forth = [...this.#eastward[southWest]!, ...this.#northward[southEast]!]
    const back = [
      ...backward(this.#eastward[northWest]!, this.#end(northEast)),
      ...backward(this.#northward[southWest]!, this.#end(northWest))
    ]
    return [...forth, ...back, forth[0]!]
  }

  #at(column: number, row: number): number {
    return row * (this.#columns + 1) + column
  }

  #end(corner: number): Corner {
    const [longitude, latitude] = this.#corners[corner]!
    return [rounded(longitude), rounded(latitude)]
  }
}

/** A border from its end to its beginning, which is left out. */
const backward = (border: ReadonlyArray<Corner>, end: Corner): ReadonlyArray<Corner> => [
  end,
  ...border.slice(1).reverse()
]

const DAY = 86_400_000
const DAYS = 6 * 365
const dayText = (day: number): string => new Date(Date.UTC(2011, 0, 1) + day * DAY).toISOString().slice(0, 10)
const number = (n: number, digits: number): string => String(n).padStart(digits, "0")
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
