import { Show } from "solid-js"
import { ClaimPanel } from "./claims/ClaimPanel.tsx"
import { FigureList } from "./figures/FigureList.tsx"
import { LegendRow } from "./map/LegendRow.tsx"
import { MapPane } from "./map/MapPane.tsx"
import { PhoneSheet } from "./PhoneSheet.tsx"
import { Timeline } from "./timeline/Timeline.tsx"

/** The situation on one date, as known by another, according to somebody. */
export const SituationScreen = (props: { readonly narrow: boolean }) => (
  <>
    <main class="work">
      <Show when={!props.narrow}>
        <FigureList />
      </Show>
      <MapPane />
      <Show when={props.narrow} fallback={<ClaimPanel />}>
        <LegendRow />
        <PhoneSheet />
      </Show>
    </main>
    <Timeline narrow={props.narrow} />
  </>
)
