import { createEffect, createSignal, lazy, Match, Show, Switch } from "solid-js"
import { shownWhat } from "./cite/cited-screen.ts"
import { PrintFooter } from "./cite/PrintFooter.tsx"
import { ConflictsScreen } from "./conflicts/ConflictsScreen.tsx"
import { ControlBar } from "./controls/ControlBar.tsx"
import { FiguresScreen } from "./history/FiguresScreen.tsx"
import { Header } from "./header/Header.tsx"
import { HelpDialog } from "./header/HelpDialog.tsx"
import { LazyScreen } from "./screen/LazyScreen.tsx"
import { SituationScreen } from "./SituationScreen.tsx"
import { SourcesScreen } from "./sources/SourcesScreen.tsx"
import { onKeys } from "./state/keys.ts"
import { mediaSignal } from "./state/media.ts"
import { useViewer } from "./state/viewer.ts"

const ClaimsScreen = lazy(async () => ({
  default: (await import("./claim-list/ClaimsScreen.tsx")).ClaimsScreen
}))
const ActorsScreen = lazy(async () => ({ default: (await import("./actors/ActorsScreen.tsx")).ActorsScreen }))
const CompareScreen = lazy(async () => ({
  default: (await import("./compare/CompareScreen.tsx")).CompareScreen
}))
const LearnedScreen = lazy(async () => ({
  default: (await import("./learned/LearnedScreen.tsx")).LearnedScreen
}))
const PlacesScreen = lazy(async () => ({
  default: (await import("./place-page/PlacesScreen.tsx")).PlacesScreen
}))

/** A case with its screens under one header and one set of controls. */
export const CaseViewer = () => {
  const viewer = useViewer()
  const { session, problems, place, go } = viewer
  // On paper the screens are those of a desk, whatever they were printed from.
  const narrow = mediaSignal("screen and (max-width: 860px)")
  const [help, setHelp] = createSignal(false)
  const screen = () => place().screen
  onKeys({
    session,
    openHelp: () => setHelp(true),
    openScreen: (name) => go({ screen: name }),
    playable: () => screen() === "situation"
  })
  createEffect(() => {
    const { title } = session.index.bundle.record.manifest
    document.title = `${screen() === "situation" ? "" : `${shownWhat(viewer)} · `}${title} · Cordon`
  })
  return (
    <>
      <a class="skip" href={screen() === "situation" ? "#places" : "#main"}>
        {screen() === "situation" ? "Skip to the table of places" : "Skip to the content"}
      </a>
      <Header onHelp={() => setHelp(true)} narrow={narrow()} />
      <Show when={screen() !== "compare" && screen() !== "learned"}>
        <ControlBar narrow={narrow()} />
      </Show>
      <Show when={problems.length > 0}>
        <p class="problems" role="status">
          {problems.join(" ")}
        </p>
      </Show>
      <Switch>
        <Match when={screen() === "situation"}>
          <SituationScreen narrow={narrow()} />
        </Match>
        <Match when={screen() === "figures"}>
          <FiguresScreen narrow={narrow()} />
        </Match>
        <Match when={screen() === "conflicts"}>
          <ConflictsScreen />
        </Match>
        <Match when={screen() === "sources"}>
          <SourcesScreen />
        </Match>
        <Match when={screen() === "claims"}>
          <LazyScreen>
            <ClaimsScreen narrow={narrow()} />
          </LazyScreen>
        </Match>
        <Match when={screen() === "actors"}>
          <LazyScreen>
            <ActorsScreen />
          </LazyScreen>
        </Match>
        <Match when={screen() === "places"}>
          <LazyScreen>
            <PlacesScreen />
          </LazyScreen>
        </Match>
        <Match when={screen() === "learned"}>
          <LazyScreen>
            <LearnedScreen narrow={narrow()} />
          </LazyScreen>
        </Match>
        <Match when={screen() === "compare"}>
          <LazyScreen>
            <CompareScreen narrow={narrow()} />
          </LazyScreen>
        </Match>
      </Switch>
      <PrintFooter />
      <HelpDialog open={help()} onClose={() => setHelp(false)} />
    </>
  )
}
