import { createSignal, Show } from "solid-js"
import { ClaimPanel } from "./claims/ClaimPanel.tsx"
import { ControlBar } from "./controls/ControlBar.tsx"
import { FigureList } from "./figures/FigureList.tsx"
import { Header } from "./header/Header.tsx"
import { HelpDialog } from "./header/HelpDialog.tsx"
import { onKeys } from "./state/keys.ts"
import { mediaSignal } from "./state/media.ts"
import { LegendRow } from "./map/LegendRow.tsx"
import { MapPane } from "./map/MapPane.tsx"
import { PhoneSheet } from "./PhoneSheet.tsx"
import { Timeline } from "./timeline/Timeline.tsx"
import { useViewer } from "./state/viewer.ts"

/** The situation on one date, as known by another, according to somebody. */
export const SituationScreen = () => {
  const { session, problems } = useViewer()
  const narrow = mediaSignal("(max-width: 860px)")
  const [help, setHelp] = createSignal(false)
  onKeys({ session, openHelp: () => setHelp(true) })
  document.title = `${session.index.bundle.record.manifest.title} · Cordon`
  return (
    <>
      <a class="skip" href="#places">
        Skip to the table of places
      </a>
      <Header onHelp={() => setHelp(true)} narrow={narrow()} />
      <ControlBar narrow={narrow()} />
      <Show when={problems.length > 0}>
        <p class="problems" role="status">
          {problems.join(" ")}
        </p>
      </Show>
      <main class="work">
        <Show when={!narrow()}>
          <FigureList />
        </Show>
        <MapPane />
        <Show when={narrow()} fallback={<ClaimPanel />}>
          <LegendRow />
          <PhoneSheet />
        </Show>
      </main>
      <Timeline narrow={narrow()} />
      <HelpDialog open={help()} onClose={() => setHelp(false)} />
    </>
  )
}
