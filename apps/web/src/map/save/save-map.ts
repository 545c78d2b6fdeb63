import type * as maplibregl from "maplibre-gl"
import { fontRules } from "./font-rules.ts"
import { type Sheet, sheetFrame, sheetSvg } from "./sheet-svg.ts"

/** Pixels of a saved picture for one CSS pixel. */
const PIXEL_RATIO = 2

/** How long the fonts of a picture may take to be read. Unit: milliseconds. */
const FONTS_READ = 250

/** A sheet as an SVG file. */
export const svgFile = (sheet: Sheet): Blob => new Blob([sheetSvg(sheet)], { type: "image/svg+xml" })

/**
 * A sheet as a PNG file of twice its size: the ground as the canvas draws it, everything else above it.
 *
 * Gotcha: the canvas is drawn anew at that size for a moment; WebGL keeps no picture to be copied later.
 */
export const pngFile = async (sheet: Sheet, map: maplibregl.Map): Promise<Blob> => {
  const { width, height, map: at } = sheetFrame(sheet)
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width * PIXEL_RATIO)
  canvas.height = Math.round(height * PIXEL_RATIO)
  const context = canvas.getContext("2d")
  if (context === null) throw new Error("the browser gives no canvas to draw on")
  context.scale(PIXEL_RATIO, PIXEL_RATIO)
  const ground = await groundOf(map)
  context.drawImage(ground, at.x, at.y, sheet.size.width, sheet.size.height)
  ground.close()
  const svg = sheetSvg(sheet, { withoutGround: true, css: await fontRules() })
  context.drawImage(await pictureOf(svg), 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob === null ? reject(new Error("the browser could not write the picture")) : resolve(blob),
      "image/png"
    )
  )
}

/** Hands a file to the reader. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const groundOf = async (map: maplibregl.Map): Promise<ImageBitmap> => {
  const before = map.getPixelRatio()
  map.setPixelRatio(PIXEL_RATIO)
  try {
    map.redraw()
    return await createImageBitmap(map.getCanvas())
  } finally {
    map.setPixelRatio(before)
  }
}

/**
 * An SVG document as a picture that a canvas can draw.
 *
 * Gotcha: the fonts that it carries are read when it is first drawn, and text waits for them unseen; so it is drawn
 * once for nothing.
 */
export const pictureOf = async (svg: string): Promise<HTMLImageElement> => {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    document.createElement("canvas").getContext("2d")?.drawImage(picture, 0, 0)
    await new Promise((resolve) => window.setTimeout(resolve, FONTS_READ))
    return picture
  } finally {
    URL.revokeObjectURL(address)
  }
}
