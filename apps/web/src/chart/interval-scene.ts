import type { FigureHistory, HistoryRow } from "@cordon/view-model/figure-history"
import type { Range } from "@cordon/view-model/format"
import { tickLabel } from "@cordon/view-model/plot"
import { scaleLinear } from "d3-scale"
import { line } from "d3-shape"
import { bandsOf } from "../history/bands.ts"
import type { PeriodAccounts } from "../history/period-accounts.ts"
import { loneHolder } from "../reasoning/shown-account.ts"
import { ARROW, markExtent, markShapes } from "./mark-shapes.ts"
import { bandShapes } from "./band-shapes.ts"
import { type Colour, path, type Scene, type SceneMark, type Shape, text } from "./scene.ts"
import { words } from "./words.ts"

const ROW = 24
const HEAD = 30
/** Where the columns stand. Unit: pixels. */
const SPEAKER = 76
const AXIS = 290
/** How wide a letter of a day is taken to be. Unit: pixels. */
const DAY_LETTER = 6.3
const CLAIM = 60
const WIDTH = 940

/** The rows of a figure by period, as a drawing for a file: who said what when, on one axis. */
export const intervalScene = (input: {
  readonly history: FigureHistory
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  readonly implied: Range | undefined
}): Scene => {
  const { history, accountsOf, implied } = input
  const right = WIDTH - CLAIM - ARROW
  const x = scaleLinear().domain([0, history.max]).range([AXIS, right])
  const rows = history.groups.reduce((sum, group) => sum + 1 + group.rows.length, 0)
  const height = HEAD + rows * ROW + 6
  const longest = Math.max(0, ...history.groups.flatMap((group) => group.rows.map(({ said }) => said.length)))
  const speakerAt = Math.max(SPEAKER, longest * DAY_LETTER + 10)
  const ground: Array<Shape> = history.ticks.flatMap(({ value }) => [
    path(
      lines([
        [x(value), HEAD - 6],
        [x(value), height]
      ]) ?? "",
      { stroke: "--line" }
    ),
    text(tickLabel(value, history.unit), x(value), HEAD - 12, { anchor: "middle" })
  ])
  ground.push(
    text(words.said, 0, HEAD - 12, { weight: 600 }),
    text(words.speaker, speakerAt, HEAD - 12, { weight: 600 }),
    text(words.claim, WIDTH, HEAD - 12, { weight: 600, anchor: "end" })
  )
  const marks: Array<SceneMark> = []
  const front: Array<Shape> = []
  let top = HEAD
  for (const { id, title, current, rows: members, later } of history.groups) {
    const from = top + ROW
    const to = from + members.length * ROW
    const accounts = accountsOf(id)
    ground.push(
      path(
        lines([
          [0, top + ROW - 2],
          [WIDTH, top + ROW - 2]
        ]) ?? "",
        { stroke: "--line" }
      ),
      text(title, 0, top + 16, { weight: 600, fill: "--ink" })
    )
    for (const band of bandsOf(accounts?.shown ?? [], { x })) {
      ground.push(
        ...bandShapes(band, (low, high) => `M${low} ${from}H${high}V${to}H${low}z`),
        text(band.letters, band.letterAt, top + 16, { anchor: "middle", weight: 600, fill: "--ink2" })
      )
    }
    for (const value of later.flatMap(({ low, high }) => [...new Set([low, high])]))
      if (value !== undefined)
        front.push(path(upright(x(value), from, to), { stroke: "--outcome", width: 2.4 }))
    if (current)
      for (const value of new Set([implied?.low, implied?.high]))
        if (value !== undefined)
          front.push(path(upright(x(value), from, to), { stroke: "--outcome", width: 1.4, dash: "4 3" }))
    for (const [i, row] of members.entries()) {
      const middle = from + i * ROW + ROW / 2
      marks.push({
        claim: row.claim,
        says: words.says(row.speaker, row.words, row.said, row.note),
        shapes: [
          text(row.said, 0, middle + 4),
          text(shortened(row.speaker, AXIS - speakerAt), speakerAt, middle + 4, { fill: "--ink" }),
          ...markShapes(row.mark, {
            along: x,
            across: middle,
            way: "right",
            colour: (loneHolder(row.claim, accounts?.shown ?? [])?.colour ?? "--ink") as Colour
          }),
          ...noteOf(row, x, right, middle + 4),
          text(row.claim, WIDTH, middle + 4, { anchor: "end" })
        ]
      })
    }
    top = to
  }
  return { width: WIDTH, height, ground, marks, front }
}

const lines = line()
const upright = (px: number, from: number, to: number): string =>
  lines([
    [px, from],
    [px, to]
  ]) ?? ""

/** How wide a letter of a note is taken to be. Unit: pixels. */
const LETTER = 6

/** Why a claim is not compared, beside its mark: after it where there is room, else before it. */
const noteOf = (
  { mark, note }: HistoryRow,
  x: (value: number) => number,
  right: number,
  y: number
): ReadonlyArray<Shape> => {
  if (note === undefined) return []
  const [from, to] = markExtent(mark, x)
  return to + 8 + note.length * LETTER <= right
    ? [text(note, to + 8, y, { anchor: "start", rim: true })]
    : [text(note, from - 8, y, { anchor: "end", rim: true })]
}

/** A speaker's name as far as there is room for it. */
const shortened = (speaker: string, room: number): string => {
  const letters = Math.floor(room / LETTER) - 2
  return speaker.length <= letters ? speaker : `${speaker.slice(0, letters - 1)}…`
}
