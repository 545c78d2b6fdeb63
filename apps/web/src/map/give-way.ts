import type { Point } from "./flow-path.ts"
import { type Box, meets } from "./label-layout.ts"

/** How far beside its point a mark may stand, so that it still is seen to belong there. Unit: CSS pixels. */
const STEP = 18

const DIRECTIONS: ReadonlyArray<readonly [number, number]> = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8]
]

/**
 * Puts marks where they cover neither a taken box nor each other: at their point, else close beside it. What finds no room
 * is left out.
 */
export const giveWay = <M extends Point>(
  marks: ReadonlyArray<M>,
  radius: number,
  taken: ReadonlyArray<Box>
): ReadonlyArray<M> => {
  const boxes = [...taken]
  return marks.flatMap((mark): ReadonlyArray<M> => {
    const spots = DIRECTIONS.map(([dx, dy]) => ({ x: mark.x + dx * STEP, y: mark.y + dy * STEP }))
    const boxAt = ({ x, y }: Point): Box => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius
    })
    const free = spots.find((spot) => !boxes.some((box) => meets(box, boxAt(spot))))
    if (free === undefined) return []
    boxes.push(boxAt(free))
    return [{ ...mark, ...free }]
  })
}
