import type { Verdict } from "@cordon/domain/assessment/outcome"
import { vocabulary } from "./language.ts"

/** How a claim turned out, in words. */
export const verdictWords = vocabulary("view-model/verdict", {
  borneOut: "borne out",
  partly: "partly borne out",
  refuted: "refuted",
  unresolvable: "cannot be resolved"
} satisfies Readonly<Record<Verdict, string>>)

/** The same for a narrow badge. */
export const shortVerdict = vocabulary("view-model/verdict/short", {
  borneOut: "borne out",
  partly: "partly",
  refuted: "refuted",
  unresolvable: "cannot be resolved"
} satisfies Readonly<Record<Verdict, string>>)
