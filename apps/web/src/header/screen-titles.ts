import type { ScreenName } from "@cordon/view-model/screen"

/** What the screens are called. */
export const screenTitles: Readonly<Record<ScreenName, string>> = {
  situation: "Situation",
  figures: "Figures",
  conflicts: "Conflicts",
  sources: "Sources",
  claims: "Claims",
  actors: "Actors",
  places: "Places",
  learned: "Learned",
  compare: "Compare"
}
