import type { Band } from "../history/bands.ts"
import { type Colour, path, type Shape } from "./scene.ts"

/** How strongly a band covers the ground, where it ends and where it fades out. */
const STRONG = 0.17
const FAINT = 0.08

/** What an account implies, as a band between two ends: an open end fades out. */
export const bandShapes = (
  { left, right, openLow, openHigh, colour }: Band,
  box: (low: number, high: number) => string,
  strength = 1
): ReadonlyArray<Shape> => {
  const fill = colour as Colour
  const half = (left + right) / 2
  const sure = path(box(openLow ? half : left, openHigh ? half : right), { fill, opacity: STRONG * strength })
  return openLow || openHigh
    ? [sure, path(box(openLow ? left : half, openLow ? half : right), { fill, opacity: FAINT * strength })]
    : [sure]
}
