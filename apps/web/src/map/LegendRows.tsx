import type { MapLegendRow } from "@cordon/view-model/map-legend"
import { createMemo, For, Show } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { LegendDetailMark } from "./LegendMark.tsx"
import { LegendToggle } from "./LegendToggle.tsx"
import { NameChoice } from "./NameChoice.tsx"

/** The rows of a legend, each with the kinds and widths of its marks while those are in sight. */
export const LegendRows = (props: { readonly rows: ReadonlyArray<MapLegendRow> }) => {
  const { mapView } = useViewer()
  const parts = createMemo(() => props.rows.map(({ part }) => part), [], { equals: sameList })
  return (
    <For each={parts()}>
      {(part) => {
        const row = createMemo(
          (before: MapLegendRow) => props.rows.find((found) => found.part === part) ?? before,
          props.rows.find((found) => found.part === part)!
        )
        return (
          <>
            <LegendToggle row={row()} />
            <Show when={!mapView().hide.has(part)}>
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
  )
}
