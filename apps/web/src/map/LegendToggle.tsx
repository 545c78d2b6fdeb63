import type { MapLegendRow } from "@cordon/view-model/map-legend"
import { toggled } from "@cordon/view-model/map-view"
import { useViewer } from "../state/viewer.ts"
import { LegendRowMark } from "./LegendMark.tsx"
import { words } from "./words.ts"

/** A row of a legend: what its mark means. Pressing it takes its part of the map out of sight, or back. */
export const LegendToggle = (props: { readonly row: MapLegendRow }) => {
  const { mapView, setMapView } = useViewer()
  return (
    <button
      type="button"
      class="leg-toggle"
      data-part={props.row.part}
      aria-pressed={!mapView().hide.has(props.row.part)}
      title={words.show(props.row.label)}
      onClick={() => setMapView(toggled(mapView(), props.row.part))}
    >
      <LegendRowMark row={props.row} />
      <span>{props.row.label}</span>
    </button>
  )
}
