import "../style/compare.css"
import { lazy, Show, Suspense } from "solid-js"
import { canDrawMap } from "../map/can-draw.ts"
import { useViewer } from "../state/viewer.ts"
import { CompareBar } from "./CompareBar.tsx"
import { CompareLegend } from "./CompareLegend.tsx"
import { nextDifference, onCompareKeys } from "./compare-keys.ts"
import { createComparedGround, createComparison } from "./compare-state.ts"
import { DifferenceList } from "./DifferenceList.tsx"
import { FigureStrip } from "./FigureStrip.tsx"
import { words } from "./words.ts"

const CompareMaps = lazy(async () => ({ default: (await import("./CompareMaps.tsx")).CompareMaps }))

/** Two views of the case: both maps, what differs between them, and how far their figures lie apart. */
export const CompareScreen = (props: { readonly narrow: boolean }) => {
  const viewer = useViewer()
  const controls = createComparison(viewer)
  const compared = createComparedGround(viewer, viewer.snapshot, controls.comparison)
  const drawable = canDrawMap()
  onCompareKeys(compared, controls)
  return (
    <>
      <CompareBar narrow={props.narrow} controls={controls} compared={compared} />
      <main class="work compare" id="main" tabindex="-1">
        <div class="compare-middle">
          <Show when={drawable} fallback={<p class="empty">{words.noMap}</p>}>
            <Suspense fallback={<div class="map-pane" />}>
              <CompareMaps compared={compared} maps={props.narrow ? "one" : controls.comparison().maps} />
            </Suspense>
            <CompareLegend compared={compared} narrow={props.narrow} />
          </Show>
          <FigureStrip compared={compared} />
        </div>
        <DifferenceList
          compared={compared}
          controls={controls}
          narrow={props.narrow}
          onNext={() => nextDifference(compared)}
        />
      </main>
    </>
  )
}
