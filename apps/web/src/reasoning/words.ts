import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What is said around conflicts and accounts wherever they are shown, in one place. */
export const words = vocabulary("web/reasoning", {
  saysNothing: "says nothing of it",
  standBehind: "Stand behind it",
  alike: "Alike",
  alikeSets: (sets: number) => `${counted(sets, "nearly equal set")} of claims, grouped here`,
  implies: "Implies",
  holds: "holds",
  rejects: "rejects",
  less: (letter: string) => `less of account ${letter}`,
  more: (letter: string) => `more of account ${letter}`,
  andMore: (claims: number) => ` and ${claims} more`,
  assumptions: (n: number) => ` · ${counted(n, "assumption")}`,
  twoSides: "only the two sides",
  allSteps: "the reckoning step by step",
  law: "law",
  gives: "What would have to give",
  or: "; or",
  assumption: "assumption",
  assumptionTitle: "Who assumes it, why, and what hangs on it",
  assumedBy: "Assumed by {by}: {reason}",
  aspects: { total: " (its total)", parts: " (its parts)" }
})
