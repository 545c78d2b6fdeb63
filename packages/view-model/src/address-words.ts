import { vocabulary } from "./language.ts"

/** What of an address could not be read, and what is shown instead. */
export const words = vocabulary("view-model/address-words", {
  /** What is shown instead is absent where nothing is. */
  notADay: (name: string, text: string, shown: string | undefined) =>
    `${name}: “${text}” is not a day${shown === undefined ? "" : `; showing ${shown}`}.`,
  atTheEnd: "what is known at the end",
  outside: (at: string, from: string, to: string, shown: string) =>
    `at: ${at} lies outside the case, ${from} to ${to}; showing ${shown}.`,
  early: (from: string) => `knownBy: the case begins on ${from}; showing that day.`,
  noView: (text: string) => `accordingTo: “${text}” is no view of this case; showing the consensus.`,
  noSelection: (text: string) => `select: “${text}” names nothing that can be selected; nothing is selected.`,
  unreadable: (text: string) =>
    `compare: “${text}” is not a day, a day of knowledge and whose claims count, with commas between; comparing with what is known at the end.`,
  comparedNoView: (text: string) =>
    `compare: “${text}” is no view of this case; comparing with what is known at the end.`,
  noValue: (name: string, text: string) => `${name}: “${text}” is nothing that claims here can be.`,
  noOrder: (text: string) => `sort: there is no order “${text}”; showing the latest first.`,
  noScreen: (text: string) => `screen: there is no “${text}”; showing the situation.`,
  noPage: (name: PageName, text: string) =>
    `${name}: this case has no ${name} “${text}”; showing the list of ${name}s.`,
  noStory: (text: string) => `story: this case has no story “${text}”; showing the situation.`
})

/** What has a page of its own. */
export type PageName = "source" | "claim" | "actor" | "place"
