import type { ForceMark, ForceStack, StrengthClass } from "@cordon/view-model/map-force"
import type { Point } from "./flow-path.ts"
import { type Box, meets } from "./label-layout.ts"
import type { Lonlat } from "./polyline.ts"

/** Size of a frame by strength, around the 13 pixels of the design. Unit: CSS pixels. */
export const FRAME_SIZES: Readonly<Record<StrengthClass, number>> = { 0: 13, 1: 10, 2: 13, 3: 15, 4: 18 }

/** A force with its place in the column of its stack; `x` and `y` are the middle of its frame. */
export interface PlacedForce extends Point {
  readonly force: ForceMark
  readonly size: number
  /** Where its range begins, or ends where it stands to the left. */
  readonly textX: number
}

/** A stack of forces as a column, with what is left out and the words below it. */
export interface PlacedStack {
  readonly stack: ForceStack
  readonly forces: ReadonlyArray<PlacedForce>
  /** On which side of the frames the words stand. */
  readonly side: "left" | "right"
  /** Forces that the column has no room for; they stand in its card. */
  readonly more: number
  /** Where the line below the column begins. */
  readonly foot: Point
  readonly box: Box
  /** Where the forces are said to be, where the column had to stand beside it. */
  readonly from?: Point
}

const ROW_HEIGHT = 22
const FOOT_HEIGHT = 12

/** How a column of forces is laid out. */
export interface ForceLayoutOptions {
  readonly project: (at: Lonlat) => Point
  readonly widthOf: (text: string) => number
  readonly footOf: (stack: ForceStack, more: number) => string
  /** Marks that the words should not cover. */
  readonly taken: ReadonlyArray<Box>
  readonly mostRows: number
  /**
   * With a frame, a column keeps clear of all that is taken: it stands at the nearest free spot inside, or is left out.
   * Unit: CSS pixels.
   */
  readonly frame?: { readonly width: number; readonly height: number }
}

/**
 * Puts the forces of each place into a column around it, strongest first, with their words to the right, or to the
 * left where only that side is free.
 */
export const layOutForces = (
  stacks: ReadonlyArray<ForceStack>,
  { project, widthOf, footOf, taken, mostRows, frame }: ForceLayoutOptions
): ReadonlyArray<PlacedStack> => {
  const boxes = [...taken]
  return stacks.flatMap((stack): ReadonlyArray<PlacedStack> => {
    const at = project(stack.at)
    const rows = stack.forces.slice(0, stack.forces.length > mostRows ? Math.max(1, mostRows - 1) : mostRows)
    const more = stack.forces.length - rows.length
    const rise = ((rows.length - 1) * ROW_HEIGHT) / 2
    const footText = footOf(stack, more)
    const widest = Math.max(0, ...rows.map(({ range }) => (range === undefined ? 0 : widthOf(range))))
    const reach = Math.max(15 + widest, footText === "" ? 0 : widthOf(footText) - 9)
    const fall = rows.length * ROW_HEIGHT - 6 + (footText === "" ? -5 : FOOT_HEIGHT - 4)
    const boxOf = ({ x, y, side }: Spot): Box => ({
      left: side === 1 ? x - 12 : x - reach,
      right: side === 1 ? x + reach : x + 12,
      top: y - rise - ROW_HEIGHT / 2,
      bottom: y - rise + fall
    })
    const isFree = (spot: Spot) => !boxes.some((other) => meets(boxOf(spot), other))
    const here: ReadonlyArray<Spot> = [
      { ...at, side: 1 },
      { ...at, side: -1 }
    ]
    const spot =
      frame === undefined
        ? (here.find(isFree) ?? here[0])
        : [...here, ...spotsAround(at)].find((each) => within(boxOf(each), frame) && isFree(each))
    if (spot === undefined) return []
    const { x, y, side } = spot
    const box = boxOf(spot)
    boxes.push(box)
    return [
      {
        stack,
        side: side === 1 ? "right" : "left",
        more,
        box,
        foot: { x: x - side * 9, y: y - rise + rows.length * ROW_HEIGHT - 6 },
        ...(x === at.x && y === at.y ? {} : { from: at }),
        forces: rows.map((force, i) => ({
          force,
          size: FRAME_SIZES[force.strength],
          x,
          y: y - rise + i * ROW_HEIGHT,
          textX: x + side * 13
        }))
      }
    ]
  })
}

/** Where a column might stand, its words to the right (1) or to the left (-1). */
interface Spot extends Point {
  readonly side: 1 | -1
}

/** How far a column may stand from where it belongs, and in which directions. Unit: CSS pixels, degrees. */
const DISTANCES = [24, 36, 50, 66, 84, 104, 126, 150, 180]
const DIRECTIONS = [0, 180, 90, 270, 45, 135, 315, 225, 22, 158, 338, 202, 68, 112, 292, 248]

const spotsAround = ({ x, y }: Point): ReadonlyArray<Spot> =>
  DISTANCES.flatMap((distance) =>
    DIRECTIONS.flatMap((degrees): ReadonlyArray<Spot> => {
      const angle = (degrees * Math.PI) / 180
      const [dx, dy] = [Math.round(distance * Math.cos(angle)), Math.round(distance * Math.sin(angle))]
      return [{ x: x + dx, y: y + dy, side: dx < 0 ? -1 : 1 }]
    })
  )

const within = (box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
