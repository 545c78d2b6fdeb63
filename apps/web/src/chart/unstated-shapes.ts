import type { HistoryGroup } from "@cordon/view-model/figure-history"
import type { Range } from "@cordon/view-model/format"
import type { LaterCount } from "@cordon/view-model/later-count"
import { line, symbol, symbolCircle } from "d3-shape"
import { path, type Shape, text } from "./scene.ts"
import { level, type TimeAxes, upright } from "./time-axes.ts"
import { words } from "./words.ts"

/** How wide a letter of a label is taken to be. Unit: pixels. */
const LETTER = 6.4

/** How far an end that is open reaches. Unit: pixels. */
const OPEN = 60

/** A count that came to be known later, as a heavy line across its period; an arrow where one end is open. */
export const laterShapes = (
  { low, high, words: number }: LaterCount,
  [from, to]: readonly [from: number, to: number],
  labelled: boolean,
  axes: TimeAxes
): ReadonlyArray<Shape> => {
  const { y } = axes
  const ends = [...new Set([low, high])].filter((value) => value !== undefined)
  const [first] = ends
  if (first === undefined) return []
  const way = high === undefined ? -1 : low === undefined ? 1 : 0
  const tip = from + 6
  return [
    ...ends.map((value) => path(level(y(value), from, to), { stroke: "--outcome", width: 2.4 })),
    ...(way === 0
      ? []
      : [
          path(`${upright(tip, y(first), y(first) + way * 10)}${head(tip, y(first) + way * 10, -way * 4)}`, {
            stroke: "--outcome",
            width: 1.6
          })
        ]),
    ...(labelled ? [label(words.laterCount(number), from, y(first), axes)] : [])
  ]
}

/** What the record implies for the date: dashed, an open end with an arrow. */
export const impliedShapes = (
  { low, high }: Range,
  x: number,
  { y, base }: TimeAxes
): ReadonlyArray<Shape> => {
  if (low === undefined && high === undefined) return []
  const from = low === undefined ? base : y(low)
  const to = high === undefined ? Math.max(4, from - OPEN) : y(high)
  const end = (at: number) => level(at, x - 4, x + 4)
  return [
    path(upright(x, from, to), { stroke: "--outcome", width: 1.8, dash: "4 3" }),
    path(`${low === undefined ? "" : end(from)}${high === undefined ? head(x, to, 4) : end(to)}`, {
      stroke: "--outcome",
      width: 1.6
    })
  ]
}

/** What the map's own geometry gives for the date: dashed and hollow. */
export const derivedShapes = (
  { from, to, value }: NonNullable<HistoryGroup["derived"]>,
  x: number,
  { y }: TimeAxes
): ReadonlyArray<Shape> => [
  path(upright(x, y(from), y(to)), { stroke: "--ink3", width: 1.8, dash: "4 3" }),
  {
    kind: "path",
    d: circle() ?? "",
    at: [x, y(value)],
    stroke: "--ink3",
    width: 1.5,
    fill: "--surface"
  }
]

/** Words before a line where there is room, as claims stand over it; else above it. */
const label = (said: string, from: number, y: number, { left, right }: TimeAxes): Shape => {
  const paint = { fill: "--outcome", weight: 600, rim: true } as const
  const wide = said.length * LETTER
  if (from - wide - 5 >= left) return text(said, from - 5, y + 4, { ...paint, anchor: "end" })
  const fits = from + 13 + wide <= right
  return text(said, fits ? from + 13 : right, y - 4, { ...paint, anchor: fits ? "start" : "end" })
}

const lines = line()
const circle = symbol(symbolCircle, 40)

/** The head of an upright arrow. */
const head = (x: number, tip: number, back: number): string =>
  lines([
    [x - 3.5, tip + back],
    [x, tip],
    [x + 3.5, tip + back]
  ]) ?? ""
