import type { Verdict } from "@cordon/domain/assessment/outcome"

/** How a claim turned out, in words. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  borneOut: "borne out",
  partly: "partly borne out",
  refuted: "refuted",
  unresolvable: "cannot be resolved"
}

/** The same for a narrow badge. */
export const shortVerdict: Readonly<Record<Verdict, string>> = { ...verdictWords, partly: "partly" }
