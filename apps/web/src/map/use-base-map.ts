import type * as maplibregl from "maplibre-gl"
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js"
import { addBaseMap, removeBaseMap } from "./base-map.ts"
import { baseMapAddress, setBaseMapState } from "./base-map-setting.ts"

/** Keeps the base map that the reader has set below a map. Tells whether one is shown. */
export const useBaseMap = (map: Accessor<maplibregl.Map | undefined>): Accessor<boolean> => {
  const [shown, setShown] = createSignal(false)
  createEffect(() => {
    const made = map()
    const address = baseMapAddress()
    if (made === undefined) return
    if (address === undefined) {
      setBaseMapState({ kind: "none" })
      return
    }
    const stop = new AbortController()
    setBaseMapState({ kind: "loading" })
    void addBaseMap(made, address, stop.signal).then((outcome) => {
      if (stop.signal.aborted) return
      if ("problem" in outcome) {
        setBaseMapState({ kind: "failed", problem: outcome.problem })
        return
      }
      setShown(true)
      setBaseMapState({ kind: "shown", credit: outcome.credit() })
      // A source says whose it is once it has told of its tiles.
      made.once("idle", () => {
        if (!stop.signal.aborted) setBaseMapState({ kind: "shown", credit: outcome.credit() })
      })
    })
    onCleanup(() => {
      stop.abort()
      setShown(false)
      if (made.isStyleLoaded()) removeBaseMap(made)
    })
  })
  return shown
}
