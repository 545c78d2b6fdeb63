import { createSignal, lazy, Show, Suspense } from "solid-js"
import { TableIcon } from "../icon/icon.tsx"
import { PlaceTable } from "../places/PlaceTable.tsx"
import { canDrawMap } from "./can-draw.ts"
import { MapCredit } from "./MapCredit.tsx"

const MapStage = lazy(async () => ({ default: (await import("./MapStage.tsx")).MapStage }))

const WORDS = {
  pane: "Control of the ground",
  map: "Map",
  table: "Table",
  cannot: "This browser cannot draw the map (no WebGL 2). The table has the same content."
}

/** The map, or the same content as a table. */
export const MapPane = () => {
  const drawable = canDrawMap()
  const [table, setTable] = createSignal(!drawable)
  return (
    <section class="map-pane" aria-label={WORDS.pane}>
      <Show when={drawable}>
        <Suspense fallback={<div class="map loading" />}>
          <MapStage />
        </Suspense>
        <MapCredit />
        <button type="button" class="table-toggle" aria-pressed={table()} onClick={() => setTable(!table())}>
          <TableIcon />
          {table() ? WORDS.map : WORDS.table}
        </button>
      </Show>
      <div id="places" class={table() ? "place-table" : "place-table hidden"} tabindex="-1">
        <Show when={!drawable}>
          <p class="fine">{WORDS.cannot}</p>
        </Show>
        <PlaceTable />
      </div>
    </section>
  )
}
