import { patternId } from "../pattern.ts"
import type { StyleLayer, StyleValue } from "../style-layer.ts"
import type { Palette } from "../token.ts"
import { state } from "./cell-layer.ts"

const round = { "line-cap": "round", "line-join": "round" } as const

/** The edge of the mapped area. */
export const outlineLayer = ({ colours }: Palette): StyleLayer => ({
  id: "outline/edge",
  type: "line",
  source: "outline",
  paint: { "line-color": colours.strong, "line-width": 1.2, "line-dasharray": [5, 2.5] }
})

/** Rivers. */
export const waterLayer = ({ colours }: Palette): StyleLayer => ({
  id: "water/river",
  type: "line",
  source: "lines",
  filter: ["==", ["get", "kind"], "river"],
  layout: round,
  paint: { "line-color": colours.water, "line-width": 2.6 }
})

/** Roads, dashed where their course is schematic. */
export const roadLayers = ({ colours }: Palette): ReadonlyArray<StyleLayer> => {
  const roads: ReadonlyArray<StyleValue> = ["in", ["get", "kind"], ["literal", ["road", "route", "railway"]]]
  const schematic: StyleValue = ["get", "schematic"]
  const core = { "line-color": colours.road, "line-width": 2 }
  return [
    {
      id: "roads/casing",
      type: "line",
      source: "lines",
      filter: roads,
      layout: round,
      paint: { "line-color": colours.roadCasing, "line-width": 4, "line-opacity": 0.9 }
    },
    {
      id: "roads/known",
      type: "line",
      source: "lines",
      filter: ["all", roads, ["==", schematic, false]],
      layout: round,
      paint: core
    },
    {
      id: "roads/schematic",
      type: "line",
      source: "lines",
      filter: ["all", roads, ["==", schematic, true]],
      layout: { "line-join": "round" },
      paint: { ...core, "line-dasharray": [3.5, 1.25] }
    }
  ]
}

/** Ground that changed hands in the last seven days, its edge, and the front before it did: thin dots. */
export const weekLayers = ({ colours }: Palette): ReadonlyArray<StyleLayer> => [
  {
    id: "week/ground",
    type: "fill",
    source: "cells",
    paint: {
      "fill-pattern": patternId({ kind: "changed" }),
      "fill-opacity": ["case", ["==", state("changed"), true], 1, 0],
      "fill-antialias": false
    }
  },
  {
    id: "week/edge",
    type: "line",
    source: "week",
    filter: ["==", ["get", "mark"], "gain"],
    layout: round,
    paint: { "line-color": colours.halo, "line-width": 3, "line-opacity": 0.75 }
  },
  {
    id: "week/front",
    type: "line",
    source: "week",
    filter: ["==", ["get", "mark"], "front"],
    layout: round,
    paint: { "line-color": colours.front, "line-width": 1.5, "line-dasharray": [0.05, 2.2] }
  }
]

/** The outline of the cell under the pointer and of the selected one. */
export const selectionLayers = ({ colours }: Palette): ReadonlyArray<StyleLayer> => {
  const when = (name: "selected" | "hovered", opacity: number): StyleValue => [
    "case",
    ["==", state(name), true],
    opacity,
    0
  ]
  const line = (id: string, color: string, width: number, opacity: StyleValue): StyleLayer => ({
    id,
    type: "line",
    source: "cells",
    layout: { "line-join": "round" },
    paint: { "line-color": color, "line-width": width, "line-opacity": opacity }
  })
  return [
    line("selection/hover", colours.outcome, 1.6, when("hovered", 0.55)),
    line("selection/halo", colours.halo, 6, when("selected", 1)),
    line("selection/outline", colours.outcome, 2.6, when("selected", 1))
  ]
}
