import { createSignal, lazy, Show, Suspense } from "solid-js"
import { TableIcon } from "../icon/icon.tsx"
import { PlaceTable } from "../places/PlaceTable.tsx"
import { canDrawMap } from "./can-draw.ts"
import { MapCredit } from "./MapCredit.tsx"
import { words } from "./pane-words.ts"

const MapStage = lazy(async () => ({ default: (await import("./MapStage.tsx")).MapStage }))
// Its own part, because the first picture does not need it.
const MarkTable = lazy(async () => ({ default: (await import("./MarkTable.tsx")).MarkTable }))

/** The map, or the same content as a table. */
export const MapPane = () => {
  const drawable = canDrawMap()
  const [table, setTable] = createSignal(!drawable)
  // Somebody who came to the table by key or screen reader reads all of it; for others it would only cost time.
  const [read, setRead] = createSignal(false)
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
      <div
        id="places"
        class={table() ? "place-table" : "place-table hidden"}
        tabindex="-1"
        onFocusIn={() => setRead(true)}
      >
        <Show when={!drawable}>
          <p class="fine">{words.cannot}</p>
        </Show>
        <PlaceTable />
        <Show when={table() || read()}>
          <Suspense>
            <MarkTable />
          </Suspense>
        </Show>
      </div>
    </section>
  )
}
