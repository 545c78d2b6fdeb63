import { cellLayers, hatchLayer } from "./internal/cell-layer.ts"
import { outlineLayer, roadLayers, selectionLayers, waterLayer, weekLayers } from "./internal/line-layer.ts"
import type { MapPart } from "@cordon/view-model/map-view"
import { patternsFor } from "./pattern.ts"
import type { StyleLayer } from "./style-layer.ts"
import { palettes, type Theme } from "./token.ts"

/** The groups of the map from bottom to top; the last four are drawn above the canvas. */
export const LAYER_GROUPS = [
  "land",
  "cells",
  "hatch",
  "week",
  "outline",
  "water",
  "roads",
  "selection",
  "front",
  "incidents",
  "facilities",
  "labels"
] as const
export type LayerGroup = (typeof LAYER_GROUPS)[number]

/** The group a layer belongs to: the first part of its id. */
export const groupOf = (layer: Pick<StyleLayer, "id">): LayerGroup => layer.id.split("/")[0] as LayerGroup

/** What of the map is not drawn, or drawn otherwise than by default. */
export interface LayerOptions {
  readonly hidden?: ReadonlySet<MapPart>
  /** Parties whose ground is not coloured, by their place in the case file, from 0. */
  readonly hiddenParties?: ReadonlySet<number>
  /** Another map lies below, and is to shine through. */
  readonly overBase?: boolean
}

/**
 * Every layer of the control map in one look, bottom to top.
 *
 * Shape: ids are `group/part`, groups in the order of `LAYER_GROUPS`; options change paint and visibility only.
 * Source: design/design.md, "Map, bottom to top".
 */
export const mapLayers = (
  theme: Theme,
  parties: number,
  options: LayerOptions = {}
): ReadonlyArray<StyleLayer> => {
  const palette = palettes[theme]
  const layers: ReadonlyArray<StyleLayer> = [
    { id: "land/ground", type: "background", paint: { "background-color": palette.colours.land } },
    ...cellLayers(theme, parties, options),
    ...patternsFor(parties)
      .filter(({ kind }) => kind !== "changed")
      .map((pattern) => hatchLayer(pattern, options)),
    ...weekLayers(palette),
    outlineLayer(palette),
    waterLayer(palette),
    ...roadLayers(palette),
    ...selectionLayers(palette)
  ]
  return layers.map((layer) => ({
    ...layer,
    layout: { ...layer.layout, visibility: isDrawn(layer, options) ? "visible" : "none" }
  }))
}

const isDrawn = ({ id }: StyleLayer, { hidden, hiddenParties, overBase = false }: LayerOptions): boolean => {
  const [group, part = ""] = id.split("/")
  const hides = (name: MapPart) => hidden?.has(name) ?? false
  switch (group) {
    case "land":
      return !overBase
    case "hatch": {
      const [kind, party] = part.split("-")
      if (party !== undefined && (hiddenParties?.has(Number(party)) ?? false)) return false
      return !hides(
        kind === "dissent" ? "disagree" : kind === "inferred" || kind === "noClaim" ? kind : "contested"
      )
    }
    case "week":
      return !hides("week")
    default:
      return true
  }
}
