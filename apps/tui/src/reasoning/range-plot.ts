import { niceScale } from "@cordon/view-model/plot"
import { type Line, line, type Span, span } from "../line.ts"
import type { AccountGroup, ImpliedFigure, OpenRange } from "@cordon/view-model/reasoning-answer"

/** The end of the axis on which the intervals of a figure in all accounts of a group are drawn, from zero. */
export const axisEnd = (group: AccountGroup, figure: ImpliedFigure["figure"]): number => {
  const same = group.accounts.flatMap(({ implies }) => implies.filter((each) => each.figure === figure))
  const ends = same.flatMap(({ range }) => [range.low ?? 0, range.high ?? 0])
  return niceScale(Math.max(same[0]?.unit === "percent" ? 100 : 0, ...ends)).max
}

/** An interval on an axis from zero as one row: `···●━━━●···`; `←` and `→` where an end is open. */
export const rangePlot = ({ low, high }: OpenRange, end: number, width: number): Line => {
  const column = (value: number) => Math.min(width - 1, Math.max(0, Math.round((value / end) * (width - 1))))
  if (low === undefined && high === undefined) return line(span("·".repeat(width), { role: "rule" }))
  const from = low === undefined ? 0 : column(low)
  const to = high === undefined ? width - 1 : column(high)
  const marks = Array.from({ length: to - from + 1 }, (_, i) => {
    if (i === 0 && low !== undefined) return "●"
    if (i === to - from) return high === undefined ? "→" : "●"
    return i === 0 ? "←" : "━"
  }).join("")
  const parts: ReadonlyArray<Span> = [
    span("·".repeat(from), { role: "rule" }),
    span(marks),
    span("·".repeat(width - 1 - to), { role: "rule" })
  ]
  return parts.filter(({ text }) => text !== "")
}
