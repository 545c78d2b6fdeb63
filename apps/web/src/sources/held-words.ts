import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the page of figures that are held against one of them says in its own voice. */
export const words = vocabulary("web/held-against", {
  link: "Whose figures came nearest",
  back: "All sources",
  title: "Whose figures came nearest",
  note: "Figures of one thing and one time, side by side. None is the true one because the others are held against it: choose another and compare.",
  thing: "What is counted",
  thingWith: (title: string, figures: number, voices: number) =>
    `${title} (${counted(figures, "figure")}, ${counted(voices, "voice")})`,
  against: "Held against",
  chosen: "By default: the last figure said by a source that is aligned with no party.",
  columns: {
    source: "Source",
    figure: "Figure",
    said: "Said",
    over: "Figure over reference",
    claim: "Claim"
  },
  reference: (period: string) => `reference, ${period}`,
  ratio: (low: string, high: string) => (low === high ? `${low} times it` : `${low} to ${high} times it`),
  orLess: (ratio: string) => `${ratio} or less`,
  orMore: (ratio: string) => `${ratio} or more`,
  openBothWays: (ratio: string) => `${ratio}, open both ways`,
  none: "No other figure of this time is on record under these dates and this view.",
  otherTimes: (figures: number) => `${counted(figures, "figure")} of another time, not held against it`,
  period: "Counts",
  noThings: "There is nothing that three voices had counted by then, in this view."
})
