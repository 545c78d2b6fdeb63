import type { ScreenCitation } from "@cordon/view-model/screen-citation"
import { isArabic } from "../../language/language-of-text.ts"
import { wrap } from "../../map/save/legend-svg.ts"
import { textSvg } from "../../map/save/marks-svg.ts"
import { tag, words as escaped } from "../../map/save/svg-tag.ts"
import { textWay } from "../../map/text-way.ts"
import type { Colour, PathShape, Scene, SceneMark, Shape, TextShape } from "../scene.ts"
import { words } from "../words.ts"

/** Everything that a saved chart carries, so that it can stand without the viewer. */
export interface ChartSheet {
  readonly scene: Scene
  readonly citation: ScreenCitation
  /** What a colour of the page is now. */
  readonly colourOf: (colour: Colour) => string
}

/** A line of text of a sheet, in the pixels of the sheet. */
export interface SheetText extends TextShape {
  readonly turned: boolean
}

const HEAD = 62
const PADDING = 14
const LINE = 14

/** The outer size of a sheet and the lines around its chart. Unit: CSS pixels. */
export const chartFrame = ({ scene, citation }: Pick<ChartSheet, "scene" | "citation">) => {
  const width = scene.width + 2 * PADDING
  const { title, controls, record, attribution, address } = citation
  const foot = [words.legend, `${record}.`, attribution, address, words.stated].flatMap((line) =>
    wrap(line, Math.floor(scene.width / 5))
  )
  const line = (text: string, y: number, size: number, fill: Colour, weight = 400): SheetText => {
    const turned = isArabic(text)
    const { "text-anchor": anchor } = turned ? textWay("left") : { "text-anchor": "start" as const }
    return {
      kind: "text",
      text,
      x: turned ? width - PADDING : PADDING,
      y,
      size,
      fill,
      weight,
      anchor,
      turned
    }
  }
  return {
    width,
    height: HEAD + scene.height + foot.length * LINE + 20,
    lines: [
      line(title, 26, 17, "--ink", 600),
      line(controls, 47, 12.5, "--ink2"),
      ...foot.map((text, i) => line(text, HEAD + scene.height + 20 + i * LINE, 10, "--ink3"))
    ]
  }
}

/** Every text of a sheet, for a canvas that sets them in the page's own fonts. */
export const sheetTexts = (sheet: ChartSheet): ReadonlyArray<SheetText> => {
  const { ground, marks, front } = sheet.scene
  return [
    ...chartFrame(sheet).lines,
    ...[...ground, ...marks.flatMap(({ shapes }) => shapes), ...front].flatMap((shape) =>
      shape.kind === "text" ? [{ ...shape, x: shape.x + PADDING, y: shape.y + HEAD, turned: false }] : []
    )
  ]
}

/**
 * A chart as one SVG document: title, the three controls, the chart, how to read it, and how to cite it.
 *
 * `withoutText` leaves the texts out, for a picture on which they are set above it.
 */
export const chartSvg = (
  sheet: ChartSheet,
  { withoutText = false }: { readonly withoutText?: boolean } = {}
): string => {
  const { scene, citation, colourOf } = sheet
  const { width, height, lines } = chartFrame(sheet)
  const draw = (shapes: ReadonlyArray<Shape>) =>
    shapes
      .map((shape) =>
        shape.kind === "path" ? pathSvg(shape, colourOf) : withoutText ? "" : textShapeSvg(shape, colourOf)
      )
      .join("")
  const mark = ({ claim, says, shapes }: SceneMark) =>
    tag("g", { "data-claim": claim }, tag("title", {}, escaped(`${claim}. ${says}`)), draw(shapes))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    tag("title", {}, escaped(citation.title)),
    tag("desc", {}, escaped(`${citation.controls}. ${citation.record}. ${words.stated}`)),
    tag("rect", { width, height, fill: colourOf("--surface") }),
    withoutText ? "" : lines.map((line) => textShapeSvg(line, colourOf)).join(""),
    tag(
      "g",
      { transform: `translate(${PADDING} ${HEAD})` },
      draw(scene.ground),
      ...scene.marks.map(mark),
      draw(scene.front)
    )
  )}\n`
}

const pathSvg = (shape: PathShape, colourOf: ChartSheet["colourOf"]): string =>
  tag("path", {
    d: shape.d,
    transform: shape.at === undefined ? undefined : `translate(${shape.at.join(" ")})`,
    fill: shape.fill === undefined ? "none" : colourOf(shape.fill),
    stroke: shape.stroke === undefined ? undefined : colourOf(shape.stroke),
    "stroke-width": shape.width,
    "stroke-dasharray": shape.dash,
    opacity: shape.opacity
  })

const textShapeSvg = (shape: TextShape | SheetText, colourOf: ChartSheet["colourOf"]): string =>
  textSvg(shape.text, shape, shape.size, colourOf(shape.fill), {
    "text-anchor": shape.anchor,
    "font-weight": shape.weight,
    direction: "turned" in shape && shape.turned ? "rtl" : undefined,
    ...(shape.rim === true
      ? { stroke: colourOf("--surface"), "stroke-width": 3, "paint-order": "stroke" }
      : {})
  })
