import { type CellState, INFERRED_OPACITY, NEUTRAL_DISSENT, STALE_OPACITY } from "../cell-state.ts"
import { type Pattern, patternId } from "../pattern.ts"
import type { LayerOptions } from "../layer.ts"
import type { StyleLayer, StyleValue } from "../style-layer.ts"
import { palettes, partyColours, type Theme } from "../token.ts"

/** A value of a cell's feature state. */
export const state = (name: keyof CellState): StyleValue => ["feature-state", name]

/** Fills by party, and the hairlines between cells: dashed where the boundary is computed. */
export const cellLayers = (
  theme: Theme,
  parties: number,
  { hidden, hiddenParties, overBase = false }: LayerOptions
): ReadonlyArray<StyleLayer> => {
  const { colours } = palettes[theme]
  const edge = {
    "line-color": colours.hairline,
    "line-width": 0.9,
    "line-opacity": theme === "light" ? 0.85 : 0.55
  }
  const fills = Array.from(
    { length: parties },
    (_, order) =>
      [order, hiddenParties?.has(order) === true ? colours.land : partyColours(theme, order).fill] as const
  )
  const unlisted = [parties, palettes[theme].unlisted.fill]
  return [
    {
      id: "cells/fill",
      type: "fill",
      source: "cells",
      paint: {
        "fill-color": [
          "match",
          ["coalesce", state("party"), -1],
          ...fills.flat(),
          ...unlisted,
          colours.noClaim
        ],
        "fill-opacity": groundOpacity(overBase ? OVER_BASE : 1, hidden?.has("stale") !== true),
        "fill-antialias": false
      }
    },
    {
      id: "cells/edge-approximate",
      type: "line",
      source: "edges",
      filter: ["==", ["get", "approximate"], true],
      paint: { ...edge, "line-dasharray": [2.4, 2.2] }
    },
    {
      id: "cells/edge-known",
      type: "line",
      source: "edges",
      filter: ["==", ["get", "approximate"], false],
      paint: { ...edge, "line-width": 1.2 }
    }
  ]
}

/** How much of a base map the ground hides. */
const OVER_BASE = 0.72

const groundOpacity = (full: number, fades: boolean): StyleValue => [
  "case",
  ...(fades ? [["==", state("stale"), true], STALE_OPACITY * full] : []),
  ["==", state("inferred"), true],
  INFERRED_OPACITY * full,
  full
]

/** One layer a pattern, opaque only on the cells that it says something about, so that a step uploads nothing. */
export const hatchLayer = (pattern: Pattern, { hidden }: LayerOptions): StyleLayer => ({
  id: `hatch/${patternId(pattern)}`,
  type: "fill",
  source: "cells",
  paint: {
    "fill-pattern": patternId(pattern),
    "fill-opacity": [
      "case",
      ["!", shows(pattern)],
      0,
      ...(hidden?.has("stale") === true ? [] : [["==", state("stale"), true], STALE_OPACITY]),
      1
    ],
    "fill-antialias": false
  }
})

const shows = (pattern: Pattern): StyleValue => {
  switch (pattern.kind) {
    case "half":
      return ["==", state("second"), pattern.party]
    case "third":
      return ["==", state("third"), pattern.party]
    case "dissent":
      return ["==", state("dissent"), pattern.party === "neutral" ? NEUTRAL_DISSENT : pattern.party]
    case "inferred":
      return ["==", state("inferred"), true]
    case "noClaim":
      return ["==", ["coalesce", state("party"), -1], -1]
    case "changed":
      return ["==", state("changed"), true]
  }
}
