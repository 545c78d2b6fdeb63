import { vocabulary } from "@cordon/view-model/language"

/** What the viewer says around its screens: while a case loads, when it does not, and on a narrow screen. */
export const words = vocabulary("web/viewer", {
  loading: (what: string) => `Loading ${what} …`,
  notLoaded: (why: string) => `${why} Nothing is shown, so that nothing is taken for the record.`,
  tryAgain: "Try again",
  tryingAgain: "Trying again …",
  broken: "The viewer made a mistake and stopped.",
  brokenWhy: "{error} The record itself is not affected; the same answers come from the {api}.",
  api: "API",
  loadAgain: "Load it again",
  skipToPlaces: "Skip to the table of places",
  skipToContent: "Skip to the content",
  sheet: "Figures and claims",
  tabs: { figures: "Figures", claims: "Claims", quarter: "Quarter", time: "Time" },
  touchQuarter: "Touch a quarter of the map to see who is said to hold it."
})
