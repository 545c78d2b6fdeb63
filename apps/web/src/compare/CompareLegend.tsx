import { actorName } from "@cordon/view-model/names"
import { For } from "solid-js"
import { GroundSwatch } from "../map/Swatch.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

const ground = { party: -1, second: -1, third: -1, dissent: -1, inferred: false, stale: false }

/** What the marks on both maps mean, in a line. */
export const CompareLegend = () => {
  const { index } = useViewer().session
  const { parties } = index.bundle.record.manifest
  return (
    <div class="leg-row compare-legend" role="note" aria-label={words.legend}>
      <span>
        <b class="number">1</b>
        {words.legendDiffers}
      </span>
      <span>
        <b class="number silent" />
        {words.legendSilent}
      </span>
      <For each={parties}>
        {({ actor }, order) => (
          <span>
            <GroundSwatch state={{ ...ground, party: order() }} />
            <Recorded>{actorName(index, actor)}</Recorded>
          </span>
        )}
      </For>
      <span>
        <GroundSwatch state={{ ...ground, party: 0, second: Math.min(1, parties.length - 1) }} />
        {words.legendContested}
      </span>
      <span>
        <GroundSwatch state={{ ...ground, party: 0, dissent: Math.min(1, parties.length - 1) }} />
        {words.legendDisagree}
      </span>
      <span>
        <GroundSwatch state={{ ...ground, party: 0, stale: true }} />
        {words.legendStale}
      </span>
      <span>
        <GroundSwatch state={ground} />
        {words.legendNoClaim}
      </span>
    </div>
  )
}
