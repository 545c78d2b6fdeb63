import { storiesOf } from "@cordon/view-model/story"
import { For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { readStory } from "./open-story.ts"
import { words } from "./words.ts"
import { textIn } from "@cordon/view-model/names"

/** The ways into the stories that the case ships. */
export const StoryLinks = () => {
  const viewer = useViewer()
  return (
    <For each={storiesOf(viewer.session.index.bundle.record.manifest)}>
      {(story, i) => (
        <button
          type="button"
          class="story-link"
          title={textIn(story, "title")}
          onClick={() => readStory(viewer, story.id)}
        >
          {i() === 0 ? words.story : words.nth(i() + 1)}
        </button>
      )}
    </For>
  )
}
