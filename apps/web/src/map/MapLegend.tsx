import { type MapLegend as Legend, mapLegend, type MapMarks } from "@cordon/view-model/map-legend"
import { territoryKey } from "@cordon/view-model/territory-key"
import { createMemo, Show } from "solid-js"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import { LegendRows } from "./LegendRows.tsx"
import { words } from "./words.ts"

/**
 * What the marks on the map mean; only those that are on it now. Each row takes its marks out of sight and back. It is not
 * seen before all marks are there, so that none of its rows has to move.
 */
export const MapLegend = (props: { readonly marks: MapMarks; readonly complete: boolean }) => {
  const { session, snapshot } = useViewer()
  const key = createMemo(() => territoryKey(snapshot().situation.territory))
  const legend = createMemo(
    (): Legend => {
      key()
      return mapLegend(session.getSnapshot().situation, props.marks, session.index)
    },
    { rows: [], notes: [] },
    { equals: alike }
  )
  return (
    <div
      class="leg"
      role="group"
      aria-label={words.legend}
      style={{ visibility: props.complete ? undefined : "hidden" }}
    >
      <LegendRows rows={legend().rows} />
      <Show when={legend().notes.length > 0}>
        <p>{legend().notes.join(" ")}</p>
      </Show>
    </div>
  )
}
