import { type FigureCard, figureCard } from "@cordon/view-model/figure-card"
import { formatLongDay } from "@cordon/view-model/format-time"
import type { Plot, PlotMark } from "@cordon/view-model/plot"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { block, cut, fit, type Line, line, type Span, span, spread } from "./line.ts"
import type { Style } from "./paint.ts"

/** Where the figures are listed. */
export interface FiguresFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly width: number
  readonly height: number
  readonly focused: boolean
  /** One row a figure, without plots. */
  readonly compact: boolean
}

const NAME = 21
const PLOT = 23

/** Every key figure with its range, its doubt, its plot and who says so. */
export const figuresPane = (frame: FiguresFrame): ReadonlyArray<Line> => {
  const { session, snapshot, width, height, focused, compact } = frame
  const cards = snapshot.situation.figures.map((answer) => figureCard(answer, session.index))
  const chosen =
    snapshot.selection.kind === "figure"
      ? cards.findIndex(
          (card) => snapshot.selection.kind === "figure" && card.id === snapshot.selection.figure
        )
      : -1
  const title = spread(
    line(
      span(` Figures on ${formatLongDay(snapshot.situation.day)}${compact ? " (claims)" : ""}`, {
        bold: true,
        underline: focused
      })
    ),
    compact ? [] : line(span("claims only ", { role: "dim" })),
    width
  )
  const each = compact ? 1 : 2
  const room = Math.max(1, Math.floor((height - 1) / each))
  const from = Math.max(0, Math.min(cards.length - room, chosen - Math.floor(room / 2)))
  const rows = cards
    .slice(from, from + room)
    .flatMap((card, i) =>
      compact ? compactRow(card, from + i === chosen, width) : fullRows(card, from + i === chosen, width)
    )
  return block([title, ...rows], width, height)
}

const fullRows = (card: FigureCard, chosen: boolean, width: number): ReadonlyArray<Line> => {
  const badge: Style = card.badge.kind === "disputed" ? { role: "dispute" } : { role: "dim" }
  const plotted = card.plot !== undefined && card.plot.marks.length > 1
  const plot = plotted ? plotLine(card.plot, PLOT) : [span(" ".repeat(PLOT))]
  const qualifier = card.qualifier === undefined ? "" : ` ${card.qualifier}`
  const headline = cut(`${dashed(card.headline)}${qualifier}`, NAME + 4)
  const space = Math.max(NAME, headline.length + 1)
  const own =
    card.derived === undefined
      ? ""
      : `; ${card.derived.text.replace("own geometry", "own").replace(/ \(.*/, "")}`
  const room = width - 4 - space
  return [
    spread(
      line(chosen ? " ▸ " : "   ", span(fit(card.name, NAME), { bold: chosen }), ...plot),
      line(span(` ${card.badge.short} `, badge)),
      width
    ),
    line(
      "   ",
      span(fit(headline, space), { role: "link", bold: true }),
      span(cut(sourcesWithin(card, room - own.length), room - own.length) + own, { role: "dim" })
    )
  ]
}

/** The sources with their days where there is room, else their names; `○` marks the stale ones. */
const sourcesWithin = ({ voices, sources }: FigureCard, room: number): string =>
  sources.length <= room ? sources : voices.map(({ name, stale }) => (stale ? `${name} ○` : name)).join(", ")

const compactRow = (card: FigureCard, chosen: boolean, width: number): ReadonlyArray<Line> => {
  const style: Style = card.badge.kind === "disputed" ? { role: "dispute" } : { role: "dim" }
  const headline = tight(card.headline, card.qualifier)
  const room = width - 2 - COMPACT_NAME - headline.length - 1
  const tightBadge = card.badge.short.replace("≠ ", "≠")
  const badge = tightBadge.length <= room ? tightBadge : tightBadge.startsWith("≠") ? "≠" : ""
  return [
    spread(
      line(
        chosen ? " >" : "  ",
        span(`${fit(card.name, COMPACT_NAME - 1)} `, { bold: chosen }),
        span(headline, { role: "link", bold: true })
      ),
      line(span(` ${badge}`, style)),
      width
    )
  ]
}

const COMPACT_NAME = 16

const dashed = (headline: string): string => headline.replace(" to ", " – ")

const tight = (headline: string, qualifier: string | undefined): string =>
  qualifier === undefined ? headline.replace(" to ", "–") : `${headline} ${qualifier}`

/** A figure's axis as one row: `●` a claim, `○` a stale or other one, `━` a range, `→` open above. */
export const plotLine = (plot: Plot, width: number): ReadonlyArray<Span> => {
  const letters = Array.from({ length: width }, () => "·")
  const strong = Array.from({ length: width }, () => false)
  const column = (value: number) =>
    Math.min(width - 1, Math.max(0, Math.round((value / plot.max) * (width - 1))))
  const put = (x: number, letter: string) => {
    if (x < 0 || x >= width) return
    letters[x] = letter
    strong[x] = true
  }
  // Hollow ones first, so that a live claim is never covered.
  for (const mark of [...plot.marks].sort((a, b) => Number(b.hollow) - Number(a.hollow)))
    drawMark(mark, column, put, letters)
  const spans: Array<Span> = []
  for (const [i, letter] of letters.entries()) {
    const style: Style = strong[i] === true ? {} : { role: "rule" }
    const last = spans.at(-1)
    if (last !== undefined && last.style.role === style.role)
      spans[spans.length - 1] = span(last.text + letter, last.style)
    else spans.push(span(letter, style))
  }
  return spans
}

const drawMark = (
  mark: PlotMark,
  column: (value: number) => number,
  put: (x: number, letter: string) => void,
  letters: ReadonlyArray<string>
): void => {
  const dot = mark.hollow ? "○" : "●"
  if (mark.shape === "bar") {
    const [from, to] = [column(mark.from), column(mark.to)]
    for (let x = from + 1; x < to; x += 1) put(x, mark.hollow ? "─" : "━")
    put(from, dot)
    put(to, dot)
    return
  }
  const x = column(mark.value ?? mark.from)
  put(x, dot)
  if (mark.shape === "openHigh" && letters[x + 1] === "·") put(x + 1, "→")
  if (mark.shape === "openLow" && letters[x - 1] === "·") put(x - 1, "←")
}
