/** A position in pixels of the map. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A flow as it is drawn. */
export interface FlowShape {
  /** The line without its head, as SVG path data, and its two ends for a gradient. */
  readonly d: string
  readonly from: Point
  readonly to: Point
  /** The head of the arrow, as SVG path data. */
  readonly head: string
  readonly middle: Point
  /** A point of the line: 0 where it begins, 1 where its head does. */
  readonly along: (share: number) => Point
}

/** What a flow is drawn from. Unit: CSS pixels. */
export interface FlowWish {
  readonly from: Point
  readonly to: Point
  readonly width: number
  /** How many flows between the same two ends lie nearer to the straight line. */
  readonly rank: number
  /** Room left free at either end, for a mark that stands there. */
  readonly gap: { readonly from: number; readonly to: number }
}

/** How far a line of an unknown end reaches. Unit: CSS pixels. */
export const STUB_LENGTH = 92

/** Directions of the lines of unknown ends around one place, in degrees from the right, clockwise. They mean nothing. */
const STUB_DEGREES = [-62, 62, -118, 118, -28, 152, -152, 28, -90, 90]

/** Where the nth line of an unknown end at a place leads to. */
export const stubEnd = (at: Point, nth: number, scale = 1): Point => {
  const angle = (STUB_DEGREES[nth % STUB_DEGREES.length]! * Math.PI) / 180
  const length = scale * (STUB_LENGTH + 22 * Math.floor(nth / STUB_DEGREES.length))
  return { x: at.x + length * Math.cos(angle), y: at.y + length * Math.sin(angle) }
}

/**
 * A curve from one end to the other that bends to the right of the way it goes, so that flows of opposite ways keep
 * apart, with an arrow head at its end.
 */
export const flowShape = ({ from, to, width, rank, gap }: FlowWish): FlowShape => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  if (length < 1) return { d: "", from, to, head: "", middle: from, along: () => from }
  const bend = Math.min(90, 0.14 * length + 4) + rank * (14 + width)
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend
  }
  const start = towards(from, control, Math.min(gap.from, length / 3))
  const tip = towards(to, control, Math.min(gap.to, length / 3))
  const headLength = Math.min(length / 2, 6 + 1.5 * width)
  const base = towards(tip, control, headLength)
  const half = 3.4 + width * 0.95
  const along = (t: number): Point => ({
    x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t ** 2 * base.x,
    y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t ** 2 * base.y
  })
  const [ux, uy] = unit(control, tip)
  const side = (sign: number): string =>
    at({ x: base.x - ux * 1.5 + sign * -uy * half, y: base.y - uy * 1.5 + sign * ux * half })
  return {
    d: `M${at(start)}Q${at(control)} ${at(base)}`,
    from: start,
    to: tip,
    head: `M${at(tip)}L${side(1)}L${at(base)}L${side(-1)}z`,
    middle: along(0.5),
    along
  }
}

const unit = (from: Point, to: Point): readonly [number, number] => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return [(to.x - from.x) / length, (to.y - from.y) / length]
}

const towards = (from: Point, to: Point, distance: number): Point => {
  const [ux, uy] = unit(from, to)
  return { x: from.x + ux * distance, y: from.y + uy * distance }
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
const round = (value: number): number => Math.round(value * 10) / 10
