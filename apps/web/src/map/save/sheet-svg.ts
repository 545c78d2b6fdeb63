import { palettes, type Theme } from "@cordon/map-style/token"
import type { MapLegend } from "@cordon/view-model/map-legend"
import type { ScreenCitation } from "@cordon/view-model/screen-citation"
import { isArabic } from "../../language/language-of-text.ts"
import { type DrawnGround, groundPatterns, groundSvg } from "./ground-svg.ts"
import { legendSvg, wrap } from "./legend-svg.ts"
import { type DrawnMarks, marksSvg, textSvg } from "./marks-svg.ts"
import { tag, words } from "./svg-tag.ts"
import { words as mapWords } from "../words.ts"
import { textWay } from "../text-way.ts"

/** Everything that a saved map carries, so that it can stand without the viewer. */
export interface Sheet {
  readonly theme: Theme
  readonly parties: number
  /** Size of the map itself. Unit: CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
  readonly ground: DrawnGround
  readonly marks: DrawnMarks
  readonly legend: MapLegend
  readonly scale: { readonly text: string; readonly width: number }
  readonly citation: ScreenCitation
  /** Where the ground comes from. */
  readonly credit: string
}

/** How a sheet is written. */
export interface SheetOptions {
  /** Leaves a hole where the ground would be, for a picture of it below. */
  readonly withoutGround?: boolean
  /** Rules of a style sheet, e.g. fonts. */
  readonly css?: string
}

const HEAD = 62
const SIDE = 236
const PADDING = 14

/** The outer size of a sheet, and where in it the map lies. Unit: CSS pixels. */
export const sheetFrame = ({ size, citation, credit, legend, parties, theme }: Sheet) => {
  const width = size.width + SIDE + 2 * PADDING
  const foot = footLines(citation, credit, width)
  const { height } = legendSvg(legend, SIDE - PADDING, parties, theme)
  const body = Math.max(size.height, height)
  return { width, height: HEAD + body + foot.length * 14 + 20, body, foot, map: { x: PADDING, y: HEAD } }
}

/**
 * A map as one SVG document: title, the three controls, ground and marks, legend, scale, where the ground comes from,
 * the ledger's hash and how to cite it.
 */
export const sheetSvg = (sheet: Sheet, { withoutGround = false, css }: SheetOptions = {}): string => {
  const { theme, parties, size, ground, marks, legend, scale, citation } = sheet
  const { colours } = palettes[theme]
  const { width, height, body, foot, map } = sheetFrame(sheet)
  const back = (x: number, y: number, w: number, h: number) =>
    tag("rect", { x, y, width: w, height: h, fill: colours.surface })
  const right = map.x + size.width
  const scaleX = map.x + 12
  const scaleY = map.y + size.height - 16
  const bar = scale.width
  const frame = { x: map.x, y: map.y, width: size.width, height: size.height }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${Math.round(width * 100) / 100} ${Math.round(height * 100) / 100}`
    },
    tag("title", {}, words(citation.title)),
    tag("desc", {}, words(`${citation.controls}. ${citation.record}. ${mapWords.save.notFact}`)),
    css === undefined ? "" : tag("style", {}, words(css)),
    tag(
      "defs",
      {},
      groundPatterns(parties, theme),
      tag("clipPath", { id: "frame" }, tag("rect", { width: size.width, height: size.height }))
    ),
    withoutGround
      ? [
          back(0, 0, width, map.y),
          back(0, map.y + size.height, width, height - map.y - size.height),
          back(0, 0, map.x, height),
          back(right, 0, width - right, height)
        ].join("")
      : back(0, 0, width, height),
    textSvg(citation.title, { x: PADDING, y: 26 }, 17, colours.ink, { "font-weight": 600 }),
    textSvg(citation.controls, { x: PADDING, y: 47 }, 12.5, colours.ink2),
    tag(
      "g",
      { transform: `translate(${map.x} ${map.y})`, "clip-path": "url(#frame)" },
      withoutGround
        ? ""
        : tag("rect", { width: size.width, height: size.height, fill: colours.land }) +
            groundSvg(ground, parties, theme),
      marksSvg(marks, theme)
    ),
    tag("rect", { ...frame, fill: "none", stroke: colours.strong }),
    tag("rect", {
      x: scaleX - 8,
      y: scaleY - 14,
      width: bar + 16 + 40,
      height: 24,
      fill: colours.surface,
      "fill-opacity": 0.88
    }),
    tag("path", {
      d: `M${scaleX} ${scaleY}v4h${bar}v-4`,
      fill: "none",
      stroke: colours.ink,
      "stroke-width": 1.2
    }),
    textSvg(scale.text, { x: scaleX + bar + 6, y: scaleY + 4 }, 10, colours.ink2),
    tag(
      "g",
      { transform: `translate(${right + PADDING} ${map.y})` },
      legendSvg(legend, SIDE - PADDING, parties, theme).svg
    ),
    ...foot.map((text, i) => {
      const turned = isArabic(text)
      const at = { x: turned ? width - PADDING : PADDING, y: HEAD + body + 20 + i * 14 }
      return textSvg(text, at, 10, colours.ink3, turned ? textWay("left") : {})
    })
  )}\n`
}

const footLines = (
  { record, attribution, address }: ScreenCitation,
  credit: string,
  width: number
): ReadonlyArray<string> =>
  [credit, `${record}.`, attribution, address, mapWords.save.notFact].flatMap((text) =>
    wrap(text, Math.floor((width - 2 * PADDING) / 5))
  )
