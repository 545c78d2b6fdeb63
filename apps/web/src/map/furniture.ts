import { type Accessor, createSignal, onCleanup, onMount } from "solid-js"
import { alike } from "../state/alike.ts"
import type { Box } from "./label-layout.ts"

/** What of the page may lie over a map: its legend, its buttons, its scale. */
const FURNITURE = ".leg, .layers, .table-toggle, .map-menu, .zoom, .scale"

/** Room that labels keep from it. Unit: CSS pixels. */
const ROOM = 2

/**
 * Where the furniture of the pane around an element lies, measured anew whenever any of it comes, goes or grows.
 *
 * Unit: CSS pixels from the element's corner.
 */
export const useFurniture = (within: () => Element | undefined): Accessor<ReadonlyArray<Box>> => {
  const [boxes, setBoxes] = createSignal<ReadonlyArray<Box>>([], { equals: alike })
  onMount(() => {
    const element = within()
    const pane = element?.closest(".map-pane")
    if (element === undefined || pane === null || pane === undefined) return
    const measure = () => {
      const { left, top } = element.getBoundingClientRect()
      setBoxes(
        [...pane.querySelectorAll(FURNITURE)].flatMap((piece): ReadonlyArray<Box> => {
          const box = piece.getBoundingClientRect()
          return box.width === 0
            ? []
            : [
                {
                  left: box.left - left - ROOM,
                  right: box.right - left + ROOM,
                  top: box.top - top - ROOM,
                  bottom: box.bottom - top + ROOM
                }
              ]
        })
      )
    }
    const sizes = new ResizeObserver(measure)
    const watch = () => {
      sizes.disconnect()
      for (const piece of [pane, ...pane.querySelectorAll(FURNITURE)]) sizes.observe(piece)
    }
    const pieces = new MutationObserver(watch)
    pieces.observe(pane, { childList: true })
    pieces.observe(element, { childList: true })
    watch()
    onCleanup(() => {
      sizes.disconnect()
      pieces.disconnect()
    })
  })
  return boxes
}
