import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"
import type { LearnedCorrection } from "@cordon/view-model/learned-correction"

/** What the screen of what was learned says in its own voice, in one place. */
export const words = vocabulary("web/learned", {
  controls: "Controls of what was learned",
  at: "At",
  atLabel: "Date of the situation",
  from: "Known by",
  fromLabel: "The earlier day of knowledge",
  to: "And then by",
  toLabel: "The later day of knowledge",
  accordingTo: "Whose claims count",
  compare: "Compare",
  compareTitle: "The two days of knowledge side by side, with the figures",
  title: (day: string) => `What was learned of ${day}`,
  between: (from: string, to: string) => `between the end of ${from} and the end of ${to}`,
  counts: (claims: number, ofTheDate: number, ofLater: number) =>
    `${counted(claims, "claim")} published in between: ${ofTheDate} of that day or before, ${ofLater} of later days.`,
  changed: (quarters: number) =>
    quarters === 0
      ? "The answer changed for no quarter."
      : `The answer changed for ${counted(quarters, "quarter")}.`,
  claims: (n: number) => counted(n, "claim"),
  nobody: "“Nobody” means: no claim on this record, under these controls.",
  order: "The later day of knowledge has to come after the earlier one. Change one of the two.",
  nothing: "Nothing on record was published between these two days.",
  groups: "Parts of the picture",
  ofLater: (claims: number) => `Of later days: ${counted(claims, "claim")}`,
  corrections: "Corrected and withdrawn",
  correctionsNone: "No figure was revised by its own origin, and no claim was corrected or withdrawn.",
  /** What became of a word that was replaced. */
  corrected: {
    revised: "revised by its origin",
    corrected: "corrected in the ledger",
    withdrawn: "withdrawn"
  } satisfies Readonly<Record<LearnedCorrection["kind"], string>>,
  outcomes: "How claims turned out",
  outcomesNone: "No outcome became known.",
  quarter: (number: number | undefined, place: string) =>
    `${number === undefined ? "" : `${number}: `}show ${place} on the maps`,
  map: "What changed on the ground",
  one: "One map",
  oneTitle: "One map with a divider (o)",
  two: "Two maps",
  twoTitle: "Two maps side by side (o)",
  noMap: "This browser cannot draw the map (no WebGL 2). The text has the same content."
})
