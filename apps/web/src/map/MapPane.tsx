import { createSignal, lazy, Show, Suspense } from "solid-js"
import { TableIcon } from "../icon/icon.tsx"
import { PlaceTable } from "../places/PlaceTable.tsx"
import { canDrawMap } from "./can-draw.ts"
import { MapCredit } from "./MapCredit.tsx"
import { words } from "./pane-words.ts"

const MapStage = lazy(async () => ({ default: (await import("./MapStage.tsx")).MapStage }))

/** The map, or the same content as a table. */
export const MapPane = () => {
  const drawable = canDrawMap()
  const [table, setTable] = createSignal(!drawable)
  return (
    <section class="map-pane" aria-label={words.pane}>
      <Show when={drawable}>
        <Suspense fallback={<div class="map loading" />}>
          <MapStage />
        </Suspense>
        <MapCredit />
        <button type="button" class="table-toggle" aria-pressed={table()} onClick={() => setTable(!table())}>
          <TableIcon />
          {table() ? words.map : words.table}
        </button>
      </Show>
      <div id="places" class={table() ? "place-table" : "place-table hidden"} tabindex="-1">
        <Show when={!drawable}>
          <p class="fine">{words.cannot}</p>
        </Show>
        <PlaceTable />
      </div>
    </section>
  )
}
