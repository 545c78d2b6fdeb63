import {
  type MapLegend as Legend,
  type MapLegendRow,
  mapLegend,
  type MapMarks
} from "@cordon/view-model/map-legend"
import { toggled } from "@cordon/view-model/map-view"
import { territoryKey } from "@cordon/view-model/territory-key"
import { createMemo, For, Show } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { NameChoice } from "./NameChoice.tsx"
import { LegendDetailMark, LegendRowMark } from "./LegendMark.tsx"
import { words } from "./words.ts"

const sameLegend = (a: Legend, b: Legend): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the marks on the map mean; only those that are on it now. Each row takes its marks out of sight and back. */
export const MapLegend = (props: { readonly marks: MapMarks }) => {
  const { session, snapshot, mapView, setMapView } = useViewer()
  const key = createMemo(() => territoryKey(snapshot().situation.territory))
  const legend = createMemo(
    () => {
      key()
      return mapLegend(session.getSnapshot().situation, props.marks, session.index)
    },
    { rows: [], notes: [] },
    { equals: sameLegend }
  )
  const parts = createMemo(() => legend().rows.map(({ part }) => part), [], { equals: sameList })
  return (
    <div class="leg" role="group" aria-label={words.legend}>
      <For each={parts()}>
        {(part) => {
          const row = createMemo(
            (before: MapLegendRow) => legend().rows.find((found) => found.part === part) ?? before,
            legend().rows.find((found) => found.part === part)!
          )
          const shown = () => !mapView().hide.has(part)
          return (
            <>
              <button
                type="button"
                class="leg-toggle"
                data-part={part}
                aria-pressed={shown()}
                title={words.show(row().label)}
                onClick={() => setMapView(toggled(mapView(), part))}
              >
                <LegendRowMark row={row()} />
                <span>{row().label}</span>
              </button>
              <Show when={shown()}>
                <Show when={row().details.length > 0}>
                  <div class="leg-details">
                    <For each={row().details}>
                      {(detail) => (
                        <span>
                          <LegendDetailMark detail={detail} />
                          {detail.label}
                        </span>
                      )}
                    </For>
                  </div>
                </Show>
                <Show when={part === "names"}>
                  <NameChoice />
                </Show>
              </Show>
            </>
          )
        }}
      </For>
      <Show when={legend().notes.length > 0}>
        <p>{legend().notes.join(" ")}</p>
      </Show>
    </div>
  )
}
