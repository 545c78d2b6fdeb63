import { vocabulary } from "@cordon/view-model/language"

/** What the list of key figures says. */
export const words = vocabulary("web/figures", {
  keyFigures: "Key figures",
  figuresOn: (day: string) => `Figures on ${day}`,
  claimsNotCounts: "claims, not counts",
  noReckoning: "The conflicts could not be reckoned.",
  tryAgain: "Try again",
  smallest: "Smallest conflict",
  smallestOf: (claims: ReadonlyArray<string>) => `Smallest conflict: ${claims.join(", ")}`,
  conflict: "conflict:",
  andMore: (more: number) => `and ${more} more`,
  older: (more: number) => `+ ${more} older`,
  none: {
    consensus: "No claim",
    source: "No claim by this source",
    party: (party: string) => `No claim by ${party}`,
    assessed: "No assessed claim"
  },
  noneBefore: (none: string, day: string) => `${none} before ${day}.`
})
