import { palettes, partyColours, type Theme } from "@cordon/map-style/token"
import { createResource } from "solid-js"

/** Draws a force's symbol as SVG: `order` is its party's place in the case file, -1 where the case lists none. */
export type DrawForce = (order: number, size: number, theme: Theme) => string

/**
 * APP-6 codes of a land unit of no stated branch: neutral, and unknown where the case lists no party for it.
 * Friend and hostile are never used: a map of claims has no side.
 */
const NEUTRAL_UNIT = "10041000000000000000"
const UNKNOWN_UNIT = "10011000000000000000"

/** Brings the symbol library once there is a force to draw; undefined until then. */
export const useForceSymbols = (wanted: () => boolean): (() => DrawForce | undefined) => {
  const [draw] = createResource(
    () => (wanted() ? true : undefined),
    async (): Promise<DrawForce> => {
      const { default: ms } = await import("milsymbol")
      const drawn = new Map<string, string>()
      return (order, size, theme) => {
        const key = `${order} ${size} ${theme}`
        const found = drawn.get(key)
        if (found !== undefined) return found
        const ink = palettes[theme].colours.outcome
        const svg = new ms.Symbol(order < 0 ? UNKNOWN_UNIT : NEUTRAL_UNIT, {
          size,
          fillColor: partyColours(theme, order).fill,
          frameColor: oneColour(ink),
          iconColor: ink,
          strokeWidth: 11,
          outlineWidth: 9,
          outlineColor: palettes[theme].colours.halo
        }).asSVG()
        drawn.set(key, svg)
        return svg
      }
    }
  )
  return () => draw.latest
}

const oneColour = (colour: string) => ({
  Civilian: colour,
  Friend: colour,
  Hostile: colour,
  Neutral: colour,
  Unknown: colour,
  Suspect: colour
})
