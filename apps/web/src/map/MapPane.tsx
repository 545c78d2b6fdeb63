import { createSignal, lazy, Show, Suspense } from "solid-js"
import { LayersIcon, TableIcon } from "../icon/icon.tsx"
import { PlaceTable } from "../places/PlaceTable.tsx"
import { mediaSignal } from "../state/media.ts"
import { canDrawMap } from "./can-draw.ts"
import { MapCredit } from "./MapCredit.tsx"
import { MapLegend } from "./MapLegend.tsx"

const ControlMap = lazy(async () => ({ default: (await import("./ControlMap.tsx")).ControlMap }))

/** The map, or the same content as a table. */
export const MapPane = () => {
  const compact = mediaSignal("screen and (max-width: 1240px)")
  const drawable = canDrawMap()
  const [table, setTable] = createSignal(!drawable)
  const [legend, setLegend] = createSignal(false)
  return (
    <section class="map-pane" aria-label="Control of the ground">
      <Show when={drawable}>
        <Suspense fallback={<div class="map loading" />}>
          <ControlMap />
        </Suspense>
        <Show when={compact()} fallback={<MapLegend />}>
          <button
            type="button"
            class="layers"
            aria-label="Legend"
            aria-expanded={legend()}
            onClick={() => setLegend(!legend())}
          >
            <LayersIcon />
          </button>
          <Show when={legend()}>
            <MapLegend />
          </Show>
        </Show>
        <MapCredit />
        <button type="button" class="table-toggle" aria-pressed={table()} onClick={() => setTable(!table())}>
          <TableIcon />
          {table() ? "Map" : "Table"}
        </button>
      </Show>
      <div id="places" class={table() ? "place-table" : "place-table hidden"} tabindex="-1">
        <Show when={!drawable}>
          <p class="fine">This browser cannot draw the map (no WebGL 2). The table has the same content.</p>
        </Show>
        <PlaceTable />
      </div>
    </section>
  )
}
