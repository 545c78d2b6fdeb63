import { cellLayers, hatchLayer } from "./internal/cell-layer.ts"
import { frontLayers, outlineLayer, roadLayers, selectionLayers, waterLayer } from "./internal/line-layer.ts"
import { patternsFor } from "./pattern.ts"
import type { StyleLayer } from "./style-layer.ts"
import { palettes, type Theme } from "./token.ts"

/** The groups of the map from bottom to top; the last three are drawn above the canvas. */
export const LAYER_GROUPS = [
  "land",
  "cells",
  "hatch",
  "outline",
  "water",
  "roads",
  "front",
  "selection",
  "incidents",
  "facilities",
  "labels"
] as const
export type LayerGroup = (typeof LAYER_GROUPS)[number]

/** The group a layer belongs to: the first part of its id. */
export const groupOf = (layer: Pick<StyleLayer, "id">): LayerGroup => layer.id.split("/")[0] as LayerGroup

/**
 * Every layer of the control map in one look, bottom to top.
 *
 * Shape: ids are `group/part`, groups in the order of `LAYER_GROUPS`.
 * Source: design/design.md, "Map, bottom to top".
 */
export const mapLayers = (theme: Theme, parties: number): ReadonlyArray<StyleLayer> => {
  const palette = palettes[theme]
  return [
    { id: "land/ground", type: "background", paint: { "background-color": palette.colours.land } },
    ...cellLayers(theme, parties),
    ...patternsFor(parties).map(hatchLayer),
    outlineLayer(palette),
    waterLayer(palette),
    ...roadLayers(palette),
    ...frontLayers(palette, theme),
    ...selectionLayers(palette)
  ]
}
