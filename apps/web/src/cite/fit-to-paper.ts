/** Width of the printed page. Unit: CSS pixels. */
const PAPER = 1032

/** Room for the map on the first page, beside the key figures and under the controls. Unit: CSS pixels. */
const MAP_ROOM = { width: PAPER - 278, height: 560 }

/**
 * Tells the style sheet how large the map and the time line are drawn, and by how much they shrink to fit the page:
 * both are drawn for their size in pixels, and drawing them anew would take longer than printing waits.
 */
export const fitToPaper = (): void => {
  scaled(".map-pane", "map", MAP_ROOM)
  scaled(".tl", "timeline", { width: PAPER, height: Number.POSITIVE_INFINITY })
}

const scaled = (
  selector: string,
  name: string,
  room: { readonly width: number; readonly height: number }
): void => {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  if (box === undefined || box.width === 0) return
  const { style } = document.documentElement
  style.setProperty(`--print-${name}-width`, `${box.width}px`)
  style.setProperty(`--print-${name}-height`, `${box.height}px`)
  style.setProperty(
    `--print-${name}-scale`,
    String(Math.min(1, room.width / box.width, room.height / box.height))
  )
}
