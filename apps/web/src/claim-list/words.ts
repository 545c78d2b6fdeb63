import type { ClaimSort } from "@cordon/view-model/claim-query"

/** What the list of claims says in its own voice, in one place. */
export const words = {
  title: "Claims",
  find: "Find in claims",
  findHint: "Words, speaker, place or id",
  narrow: "Narrow the list",
  sort: "Order",
  published: "Published",
  from: "Published from",
  to: "Published until",
  showLate: "Show claims published later",
  lateRow: "published later: not counted",
  clear: "Clear all",
  nothing: "No claim is left by this search and these choices.",
  more: "Show all",
  fewer: "Show fewer",
  open: "Open the claim page",
  close: "Close",
  showFound: "Show"
} as const

/** Orders of the list in words. */
export const sortWords: Readonly<Record<ClaimSort, string>> = {
  "-published": "Latest publication first",
  published: "Earliest publication first",
  "-held": "Latest time spoken of first",
  held: "Earliest time spoken of first",
  speaker: "Speaker"
}
