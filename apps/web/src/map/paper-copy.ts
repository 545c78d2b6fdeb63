import type * as maplibregl from "maplibre-gl"

/**
 * Puts a still copy of the ground over the map while the page is printed: WebGL drops what it drew once it was shown,
 * so that paper would get an empty canvas. Gives back how to stop.
 */
export const copyForPaper = (map: maplibregl.Map): (() => void) => {
  let copy: HTMLCanvasElement | undefined
  const put = () => {
    const ground = map.getCanvas()
    map.redraw()
    copy = document.createElement("canvas")
    copy.className = "paper-copy"
    copy.width = ground.width
    copy.height = ground.height
    copy.getContext("2d")?.drawImage(ground, 0, 0)
    ground.after(copy)
  }
  const take = () => copy?.remove()
  window.addEventListener("beforeprint", put)
  window.addEventListener("afterprint", take)
  return () => {
    take()
    window.removeEventListener("beforeprint", put)
    window.removeEventListener("afterprint", take)
  }
}
