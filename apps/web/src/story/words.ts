import { vocabulary } from "@cordon/view-model/language"

/** What is said around a story; the story itself is the record's. */
export const words = vocabulary("web/story", {
  story: "Story",
  nth: (number: number) => `Story ${number}`,
  label: (title: string) => `Story: ${title}`,
  close: "Close the story",
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  told: "Told by {by}. Every figure is somebody's claim: its number opens it.",
  steps: "Steps of the story",
  back: "Back",
  next: "Next",
  stepLabel: (number: number, title: string) => `Step ${number}: ${title}`
})
