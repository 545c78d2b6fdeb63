import { storiesOf } from "@cordon/view-model/story"
import { For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { readStory } from "./open-story.ts"
import { words } from "./words.ts"

/** The ways into the stories that the case ships. */
export const StoryLinks = () => {
  const viewer = useViewer()
  return (
    <For each={storiesOf(viewer.session.index.bundle.record.manifest)}>
      {({ id, title }, i) => (
        <button type="button" class="story-link" title={title} onClick={() => readStory(viewer, id)}>
          {i() === 0 ? words.story : words.nth(i() + 1)}
        </button>
      )}
    </For>
  )
}
