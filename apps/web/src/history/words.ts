import type { Measure } from "@cordon/domain/case/figure"
import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the screen of a figure says. */
export const words = vocabulary("web/history", {
  noFigures: "This case has no key figures.",
  figures: "Figures",
  numbers: "Numbers",
  inOrder: (measure: string) => `${measure} Rows in order of saying.`,
  noClaim: "No claim of this figure under this view.",
  together: "What can hold together",
  measure: (kind: Measure["kind"]) => MEASURES[kind],
  foot: (claims: number, speakers: number, periods: number) =>
    `${counted(claims, "claim")} by ${counted(speakers, "speaker")} in ${counted(periods, "period")}`,
  late: (claims: number) => ` · ${counted(claims, "claim")} published later: not counted`,
  caption: "{name}: every claim that this view admits, by period, in order of saying",
  said: "Said",
  speaker: "Speaker",
  number: "Number claimed",
  grade: "Grade",
  claim: "Claim",
  derived: "derived",
  ownGeometry: "Own geometry",
  byRule: (figure: string, rule: string) => `${figure}. ${rule}`,
  rule: "rule",
  bandsOf: (day: string) => `The bands are what the accounts of ${day} imply. Show that date.`,
  date: "date",
  thisDate: "this date",
  laterCount: (number: string) => `later count: ${number}`,
  clauses: (clauses: ReadonlyArray<string>) => clauses.join("; "),
  heldBy: (letter: string) => `held by account ${letter} alone`,
  parts: (parts: ReadonlyArray<string>) => parts.join(", "),
  key: {
    label: "Legend",
    claim: "claim, with rounding",
    open: "open on one side",
    unlike: "not like with like",
    later: "later count",
    implied: "implied by the record",
    accounts: "accounts",
    accountsAndOthers: "accounts; grey, of other dates only"
  },
  accounts: {
    of: (day: string, parts: string) => `accounts of ${day}: ${parts}`,
    imply: (letters: ReadonlyArray<string>, range: string) => `${letters.join(", ")} ${range}`,
    title: (day: string) => `Coherent accounts of ${day}`,
    asked: "The accounts",
    none: "No account says anything of this figure on this day.",
    others: (count: number) => `${count} more in the list of conflicts. `,
    more: "There are, or may be, more accounts than were listed."
  },
  conflicts: {
    asked: "The conflicts",
    none: "No conflict found",
    noneFound: "Among the conflicts that were found, none bears on this figure; there may be others.",
    noneAtAll: "What is admitted here can all be true of this figure, as far as claims and laws go.",
    smallest: "The smallest conflict",
    more: (count: number) =>
      `${count} more ${count === 1 ? "conflict bears" : "conflicts bear"} on this figure`,
    others: ", and there are others that are not listed"
  },
  implied: {
    title: "Implied by the record",
    label: (range: string) => `implied by the record: ${range}`,
    inEvery: ", in every account found",
    why: "why",
    whyLabel: "why: what implies it, and what it hangs on",
    asked: "What the record implies",
    nothing: "Nothing that is admitted sets an end to this figure on this day.",
    all: (day: string, range: string, whole: boolean) =>
      `All that is admitted of ${day} can hold; together it implies ${range}${whole ? "." : ", as far as was found."}`,
    apart: (day: string) =>
      `What is admitted of ${day} cannot all hold, and the accounts have no end in common; each implies its own.`,
    accounts: (day: string, range: string, whole: boolean) =>
      `What is admitted of ${day} cannot all hold. Whichever account is taken, it implies ${range}${whole ? "." : "; there may be accounts that were not found."}`,
    chosen: (day: string, range: string) => `The claims that were chosen imply ${range} on ${day}.`,
    unsettled: (day: string, range: string) =>
      `Whether all that is admitted of ${day} can hold was not settled in time; claims that were found to hold together imply ${range}.`,
    notBelow: (number: string) => `not below ${number}, by`,
    notAbove: (number: string) => `not above ${number}, by`,
    onNone: "It hangs on no single claim or assumption: others imply the same.",
    hangsOn: "Hangs on",
    without: "; without it ",
    doubted: "; if doubted, "
  },
  fewer: "show fewer",
  showAll: (count: number) => `show all ${count}`,
  later: {
    title: "What later counts allow",
    outcome: "outcome",
    none: (day: string) => `No later count of this figure was known by ${day}.`,
    held: (amount: string, verdict: string) => ` ${amount}: ${verdict} `,
    allow: (letters: ReadonlyArray<string>) =>
      `Account${letters.length === 1 ? "" : "s"} ${letters.join(", ")} ${letters.length === 1 ? "allows" : "allow"} this.`,
    exclude: (letters: ReadonlyArray<string>) =>
      `Account${letters.length === 1 ? "" : "s"} ${letters.join(", ")} ${letters.length === 1 ? "does" : "do"} not.`
  },
  named: "Named, not counted",
  otherDates: {
    title: "Accounts of other dates",
    keeps: "an account keeps its letter",
    asked: "The accounts of other dates",
    nothing: "say nothing of this figure",
    notDrawn: (count: number) => `${count} more are not drawn`
  }
})

const STOCK = "Stock figure. Like is compared with like: same area and same period."
const TOTAL = "Running total. Like is compared with like: same group, area and start of counting."
const MEASURES: Readonly<Record<Measure["kind"], string>> = {
  population: STOCK,
  strength: STOCK,
  movement: TOTAL,
  casualties: TOTAL,
  areaShare: "Share of a base. Like is compared with like: same base and same period."
}
