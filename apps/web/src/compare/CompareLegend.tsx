import { jointLegend } from "@cordon/view-model/joint-legend"
import { mapLegend } from "@cordon/view-model/map-legend"
import { createMemo, Show } from "solid-js"
import { LegendRows } from "../map/LegendRows.tsx"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import type { ComparedGround, ComparedSide } from "./compare-state.ts"
import { words } from "./words.ts"

/**
 * What the marks on both maps mean, in a few lines; each row takes its marks out of sight on both, and back. On a narrow
 * screen what a single map has too is folded away.
 */
export const CompareLegend = (props: { readonly compared: ComparedGround; readonly narrow: boolean }) => {
  const { index } = useViewer().session
  const legendOf = ({ shown, marks }: ComparedSide) => mapLegend(shown(), marks.legend(), index)
  const rows = createMemo(
    () => jointLegend(legendOf(props.compared.sides.a), legendOf(props.compared.sides.b), index),
    [],
    { equals: alike }
  )
  return (
    <div class="leg-row compare-legend" role="group" aria-label={words.legend}>
      <span>
        <b class="number">1</b>
        {words.legendDiffers}
      </span>
      <span>
        <b class="number silent" />
        {words.legendSilent}
      </span>
      <span>
        <i class="pale" />
        {words.legendSame}
      </span>
      <Show when={props.narrow} fallback={<LegendRows rows={rows()} />}>
        <details>
          <summary>{words.legendMore}</summary>
          <div class="compare-legend">
            <LegendRows rows={rows()} />
          </div>
        </details>
      </Show>
    </div>
  )
}
