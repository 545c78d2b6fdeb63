import type { CaseManifest } from "@cordon/domain/case/manifest"
import { parseStoryText, type Story, type StoryPiece, type StoryStep } from "@cordon/domain/case/story"
import { parseAccordingTo } from "@cordon/ledger/controls"
import { Result } from "effect"
import { parseSelection, nothing } from "./selection.ts"
import type { SessionState } from "./session-state.ts"
import { textIn } from "./names.ts"

/** A step of a story that is being read. */
export interface OpenStory {
  readonly story: Story
  /** From 0. */
  readonly number: number
  readonly step: StoryStep
  /** Its paragraphs, taken apart at the links to claims. */
  readonly text: ReadonlyArray<ReadonlyArray<StoryPiece>>
}

/** The stories of a case. */
export const storiesOf = ({ stories = [] }: CaseManifest): ReadonlyArray<Story> => stories

/** The step of a story that an address names; the first where it names none of its steps, undefined without such a story. */
export const openStory = (
  manifest: CaseManifest,
  id: string | undefined,
  stepId: string | undefined
): OpenStory | undefined => {
  const story = storiesOf(manifest).find((one) => one.id === id)
  if (story === undefined) return undefined
  const number = Math.max(
    0,
    story.steps.findIndex((one) => one.id === stepId)
  )
  const step = story.steps[number]!
  return {
    story,
    number,
    step,
    text: textIn(step, "text").map((paragraph) => Result.getOrElse(parseStoryText(paragraph), () => []))
  }
}

/** What a step shows. Shape: what its view cannot name is left at the case's own, as for an address. */
export const stateOfStep = ({
  view
}: StoryStep): Pick<SessionState, "at" | "knownBy" | "accordingTo" | "selection" | "locked"> => ({
  at: view.at,
  knownBy: view.knownBy,
  locked: false,
  accordingTo:
    (view.accordingTo === undefined ? undefined : parseAccordingTo(view.accordingTo)) ??
    ({ kind: "consensus" } as const),
  selection: (view.select === undefined ? undefined : parseSelection(view.select)) ?? nothing
})
