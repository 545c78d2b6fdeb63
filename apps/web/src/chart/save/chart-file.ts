import type { FigureChart } from "@cordon/view-model/figure-chart"
import { download, pictureOf } from "../../map/save/save-map.ts"
import { chartCsv } from "./chart-csv.ts"
import { chartFrame, type ChartSheet, chartSvg, type SheetText, sheetTexts } from "./chart-sheet.ts"

/** Pixels of a saved picture for one CSS pixel. */
const PIXEL_RATIO = 2

/** Families that a sheet is set in. */
const FAMILIES = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif'

/** Writes a chart as an SVG file and hands it to the reader. */
export const saveSvg = (sheet: ChartSheet, name: string): void =>
  download(new Blob([chartSvg(sheet)], { type: "image/svg+xml" }), `${name}.svg`)

/**
 * Writes a chart as a PNG file of twice its size and hands it to the reader.
 *
 * Gotcha: texts are set on the canvas in the fonts of the page. An SVG used as a picture fetches its fonts after it is
 * said to be ready, and would lack its words.
 */
export const savePng = async (sheet: ChartSheet, name: string): Promise<void> => {
  const { width, height } = chartFrame(sheet)
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width * PIXEL_RATIO)
  canvas.height = Math.round(height * PIXEL_RATIO)
  const context = canvas.getContext("2d")
  if (context === null) throw new Error("the browser gives no canvas to draw on")
  context.scale(PIXEL_RATIO, PIXEL_RATIO)
  context.drawImage(await pictureOf(chartSvg(sheet, { withoutText: true })), 0, 0, width, height)
  const texts = sheetTexts(sheet)
  await Promise.all(texts.map((text) => document.fonts.load(fontOf(text), text.text)))
  for (const text of texts) setText(context, text, sheet.colourOf)
  const file = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob === null ? reject(new Error("the browser could not write the picture")) : resolve(blob),
      "image/png"
    )
  )
  download(file, `${name}.png`)
}

/** Writes the claims of a chart as a CSV file and hands it to the reader. */
export const saveCsv = (chart: FigureChart, name: string): void =>
  download(new Blob([chartCsv(chart)], { type: "text/csv;charset=utf-8" }), `${name}.csv`)

const fontOf = ({ weight = 400, size }: SheetText): string => `${weight} ${size}px ${FAMILIES}`

const ALIGN = { start: "start", middle: "center", end: "end" } as const

const setText = (
  context: CanvasRenderingContext2D,
  text: SheetText,
  colourOf: ChartSheet["colourOf"]
): void => {
  context.font = fontOf(text)
  context.direction = text.turned ? "rtl" : "ltr"
  context.textAlign = ALIGN[text.anchor ?? "start"]
  if (text.rim === true) {
    context.strokeStyle = colourOf("--surface")
    context.lineWidth = 3
    context.lineJoin = "round"
    context.strokeText(text.text, text.x, text.y)
  }
  context.fillStyle = colourOf(text.fill)
  context.fillText(text.text, text.x, text.y)
}
