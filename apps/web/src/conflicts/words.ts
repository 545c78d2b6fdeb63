import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the screen of conflicts says in its own voice, in one place. */
export const words = vocabulary("web/conflicts", {
  title: "Conflicts",
  about:
    "The smallest sets of claims and assumptions that cannot all hold. Which of them is wrong is not said here.",
  list: "What to list",
  parts: {
    conflicts: "Cannot all be true",
    accounts: "Coherent accounts",
    notComparable: "Not comparable",
    assumptions: "Assumptions"
  },
  partOf: (part: string, count: string) => `${part} ${count}`,
  asked: {
    conflicts: "The conflicts",
    accounts: "The accounts",
    notComparable: "What is not comparable"
  },
  on: "About",
  everything: "everything",
  open: "The open conflict",
  openTitle: "They cannot all be true",
  pick: "Pick the id of a claim to read it here.",
  none: "No conflict was found among these claims.",
  ranOut: "The time for one answer ran out: this is what was found by then.",
  more: (listed: number) => `There are, or may be, more conflicts than the ${listed} listed.`,
  whole: (listed: number) =>
    `All ${listed} that claims and laws give are listed, smallest and best supported first.`,
  assumptions: (n: number) => (n === 1 ? "an assumption" : `${n} assumptions`),
  because: (differences: string) => `because of: ${differences}`,
  accountsNone: "No key figure has an account under this view.",
  claims: (n: number) => counted(n, "claim"),
  oneAccount: "One account: what is claimed of it can all be true together.",
  accounts: (accounts: number, undisputed: number) =>
    `${accounts} accounts, fewest rejected witnesses first; every one holds ${counted(undisputed, "undisputed claim or assumption", "undisputed claims and assumptions")}.`,
  moreAccounts: "There are, or may be, more accounts than listed.",
  fewer: "show fewer",
  all: (n: number) => `show all ${n}`,
  assumptionsNone: "The editors of this case assume nothing that ties figures together.",
  assumedBy: "Assumed by {by}: {reason}",
  inNone: "in no conflict that was found",
  ifDoubted: (n: number) => `if doubted, ${counted(n, "conflict")} found here would go:`,
  andMore: (n: number) => `and ${n} more`
})
