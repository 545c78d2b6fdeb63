import type { ClaimSort } from "@cordon/view-model/claim-query"
import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the list of claims says in its own voice, in one place. */
export const words = vocabulary("web/claim-list", {
  title: "Claims",
  claims: (n: number) => counted(n, "claim"),
  claimsOf: (n: number, total: string) => `${counted(n, "claim")} of ${total}`,
  hidden: (claims: string, n: string, day: string) => `${claims}; ${n} published after ${day} hidden`,
  notCounted: (claims: string, n: string, day: string) =>
    `${claims}; ${n} published after ${day}, not counted`,
  list: (claims: string) => `Claims, ${claims}`,
  find: "Find in claims",
  findHint: "Words, speaker, place or id",
  narrow: "Narrow the list",
  sort: "Order",
  /** Orders of the list in words. */
  sorts: {
    "-published": "Latest publication first",
    published: "Earliest publication first",
    "-held": "Latest time spoken of first",
    held: "Earliest time spoken of first",
    speaker: "Speaker"
  } satisfies Readonly<Record<ClaimSort, string>>,
  published: "Published",
  from: "Published from",
  to: "Published until",
  showLate: "Show claims published later",
  lateRow: "published later: not counted",
  clear: "Clear all",
  narrowedTo: "The list is narrowed to",
  fromDay: (day: string) => `from ${day}`,
  untilDay: (day: string) => `until ${day}`,
  chosen: (facet: string, value: string) => `${facet}: ${value}; give up`,
  chosenDates: (dates: string) => `Published ${dates}; give up`,
  nothing: "No claim is left by this search and these choices.",
  wouldBeFound: (n: number, day: string) => `${counted(n, "claim")} published after ${day} would be found.`,
  more: (values: string) => `Show all ${values}`,
  fewer: "Show fewer",
  findByName: "Find by name",
  findIn: (facet: string) => `${facet}: find by name`,
  noneAmong: "None among these claims.",
  showFound: (n: number) => `Show ${counted(n, "claim")}`,
  picked: "Picked claim",
  withheld: (n: number) => `${counted(n, "claim")} withheld from this copy for care.`,
  removed: (n: number) => `${counted(n, "claim")} removed; the place in the chain remains.`,
  withdrawn: (n: number) => `${counted(n, "claim")} withdrawn:`
})
