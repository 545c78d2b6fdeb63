import { vocabulary } from "@cordon/view-model/language"

/** What is said of fetching: what is fetched, and why it did not come. */
export const words = vocabulary("web/state", {
  listOfCases: "the list of cases",
  theCase: (title: string) => `the case ${title}: its claims, sources and places`,
  noList: "The list of cases could not be loaded.",
  noCase: "There is no case here yet.",
  importOne: "Import one with “cordon import”, then try again.",
  notLoaded: (id: string) => `The case ${id} could not be loaded.`,
  noSuchName: "No case can be called so.",
  serverSays: (detail: string) => `The server says: ${detail}`,
  noAnswer: "The server did not answer.",
  unreadable: "The server sent something that this viewer cannot read.",
  mistake: "The viewer made a mistake while asking."
})
