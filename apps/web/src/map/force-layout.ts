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
}

/**
 * Puts the forces of each place into a column around it, strongest first, with their words to the right, or to the
 * left where only that side is free.
 */
export const layOutForces = (
  stacks: ReadonlyArray<ForceStack>,
  { project, widthOf, footOf, taken, mostRows }: ForceLayoutOptions
): ReadonlyArray<PlacedStack> => {
  const boxes = [...taken]
  return stacks.map((stack): PlacedStack => {
    const { x, y } = project(stack.at)
    const rows = stack.forces.slice(0, stack.forces.length > mostRows ? Math.max(1, mostRows - 1) : mostRows)
    const more = stack.forces.length - rows.length
    const top = y - ((rows.length - 1) * ROW_HEIGHT) / 2
    const footText = footOf(stack, more)
    const widest = Math.max(0, ...rows.map(({ range }) => (range === undefined ? 0 : widthOf(range))))
    const reach = Math.max(15 + widest, footText === "" ? 0 : widthOf(footText) - 9)
    const bottom = top + rows.length * ROW_HEIGHT - 6 + (footText === "" ? -5 : FOOT_HEIGHT - 4)
    const boxOn = (side: 1 | -1): Box => ({
      left: side === 1 ? x - 12 : x - reach,
      right: side === 1 ? x + reach : x + 12,
      top: top - ROW_HEIGHT / 2,
      bottom
    })
    const isFree = (side: 1 | -1) => !boxes.some((other) => meets(boxOn(side), other))
    const side = isFree(1) || !isFree(-1) ? 1 : -1
    const box = boxOn(side)
    boxes.push(box)
    return {
      stack,
      side: side === 1 ? "right" : "left",
      more,
      box,
      foot: { x: x - side * 9, y: top + rows.length * ROW_HEIGHT - 6 },
      forces: rows.map((force, i) => ({
        force,
        size: FRAME_SIZES[force.strength],
        x,
        y: top + i * ROW_HEIGHT,
        textX: x + side * 13
      }))
    }
  })
}
