import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the charts of a figure say, on the screen and in files. */
export const words = vocabulary("web/chart", {
  title: "Over time",
  explained: "each claim at the day it speaks of",
  label: (claims: number, from: string, to: string) =>
    `${counted(claims, "claim")} by the day they speak of, ${from} to ${to}. The table has the same.`,
  at: (day: string) => `at ${day}`,
  laterCount: (number: string) => `later count: ${number}`,
  says: (speaker: string, amount: string, day: string, note: string | undefined) =>
    `${speaker}: ${amount}, of ${day}${note === undefined ? "" : ` (${note})`}`,
  table: "Table",
  caption: (figure: string) => `${figure}: what is drawn, by the day it speaks of`,
  of: "Speaks of",
  said: "Said",
  speaker: "Speaker",
  amount: "Number claimed",
  standing: "Standing",
  claim: "Claim",
  standings: {
    live: "counted",
    stale: "stale",
    superseded: "said otherwise since",
    notLike: "not like with like",
    later: "speaks of a later day"
  },
  derived: "Derived",
  later: "later count",
  account: (letters: string) => `account ${letters}`,
  implied: "implied by the record",
  geometry: "own geometry",
  days: (from: string, to: string) => `${from} to ${to}`,
  outside: (claims: number) => `${counted(claims, "claim")} on days far from the case’s: in the table only.`,
  save: "Save",
  what: "What the chart shows now, with title, dates, whose claims count, sources and the ledger’s hash.",
  intervals: "By period",
  svgOf: (chart: string) => `${chart}: SVG drawing`,
  pngOf: (chart: string) => `${chart}: PNG picture`,
  csv: "CSV table, one row a claim",
  saving: "Writing the file …",
  failed: (reason: string) =>
    `The chart could not be saved: ${reason}. Try again, or print the page to a file.`,
  legend:
    "Dot: a claim, its rounding as a line. Bar: a range. Arrow: open on that side. Hollow: not compared. Heavy line: later count. Dashed: derived. Bands: what coherent accounts imply.",
  stated: "What is shown is what is claimed, and by whom. It is not stated as fact."
})
