import { createSignal, Show } from "solid-js"
import { Popover } from "../../controls/Popover.tsx"
import { SaveIcon } from "../../icon/icon.tsx"
import { useViewer } from "../../state/viewer.ts"
import { baseMapState } from "../base-map-setting.ts"
import { useForceSymbols } from "../force-symbol.ts"
import type { OverlayFrame, OverlayLayout } from "../overlay-layout.ts"
import { drawnMap } from "./drawn-map.ts"
import { download, pngFile, svgFile } from "./save-map.ts"
import { words } from "../words.ts"

/** A menu that writes the map into a file. */
export const SaveMap = (props: { readonly frame: OverlayFrame; readonly layout: OverlayLayout }) => {
  const viewer = useViewer()
  const drawForce = useForceSymbols(() => props.layout.forces().length > 0)
  const [state, setState] = createSignal<{ readonly busy: boolean; readonly problem?: string }>({
    busy: false
  })
  const save = async (kind: "png" | "svg") => {
    if (state().busy) return
    setState({ busy: true })
    try {
      const sheet = drawnMap(viewer, props.frame, props.layout, drawForce())
      const { situation, knownBy } = viewer.snapshot()
      download(
        kind === "svg" ? svgFile(sheet) : await pngFile(sheet, props.frame.map),
        `${situation.case}-at-${situation.day}-known-by-${knownBy}.${kind}`
      )
      setState({ busy: false })
    } catch (error) {
      setState({
        busy: false,
        problem: words.save.failed(error instanceof Error ? error.message : String(error))
      })
    }
  }
  return (
    <Popover
      class="map-menu"
      label={words.save.save}
      button={
        <>
          <SaveIcon />
          <span>{words.save.save}</span>
        </>
      }
    >
      {() => (
        <div class="map-menu-body">
          <p class="fine">{words.save.what}</p>
          <button
            type="button"
            class="btn"
            data-first
            aria-disabled={state().busy}
            onClick={() => void save("png")}
          >
            {words.save.png}
          </button>
          <button type="button" class="btn" aria-disabled={state().busy} onClick={() => void save("svg")}>
            {words.save.svg}
          </button>
          <Show when={baseMapState().kind === "shown"}>
            <p class="fine">{words.save.noBase}</p>
          </Show>
          <p class="fine" role="status">
            <Show when={state().busy} fallback={state().problem}>
              {words.save.saving}
            </Show>
          </p>
        </div>
      )}
    </Popover>
  )
}
