import type { PlotMark } from "@cordon/view-model/plot"
import { line, symbol, symbolCircle } from "d3-shape"
import { type Colour, type Paint, path, type Shape } from "./scene.ts"

/** Where a mark stands: along the axis of amounts, and across it. */
export interface MarkPlace {
  /** From an amount to its pixel on the axis of amounts. */
  readonly along: (value: number) => number
  /** The pixel on the other axis. */
  readonly across: number
  /** Whether amounts run upwards or to the right. */
  readonly way: "up" | "right"
  readonly colour: Colour
}

/** How far the arrow of an open end reaches. Unit: pixels. */
export const ARROW = 26
const CAP = 4
const RADIUS = 3.6

const dot = symbol(symbolCircle, Math.PI * RADIUS * RADIUS)
const lines = line()

/** A claim's number: dot, range, rounding or open end; hollow where it is not compared. */
export const markShapes = (
  mark: PlotMark,
  { along, across, way, colour }: MarkPlace
): ReadonlyArray<Shape> => {
  const paint: Paint = mark.hollow
    ? { stroke: "--ink3", width: 1.5, dash: "3 2" }
    : { stroke: colour, width: 1.8 }
  const end: Paint = { ...paint, width: 1.5 }
  const [from, to] = [along(mark.from), along(mark.to)]
  const on = (amount: number, off = 0): [number, number] =>
    way === "up" ? [across + off, amount] : [amount, across + off]
  const draw = (points: ReadonlyArray<[number, number]>) => lines([...points]) ?? ""
  const cap = (amount: number) => draw([on(amount, -CAP), on(amount, CAP)])
  const sign = way === "up" ? -1 : 1
  const head = (tip: number, back: number) => draw([on(tip + back, -CAP), on(tip), on(tip + back, CAP)])
  const shapes: Array<Shape> = []
  switch (mark.shape) {
    case "openHigh": {
      const tip = from + sign * ARROW
      shapes.push(path(draw([on(from), on(tip)]), paint), path(head(tip, -sign * 5), end))
      break
    }
    case "openLow": {
      const zero = along(0)
      const tip = Math.abs(to - zero) > ARROW ? to - sign * ARROW : zero
      shapes.push(path(draw([on(to), on(tip)]), paint), path(head(tip, sign * 5), end), path(cap(to), end))
      break
    }
    case "bar":
      shapes.push(path(draw([on(from), on(to)]), paint), path(`${cap(from)}${cap(to)}`, end))
      break
    case "dot":
      if (Math.abs(to - from) >= 2) shapes.push(path(draw([on(from), on(to)]), paint))
  }
  if (mark.value !== undefined && mark.shape !== "openLow")
    shapes.push({
      kind: "path",
      d: dot() ?? "",
      at: on(along(mark.value)),
      stroke: mark.hollow ? "--ink3" : colour,
      width: 1.5,
      fill: mark.hollow ? "--surface" : colour
    })
  return shapes
}

/** The pixels that a mark takes up along the axis of amounts, the lower number first. */
export const markExtent = (mark: PlotMark, along: (value: number) => number): readonly [number, number] => {
  const ends = [along(mark.from), along(mark.to), ...(mark.value === undefined ? [] : [along(mark.value)])]
  const [least, most] = [Math.min(...ends) - CAP, Math.max(...ends) + CAP]
  if (mark.shape === "openHigh") return along(1) < along(0) ? [least - ARROW, most] : [least, most + ARROW]
  if (mark.shape === "openLow") return along(1) < along(0) ? [least, most + ARROW] : [least - ARROW, most]
  return [least, most]
}
