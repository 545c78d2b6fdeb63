import { scaleLinear } from "d3-scale"

/** Where values stand on the axis of the plot. */
export interface PlotScale {
  readonly width: number
  readonly x: (value: number) => number
  /** Where the axis begins and ends. */
  readonly from: number
  readonly to: number
}

const LEFT = 12
const RIGHT = 34

/** How far beyond its highest tick the axis holds values before they are cut off. */
const BEYOND = 1.06

/** A zero-based linear axis of so many pixels. */
export const plotScale = (width: number, max: number): PlotScale => {
  const to = Math.max(LEFT + 1, width - RIGHT)
  const x = scaleLinear()
    .domain([0, max * BEYOND])
    .range([LEFT, LEFT + (to - LEFT) * BEYOND])
    .clamp(true)
  return { width, from: LEFT, to, x: (value) => x(value) }
}
