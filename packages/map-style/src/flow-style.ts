import type { MovementKind } from "@cordon/domain/claim/proposition"
import type { CorridorStatus } from "@cordon/view-model/map-corridor"

/**
 * How a line says of what kind it is, without colour.
 *
 * Shape: `dash` as SVG takes it, in CSS pixels; empty for a solid line.
 */
export interface LineStyle {
  readonly dash: ReadonlyArray<number>
  readonly cap: "butt" | "round"
  /** Drawn as two thin lines. */
  readonly double: boolean
}

/** A corridor's line, and the letter or sign that stands on it. */
export interface CorridorStyle extends LineStyle {
  readonly sign: string
}

const line = (dash: ReadonlyArray<number>, cap: "butt" | "round" = "butt", double = false): LineStyle => ({
  dash,
  cap,
  double
})

/** The line of each kind of movement; no two are alike. */
export const flowStyles: Readonly<Record<MovementKind, LineStyle>> = {
  evacuation: line([]),
  displacement: line([11, 4]),
  surrender: line([0.1, 7], "round"),
  return: line([], "butt", true),
  transfer: line([13, 4, 3, 4]),
  release: line([11, 4], "butt", true),
  arrival: line([5, 3]),
  registration: line([3, 6])
}

/** The line and sign of each standing of a corridor. */
export const corridorStyles: Readonly<Record<CorridorStatus, CorridorStyle>> = {
  open: { ...line([]), sign: "O" },
  closed: { ...line([3, 5]), sign: "×" },
  underFire: { ...line([12, 3, 2, 3]), sign: "F" },
  planned: { ...line([1, 5], "round"), sign: "P" },
  disputed: { ...line([9, 6]), sign: "≠" }
}
