import { createEffect, createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from "solid-js"
import { shownWhat } from "./cite/cited-screen.ts"
import { PrintFooter } from "./cite/PrintFooter.tsx"
import { ControlBar } from "./controls/ControlBar.tsx"
import { Header } from "./header/Header.tsx"
import { OfflineNote } from "./offline/OfflineNote.tsx"
import { LazyScreen } from "./screen/LazyScreen.tsx"
import { SituationScreen } from "./SituationScreen.tsx"
import { onKeys } from "./state/keys.ts"
import { mediaSignal } from "./state/media.ts"
import { useViewer } from "./state/viewer.ts"
import { words } from "./viewer-words.ts"
import { textIn } from "@cordon/view-model/names"

const HelpDialog = lazy(async () => ({ default: (await import("./header/HelpDialog.tsx")).HelpDialog }))
const ConflictsScreen = lazy(async () => ({
  default: (await import("./conflicts/ConflictsScreen.tsx")).ConflictsScreen
}))
const FiguresScreen = lazy(async () => ({
  default: (await import("./history/FiguresScreen.tsx")).FiguresScreen
}))
const SourcesScreen = lazy(async () => ({
  default: (await import("./sources/SourcesScreen.tsx")).SourcesScreen
}))
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
  const helpWanted = createMemo((before: boolean) => before || help(), false)
  const screen = () => place().screen
  onKeys({
    session,
    openHelp: () => setHelp(true),
    openScreen: (name) => go({ screen: name }),
    playable: () => screen() === "situation"
  })
  createEffect(() => {
    const title = textIn(session.index.bundle.record.manifest, "title")
    document.title = `${screen() === "situation" ? "" : `${shownWhat(viewer)} · `}${title} · Cordon`
  })
  return (
    <>
      <a class="skip" href={screen() === "situation" ? "#places" : "#main"}>
        {screen() === "situation" ? words.skipToPlaces : words.skipToContent}
      </a>
      <Header onHelp={() => setHelp(true)} narrow={narrow()} />
      <Show when={screen() !== "compare" && screen() !== "learned"}>
        <ControlBar narrow={narrow()} />
      </Show>
      <OfflineNote />
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
          <LazyScreen>
            <FiguresScreen narrow={narrow()} />
          </LazyScreen>
        </Match>
        <Match when={screen() === "conflicts"}>
          <LazyScreen>
            <ConflictsScreen />
          </LazyScreen>
        </Match>
        <Match when={screen() === "sources"}>
          <LazyScreen>
            <SourcesScreen />
          </LazyScreen>
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
      <Show when={helpWanted()}>
        <Suspense>
          <HelpDialog open={help()} onClose={() => setHelp(false)} />
        </Suspense>
      </Show>
    </>
  )
}
