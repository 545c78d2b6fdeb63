import { ruleLine } from "../frame-lines.ts"
import { block, fitLine, type Line, span } from "../line.ts"
import type { Reading } from "../ui-state.ts"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"

/** A text in which some lines stand for members that can be opened. */
export interface Told {
  readonly lines: ReadonlyArray<Line>
  /** Where each member stands in the lines, in order. */
  readonly members: ReadonlyArray<{
    readonly member: ReasonMember
    readonly from: number
    readonly to: number
  }>
}

/** A part of a text: plain lines, or a member with its lines. */
export type Piece =
  | ReadonlyArray<Line>
  | { readonly member: ReasonMember; readonly lines: ReadonlyArray<Line> }

/** Joins pieces into one text. */
export const told = (pieces: ReadonlyArray<Piece>): Told => {
  const lines: Array<Line> = []
  const members: Array<Told["members"][number]> = []
  for (const piece of pieces) {
    if ("member" in piece) {
      members.push({ member: piece.member, from: lines.length, to: lines.length + piece.lines.length })
      lines.push(...piece.lines)
    } else lines.push(...piece)
  }
  return { lines, members }
}

/** Rows left of the list while the reader is inside an entry. */
const LIST_WHILE_INSIDE = 3

/** Rows of the list and of the text below it, and the rule between them. */
export const divided = (
  height: number,
  wanted: number,
  inside: boolean
): { readonly list: number; readonly text: number } => {
  const list = Math.max(1, Math.min(wanted, inside ? LIST_WHILE_INSIDE : Math.floor(height * 0.45)))
  return { list, text: Math.max(0, height - list - 1) }
}

/** The first line shown of a text: as far as it is scrolled, and so that the chosen member can be seen. */
export const firstShown = (text: Told, { inside, member, scroll }: Reading, height: number): number => {
  if (!inside) return 0
  const most = Math.max(0, text.lines.length - height)
  return Math.min(most, Math.max(neededFor(text, member, height), scroll))
}

const neededFor = ({ members }: Told, member: number, height: number): number =>
  Math.max(0, (members[member]?.to ?? 0) - height)

/** One step inside an entry: to the next member, and from the last one on line by line through the text. */
export const stepped = (text: Told, reading: Reading, by: number, height: number): Reading => {
  const first = firstShown(text, reading, height)
  const { member } = reading
  if (by > 0) {
    return member < text.members.length - 1
      ? { ...reading, member: member + 1, scroll: 0 }
      : { ...reading, scroll: Math.min(Math.max(0, text.lines.length - height), first + 1) }
  }
  if (first > neededFor(text, member, height)) return { ...reading, scroll: first - 1 }
  return { ...reading, member: Math.max(0, member - 1), scroll: 0 }
}

/** A list above and what its chosen entry says below. */
export const twoPart = ({
  list,
  text,
  reading,
  width,
  height,
  wanted
}: {
  /** Draws the list in so many rows. */
  readonly list: (rows: number) => ReadonlyArray<Line>
  readonly text: Told
  readonly reading: Reading
  readonly width: number
  readonly height: number
  /** Rows that the list would take up if there were room for all of it. */
  readonly wanted: number
}): ReadonlyArray<Line> => {
  const rows = divided(height, wanted, reading.inside)
  const from = firstShown(text, reading, rows.text)
  const below = text.lines.length - from - rows.text
  const chosen = reading.inside ? text.members[reading.member] : undefined
  const shown = text.lines.slice(from, from + rows.text).map((each, i) => {
    const at = from + i
    return chosen !== undefined && at >= chosen.from && at < chosen.to
      ? fitLine(
          [
            span(at === chosen.from ? " ▸" : "  ", { bold: true, selected: true }),
            ...cutStart(each, 2).map(({ text: words, style }) => span(words, { ...style, selected: true }))
          ],
          width
        )
      : each
  })
  const hidden = below > 0 ? `${below} more ${below === 1 ? "line" : "lines"} below` : ""
  return [
    ...block(list(rows.list), width, rows.list),
    ruleLine(width, undefined, hidden),
    ...block(shown, width, rows.text)
  ]
}

/** A line without its first blanks, in whose place the mark of the chosen one stands. */
const cutStart = (spans: Line, columns: number): Line => {
  const [first, ...rest] = spans
  return first === undefined ? [] : [span(first.text.slice(columns), first.style), ...rest]
}
