import { drawPattern, type Pattern, patternId } from "@cordon/map-style/pattern"
import { partyColours, palettes, type Theme } from "@cordon/map-style/token"
import type { GroundState } from "./cell-state.ts"
import { INFERRED_OPACITY, NEUTRAL_DISSENT, STALE_OPACITY } from "@cordon/map-style/cell-state"

const drawn = new Map<string, HTMLCanvasElement>()

/** Draws a piece of ground as the map does. Unit of the size: CSS pixels. */
export const drawGround = (canvas: HTMLCanvasElement, state: GroundState, theme: Theme): void => {
  const context = canvas.getContext("2d")
  if (context === null) return
  const { colours } = palettes[theme]
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  if (state.inferred || state.stale) {
    context.fillStyle = colours.land
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.globalAlpha = state.stale ? STALE_OPACITY : INFERRED_OPACITY
  }
  context.fillStyle = state.party === -1 ? colours.noClaim : partyColours(theme, state.party).fill
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.globalAlpha = 1
  for (const pattern of patternsOf(state)) {
    const tile = context.createPattern(tileOf(pattern, theme), "repeat")
    if (tile === null) continue
    context.fillStyle = tile
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
}

const patternsOf = (state: GroundState): ReadonlyArray<Pattern> => [
  ...(state.party === -1 ? [{ kind: "noClaim" } as const] : []),
  ...(state.second >= 0 ? [{ kind: "half", party: state.second } as const] : []),
  ...(state.third >= 0 ? [{ kind: "third", party: state.third } as const] : []),
  ...(state.dissent === -1
    ? []
    : [{ kind: "dissent", party: state.dissent === NEUTRAL_DISSENT ? "neutral" : state.dissent } as const]),
  ...(state.inferred ? [{ kind: "inferred" } as const] : [])
]

const tileOf = (pattern: Pattern, theme: Theme): HTMLCanvasElement => {
  const key = `${theme} ${patternId(pattern)}`
  const found = drawn.get(key)
  if (found !== undefined) return found
  const { size, pixels } = drawPattern(pattern, theme, 2)
  const canvas = document.createElement("canvas")
  canvas.width = size
  canvas.height = size
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(pixels), size, size), 0, 0)
  drawn.set(key, canvas)
  return canvas
}
