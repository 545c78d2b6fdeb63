import { createSignal, Show } from "solid-js"
import { mediaSignal } from "../state/media.ts"
import { useViewer } from "../state/viewer.ts"
import { LayersIcon } from "../icon/icon.tsx"
import { ControlMap } from "./ControlMap.tsx"
import { MapLegend } from "./MapLegend.tsx"
import { createMapMarks } from "./map-marks.ts"
import { words } from "./words.ts"

/** The map with its legend: all that waits until a map is drawn. */
export const MapStage = () => {
  const marks = createMapMarks(useViewer())
  const compact = mediaSignal("screen and (max-width: 1240px)")
  const [opened, setOpened] = createSignal<boolean>()
  const open = () => opened() ?? !compact()
  return (
    <>
      <ControlMap marks={marks} />
      <button
        type="button"
        class="layers"
        aria-label={words.legend}
        aria-expanded={open()}
        onClick={() => setOpened(!open())}
      >
        <LayersIcon />
      </button>
      <Show when={open()}>
        <MapLegend marks={marks.legend()} complete={marks.complete()} />
      </Show>
    </>
  )
}
