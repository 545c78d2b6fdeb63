import type { FigureChart } from "@cordon/view-model/figure-chart"
import { screenCitation } from "@cordon/view-model/screen-citation"
import { createSignal, For, Show } from "solid-js"
import { Popover } from "../controls/Popover.tsx"
import { SaveIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import type { Colour, Scene } from "./scene.ts"
import { words } from "./words.ts"

/** A drawing that can be saved, made when it is asked for. */
export interface SavedScene {
  readonly id: "over-time" | "by-period"
  readonly title: string
  readonly scene: () => Scene
}

/** A menu that writes the charts of a figure, and the claims drawn in them, into files. */
export const SaveChart = (props: {
  readonly figure: { readonly id: string; readonly name: string }
  readonly chart: FigureChart
  readonly scenes: ReadonlyArray<SavedScene>
}) => {
  const viewer = useViewer()
  const [state, setState] = createSignal<{ readonly busy: boolean; readonly problem?: string }>({
    busy: false
  })
  const nameOf = (part: string) => {
    const { situation, knownBy } = viewer.snapshot()
    return `${situation.case}-${props.figure.id}${part}-at-${situation.day}-known-by-${knownBy}`
  }
  const sheetOf = (scene: Scene) => {
    const { session, snapshot, hrefFor, place } = viewer
    const address = new URL(hrefFor(place()), window.location.href).href
    const styles = getComputedStyle(document.documentElement)
    return {
      scene,
      citation: screenCitation(props.figure.name, address, snapshot(), session),
      colourOf: (colour: Colour) => styles.getPropertyValue(colour).trim()
    }
  }
  const save = async (write: (files: typeof import("./save/chart-file.ts")) => void | Promise<void>) => {
    if (state().busy) return
    setState({ busy: true })
    try {
      await write(await import("./save/chart-file.ts"))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, problem: words.failed(error instanceof Error ? error.message : String(error)) })
    }
  }
  return (
    <Popover
      class="map-menu chart-menu"
      side="right"
      label={words.save}
      button={
        <>
          <SaveIcon />
          <span>{words.save}</span>
        </>
      }
    >
      {() => (
        <div class="map-menu-body">
          <p class="fine">{words.what}</p>
          <For each={props.scenes}>
            {({ id, title, scene }, i) => (
              <>
                <button
                  type="button"
                  class="btn"
                  data-first={i() === 0 ? "" : undefined}
                  aria-disabled={state().busy}
                  onClick={() => void save(({ savePng }) => savePng(sheetOf(scene()), nameOf(`-${id}`)))}
                >
                  {words.pngOf(title)}
                </button>
                <button
                  type="button"
                  class="btn"
                  aria-disabled={state().busy}
                  onClick={() => void save(({ saveSvg }) => saveSvg(sheetOf(scene()), nameOf(`-${id}`)))}
                >
                  {words.svgOf(title)}
                </button>
              </>
            )}
          </For>
          <button
            type="button"
            class="btn"
            aria-disabled={state().busy}
            onClick={() => void save(({ saveCsv }) => saveCsv(props.chart, nameOf("")))}
          >
            {words.csv}
          </button>
          <p class="fine" role="status">
            <Show when={state().busy} fallback={state().problem}>
              {words.saving}
            </Show>
          </p>
        </div>
      )}
    </Popover>
  )
}
