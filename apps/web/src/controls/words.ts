import { vocabulary } from "@cordon/view-model/language"
import { zonePlace } from "./zone-name.ts"

/** What the three controls say. */
export const words = vocabulary("web/controls", {
  controls: "Controls",
  at: "At",
  atLabel: "Date of the situation",
  wholeDay: (zone: string) => `whole day, ${zonePlace(zone)} time`,
  knownBy: "Known by",
  knownByLabel: "Date of knowledge",
  endOf: (day: string) => `${day}, 24:00`,
  follows: "follows the date",
  thatDay: "as published that day",
  byThen: "as published by then",
  counted: "{claims} of {all} claims and {control} control reports published by then",
  countedInView: "{claims} of {all} claims and {control} control reports in this view by then",
  accordingTo: "According to",
  whose: "Whose claims count",
  explained: {
    consensus: "independent origins, weighed by grade",
    assessed: "only claims an analyst has judged",
    party: "aligned sources only",
    source: "this source alone"
  },
  groups: { everyone: "Everyone", party: "A party’s aligned sources", source: "One source alone" },
  findSource: "Find a source",
  noSource: "No source of this case is called so.",
  previousDay: "Previous day",
  nextDay: "Next day",
  knownByEnd: "Known by the end of",
  atNote: "The whole of this day, in the case’s time.",
  knownByNote: "Only what had surely been published by the end of this day.",
  lock: "Known by follows the date",
  changeBefore: "Map changed before",
  nextChange: "Next change",
  events: "Key events"
})
