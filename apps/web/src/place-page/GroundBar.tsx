import { createEffect, createSignal, onCleanup, onMount } from "solid-js"
import type { GroundState } from "../map/cell-state.ts"
import { drawGround } from "../map/swatch-pattern.ts"
import { theme } from "../state/theme.ts"

const HEIGHT = 14

/** A stretch of time filled as the map fills the ground, as wide as its box. */
export const GroundBar = (props: { readonly state: GroundState }) => {
  const [width, setWidth] = createSignal(0)
  let canvas!: HTMLCanvasElement
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.ceil(entry?.contentRect.width ?? 0)))
    watch.observe(canvas)
    onCleanup(() => watch.disconnect())
  })
  createEffect(() => {
    canvas.width = Math.max(1, width()) * 2
    drawGround(canvas, props.state, theme())
  })
  return <canvas ref={canvas} height={HEIGHT * 2} aria-hidden="true" />
}
