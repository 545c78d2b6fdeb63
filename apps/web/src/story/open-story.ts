import type { Handle } from "@cordon/domain/key"
import { openStory, type OpenStory, stateOfStep } from "@cordon/view-model/story"
import { batch } from "solid-js"
import type { Viewer } from "../state/viewer.ts"

/** The step of a story that stands beside the map; undefined when none is read. */
export const storyBeside = ({ session, place }: Viewer): OpenStory | undefined => {
  const { screen, story, step } = place()
  return screen === "situation" ? openStory(session.index.bundle.record.manifest, story, step) : undefined
}

/** Opens a step of a story: its view, and its text beside the map. */
export const readStory = (viewer: Viewer, id: Handle, number = 0): void => {
  const { manifest } = viewer.session.index.bundle.record
  const step = manifest.stories?.find((story) => story.id === id)?.steps[number]
  if (step === undefined) return
  viewer.session.pause()
  batch(() => {
    viewer.session.apply(stateOfStep(step))
    viewer.go({ screen: "situation", story: id, step: step.id })
  })
}
