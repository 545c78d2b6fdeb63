import { corridorStyles, flowStyles } from "@cordon/map-style/flow-style"
import { incidentSymbol } from "@cordon/map-style/symbol"
import { palettes, type Theme } from "@cordon/map-style/token"
import { flowWidth } from "@cordon/view-model/map-flow"
import { spokenLanguage } from "@cordon/view-model/language"
import type { LegendDetail, MapLegend, MapLegendRow } from "@cordon/view-model/map-legend"
import type { GroundState } from "../cell-state.ts"
import { type DrawnGround, groundFills } from "./ground-svg.ts"
import { textSvg } from "./marks-svg.ts"
import { tag } from "./svg-tag.ts"
import { words } from "../pane-words.ts"
import { textWay } from "../text-way.ts"

const ROW = 18

/** How wide a mark is, and where the words beside it begin. */
const MARK = 26
const BESIDE = 34
const PLAIN: GroundState = { party: -1, second: -1, third: -1, dissent: -1, inferred: false, stale: false }
const NOTHING_HIDDEN: Pick<DrawnGround, "hides" | "hiddenParties"> = {
  hides: () => false,
  hiddenParties: new Set()
}

/** The legend as a column of rows, its notes below. Gives its height too. Unit: CSS pixels. */
export const legendSvg = (
  { rows, notes }: MapLegend,
  width: number,
  parties: number,
  theme: Theme
): { readonly svg: string; readonly height: number } => {
  const { colours } = palettes[theme]
  const lines = rows.flatMap((row) => [
    { mark: rowMark(row, parties, theme), label: row.label, indent: 0 },
    ...row.details.map((detail) => ({ mark: detailMark(detail, theme), label: detail.label, indent: 14 }))
  ])
  const wrapped = notes.flatMap((note) => wrap(note, Math.floor(width / 5.3)))
  const turned = spokenLanguage().direction === "rtl"
  const way = turned ? textWay("left") : {}
  const notesTop = lines.length * ROW + 12
  const svg = [
    ...lines.map(({ mark, label, indent }, i) =>
      tag(
        "g",
        { transform: `translate(${turned ? width - MARK - indent : indent} ${i * ROW})` },
        mark,
        textSvg(label, { x: turned ? MARK - BESIDE : BESIDE, y: 12 }, 11, colours.ink2, way)
      )
    ),
    ...wrapped.map((note, i) =>
      textSvg(note, { x: turned ? width : 0, y: notesTop + 10 + i * 14 }, 10.5, colours.ink3, way)
    )
  ].join("")
  return { svg, height: notesTop + 10 + wrapped.length * 14 }
}

const rowMark = (row: MapLegendRow, parties: number, theme: Theme): string => {
  const { colours } = palettes[theme]
  const swatch = (state: GroundState) =>
    [{ fill: colours.land, opacity: 1 }, ...groundFills(state, parties, theme, NOTHING_HIDDEN)]
      .map(({ fill, opacity }) =>
        tag("rect", { x: 0, y: 1, width: 26, height: 14, fill, "fill-opacity": opacity })
      )
      .join("")
  const stroke = (d: string, color: string, width: number, dash?: string) =>
    tag("path", {
      d,
      fill: "none",
      stroke: color,
      "stroke-width": width,
      "stroke-dasharray": dash,
      "stroke-linecap": dash?.startsWith("0.1") === true ? "round" : undefined
    })
  const { mark } = row
  switch (mark.kind) {
    case "stale":
      return swatch({ ...PLAIN, party: 0, stale: true })
    case "week":
      return [
        tag("rect", { x: 13, y: 1, width: 13, height: 14, fill: "url(#half-0)" }),
        tag("rect", { x: 13, y: 1, width: 13, height: 14, fill: palettes[theme].parties[0]?.fill }),
        tag("rect", { x: 13, y: 1, width: 13, height: 14, fill: "url(#changed)" }),
        stroke("M1 8H12", colours.front, 1.5, "0.1 3.3")
      ].join("")
    case "flow":
      return [
        stroke("M2 11Q11 4 18 7", colours.flow, 3),
        tag("path", { d: "M25 9L17 11.5L19 7.500L17.500 3.500z", fill: colours.flow })
      ].join("")
    case "corridor":
      return stroke("M1 8H25", colours.flow, 7) + stroke("M1 8H25", colours.surface, 3)
    case "force":
      return tag("rect", {
        x: 8,
        y: 3,
        width: 10,
        height: 10,
        fill: palettes[theme].parties[0]?.fill,
        stroke: colours.outcome,
        "stroke-width": 1.6
      })
    case "facility":
      return tag("path", {
        d: "M8 3h10v10h-10zM13 3v10M8 8h10",
        fill: "none",
        stroke: colours.ink,
        "stroke-width": 1.1
      })
    case "names":
      return textSvg(words.names, { x: 13, y: 12 }, 11, colours.ink, {
        "font-weight": 600,
        "text-anchor": "middle"
      })
    case "entry":
      switch (mark.entry.kind) {
        case "party":
          return swatch({
            ...PLAIN,
            party: mark.entry.style.slot === 0 ? parties : mark.entry.style.slot - 1
          })
        case "contested":
          return swatch({ ...PLAIN, party: 0, second: 1 })
        case "disagree":
          return swatch({ ...PLAIN, party: 0, dissent: 1 })
        case "inferred":
          return swatch({ ...PLAIN, party: 0, inferred: true })
        case "noClaim":
          return swatch(PLAIN)
        case "front":
          return stroke("M0 8H26", colours.halo, 4) + stroke("M0 8H26", colours.front, 2, "8 3")
        case "edge":
          return stroke("M1 8H25", colours.front, 2, "0.1 4")
        case "incident":
          return tag(
            "g",
            { transform: "translate(13 8)" },
            ...incidentSymbol.paths.map(({ d }) =>
              tag("path", { d, fill: "#FFFFFF", stroke: "#1D2226", "stroke-width": 1.5 })
            ),
            textSvg("2", { x: 0, y: 3.3 }, 9, "#1D2226", { "font-weight": 700, "text-anchor": "middle" })
          )
      }
  }
}

const detailMark = (detail: LegendDetail, theme: Theme): string => {
  const { colours } = palettes[theme]
  const line = (
    width: number,
    { dash, cap, double }: { dash: ReadonlyArray<number>; cap: string; double: boolean }
  ) =>
    [
      tag("path", {
        d: "M1 8H25",
        stroke: colours.flow,
        "stroke-width": width,
        "stroke-dasharray": dash.length === 0 ? undefined : dash.join(" "),
        "stroke-linecap": cap
      }),
      double ? tag("path", { d: "M1 8H25", stroke: colours.surface, "stroke-width": width * 0.42 }) : ""
    ].join("")
  switch (detail.kind) {
    case "movement":
      return line(4, flowStyles[detail.movement])
    case "width":
      return line(flowWidth(detail.people), { dash: [], cap: "butt", double: false })
    case "corridor": {
      const { sign } = corridorStyles[detail.status]
      return [
        tag("circle", {
          cx: 13,
          cy: 8,
          r: 7,
          fill: colours.surface,
          stroke: colours.ink,
          "stroke-width": 1.3
        }),
        textSvg(sign, { x: 13, y: 11.3 }, 9, colours.ink, { "font-weight": 700, "text-anchor": "middle" })
      ].join("")
    }
  }
}

/** Breaks words into lines of at most so many letters; a longer word stays whole. */
export const wrap = (text: string, letters: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
