import { createMemo, lazy, Show, Suspense } from "solid-js"
import { ClaimPanel } from "./claims/ClaimPanel.tsx"
import { FigureList } from "./figures/FigureList.tsx"
import { MapPane } from "./map/MapPane.tsx"
import { PhoneSheet } from "./PhoneSheet.tsx"
import { useViewer } from "./state/viewer.ts"
import { storyBeside } from "./story/open-story.ts"
import { StoryPanel } from "./story/StoryPanel.tsx"
import { Timeline } from "./timeline/Timeline.tsx"

// Narrow screens alone have it.
const LegendRow = lazy(async () => ({ default: (await import("./map/LegendRow.tsx")).LegendRow }))

/** The situation on one date, as known by another, according to somebody; beside it the figures, or a story. */
export const SituationScreen = (props: { readonly narrow: boolean }) => {
  const viewer = useViewer()
  const story = createMemo(() => storyBeside(viewer))
  return (
    <>
      <main class="work">
        <Show when={!props.narrow}>
          <Show when={story()} fallback={<FigureList />}>
            {(open) => <StoryPanel open={open()} />}
          </Show>
        </Show>
        <MapPane />
        <Show when={props.narrow} fallback={<ClaimPanel />}>
          <Suspense fallback={<div class="leg-row" />}>
            <LegendRow />
          </Suspense>
          <Show when={story()} fallback={<PhoneSheet />}>
            {(open) => <StoryPanel open={open()} />}
          </Show>
        </Show>
      </main>
      <Timeline narrow={props.narrow} />
    </>
  )
}
