import { vocabulary } from "@cordon/view-model/language"

/** What the parts say that several screens share. */
export const words = vocabulary("web/screen", {
  notReckoned: (what: string, why: string) =>
    `${what} could not be reckoned. ${why} The claims themselves are shown.`,
  tryAgain: "Try again",
  asking: (what: string, at: string, knownBy: string) =>
    `${what} for ${at}, known by ${knownBy}, being reckoned …`,
  showClaim: (id: string) => `${id}: show this claim`,
  openClaim: (id: string) => `Open the page of claim ${id}`,
  loading: "Loading this screen …",
  notShown: "This screen could not be shown.",
  notShownWhy:
    "It did not load, or the viewer made a mistake. The other screens still work, and the address keeps what you were looking at.",
  claim: (id: string) => `Claim ${id}`,
  closeClaim: "Close the claim",
  withdrawn: (reason: string) => `Withdrawn from the record: ${reason}`,
  noReason: "no reason given",
  further: (count: number, of: number) => `Show ${count} more of ${of}`
})
